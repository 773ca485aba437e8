import type { Route } from '../../src/machines/approval';
import { newId } from '../../src/modules/platform/database/id';
import { startTestApp, type TestAnswer } from '../support/app';
import { addPerson } from '../support/people';
import { aCompany, type Company } from './company';

const directors = { by: 'roleInDepartment', role: 'director' } as const;
const all: Route = { bulk: true, steps: [{ name: 'director', approvers: directors, counting: { rule: 'all' } }] };
const twice: Route = {
  bulk: true,
  steps: [
    { name: 'first', approvers: directors, counting: { rule: 'anyOne' } },
    { name: 'second', approvers: directors, counting: { rule: 'anyOne' } },
  ],
};

let company: Company;
beforeAll(async () => {
  company = await aCompany();
  await company.routes({ A9: all, A12: twice });
});
afterAll(() => company?.close());

type Filed = { id: string; contentHash: string; accountId: string };
const item = ({ id, contentHash }: Pick<Filed, 'id' | 'contentHash'>) => ({ id, contentHash, decision: 'approve' });
const send = (items: object[], { key, as = company.tokens.director }: { key?: string; as?: string } = {}) =>
  company.app.request('POST', '/api/v1/approvals/bulk-decisions', {
    ...{ as, body: { items } },
    ...(key ? { headers: { 'idempotency-key': key } } : {}),
  });
const code = (answer: TestAnswer) => [answer.status, answer.body.code];
const resultsOf = ({ body }: TestAnswer): string[] =>
  body.results.map((each: any) => each.problem?.code ?? each.outcome.status);
const decisionsOf = async (filed: Filed[]) =>
  (
    await company.rows('SELECT 1 FROM approval_decisions WHERE request_id = ANY ($1::uuid[])', [
      filed.map(({ id }) => id),
    ])
  ).length;
const file = async (kind: 'A6' | 'A9' | 'A12', count: number) => {
  const filed: Filed[] = [];
  for (let each = 0; each < count; each += 1) filed.push(await company.file(kind));
  return filed;
};

describe('bulk decisions', () => {
  it('decides each in a transaction of its own, with a result per item, and acts once', async () => {
    const filed = [...(await file('A9', 2)), ...(await file('A6', 1))];
    const [other] = await file('A9', 1);
    const items = [
      ...filed.map(item),
      { ...item(filed[0]!), id: newId() },
      { ...item(other!), contentHash: 'a'.repeat(64) },
    ];
    const key = newId();
    const answer = await send(items, { key });
    expect(resultsOf(answer)).toEqual(['open', 'open', 'bulk-not-allowed', 'not-found', 'content-changed']);
    const again = await send(items, { key });
    expect(again.text).toBe(answer.text);
    expect(await decisionsOf([...filed, other!])).toBe(2);
  });

  it('takes fifty at most, of those who decide', async () => {
    const [filed] = await file('A9', 1);
    const many = Array.from({ length: 51 }, () => ({ ...item(filed!), id: newId() }));
    expect(code(await send(many))).toEqual([400, 'invalid-body']);
    expect(code(await send([item(filed!)], { as: company.tokens.auditor }))).toEqual([403, 'forbidden']);
  });
});

