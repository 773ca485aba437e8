import type { Route } from '../../src/machines/approval';
import { aCompany, type Company } from './company';

const directors = { by: 'roleInDepartment', role: 'director' } as const;
const management = { by: 'roleInCompany', role: 'seniorManagement' } as const;
const finance = { by: 'post', post: 'finance' } as const;
const anyOne = { rule: 'anyOne' } as const;
/** Finance does not see the note, directors do not see the cost; directors may edit the plan. */
const route: Route = {
  afterReturn: 'resume',
  steps: [
    { name: 'finance', approvers: finance, counting: anyOne, fields: { hidden: ['fields.note'] } },
    {
      ...{ name: 'director', approvers: directors, counting: anyOne },
      fields: { hidden: ['fields.cost', 'amount'], edit: ['fields.plan'] },
    },
    { name: 'seniorManagement', approvers: management, counting: anyOne },
  ],
};
const skipping: Route = {
  skipRepeated: true,
  steps: ['buyer', 'finance', 'seniorManagement'].map((name) => ({
    ...{ name, counting: anyOne },
    approvers: name === 'seniorManagement' ? management : { by: 'roleInDepartment', role: 'director' },
  })),
};
/** The same three, of whom the last sends back to the very beginning. */
const restarting: Route = { ...route, afterReturn: 'restart' };

let company: Company;
beforeAll(async () => {
  company = await aCompany();
  await company.routes({ A9: route, A8: skipping, A6: restarting });
});
afterAll(() => company?.close());
beforeEach(() => {
  company.subject.extras = { cost: '12', plan: 'first' };
});

const note = (accountId: string, text: string) =>
  company.rows('UPDATE accounts SET group_name = $2 WHERE id = $1', [accountId, text]);
const code = (answer: { status: number; body: any }) => [answer.status, answer.body.code ?? answer.body.status];
const returned = async (kind: 'A9' | 'A6' = 'A9') => {
  const filed = await company.file(kind);
  await company.decide('finance', filed);
  await company.decide('director', filed);
  expect(code(await company.decide('gm', filed, { decision: 'return', comment: 'more' }))).toEqual([200, 'returned']);
  return filed;
};
const standing = async (id: string) =>
  (await company.show('auditor', id)).decisions.map((each: any) => [each.person.id, each.standing]);

