import { approved, decide, stateOf } from './approving';
import { codesOf, type Company, HASH, money, startCompany, UNKNOWN_ID } from './company';

/** What the tests look at of an item. */
interface Item {
  id: string;
  event: string;
  to: string;
  type: string;
  state: string;
  content: { number: string };
}

let company: Company;
beforeAll(async () => {
  company = await startCompany();
});
afterAll(() => company.close());

let count = 0;
const quotation = (more: Record<string, unknown> = {}) => ({
  number: `Q-${(count += 1)}`,
  lines: [
    { product: '搜索推广托管', quantity: '4', unitPrice: '250000.00' },
    { product: '驻场服务', quantity: '1.5', unitPrice: '10000.00' },
  ],
  total: money('964250.00'),
  discountBasisPoints: 500,
  validUntil: '2026-06-30',
  ...more,
});
const draft = (more: Record<string, unknown> = {}) => company.fact('quotations', quotation(more));
const facts = (id: string) => `/accounts/${company.accountId}/quotations/${id}`;
const giving = (contactId: string, more: Record<string, unknown> = {}) => ({
  ...{ givenAt: '2026-03-02T09:59:00+08:00', channel: 'email', toContactIds: [contactId], documentHash: HASH },
  ...more,
});
const give = (id: string, body: unknown) => company.send('manager', 'POST', `/quotations/${id}/give`, body);

