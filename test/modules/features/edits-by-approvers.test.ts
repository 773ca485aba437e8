import type { Route } from '../../../src/machines/approval';
import { contentHash } from '../../../src/modules/platform/workflow/hash';
import type { TestAnswer } from '../../support/app';
import { decide, stateOf } from './approving';
import { codesOf, type Company, money, startCompany } from './company';

let company: Company;
beforeAll(async () => {
  company = await startCompany();
});
afterAll(() => company.close());

let count = 0;
const quotation = (unitPrice: string, discountBasisPoints: number, total: string) => ({
  number: `E-${(count += 1)}`,
  lines: [{ product: '搜索推广托管', quantity: '1', unitPrice }],
  total: money(total),
  discountBasisPoints,
  validUntil: '2026-06-30',
});
const submitted = async (path: string, body: unknown, by: 'manager' | 'director' = 'manager') => {
  const id = await company.fact(path, body);
  const subject = ['agreements', 'subcontracts'].includes(path) ? 'contracts' : path;
  const filed = await company.send(by, 'POST', `/${subject}/${id}/submit`);
  expect(filed.status).toBe(202);
  return { id, subject: `/${subject}/${id}`, requestId: filed.body.id as string };
};
type Post = Parameters<Company['send']>[0];
const edit = (by: Post, requestId: string, fields: object) =>
  company.send(by, 'POST', `/approvals/${requestId}/edit`, { fields, comment: '调整' });
const shown = async (by: Post, requestId: string) => (await company.send(by, 'GET', `/approvals/${requestId}`)).body;
const code = (answer: TestAnswer) => [answer.status, answer.body.code ?? answer.body.status];
const version = async (subject: string) => (await company.send('manager', 'GET', subject)).body.version as number;