describe('one slip decides one step', () => {
  it('the same request twice in a call is refused, in whichever case its id is written', async () => {
    const [filed] = await file('A12', 1);
    for (const id of [filed!.id, filed!.id.toUpperCase()]) {
      const answer = await send([item(filed!), { ...item(filed!), id }]);
      expect([answer.status, answer.body.errors]).toMatchObject([400, [{ field: 'items', code: 'array-unique' }]]);
    }
    expect((await send([{ decision: 'approve' }, [], item(filed!)])).status).toBe(400);
    expect(await decisionsOf([filed!])).toBe(0);
  });

  it('an item means the step and the round that it names', async () => {
    const [filed] = await file('A12', 1);
    const key = newId();
    expect(resultsOf(await send([{ ...item(filed!), step: 2 }]))).toEqual(['not-your-turn']);
    expect(resultsOf(await send([{ ...item(filed!), step: 1, round: 1 }], { key }))).toEqual(['open']);
    expect(resultsOf(await send([{ ...item(filed!), step: 1 }]))).toEqual(['already-decided']);
    expect(resultsOf(await send([{ ...item(filed!), step: 1, round: 1 }], { key }))).toEqual(['open']);
    expect(code(await send([{ ...item(filed!), step: 2, round: 1 }], { key }))).toEqual([
      ...[422, 'idempotency-key-reused'],
    ]);
    expect((await send([{ ...item(filed!), step: 0 }])).body.errors).toMatchObject([{ field: 'items[0].step' }]);
    expect(await decisionsOf([filed!])).toBe(1);
  });

  it('an item that names none means the step that was open when the command began, not one that opens meanwhile', async () => {
    const [first, second] = await file('A12', 2);
    const runner = company.app.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT 1 FROM accounts WHERE id = $1 FOR UPDATE', [first!.accountId]);
    const key = newId();
    // Their case is not what tells requests apart.
    const answered = send([item(first!), { ...item(second!), id: second!.id.toUpperCase() }], { key });
    try {
      await waitingForALock();
      const opened = await company.decide('codirector', second!);
      expect(opened.body).toMatchObject({ status: 'open', step: 2 });
    } finally {
      await runner.commitTransaction();
      await runner.release();
    }
    expect(resultsOf(await answered)).toEqual(['open', 'already-decided']);
    expect(await decisionsOf([second!])).toBe(1);
    expect(resultsOf(await send([item(second!)]))).toEqual(['approved']);
  });

  async function waitingForALock(): Promise<void> {
    const sql = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    for (let tries = 0; tries < 200; tries += 1) {
      if ((await company.rows(sql)).length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('nothing waits for a lock');
  }
});

describe('many bulk commands at once', () => {
  const meanwhile = () =>
    company.app.request('GET', '/api/v1/approvals?box=pending', { as: company.tokens.stranger }).then(code);

  it('forty of one person: one runs, the others are told to wait, everybody else is answered', async () => {
    const filed = await file('A9', 10);
    const sent = Array.from({ length: 40 }, () => send(filed.map(item)));
    expect(await meanwhile()).toEqual([200, undefined]);
    const answers = await Promise.all(sent);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeLessThan(40);
    for (const each of refused) {
      expect(code(each)).toEqual([429, 'bulk-under-way']);
      expect(each.headers.get('retry-after')).toBe('2');
    }
    expect(await decisionsOf(filed)).toBe(10);
  });

  it('ten people: all are served in turn, nobody gets 503, another request is answered meanwhile', async () => {
    const people = [];
    for (let count = 0; count < 10; count += 1)
      people.push(await addPerson(company.app, { roles: ['director'], departmentId: company.departmentId }));
    const tokens = await Promise.all(people.map(({ email }) => company.app.login(email)));
    const filed = await file('A9', 5);
    const sent = tokens.map((as) => send(filed.map(item), { as }));
    for (let count = 0; count < 5; count += 1) expect(await meanwhile()).toEqual([200, undefined]);
    const answers = await Promise.all(sent);
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 200));
    expect(new Set(answers.flatMap(resultsOf))).toEqual(new Set(['open']));
    expect(await decisionsOf(filed)).toBe(50);
  });

  it('one a person over all processes', async () => {
    const [filed] = await file('A9', 1);
    const other = await startTestApp({ databaseUrl: company.app.databaseUrl });
    const runner = company.app.dataSource.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query('SELECT 1 FROM accounts WHERE id = $1 FOR UPDATE', [filed!.accountId]);
      const first = send([item(filed!)]);
      const lock = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND database =
        (SELECT oid FROM pg_database WHERE datname = current_database())`;
      while ((await company.rows(lock)).length === 0) await new Promise((resolve) => setTimeout(resolve, 25));
      const second = await other.request('POST', '/api/v1/approvals/bulk-decisions', {
        ...{ as: company.tokens.director, body: { items: [item(filed!)] } },
      });
      expect(code(second)).toEqual([429, 'bulk-under-way']);
      await runner.commitTransaction();
      expect(resultsOf(await first)).toEqual(['open']);
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
      await other.close();
    }
  });
});