describe('R6 a quotation', () => {
  it('is drafted, submitted, approved by the director and given; every step is history', async () => {
    const contactId = await company.contact();
    const id = await draft();
    expect(stateOf(await company.send('manager', 'GET', `/quotations/${id}`))).toEqual([200, 'draft']);
    const submitted = await company.send('manager', 'POST', `/quotations/${id}/submit`);
    expect(submitted.status).toBe(202);
    expect(submitted.headers.get('location')).toBe(`/api/v1/approvals/${submitted.body.id}`);
    expect(stateOf(await company.send('manager', 'GET', `/quotations/${id}`))).toEqual([200, 'inApproval']);
    expect((await decide(company, 'director', submitted.body.id)).status).toBe(200);
    const given = await give(id, giving(contactId));
    expect(given.body).toMatchObject({
      state: 'completed',
      record: {
        by: company.people.manager.id,
        documentHash: HASH,
        details: { channel: 'email', toContactIds: [contactId] },
      },
    });
    const history = await company.send('director', 'GET', `/quotations/${id}/history`);
    expect(history.body.items.map((each: Item) => [each.event, each.to])).toEqual([
      ['instance.created', 'draft'],
      ['subject.submitted', 'inApproval'],
      ['subject.approved', 'approved'],
      ['subject.completed', 'completed'],
    ]);
  });

  it('shows the approvers exactly its lines, total and discount', async () => {
    const id = await draft();
    const { body } = await company.send('manager', 'POST', `/quotations/${id}/submit`);
    const shown = await company.send('director', 'GET', `/approvals/${body.id}`);
    expect(shown.body.content).toMatchObject({
      fields: { account: '海川家居', discountBasisPoints: 500, total: money('964250.00'), lines: quotation().lines },
      amount: money('964250.00'),
      discountBasisPoints: 500,
    });
  });

  it('A3 a large discount goes to senior management too', async () => {
    const id = await draft({ discountBasisPoints: 2_000, total: money('812000.00') });
    const { body } = await company.send('manager', 'POST', `/quotations/${id}/submit`);
    await decide(company, 'director', body.id);
    expect(stateOf(await company.send('manager', 'GET', `/quotations/${id}`))).toEqual([200, 'inApproval']);
    await decide(company, 'seniorManagement', body.id);
    expect(stateOf(await company.send('manager', 'GET', `/quotations/${id}`))).toEqual([200, 'approved']);
  });

  it('is not given before it is approved', async () => {
    const contactId = await company.contact();
    const id = await draft();
    expect(stateOf(await give(id, giving(contactId)))).toEqual([409, 'draft']);
    const early = await give(id, giving(contactId));
    expect(early.body.code).toBe('not-approved');
    await company.send('manager', 'POST', `/quotations/${id}/submit`);
    expect((await give(id, giving(contactId))).body.code).toBe('not-approved');
  });

  it('falls back to draft when it is rejected, and may be submitted again', async () => {
    const id = await draft();
    const { body } = await company.send('manager', 'POST', `/quotations/${id}/submit`);
    await decide(company, 'director', body.id, 'reject');
    expect(stateOf(await company.send('manager', 'GET', `/quotations/${id}`))).toEqual([200, 'draft']);
    await approved(company, 'manager', `/quotations/${id}`, 'director');
    expect(stateOf(await company.send('manager', 'GET', `/quotations/${id}`))).toEqual([200, 'approved']);
  });

  it('falls back to draft when it is returned; changed and submitted again, it is approved', async () => {
    const id = await draft();
    const first = await company.send('manager', 'POST', `/quotations/${id}/submit`);
    await decide(company, 'director', first.body.id, 'return');
    expect(stateOf(await company.send('manager', 'GET', `/quotations/${id}`))).toEqual([200, 'draft']);
    await company.send('manager', 'PUT', facts(id), quotation({ validUntil: '2026-07-31' }));
    await approved(company, 'manager', `/quotations/${id}`, 'director');
    expect(stateOf(await company.send('manager', 'GET', `/quotations/${id}`))).toEqual([200, 'approved']);
    expect((await company.send('manager', 'GET', `/approvals/${first.body.id}`)).body).toMatchObject({
      status: 'approved',
      round: 2,
    });
  });

  it('a change during the approval voids the request with its reason', async () => {
    const id = await draft();
    const { body } = await company.send('manager', 'POST', `/quotations/${id}/submit`);
    const changed = await company.send('manager', 'PUT', facts(id), quotation({ validUntil: '2026-07-31' }));
    expect(changed.body.state).toBe('draft');
    const request = await company.send('manager', 'GET', `/approvals/${body.id}`);
    expect(request.body.status).toBe('voided');
    expect(JSON.stringify(request.body)).toContain('subject-changed');
    const late = await company.send('director', 'POST', `/approvals/${body.id}/decisions`, {
      decision: 'approve',
      comment: '',
      contentHash: body.contentHash,
    });
    expect([409, 412]).toContain(late.status);
    expect(stateOf(await company.send('manager', 'GET', `/quotations/${id}`))).toEqual([200, 'draft']);
  });

  it('a change after the approval needs a new one: the old approval does not carry over', async () => {
    const contactId = await company.contact();
    const id = await draft();
    await approved(company, 'manager', `/quotations/${id}`, 'director');
    await company.send('manager', 'PUT', facts(id), quotation({ validUntil: '2026-07-31' }));
    const outdated = await give(id, giving(contactId));
    expect([outdated.status, outdated.body.code]).toEqual([409, 'approval-outdated']);
    await approved(company, 'manager', `/quotations/${id}`, 'director');
    expect(stateOf(await give(id, giving(contactId)))).toEqual([200, 'completed']);
  });

  it('what was given is neither changed, submitted, given again nor withdrawn', async () => {
    const contactId = await company.contact();
    const id = await draft();
    await approved(company, 'manager', `/quotations/${id}`, 'director');
    await give(id, giving(contactId));
    expect((await company.send('manager', 'PUT', facts(id), quotation())).body.code).toBe('subject-not-editable');
    expect((await company.send('manager', 'DELETE', facts(id))).body.code).toBe('subject-not-editable');
    expect((await company.send('manager', 'POST', `/quotations/${id}/submit`)).body.code).toBe('not-in-draft');
    expect((await give(id, giving(contactId))).body.code).toBe('already-completed');
  });

  it('withdrawing it while it is approved voids the request', async () => {
    const id = await draft();
    const { body } = await company.send('manager', 'POST', `/quotations/${id}/submit`);
    expect((await company.send('manager', 'DELETE', facts(id))).status).toBe(204);
    expect(stateOf(await company.send('manager', 'GET', `/quotations/${id}`))).toEqual([200, 'cancelled']);
    expect((await company.send('manager', 'GET', `/approvals/${body.id}`)).body.status).toBe('voided');
  });

  it('refuses a record that contradicts approval, validity, contacts or clock', async () => {
    const contactId = await company.contact();
    const id = await draft({ validUntil: '2026-03-01' });
    await approved(company, 'manager', `/quotations/${id}`, 'director');
    const cases: [Record<string, unknown>, string[]][] = [
      [{ givenAt: '2026-03-02T10:01:00+08:00' }, ['givenAt in-the-future', 'givenAt after-validity']],
      [{ givenAt: '2026-03-01T10:01:00+08:00' }, ['givenAt before-approval']],
      [{ toContactIds: [UNKNOWN_ID] }, ['toContactIds[0] reference-unknown']],
      [{ documentHash: 'not a hash' }, ['documentHash is-hash', 'documentHash matches']],
    ];
    for (const [more, codes] of cases) expect(codesOf(await give(id, giving(contactId, more)))).toEqual(codes);
  });

  it('its total follows from lines and discount', async () => {
    const answer = await company.send(
      'manager',
      'POST',
      `/accounts/${company.accountId}/quotations`,
      quotation({ total: money('1015000.00') }),
    );
    expect([answer.status, codesOf(answer)]).toEqual([422, ['total.amount total-mismatch']]);
    expect(answer.body.errors[0].message).toContain('964250.00');
  });

  it('no client says that it is approved', async () => {
    const answer = await company.send(
      'manager',
      'POST',
      `/accounts/${company.accountId}/quotations`,
      quotation({ state: 'approved', approved: true }),
    );
    expect([answer.status, codesOf(answer).sort()]).toEqual([
      400,
      ['approved unknown-property', 'state unknown-property'],
    ]);
  });

  it('is submitted only for the version that was seen, only in scope, only with the permission', async () => {
    const id = await draft();
    expect(
      (await company.send('manager', 'POST', `/quotations/${id}/submit`, undefined, { 'if-match': '"7"' })).status,
    ).toBe(412);
    expect((await company.send('stranger', 'POST', `/quotations/${id}/submit`)).status).toBe(404);
    expect((await company.send('stranger', 'GET', `/quotations/${id}`)).status).toBe(404);
    expect((await company.send('stranger', 'GET', `/quotations/${id}/history`)).status).toBe(404);
    expect((await company.send('specialist', 'POST', `/quotations/${id}/submit`)).status).toBe(403);
    expect((await company.send('manager', 'POST', `/expenses/${id}/submit`)).status).toBe(404);
    expect((await company.send('manager', 'POST', `/quotations/${UNKNOWN_ID}/submit`)).status).toBe(404);
  });

  it('ten submissions at once file one request', async () => {
    const id = await draft();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => company.send('manager', 'POST', `/quotations/${id}/submit`)),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([202, ...Array(9).fill(409)]);
  });

  it('is listed in scope, newest first, by state and by account, page by page', async () => {
    const all = await company.send('director', 'GET', '/quotations?limit=200');
    const ids = all.body.items.map((each: Item) => each.id);
    expect(ids).toEqual([...ids].sort().reverse());
    const page = await company.send('director', 'GET', `/quotations?limit=2&accountId=${company.accountId}`);
    const next = await company.send('director', 'GET', `/quotations?limit=2&cursor=${page.body.nextCursor}`);
    expect([...page.body.items, ...next.body.items].map((each: Item) => each.id)).toEqual(ids.slice(0, 4));
    const completed = await company.send('director', 'GET', '/quotations?state=completed');
    expect(completed.body.items.every((each: Item) => each.state === 'completed')).toBe(true);
    expect((await company.send('stranger', 'GET', '/quotations')).body.items).toEqual([]);
    expect((await company.send('director', 'GET', '/quotations?cursor=WyJ4Il0')).body.code).toBe('cursor-invalid');
  });
});