describe('edit and resubmit', () => {
  it('nothing changed: everything that was approved stands, and the last step is decided by somebody', async () => {
    const filed = await returned();
    expect((await company.show('manager', filed.id)).moves).toEqual(['resubmit', 'withdraw']);
    const answer = await company.move('manager', filed.id, 'resubmit', { comment: 'as it was' });
    expect(answer.body).toMatchObject({ status: 'open', round: 2, step: 3, contentHash: filed.contentHash });
    expect((await standing(filed.id)).slice(0, 2).map(([, each]: string[]) => each)).toEqual([
      'carriedOver',
      'carriedOver',
    ]);
    expect(code(await company.decide('gm', filed))).toEqual([200, 'approved']);
  });

  it('smart re-approval: a change voids exactly the decisions that were shown it, the others stand with what changed', async () => {
    const filed = await returned();
    await note(filed.accountId, 'changed');
    const { body } = await company.move('manager', filed.id, 'resubmit');
    expect(body).toMatchObject({ status: 'open', round: 2, step: 2 });
    const shown = await company.show('auditor', filed.id);
    expect(shown.changes).toEqual([{ field: 'fields.note', before: 'first', after: 'changed' }]);
    const by = (id: string) => shown.decisions.find((each: any) => each.person.id === id);
    expect(by(company.ids.finance)).toMatchObject({
      standing: 'carriedOver',
      carriedOver: { changed: ['fields.note'] },
    });
    expect(by(company.ids.director)).toMatchObject({
      standing: 'void',
      voided: { reason: 'content-changed', changed: ['fields.note'] },
    });
    const now = { id: filed.id, contentHash: body.contentHash };
    expect(code(await company.decide('gm', now))).toEqual([409, 'not-your-turn']);
    await company.decide('codirector', now);
    expect(code(await company.decide('gm', now))).toEqual([200, 'approved']);
  });

  it('is its requester’s alone, and only while it is with them', async () => {
    const filed = await company.file('A9');
    expect(code(await company.move('manager', filed.id, 'resubmit'))).toEqual([409, 'event-not-allowed']);
    expect(code(await company.move('director', filed.id, 'resubmit'))).toEqual([403, 'forbidden']);
  });

  it('files that the requester attaches after the return belong to the next round’s content', async () => {
    const filed = await returned();
    const sent = await company.app.request('POST', `/api/v1/approvals/${filed.id}/attachments?fileName=plan.pdf`, {
      ...{ as: company.tokens.manager, raw: Buffer.from('%PDF-1.7 a plan') },
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(sent.status).toBe(201);
    const { body } = await company.move('manager', filed.id, 'resubmit');
    expect(body.contentHash).not.toBe(filed.contentHash);
    const { content, attachments } = await company.show('manager', filed.id);
    expect(content.fields.filedAttachments).toEqual([expect.objectContaining({ name: 'plan.pdf' })]);
    expect(attachments).toHaveLength(1);
    expect(code(await company.decide('finance', { id: filed.id, contentHash: body.contentHash }))).toEqual([
      200,
      'open',
    ]);
  });
});

describe('the route shown in round 2', () => {
  const steps = async (id: string) =>
    (await company.show('auditor', id)).route.map(({ state, seats }: any) => [
      state,
      seats.flatMap(({ vote }: any) => (vote && vote.voided === null ? [[vote.person.id, vote.round]] : [])),
    ]);

  it('counts no decision of round 1 where the return sends it back to the beginning', async () => {
    const filed = await returned('A6');
    const { body } = await company.move('manager', filed.id, 'resubmit', { comment: 'again' });
    expect(body).toMatchObject({ status: 'open', round: 2, step: 1, contentHash: filed.contentHash });
    expect(await steps(filed.id)).toEqual([
      ['open', []],
      ['ahead', []],
      ['ahead', []],
    ]);
    expect((await standing(filed.id)).map(([, each]: string[]) => each)).toEqual(Array(3).fill('earlierRound'));
    await company.decide('finance', filed);
    expect((await steps(filed.id)).slice(0, 2)).toEqual([
      ['decided', [[company.ids.finance, 2]]],
      ['open', []],
    ]);
  });

  it('counts of round 1 what was carried over, and not what a change has voided', async () => {
    const filed = await returned();
    await note(filed.accountId, 'changed');
    await company.move('manager', filed.id, 'resubmit');
    expect(await steps(filed.id)).toEqual([
      ['decided', [[company.ids.finance, 1]]],
      ['open', []],
      ['ahead', []],
    ]);
  });
});

describe('field visibility by step', () => {
  it('a step’s people do not get what it hides, in no answer and on no print', async () => {
    const filed = await company.file('A9');
    const mine = await company.show('director', filed.id);
    expect([mine.hidden, mine.amount, mine.content.amount, mine.content.fields]).toEqual([
      ['amount', 'fields.cost'],
      ...[null, undefined],
      { note: 'first', plan: 'first' },
    ]);
    expect((await company.show('finance', filed.id)).content.fields).toEqual({ cost: '12', plan: 'first' });
    expect((await company.show('manager', filed.id)).hidden).toEqual([]);
    const page = await company.app.request('GET', `/api/v1/approvals/${filed.id}/print?lang=en`, {
      as: company.tokens.director,
    });
    expect(page.text).toContain('Hidden at this step');
    expect(page.text).not.toContain('1000.00');
    await company.decide('finance', filed);
    const box = await company.app.request('GET', '/api/v1/approvals?box=pending', { as: company.tokens.director });
    expect(box.body.items.find((each: any) => each.id === filed.id).amount).toBeNull();
  });

  it('each decision keeps the hash of what its approver was shown', async () => {
    const filed = await company.file('A9');
    await company.decide('finance', filed);
    await company.decide('director', filed);
    const rows = await company.rows<{ shown: Record<string, string>; shown_hash: string }>(
      'SELECT shown, shown_hash FROM approval_decisions WHERE request_id = $1 ORDER BY at, id',
      [filed.id],
    );
    expect(rows.map(({ shown }) => Object.keys(shown).sort())).toEqual([
      ['amount', 'discountBasisPoints', 'fields.cost', 'fields.plan', 'title'],
      ['discountBasisPoints', 'fields.note', 'fields.plan', 'title'],
    ]);
    expect(new Set(rows.map((each) => each.shown_hash)).size).toBe(2);
  });
});

describe('edit by an approver', () => {
  it('is new content and a round of its own; the editor does not decide it, what did not depend on it stands', async () => {
    const filed = await company.file('A9');
    expect(code(await company.move('finance', filed.id, 'edit', { fields: { 'fields.plan': 'x' } }))).toEqual([
      ...[422, 'field-not-editable'],
    ]);
    await company.decide('finance', filed);
    expect((await company.show('director', filed.id)).editable).toEqual(['fields.plan']);
    const edit = (fields: object) => company.move('director', filed.id, 'edit', { fields, comment: 'better' });
    expect(code(await edit({ 'fields.plan': 'first' }))).toEqual([422, 'nothing-edited']);
    expect(code(await edit({ 'fields.cost': '13' }))).toEqual([422, 'field-not-editable']);
    const answer = await edit({ 'fields.plan': 'second' });
    expect(answer.body).toMatchObject({ status: 'open', round: 2, step: 1 });
    const now = { id: filed.id, contentHash: answer.body.contentHash };
    expect(code(await company.decide('finance', filed, { round: 2, step: 1 }))).toEqual([412, 'content-changed']);
    expect(code(await company.decide('finance', now))).toEqual([200, 'open']);
    expect((await company.show('gm', filed.id)).content.fields.plan).toBe('second');
    expect(code(await company.decide('codirector', now))).toEqual([200, 'open']);
    expect(code(await company.decide('gm', now))).toEqual([200, 'approved']);
  });

  it('duplicate-skip × edit: who approved before the edit is asked again', async () => {
    const filed = await company.file('A8');
    expect((await company.decide('director', filed)).body).toMatchObject({ status: 'open', step: 3 });
    const decisions = (await company.show('auditor', filed.id)).decisions;
    expect(decisions.map((each: any) => [each.step, each.automatic])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(code(await company.decide('gm', filed))).toEqual([200, 'approved']);
  });
});

describe('accumulated amounts', () => {
  it('what the same team asked for on the same account before is added up for the route', async () => {
    company.subject.amount = '6000000.00';
    const accountId = await company.addAccount();
    const half = (subjectId: string) => company.file('A7', { accountId: subjectId, account: accountId });
    const [one, other] = [await company.addAccount(), await company.addAccount()];
    const first = await half(one);
    expect((await company.decide('director', first)).body).toMatchObject({ status: 'approved' });
    const second = await half(other);
    expect((await company.show('manager', second.id)).content.accumulated).toEqual({
      ...{ amount: '6000000.00', currency: 'CNY' },
    });
    expect((await company.decide('director', second)).body).toMatchObject({ status: 'open', step: 2 });
    expect((await company.decide('gm', second)).body).toMatchObject({ status: 'approved' });
    const alone = await company.file('A7');
    expect((await company.decide('director', alone)).body).toMatchObject({ status: 'approved' });
    company.subject.amount = '1000.00';
  });
});