describe('A3 the director edits a quotation', () => {
  it('lowers the discount: the total follows, it is a version of the director, who does not decide it', async () => {
    const { subject, requestId } = await submitted('quotations', quotation('1000.00', 1_000, '900.00'));
    expect((await shown('director', requestId)).editable).toEqual(['discountBasisPoints', 'fields.validUntil']);
    const edited = await edit('director', requestId, { discountBasisPoints: 500, 'fields.validUntil': '2026-05-31' });
    expect(edited.body).toMatchObject({ status: 'open', round: 2, step: 1 });
    const now = await company.send('manager', 'GET', subject);
    expect(now.body).toMatchObject({
      ...{ state: 'inApproval', version: 2, recordedBy: company.people.director.id },
      content: { discountBasisPoints: 500, total: money('950.00'), validUntil: '2026-05-31' },
    });
    const request = await shown('manager', requestId);
    expect(request.content).toMatchObject({ amount: money('950.00'), discountBasisPoints: 500 });
    expect(request.changes.map((each: { field: string }) => each.field)).toEqual([
      ...['amount', 'discountBasisPoints', 'fields.discountBasisPoints', 'fields.total', 'fields.validUntil'],
    ]);
    expect(code(await decide(company, 'director', requestId))).toEqual([409, 'not-your-turn']);
    expect(code(await decide(company, 'seniorManagement', requestId))).toEqual([200, 'approved']);
    expect(stateOf(await company.send('manager', 'GET', subject))).toEqual([200, 'approved']);
    const history = (await company.send('manager', 'GET', `${subject}/history`)).body.items;
    expect(history.map((each: { event: string; actorId: string | null }) => [each.event, each.actorId])).toEqual([
      ['instance.created', company.people.manager.id],
      ['subject.submitted', company.people.manager.id],
      ['subject.edited', company.people.director.id],
      ['subject.approved', null],
    ]);
  });

  it('beyond the limit of the step it is planned anew: senior management is asked too', async () => {
    const { requestId } = await submitted('quotations', quotation('5400000.00', 1_000, '4860000.00'));
    expect((await shown('manager', requestId)).route).toHaveLength(1);
    await edit('director', requestId, { discountBasisPoints: 0 });
    const { route } = await shown('manager', requestId);
    expect(route.map((each: { name: string }) => each.name)).toEqual(['director', 'seniorManagement']);
  });

  const refused: [string, Record<string, unknown>, [number, string], string[]][] = [
    ['a field that the step does not name', { 'fields.lines': [] }, [422, 'field-not-editable'], []],
    ['what follows from another field', { amount: money('1.00') }, [422, 'field-not-editable'], []],
    ['the same value', { discountBasisPoints: 1_000 }, [422, 'nothing-edited'], []],
    [
      'a larger discount',
      { discountBasisPoints: 1_001 },
      [422, 'edit-contradictory'],
      ['discountBasisPoints only-lowered'],
    ],
    ['no number', { discountBasisPoints: 'x' }, [400, 'invalid-body'], ['discountBasisPoints is-int']],
    ['no day', { 'fields.validUntil': '2026-02-30' }, [400, 'invalid-body'], ['validUntil is-day']],
    ['nothing', { 'fields.validUntil': null }, [400, 'invalid-body'], ['validUntil is-day']],
  ];
  it.each(refused)('%s is refused, and nothing is written', async (_, fields, answer, codes) => {
    const { subject, requestId } = await submitted('quotations', quotation('1000.00', 1_000, '900.00'));
    const before = await shown('manager', requestId);
    const refusal = await edit('director', requestId, { 'fields.validUntil': '2026-06-30', ...fields });
    expect([code(refusal), codesOf(refusal)]).toEqual([answer, codes]);
    expect(await version(subject)).toBe(1);
    expect(await shown('manager', requestId)).toEqual(before);
  });

  it('nobody edits but who has the seat: not the requester, not who decides later, nobody of elsewhere', async () => {
    const { subject, requestId } = await submitted('quotations', quotation('1000.00', 2_000, '800.00'));
    const fields = { discountBasisPoints: 0 };
    expect(code(await edit('manager', requestId, fields))).toEqual([403, 'segregation-of-duties']);
    expect(code(await edit('seniorManagement', requestId, fields))).toEqual([409, 'not-your-turn']);
    expect(code(await edit('stranger', requestId, fields))).toEqual([404, 'not-found']);
    expect(await version(subject)).toBe(1);
  });

  it('two editors at once: one of them, the other hears that the content has changed', async () => {
    const { subject, requestId } = await submitted('quotations', quotation('1000.00', 1_000, '900.00'));
    const { contentHash: seen } = await shown('director', requestId);
    const send = (discountBasisPoints: number) =>
      company.send('director', 'POST', `/approvals/${requestId}/edit`, {
        fields: { discountBasisPoints },
        contentHash: seen,
      });
    const answers = await Promise.all([send(100), send(200), send(300)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await version(subject)).toBe(2);
  });
});

describe('A1, A5, A6, A7 other kinds', () => {
  it('A1 an expense is lowered, never raised, in its own currency; the limit of the year is computed anew', async () => {
    const contactId = await company.contact();
    const expense = { contactId, kind: 'meal', purpose: '午餐', amount: money('900.00'), occursOn: '2026-03-03' };
    const { subject, requestId } = await submitted('expenses', expense);
    const to = (amount: unknown) => edit('director', requestId, { amount });
    expect(codesOf(await to(money('900.01')))).toEqual(['amount.amount only-lowered']);
    expect(codesOf(await to(money('90.00', 'USD')))).toEqual(['amount.currency currency-differs']);
    expect(codesOf(await to({ amount: '-1', currency: 'CNY' }))).toEqual(['amount.amount is-money-amount']);
    const nothing = await to(money('0.00'));
    expect([code(nothing), codesOf(nothing)]).toEqual([[400, 'invalid-body'], ['amount.amount is-positive-amount']]);
    expect(codesOf(await to({ ...money('1.00'), approved: true }))).toEqual(['amount.approved unknown-property']);
    expect(code(await to(money('600.00')))).toEqual([200, 'open']);
    const now = await shown('seniorManagement', requestId);
    expect([now.amount, now.about]).toEqual([money('600.00'), expect.stringContaining('600.00')]);
    expect((await company.send('manager', 'GET', subject)).body.content.amount).toEqual(money('600.00'));
    expect(code(await decide(company, 'seniorManagement', requestId))).toEqual([200, 'approved']);
  });

  it('A5 of a visit senior management sets the level and lowers the budget; a level that is not listed is refused', async () => {
    const visit = { contactIds: [await company.contact()], level: 'B', purpose: '考察', plannedOn: '2026-03-10' };
    const body = { ...visit, budget: money('5000.00') };
    const { subject, requestId } = await submitted('receptions', body, 'director');
    const unlisted = await edit('seniorManagement', requestId, { 'fields.level': 'Z' });
    expect([code(unlisted), codesOf(unlisted)]).toEqual([[422, 'value-not-in-policy'], ['level value-not-in-policy']]);
    expect(await version(subject)).toBe(1);
    const edited = await edit('seniorManagement', requestId, { 'fields.level': 'A', amount: money('4000.00') });
    // Nobody else decides: it waits for an administrator, and is never approved by its editor.
    expect(code(edited)).toEqual([200, 'held']);
    expect((await company.send('manager', 'GET', subject)).body).toMatchObject({
      ...{ state: 'inApproval', version: 2 },
      content: { level: 'A', budget: money('4000.00') },
    });
  });

  it('A6, A7 the terms and the last day of a contract; a last day before the first is refused', async () => {
    const term = { startsOn: '2026-07-01', endsOn: '2027-06-30' };
    const agreement = { number: 'ZL-1', title: '年度战略合作', kindOfDeal: 'annualFrame', terms: '按季结算', ...term };
    const kinds = await company.send('manager', 'POST', `/accounts/${company.accountId}/agreements`, {
      ...agreement,
      kindOfDeal: 'none',
    });
    const [kindOfDeal] = kinds.body.allowed.kindOfDeal;
    const framed = await submitted('agreements', { ...agreement, kindOfDeal });
    expect(code(await edit('director', framed.requestId, { 'fields.endsOn': '2026-06-30' }))).toEqual([
      ...[422, 'fact-contradictory'],
    ]);
    expect(code(await edit('director', framed.requestId, { 'fields.terms': '按月结算' }))).toEqual([200, 'open']);
    expect((await company.send('finance', 'GET', framed.subject)).body.content.terms).toBe('按月结算');
    const sub = { number: 'ZHT-1', title: '第三季度', amount: money('100000.00'), ...term };
    const single = await submitted('subcontracts', sub);
    expect(code(await edit('director', single.requestId, { amount: money('1.00') }))).toEqual([
      ...[422, 'field-not-editable'],
    ]);
    expect(code(await edit('director', single.requestId, { 'fields.endsOn': '2027-03-31' }))).toEqual([200, 'open']);
    expect(code(await decide(company, 'seniorManagement', single.requestId))).toEqual([200, 'approved']);
    expect(stateOf(await company.send('manager', 'GET', single.subject))).toEqual([200, 'approved']);
  });
});

/** Puts a policy in force whose routes of these kinds are these. */
async function routes(changed: Record<string, Route>): Promise<void> {
  const rows = (sql: string, values: unknown[] = []) => company.app.dataSource.query(sql, values);
  const [row] = await rows(`SELECT version, document FROM policies WHERE status = 'active'`);
  const document = structuredClone(row.document);
  Object.assign(document.approvals.routes, changed);
  await rows(`UPDATE policies SET status = 'retired' WHERE status = 'active'`);
  await rows(
    `INSERT INTO policies (version, number, status, document, content_hash, drafted_at, activated_at)
     VALUES ($1, $2, 'active', $3::jsonb, $4, $5, $5)`,
    [row.version + 1, document.document.number, JSON.stringify(document), contentHash(document), new Date()],
  );
}

describe('a round anew', () => {
  const anyOne = { rule: 'anyOne' } as const;
  const second = { by: 'roleInCompany', role: 'seniorManagement' } as const;
  /** The director is not shown until when it is valid; a person of elsewhere, who sees nothing else of the account, no amount. */
  const hiding = (personId: string): Route => ({
    afterReturn: 'resume',
    steps: [
      {
        ...{ name: 'director', approvers: { by: 'roleInDepartment', role: 'director' }, counting: anyOne },
        fields: { hidden: ['fields.validUntil'] },
      },
      {
        ...{ name: 'buyer', approvers: { by: 'person', personId }, counting: anyOne },
        fields: { hidden: ['amount', 'fields.total', 'fields.lines', 'fields.validUntil'] },
      },
      { name: 'seniorManagement', approvers: second, counting: anyOne },
    ],
  });
  const standing = async (requestId: string) =>
    (await shown('auditor', requestId)).decisions.map((each: any) => [each.person.id, each.standing]);
  const of = (post: Post) => company.people[post].id;
  const returnedBySenior = async () => {
    const body = quotation('1000.00', 1_000, '900.00');
    const made = await submitted('quotations', body);
    for (const post of ['director', 'stranger'] as const)
      expect(code(await decide(company, post, made.requestId))).toEqual([200, 'open']);
    expect(code(await decide(company, 'seniorManagement', made.requestId, 'return'))).toEqual([200, 'returned']);
    return { ...made, body };
  };
  const change = (id: string, body: object) =>
    company.send('manager', 'PUT', `/accounts/${company.accountId}/quotations/${id}`, body);

  beforeAll(() => routes({ A3: hiding(of('stranger')), A7: hiding(of('stranger')) }));

  it('changed and filed again through the request or by submitting: what did not depend on the change is carried over', async () => {
    for (const again of ['resubmit', 'submit']) {
      const { id, subject, requestId, body } = await returnedBySenior();
      expect((await change(id, { ...body, validUntil: '2026-05-31' })).body).toMatchObject({
        ...{ state: 'draft', version: 2 },
      });
      const path = again === 'submit' ? `${subject}/submit` : `/approvals/${requestId}/resubmit`;
      expect((await company.send('manager', 'POST', path, again === 'submit' ? undefined : {})).status).toBeLessThan(
        300,
      );
      expect(stateOf(await company.send('manager', 'GET', subject))).toEqual([200, 'inApproval']);
      const request = await shown('auditor', requestId);
      expect([request.status, request.round, request.step]).toEqual(['open', 2, 3]);
      expect((await standing(requestId)).slice(0, 2)).toEqual([
        [of('director'), 'carriedOver'],
        [of('stranger'), 'carriedOver'],
      ]);
      expect(request.decisions[0].carriedOver.changed).toEqual(['fields.validUntil']);
      expect(code(await decide(company, 'seniorManagement', requestId))).toEqual([200, 'approved']);
      expect(stateOf(await company.send('manager', 'GET', subject))).toEqual([200, 'approved']);
    }
  });

  it('what was shown and changed is asked again; the rest stands', async () => {
    const { id, requestId, body } = await returnedBySenior();
    await change(id, { ...body, discountBasisPoints: 0, total: money('1000.00') });
    await company.send('manager', 'POST', `/approvals/${requestId}/resubmit`, {});
    expect((await shown('director', requestId)).step).toBe(1);
    const [byDirector] = (await shown('auditor', requestId)).decisions;
    expect(byDirector).toMatchObject({ voided: { reason: 'content-changed' } });
  });

  it('a sub-contract goes the same way', async () => {
    const term = { startsOn: '2026-07-01', endsOn: '2027-06-30' };
    const body = { number: 'ZHT-9', title: '全年', amount: money('100000.00'), ...term };
    const { id, subject, requestId } = await submitted('subcontracts', body);
    await decide(company, 'director', requestId, 'return');
    const path = `/accounts/${company.accountId}/subcontracts/${id}`;
    expect((await company.send('manager', 'PUT', path, { ...body, amount: money('90000.00') })).status).toBe(200);
    expect(code(await company.send('manager', 'POST', `/approvals/${requestId}/resubmit`, {}))).toEqual([200, 'open']);
    expect(stateOf(await company.send('manager', 'GET', subject))).toEqual([200, 'inApproval']);
    for (const post of ['director', 'stranger', 'seniorManagement'] as const)
      expect((await decide(company, post, requestId)).status).toBe(200);
    expect(stateOf(await company.send('manager', 'GET', subject))).toEqual([200, 'approved']);
  });

  it('filed again through the request, a further change voids it, as after submitting', async () => {
    const { id, subject, requestId, body } = await returnedBySenior();
    await company.send('manager', 'POST', `/approvals/${requestId}/resubmit`, {});
    expect((await change(id, { ...body, validUntil: '2026-05-30' })).body.state).toBe('draft');
    expect((await shown('manager', requestId)).status).toBe('voided');
    expect(stateOf(await company.send('manager', 'GET', subject))).toEqual([200, 'draft']);
  });

  it('nobody files it again but its requester, and only once', async () => {
    const { requestId } = await returnedBySenior();
    const again = (by: Post) => company.send(by, 'POST', `/approvals/${requestId}/resubmit`, {});
    expect(code(await again('director'))).toEqual([403, 'forbidden']);
    const answers = await Promise.all(Array.from({ length: 5 }, () => again('manager')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  it('who sees it as an approver alone is not shown what the step hides, neither by the request nor by the subject', async () => {
    const { subject, requestId } = await submitted('quotations', quotation('1234.00', 1_000, '1110.60'));
    const request = await company.send('stranger', 'GET', `/approvals/${requestId}`);
    expect(request.body.hidden).toEqual(['amount', 'fields.lines', 'fields.total', 'fields.validUntil']);
    for (const path of [subject, `${subject}/history`, `${subject}/preview`])
      expect(code(await company.send('stranger', 'GET', path))).toEqual([404, 'not-found']);
    for (const path of [`/approvals/${requestId}`, `/approvals/${requestId}/preview`, '/approvals?box=pending'])
      expect((await company.send('stranger', 'GET', path)).text).not.toMatch(/1110\.60|1234\.00/);
  });
});
