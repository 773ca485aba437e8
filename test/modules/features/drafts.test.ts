import { approved, decide, stateOf } from './approving';
import { type Company, money, startCompany, UNKNOWN_ID } from './company';

let company: Company;
beforeAll(async () => {
  company = await startCompany();
});
afterAll(() => company.close());

type Post = Parameters<Company['send']>[0];
type Item = { id: string; type: string; about: string; returned: unknown };
const term = { startsOn: '2026-07-01', endsOn: '2027-06-30' };
let count = 0;
const quotation = (more: Record<string, unknown> = {}) => ({
  number: `D-${(count += 1)}`,
  lines: [{ product: '搜索推广托管', quantity: '1', unitPrice: '1000.00' }],
  ...{ total: money('900.00'), discountBasisPoints: 1_000, validUntil: '2026-06-30' },
  ...more,
});
const drafts = async (by: Post = 'manager', query = '') =>
  (await company.send(by, 'GET', `/drafts?limit=100${query}`)).body.items as Item[];
const idsOf = (items: Item[]) => items.map(({ id }) => id);
const discard = (id: string, by: Post = 'manager', body?: object, headers?: Record<string, string>) =>
  company.send(by, 'POST', `/quotations/${id}/discard`, body ?? {}, headers);
const preview = (id: string, by: Post = 'manager', query = '') =>
  company.send(by, 'GET', `/quotations/${id}/preview${query}`);
const facts = (id: string) => `/accounts/${company.accountId}/quotations/${id}`;

describe('the box of drafts', () => {
  it('has what I wrote and have not filed, of every kind, newest first, page by page, in my language', async () => {
    const contactId = await company.contact();
    const expense = { contactId, kind: 'meal', purpose: '午餐', amount: money('90.00'), occursOn: '2026-03-03' };
    const visit = { contactIds: [contactId], level: 'B', purpose: '考察', plannedOn: '2026-03-10' };
    const sub = { number: 'ZHT-1', title: '第三季度', amount: money('100000.00'), ...term };
    const ids = [
      await company.fact('quotations', quotation({ number: 'D-one' })),
      await company.fact('expenses', expense),
      await company.fact('receptions', { ...visit, budget: money('50.00') }),
      await company.fact('subcontracts', sub),
    ].reverse();
    const all = await drafts();
    expect(idsOf(all)).toEqual(ids);
    expect(all.map(({ type }) => type)).toEqual(['contract', 'reception', 'expense', 'quotation']);
    expect(all.at(-1)).toMatchObject({
      ...{ kind: 'quotation', request: 'A3', version: 1, returned: null },
      account: { id: company.accountId, name: '海川家居' },
    });
    const chinese = await company.send('manager', 'GET', '/drafts', undefined, { 'accept-language': 'zh-CN' });
    expect(chinese.body.items.at(-1).about).toBe('海川家居 报价 D-one');
    expect(idsOf(await drafts('manager', '&type=expense'))).toEqual([ids[2]]);
    const page = await company.send('manager', 'GET', '/drafts?limit=3');
    const next = await company.send('manager', 'GET', `/drafts?limit=3&cursor=${page.body.nextCursor}`);
    expect(idsOf([...page.body.items, ...next.body.items])).toEqual(ids);
    expect(await drafts('director')).toEqual([]);
    expect(await drafts('stranger')).toEqual([]);
    expect((await company.send('finance', 'GET', '/drafts')).status).toBe(403);
    expect((await company.send('manager', 'GET', '/drafts?cursor=WyJ4Il0')).body.code).toBe('cursor-invalid');
    expect((await company.send('manager', 'GET', '/drafts?type=need')).status).toBe(400);
  });

  it('is left by filing; what is sent back comes again and names its request, also where an approver had edited it', async () => {
    const id = await company.fact('quotations', quotation());
    const { body } = await company.send('manager', 'POST', `/quotations/${id}/submit`);
    expect(idsOf(await drafts())).not.toContain(id);
    await company.send('director', 'POST', `/approvals/${body.id}/edit`, { fields: { discountBasisPoints: 0 } });
    await decide(company, 'seniorManagement', body.id, 'return');
    expect((await drafts()).find((each) => each.id === id)).toMatchObject({
      ...{ version: 2, returned: { requestId: body.id, round: 2 } },
    });
    await company.send('manager', 'POST', `/approvals/${body.id}/resubmit`, {});
    expect(idsOf(await drafts())).not.toContain(id);
  });

  it('a specialist writes drafts that the manager files', async () => {
    const contactId = await company.contact();
    const expense = { contactId, kind: 'meal', purpose: '午餐', amount: money('90.00'), occursOn: '2026-03-03' };
    const written = await company.send('specialist', 'POST', `/accounts/${company.accountId}/expenses`, expense);
    expect(idsOf(await drafts('specialist'))).toEqual([written.body.id]);
    await company.send('manager', 'POST', `/expenses/${written.body.id}/submit`);
    expect(await drafts('specialist')).toEqual([]);
  });
});

