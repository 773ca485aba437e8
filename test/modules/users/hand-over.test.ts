import { newId } from '../../../src/modules/platform/database/id';
import { Problem } from '../../../src/modules/platform/http/problem';
import { OpenWork } from '../../../src/modules/users/open-work';
import { startTestApp, type TestApp } from '../../support/app';
import { addDepartment, addLoggedIn, addPerson } from './company';

let app: TestApp;
let administrator: Awaited<ReturnType<typeof addLoggedIn>>;
/** Who has which of the borrowed items; `stuck` may not change hands. */
const borrowed = new Map<string, string>();
let afterItem: (id: string) => Promise<void> = async () => undefined;

beforeAll(async () => {
  app = await startTestApp();
  administrator = await addLoggedIn(app, 'administrator');
  const itemsOf = (personId: string) => [...borrowed].filter(([, owner]) => owner === personId).map(([id]) => id);
  app.app.get(OpenWork).register('borrowedItems', async (_, personId) => itemsOf(personId).length, {
    items: async (_, personId) => itemsOf(personId),
    one: async (tx, id, { to, by, at }) => {
      await tx.query({ name: '', text: 'INSERT INTO departments (id, name, created_at) VALUES ($1, $2, $3)' }, [
        ...[newId(), `${id} of ${by}`, at],
      ]);
      if (id.startsWith('stuck')) throw new Problem(422, 'substitute-may-not-decide', { name: 'Somebody' });
      borrowed.set(id, to);
      await afterItem(id);
    },
  });
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  app.request(method, `/api/v1${path}`, { as: administrator.token, body, headers });
const handOver = (from: string, to: string, headers?: Record<string, string>) =>
  call('POST', `/users/${from}/hand-over`, { to }, headers);
const manager = (more = {}) => addPerson(app, 'manager', { password: undefined, ...more });
type Kinds = { kind: string; handedOver: number; kept: { id: string; code: string; message: string }[] }[];
const kindOf = ({ body }: { body: { kinds: Kinds } }, kind: string) => body.kinds.find((each) => each.kind === kind);
const day = (days: number) => new Date(app.clock.now().getTime() + days * 86_400_000).toISOString();

describe('S6 an administrator hands over what hangs on a leaver', () => {
  it('people who report to them, groups, absences they stand in for; what was moved is counted', async () => {
    const boss = await addPerson(app, 'director', { password: undefined });
    const leaver = await manager({ superiorId: boss.id });
    const to = await manager({ superiorId: leaver.id });
    const report = await manager({ superiorId: leaver.id });
    const { body: group } = await call('POST', '/approval-groups', { name: 'Of the leaver', memberIds: [leaver.id] });
    const absence = { personId: report.id, substituteId: leaver.id, until: day(3), kinds: ['A3'], reason: '年假' };
    const { body: stoodIn } = await call('POST', '/absences', absence);
    const counted = (await call('PATCH', `/users/${leaver.id}`, { disabled: true })).body.openWork;
    expect(counted).toMatchObject({ reports: 2, groups: 1, standsInFor: 1 });

    const done = await handOver(leaver.id, to.id);
    expect(done.status).toBe(200);
    expect([kindOf(done, 'reports'), kindOf(done, 'groups'), kindOf(done, 'standsInFor')]).toEqual(
      [2, 1, 1].map((handedOver, index) => ({
        kind: ['reports', 'groups', 'standsInFor'][index],
        handedOver,
        kept: [],
      })),
    );
    expect((await call('GET', `/users/${report.id}`)).body.superiorId).toBe(to.id);
    expect((await call('GET', `/users/${to.id}`)).body.superiorId).toBe(boss.id);
    expect((await call('GET', `/approval-groups/${group.id}`)).body.members).toMatchObject([{ id: to.id }]);
    const { items } = (await call('GET', `/absences?personId=${report.id}`)).body;
    expect(items).toMatchObject([
      { substituteId: to.id, until: day(3), kinds: ['A3'], reason: '年假', state: 'current' },
      { id: stoodIn.id, state: 'past', endedBy: administrator.id },
    ]);
    const [change] = (await call('GET', `/users/${leaver.id}/changes`)).body.items;
    expect(change.change).toEqual({ handedOver: [null, { to: to.id, reports: 2, groups: 1, standsInFor: 1 }] });
  });

  it('what cannot be handed over stays whole where it is, with its reason in the language of the request', async () => {
    const [leaver, to] = [await manager(), await manager()];
    for (const id of ['drill', 'stuck laptop', 'car']) borrowed.set(id, leaver.id);
    const done = await handOver(leaver.id, to.id, { 'accept-language': 'zh-CN' });
    expect(kindOf(done, 'borrowedItems')).toEqual({
      ...{ kind: 'borrowedItems', handedOver: 2 },
      kept: [
        {
          ...{ id: 'stuck laptop', count: 1, code: 'substitute-may-not-decide' },
          message: 'Somebody的岗位没有审批权限。管理员和审计人员不参与审批。',
        },
      ],
    });
    expect([borrowed.get('drill'), borrowed.get('stuck laptop'), borrowed.get('car')]).toEqual([
      to.id,
      leaver.id,
      to.id,
    ]);
    const [{ n }] = await app.dataSource.query(
      "SELECT count(*)::int AS n FROM departments WHERE name LIKE 'stuck laptop%'",
    );
    expect(n).toBe(0);
  });

  it('an absence for which the receiver is no substitute keeps its old one', async () => {
    const [leaver, person] = [await manager(), await manager()];
    const { body } = await call('POST', '/absences', { personId: person.id, substituteId: leaver.id, until: day(3) });
    const done = await handOver(leaver.id, person.id);
    expect(kindOf(done, 'standsInFor')).toMatchObject({
      handedOver: 0,
      kept: [{ id: body.id, code: 'substitute-is-oneself' }],
    });
    expect((await call('GET', `/absences/${body.id}`)).body).toMatchObject({ state: 'current', version: 1 });
  });

  it('A15 accounts go to a new owner by an approved handover alone, and say so', async () => {
    const leaver = await manager();
    const departmentId = await addDepartment(app, 'Of accounts');
    await app.dataSource.query(
      `INSERT INTO accounts (id, name, owner_id, department_id, created_at, updated_at, stage, entered_at) VALUES ($1, 'Left', $2, $3, $4, $4, 'intake', $4)`,
      [newId(), leaver.id, departmentId, app.clock.now()],
    );
    const done = await handOver(leaver.id, (await manager()).id);
    expect(kindOf(done, 'accountsOwned')).toMatchObject({
      handedOver: 0,
      kept: [{ id: null, count: 1, code: 'owner-transfer-needed' }],
    });
    expect(kindOf(done, 'accountsShared')?.kept).toEqual([]);
  });

  it('the same key acts once and gives the first answer again, also in parallel', async () => {
    const [leaver, to] = [await manager(), await manager()];
    for (let item = 0; item < 5; item += 1) borrowed.set(`key ${item}`, leaver.id);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => handOver(leaver.id, to.id, { 'idempotency-key': `leaver-${leaver.id}` })),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(kindOf(answers[0]!, 'borrowedItems')?.handedOver).toBe(5);
  });

  it('after an interruption the same command goes on with what is left', async () => {
    const [leaver, to] = [await manager(), await manager()];
    for (const id of ['first', 'second', 'third']) borrowed.set(id, leaver.id);
    afterItem = async (id) => {
      if (id === 'second') {
        borrowed.set(id, leaver.id);
        throw new Error('the process ends here');
      }
    };
    expect((await handOver(leaver.id, to.id, { 'idempotency-key': 'again' })).status).toBe(500);
    afterItem = async () => undefined;
    const done = await handOver(leaver.id, to.id, { 'idempotency-key': 'again' });
    expect(kindOf(done, 'borrowedItems')).toMatchObject({ handedOver: 2, kept: [] });
    expect([...borrowed].filter(([, owner]) => owner === leaver.id)).toEqual([]);
  });

  it('stops when the receiver is disabled meanwhile: nothing more goes to somebody who is gone', async () => {
    const [leaver, to] = [await manager(), await manager()];
    for (const id of ['one', 'two']) borrowed.set(id, leaver.id);
    afterItem = async () => {
      afterItem = async () => undefined;
      await app.dataSource.query('UPDATE users SET disabled_at = $2 WHERE id = $1', [to.id, app.clock.now()]);
    };
    const done = await handOver(leaver.id, to.id);
    expect([done.status, done.body.code]).toEqual([422, 'receiver-disabled']);
    expect([borrowed.get('one'), borrowed.get('two')]).toEqual([to.id, leaver.id]);
  });

  it.each<[string, string, () => Promise<string>]>([
    ['nobody', 'receiver-unknown', async () => newId()],
    ['somebody disabled', 'receiver-disabled', async () => (await manager({ disabled: true })).id],
  ])('nothing goes to %s', async (_, code, to) => {
    const answer = await handOver((await manager()).id, await to());
    expect([answer.status, answer.body.code, answer.body.errors[0].field]).toEqual([422, code, 'to']);
  });

  it('nothing goes to the leaver, and nothing comes from nobody', async () => {
    const { id } = await manager();
    expect((await handOver(id, id)).body.code).toBe('receiver-is-oneself');
    expect((await handOver(newId(), id)).status).toBe(404);
  });

  it('P6 is the administrator’s alone', async () => {
    const { id } = await manager();
    for (const role of ['director', 'seniorManagement', 'auditor'] as const) {
      const { token } = await addLoggedIn(app, role);
      const answer = await app.request('POST', `/api/v1/users/${id}/hand-over`, { as: token, body: { to: newId() } });
      expect([answer.status, answer.body.code]).toEqual([403, 'forbidden']);
    }
  });
});
