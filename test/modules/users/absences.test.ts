import { newId } from '../../../src/modules/platform/database/id';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { OrganisationService } from '../../../src/modules/users/organisation.service';
import { startTestApp, type TestApp } from '../../support/app';
import { addDepartment, addLoggedIn, addPerson } from './company';

type Somebody = Awaited<ReturnType<typeof addLoggedIn>>;

let app: TestApp;
let administrator: Somebody;
let director: Somebody;
let department: string;
/** Shared by tests as a substitute; never away. */
let substitute: Somebody;

beforeAll(async () => {
  app = await startTestApp();
  department = await addDepartment(app, '大客户部');
  administrator = await addLoggedIn(app, 'administrator');
  director = await addLoggedIn(app, 'director', { departmentId: department });
  substitute = await addLoggedIn(app, 'manager', { departmentId: department });
});
afterAll(() => app.close());

const DAY = 86_400_000;
const day = (days: number) => new Date(app.clock.now().getTime() + days * DAY).toISOString();
const call = (as: Somebody, method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  app.request(method, `/api/v1${path}`, { as: as.token, body, headers });
const enter = (as: Somebody, body: Record<string, unknown>, headers?: Record<string, string>) =>
  call(as, 'POST', '/absences', { substituteId: substitute.id, until: day(3), ...body }, headers);
const manager = (more = {}) =>
  addLoggedIn(app, 'manager', { departmentId: department, superiorId: director.id, ...more });
const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
const idsOf = async (as: Somebody, query = '') =>
  ((await call(as, 'GET', `/absences?limit=200${query}`)).body.items as { id: string }[]).map(({ id }) => id);
const picture = (at?: Date) =>
  app.app.get(UnitOfWork).run((tx) => app.app.get(OrganisationService).organisation(tx, at));

describe('S6 absences', () => {
  it('are entered for oneself, begin at once, for all kinds, and are shown with their version', async () => {
    const person = await manager();
    const entered = await enter(person, {});
    expect(entered.status).toBe(201);
    expect(entered.body).toMatchObject({
      ...{ personId: person.id, personName: person.name, substituteId: substitute.id, from: day(0), until: day(3) },
      ...{ kinds: null, reason: '', state: 'current', createdBy: person.id, endedAt: null, version: 1 },
      ...{ leftAlone: [], warnings: [] },
    });
    expect(entered.headers.get('location')).toBe(`/api/v1/absences/${entered.body.id}`);
    const shown = await call(person, 'GET', `/absences/${entered.body.id}`);
    const { leftAlone: _, warnings: __, ...absence } = entered.body;
    expect(shown.body).toEqual(absence);
    expect(shown.headers.get('etag')).toBe('"1"');
  });

  it('the same key enters one, ten times in parallel; two at once for one period are refused but one', async () => {
    const person = await manager();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => enter(person, {}, { 'idempotency-key': `once-${person.id}` })),
    );
    expect(new Set(answers.map(({ status, body: { id } }) => `${status} ${id}`)).size).toBe(1);
    const other = await manager();
    const both = await Promise.all([enter(other, {}), enter(other, {})]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('P6 an administrator enters anybody’s, a superior those below, at any depth; nobody else', async () => {
    const person = await manager();
    const low = await addPerson(app, 'specialist', { superiorId: person.id, password: undefined });
    for (const [index, as] of [administrator, director, person].entries()) {
      const entered = await enter(as, { personId: low.id, from: day(10 * index), until: day(10 * index + 1) });
      expect([entered.status, entered.body.createdBy]).toEqual([201, as.id]);
    }
    expect(await idsOf(director, `&personId=${low.id}`)).toHaveLength(3);
    for (const as of [substitute, await addLoggedIn(app, 'seniorManagement')]) {
      expect(codeOf(await enter(as, { personId: low.id, from: day(5), until: day(6) }))).toEqual([403, 'forbidden']);
    }
  });

  it('P7 an auditor enters none, not even their own, and reads all', async () => {
    const auditor = await addLoggedIn(app, 'auditor');
    expect(codeOf(await enter(auditor, {}))).toEqual([403, 'forbidden']);
    const [{ n }] = await app.dataSource.query('SELECT count(*)::int AS n FROM user_absences');
    expect(await idsOf(auditor)).toHaveLength(n);
  });

  it.each<[string, number, string, () => Promise<Record<string, unknown>>]>([
    ['that ends before it begins', 422, 'absence-period-wrong', async () => ({ from: day(2), until: day(1) })],
    ['of no length', 422, 'absence-period-wrong', async () => ({ from: day(1), until: day(1) })],
    ['that begins in the past', 422, 'absence-in-the-past', async () => ({ from: day(-1) })],
    ['over before it is entered', 422, 'absence-period-wrong', async () => ({ until: day(-1) })],
    ['with an unknown substitute', 422, 'substitute-unknown', async () => ({ substituteId: newId() })],
    [
      'with a disabled substitute',
      422,
      'substitute-disabled',
      async () => ({ substituteId: (await addPerson(app, 'manager', { disabled: true })).id }),
    ],
    [
      'with an administrator as substitute (P6)',
      422,
      'substitute-may-not-decide',
      async () => ({ substituteId: administrator.id }),
    ],
    [
      'with an auditor as substitute (P7)',
      422,
      'substitute-may-not-decide',
      async () => ({ substituteId: (await addPerson(app, 'auditor')).id }),
    ],
    [
      'with a specialist as substitute (P1)',
      422,
      'substitute-may-not-decide',
      async () => ({ substituteId: (await addPerson(app, 'specialist')).id }),
    ],
  ])('refuses one %s', async (_, status, code, body) => {
    const answer = await enter(await manager(), await body());
    expect(codeOf(answer)).toEqual([status, code]);
    const chinese = await enter(await manager(), await body(), { 'accept-language': 'zh-CN' });
    expect(chinese.body.detail).toMatch(/[一-鿿]/);
  });

  it('refuses oneself as substitute', async () => {
    const person = await manager();
    expect(codeOf(await enter(person, { substituteId: person.id }))).toEqual([422, 'substitute-is-oneself']);
  });

  it.each([
    [{ until: 'tomorrow' }, 'until'],
    [{ until: '2026-03-09T10:00:00' }, 'until'],
    [{ from: null }, 'from'],
    [{ kinds: [] }, 'kinds'],
    [{ kinds: ['A1', 'A1'] }, 'kinds'],
    [{ kinds: ['A16'] }, 'kinds'],
    [{ reason: 'x'.repeat(501) }, 'reason'],
    [{ endedAt: null }, 'endedAt'],
  ])('refuses the body %j', async (body, field) => {
    const answer = await enter(substitute, { substituteId: director.id, ...body });
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
  });

  it('no two overlap for the same kind; they may touch, and stand side by side for different kinds', async () => {
    const person = await manager();
    expect((await enter(person, { from: day(2), until: day(4), kinds: ['A1', 'A3'] })).status).toBe(201);
    const overlapping = await enter(person, { from: day(1), until: day(3), kinds: ['A3', 'A7'] });
    expect(codeOf(overlapping)).toEqual([409, 'absence-overlaps']);
    expect(codeOf(await enter(person, { from: day(3), until: day(9) }))).toEqual([409, 'absence-overlaps']);
    expect((await enter(person, { from: day(1), until: day(3), kinds: ['A7'] })).status).toBe(201);
    expect((await enter(person, { from: day(4), until: day(5) })).status).toBe(201);
    expect((await enter(person, { from: day(1), until: day(2), kinds: ['A1'] })).status).toBe(201);
  });

  it('no second hand-on: a substitute who is away then is refused, for that time and kind only', async () => {
    const [person, away] = [await manager(), await manager()];
    await enter(away, { from: day(2), until: day(4), kinds: ['A1'] });
    const body = { substituteId: away.id, from: day(3), until: day(6) };
    expect(codeOf(await enter(person, body))).toEqual([422, 'substitute-absent']);
    expect((await enter(person, { ...body, kinds: ['A2'] })).status).toBe(201);
    expect((await enter(person, { ...body, from: day(6), until: day(7) })).status).toBe(201);
  });

  it('the other way round illness asks nobody: the substitute may be away, and the answer says whom that leaves alone', async () => {
    const [person, standIn] = [await manager(), await manager()];
    const { body: first } = await enter(person, { substituteId: standIn.id, from: day(1), until: day(5) });
    const second = await enter(standIn, { from: day(2), until: day(3) });
    expect(second.status).toBe(201);
    expect(second.body.leftAlone).toMatchObject([{ id: first.id, personId: person.id }]);
    expect((await enter(standIn, { from: day(6), until: day(7) })).body.leftAlone).toEqual([]);
  });

  it('two who stand in for each other at the same moment: the second is refused', async () => {
    const [one, other] = [await manager(), await manager()];
    const answers = await Promise.all([enter(one, { substituteId: other.id }), enter(other, { substituteId: one.id })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('end by themselves, and are then past; nothing can be ended twice', async () => {
    const clock = app.clock.now();
    const person = await manager();
    const { body } = await enter(person, { from: day(0.005), until: day(0.01) });
    const state = async () => (await call(person, 'GET', `/absences/${body.id}`)).body.state;
    expect(await state()).toBe('planned');
    app.clock.set(body.from);
    expect(await state()).toBe('current');
    expect((await picture()).absences.map(({ id }) => id)).toContain(body.id);
    app.clock.set(body.until);
    const answers = [await state(), (await picture()).absences.some(({ id }) => id === body.id)];
    const ended = await call(person, 'POST', `/absences/${body.id}/end`);
    app.clock.set(clock);
    expect(answers).toEqual(['past', false]);
    expect(codeOf(ended)).toEqual([409, 'absence-over']);
  });

  it('are ended early by whoever may enter them, once, for the version seen; a new one may follow at once', async () => {
    const person = await manager();
    const { body } = await enter(person, {});
    const end = (as: Somebody, headers?: Record<string, string>) =>
      call(as, 'POST', `/absences/${body.id}/end`, undefined, headers);
    expect(codeOf(await end(substitute))).toEqual([403, 'forbidden']);
    expect(codeOf(await end(await manager()))).toEqual([404, 'not-found']);
    expect(codeOf(await end(person, { 'if-match': '"7"' }))).toEqual([412, 'version-stale']);
    const ended = await end(director, { 'if-match': '"1"' });
    expect([ended.status, ended.body]).toMatchObject([
      200,
      { state: 'past', endedBy: director.id, endedAt: day(0), version: 2 },
    ]);
    expect(codeOf(await end(person))).toEqual([409, 'absence-over']);
    expect((await enter(person, {})).status).toBe(201);
  });

  it('are seen by the person, the substitute, those above, the department’s director, and by those who see everything', async () => {
    const person = await manager();
    const { body } = await enter(person, { reason: '年假' });
    const otherDirector = await addLoggedIn(app, 'director', { departmentId: await addDepartment(app, 'Elsewhere') });
    const senior = await addLoggedIn(app, 'seniorManagement');
    const sees = async (as: Somebody) => (await idsOf(as)).includes(body.id);
    for (const as of [person, substitute, director, administrator, senior]) expect(await sees(as)).toBe(true);
    for (const as of [await manager(), otherDirector]) {
      expect(await sees(as)).toBe(false);
      expect(codeOf(await call(as, 'GET', `/absences/${body.id}`))).toEqual([404, 'not-found']);
    }
    expect(await idsOf(person, `&personId=${person.id}&state=current`)).toEqual([body.id]);
    expect(await idsOf(person, '&state=planned')).toEqual([]);
  });

  it('pages go by key, newest first', async () => {
    const person = await manager();
    const ids: string[] = [];
    for (const from of [1, 2, 3]) ids.push((await enter(person, { from: day(from), until: day(from + 1) })).body.id);
    const first = (await call(person, 'GET', '/absences?limit=2')).body;
    const second = (await call(person, 'GET', `/absences?limit=2&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items].map(({ id }: { id: string }) => id)).toEqual(ids.reverse());
    expect(second.nextCursor).toBeNull();
  });

  it('every change is recorded; the rows are neither rewritten nor deleted', async () => {
    const person = await manager();
    const { body } = await enter(person, { kinds: ['A1'] });
    await call(person, 'POST', `/absences/${body.id}/end`);
    const { items } = (await call(administrator, 'GET', `/absences/${body.id}/changes`)).body;
    expect(items).toMatchObject([
      { version: 2, actorId: person.id, change: { endedAt: [null, day(0)] } },
      { version: 1, actorId: person.id, change: { substituteId: [null, substitute.id], kinds: [null, ['A1']] } },
    ]);
    expect((await call(person, 'GET', `/absences/${body.id}/changes`)).status).toBe(403);
    for (const sql of ["UPDATE user_absences SET until_at = until_at + interval '1 day'", 'DELETE FROM user_absences'])
      await expect(app.dataSource.query(sql)).rejects.toThrow('append-only');
  });
});

describe('the organisation’s picture', () => {
  it('carries what runs and what is planned, in the core’s words', async () => {
    const person = await manager();
    const { body } = await enter(person, { from: day(10), until: day(12), kinds: ['A5'] });
    const { absences } = await picture();
    expect(absences).toContainEqual({
      ...{
        id: body.id,
        personId: person.id,
        substituteId: substitute.id,
        from: day(10),
        until: day(12),
        kinds: ['A5'],
      },
    });
    await call(person, 'POST', `/absences/${body.id}/end`);
    expect((await picture()).absences.map(({ id }) => id)).not.toContain(body.id);
  });
});