describe('giving a draft up', () => {
  it('deletes nothing: it is cancelled with its reason, is read with its history, and knows no further move', async () => {
    const id = await company.fact('quotations', quotation({ number: 'D-again' }));
    const given = await discard(id, 'manager', { reason: '客户改期' });
    expect(given.body).toMatchObject({ id, state: 'cancelled', version: 2, content: { number: 'D-again' } });
    expect(stateOf(await company.send('director', 'GET', `/quotations/${id}`))).toEqual([200, 'cancelled']);
    const history = await company.send('manager', 'GET', `/quotations/${id}/history`);
    expect(history.body.items.at(-1)).toMatchObject({ event: 'subject.cancelled', payload: { reason: '客户改期' } });
    const moves = ['submit', 'discard', 'preview'] as const;
    for (const move of moves) {
      const answer = await (move === 'preview'
        ? preview(id)
        : company.send('manager', 'POST', `/quotations/${id}/${move}`));
      expect([move, answer.status, answer.body.code, answer.body.state]).toEqual([
        move,
        409,
        'not-in-draft',
        'cancelled',
      ]);
    }
    for (const method of ['PUT', 'DELETE']) {
      const answer = await company.send('manager', method, facts(id), method === 'PUT' ? quotation() : undefined);
      expect([method, answer.status, answer.body.code]).toEqual([method, 409, 'subject-not-editable']);
    }
    expect(idsOf(await drafts())).not.toContain(id);
    const listed = async (query: string) =>
      idsOf((await company.send('manager', 'GET', `/quotations?${query}`)).body.items);
    expect([await listed('limit=100'), await listed('state=cancelled')]).toEqual([
      expect.not.arrayContaining([id]),
      [id],
    ]);
    await company.fact('quotations', quotation({ number: 'D-again' }));
  });

  it('ends the request that was sent back', async () => {
    const id = await company.fact('quotations', quotation());
    const { body } = await company.send('manager', 'POST', `/quotations/${id}/submit`);
    await decide(company, 'director', body.id, 'return');
    expect(stateOf(await discard(id))).toEqual([200, 'cancelled']);
    const request = await company.send('manager', 'GET', `/approvals/${body.id}`);
    expect([request.body.status, request.body.outcomeReason]).toEqual(['voided', 'subject-cancelled']);
    const again = await company.send('manager', 'POST', `/approvals/${body.id}/resubmit`, {});
    expect([again.status, again.body.code]).toEqual([409, 'already-decided']);
  });

  it('is for drafts, for who may write them, and for the version that was seen', async () => {
    const id = await company.fact('quotations', quotation());
    expect((await discard(id, 'stranger')).status).toBe(404);
    expect((await discard(UNKNOWN_ID)).status).toBe(404);
    expect((await discard(id, 'auditor')).status).toBe(403);
    expect((await discard(id, 'specialist')).status).toBe(403);
    expect((await discard(id, 'manager', {}, { 'if-match': '"7"' })).status).toBe(412);
    expect((await discard(id, 'manager', { reason: 7 })).status).toBe(400);
    await company.send('manager', 'POST', `/quotations/${id}/submit`);
    const waiting = await discard(id);
    expect([waiting.status, waiting.body.code, waiting.body.state]).toEqual([409, 'not-in-draft', 'inApproval']);
    const other = await company.fact('quotations', quotation());
    await approved(company, 'manager', `/quotations/${other}`, 'director');
    expect((await discard(other)).body.state).toBe('approved');
  });

  it('against submitting at the same moment: one of both', async () => {
    const id = await company.fact('quotations', quotation());
    const both = await Promise.all([discard(id), company.send('manager', 'POST', `/quotations/${id}/submit`)]);
    expect(both.filter(({ status }) => status < 300)).toHaveLength(1);
  });
});

describe('the preview of a draft', () => {
  const named = (answer: { body: { steps: { name: string; candidates: { id: string }[] }[] } }) =>
    answer.body.steps.map(({ name, candidates }) => [name, candidates.map(({ id }) => id)]);

  it('names the steps with their people and reasons, as the request would take them; nothing is filed', async () => {
    const { director, seniorManagement } = company.people;
    const id = await company.fact('quotations', quotation());
    const small = await preview(id);
    expect([small.status, small.body.outcome, named(small)]).toEqual([200, 'planned', [['director', [director.id]]]]);
    await company.send('manager', 'PUT', facts(id), quotation({ discountBasisPoints: 2_000, total: money('800.00') }));
    const large = await preview(id);
    expect(named(large)).toEqual([
      ['director', [director.id]],
      ['seniorManagement', [seniorManagement.id]],
    ]);
    expect(large.body.steps[1].reason.code).toBeDefined();
    expect((await company.send('director', 'GET', '/approvals?box=pending')).body.items).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ subject: { type: 'quotation', id } })]),
    );
    const filed = await company.send('manager', 'POST', `/quotations/${id}/submit`);
    const running = await company.send('manager', 'GET', `/approvals/${filed.body.id}/preview`);
    expect(named(running)).toEqual(named(large));
    expect([(await preview(id)).status, (await preview(id)).body.code]).toEqual([409, 'not-in-draft']);
  });

  it('as my own request: the director is not asked by themselves; who may not file sees the route of its author', async () => {
    const id = await company.fact('quotations', quotation());
    const mine = await preview(id, 'director');
    expect(mine.body.steps[0].candidates.map((each: { id: string }) => each.id)).not.toContain(
      company.people.director.id,
    );
    expect(named(await preview(id, 'auditor'))).toEqual(named(await preview(id)));
    expect((await preview(id, 'stranger')).status).toBe(404);
    expect((await preview(id, 'manager', '?date=soon')).status).toBe(400);
  });

  it('of what was sent back is the route of the next round: whoever edited it is not asked', async () => {
    const id = await company.fact('quotations', quotation());
    const { body } = await company.send('manager', 'POST', `/quotations/${id}/submit`);
    await company.send('director', 'POST', `/approvals/${body.id}/edit`, { fields: { discountBasisPoints: 0 } });
    await decide(company, 'seniorManagement', body.id, 'return');
    const before = await preview(id);
    expect(before.body.steps[0].candidates).not.toContainEqual(
      expect.objectContaining({ id: company.people.director.id }),
    );
    await company.send('manager', 'POST', `/approvals/${body.id}/resubmit`, {});
    expect(named(await company.send('manager', 'GET', `/approvals/${body.id}/preview`))).toEqual(named(before));
  });
});