describe('segregation of duties: whoever wrote the words does not decide on them', () => {
  const excluded = [409, 'not-your-turn'];
  const answer = async (post: 'director' | 'seniorManagement', id: string) => {
    const { status, body } = await decide(company, post, id);
    return status === 200 ? [200, body.status] : [status, body.code];
  };

  it('a quotation that the director wrote and the manager files goes to the director’s superior', async () => {
    const { body } = await company.send('director', 'POST', `/accounts/${company.accountId}/quotations`, quotation());
    const preview = await company.send('manager', 'GET', `/quotations/${body.id}/preview`);
    const asked = preview.body.steps.flatMap((step: { people: { id: string }[] }) => step.people.map(({ id }) => id));
    expect(asked).not.toContain(company.people.director.id);
    const submitted = await company.send('manager', 'POST', `/quotations/${body.id}/submit`);
    expect(await answer('director', submitted.body.id)).toEqual(excluded);
    expect(await answer('seniorManagement', submitted.body.id)).toEqual([200, 'approved']);
  });

  it('whoever sends it back and writes it anew does not decide on the next round', async () => {
    const id = await draft();
    const submitted = await company.send('manager', 'POST', `/quotations/${id}/submit`);
    expect((await decide(company, 'director', submitted.body.id, 'return')).status).toBe(200);
    const changed = quotation({ validUntil: '2026-07-31' });
    expect((await company.send('director', 'PUT', facts(id), changed)).status).toBe(200);
    expect((await company.send('manager', 'POST', `/quotations/${id}/submit`)).status).toBe(202);
    expect(await answer('director', submitted.body.id)).toEqual(excluded);
    expect(await answer('seniorManagement', submitted.body.id)).toEqual([200, 'approved']);
  });
});
