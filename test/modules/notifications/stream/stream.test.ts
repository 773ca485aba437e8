import { InboxStreams } from '../../../../src/modules/notifications/stream/inbox-streams.service';
import { StreamSettings } from '../../../../src/modules/notifications/stream/stream-settings';
import { NotificationsService } from '../../../../src/modules/notifications/notifications.service';
import { newId } from '../../../../src/modules/platform/database/id';
import { UnitOfWork } from '../../../../src/modules/platform/database/unit-of-work';
import { startTestApp, type TestApp } from '../../../support/app';
import { type EventStream, listen } from '../../../support/event-stream';
import { addDepartment, addPerson, type TestPerson } from '../../../support/people';

const STREAM = '/api/v1/notifications/stream';

let one: TestApp;
let other: TestApp;
const opened: EventStream[] = [];
beforeAll(async () => {
  one = await startTestApp();
  other = await startTestApp({ databaseUrl: one.databaseUrl });
});
afterEach(() => opened.splice(0).forEach((each) => each.close()));
afterAll(async () => {
  await other?.close();
  await one?.close();
});

const part = <T>(app: TestApp, type: abstract new (...args: never[]) => T): T =>
  app.app.get(type as never, { strict: false });

async function open(app: TestApp, token: string, lastEventId?: string): Promise<EventStream> {
  const resumed: Record<string, string> = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  const stream = await listen(app.url + STREAM, { authorization: `Bearer ${token}`, ...resumed });
  opened.push(stream);
  return stream;
}

const tell = (app: TestApp, people: TestPerson[], account: string, at = one.clock.now()) =>
  part(app, UnitOfWork).run((tx) =>
    part(app, NotificationsService).record(tx, [
      {
        key: newId(),
        createdAt: at,
        payload: {
          recipients: people.map(({ id }) => id),
          template: 'sentBack',
          params: { account, from: 'relationship', to: 'discovery', reason: '价格' },
          link: null,
        },
      },
    ]),
  );
const person = () => addPerson(one, { roles: ['manager'] });
const titles = (stream: EventStream) => stream.of('notification').map(({ data }) => data.title as string);

describe('the live inbox', () => {
  it('tells a person in every process at once, in their language, and nobody else', async () => {
    const [reader, stranger] = [await person(), await person()];
    const token = await one.login(reader.email);
    const [here, there] = [await open(one, token), await open(other, token)];
    const elsewhere = await open(other, await one.login(stranger.email));
    expect([here.status, here.headers['content-type'], here.headers['cache-control']]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
      'no-cache, no-transform',
    ]);
    for (const each of [here, there, elsewhere]) await each.until('counters');
    await tell(one, [reader], '晨光');
    await here.until('notification');
    await there.until('notification');
    await there.until('counters', 2);
    expect(titles(there)).toEqual(['晨光：已退回“信息搜集”阶段']);
    expect(here.of('notification')[0]).toEqual(there.of('notification')[0]);
    expect(there.of('counters').at(-1)?.data).toEqual({ unread: 1, approvalsPending: 0 });
    expect(elsewhere.of('notification')).toEqual([]);
    expect(elsewhere.of('counters').map(({ data }) => data.unread)).toEqual([0]);
  });

  it('tells of what was read in another window', async () => {
    const reader = await person();
    const token = await one.login(reader.email);
    await tell(one, [reader], '晨光');
    const stream = await open(other, token);
    await stream.until('counters');
    expect((await one.request('POST', '/api/v1/notifications/read-all', { as: token })).status).toBe(200);
    const counts = await stream.until('counters', 2);
    expect(counts.map(({ data }) => data.unread)).toEqual([1, 0]);
    expect(titles(stream)).toEqual([]);
  });

  it('goes on where it was left: nothing is lost, nothing comes twice, in whichever process', async () => {
    const reader = await person();
    const token = await one.login(reader.email);
    const first = await open(one, token);
    const begun = (await first.until('counters'))[0]?.id;
    await tell(one, [reader], 'A');
    const left = (await first.until('notification'))[0]?.id;
    first.close();
    for (const name of ['B', 'C', 'D']) await tell(one, [reader], name);
    const second = await open(other, token, left);
    await second.until('notification', 3);
    expect(titles(second).map((title) => title[0])).toEqual(['B', 'C', 'D']);
    const third = await open(other, token, begun);
    await third.until('notification', 4);
    expect(titles(third).map((title) => title[0])).toEqual(['A', 'B', 'C', 'D']);
    const many = await open(one, token, third.of('notification').at(-1)?.id);
    await many.until('counters');
    expect(titles(many)).toEqual([]);
  });

  it('counts in the order of commits: what commits late is not passed over', async () => {
    const reader = await person();
    const stream = await open(one, await one.login(reader.email));
    await stream.until('counters');
    const told = Array.from({ length: 40 }, (_, index) => tell(index % 2 ? one : other, [reader], `N${index}`));
    await Promise.all(told);
    await stream.until('notification', 40);
    const ids = stream.of('notification').map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(new Set(titles(stream)).size).toBe(40);
  });

  it.each(['nonsense', '99999999', '-1'])(
    'that is asked to go on from %s says that the list must be read anew',
    async (id) => {
      const reader = await person();
      const token = await one.login(reader.email);
      await tell(one, [reader], 'A');
      const stream = await open(one, token, id);
      await stream.until('reset');
      await stream.until('counters');
      expect(titles(stream)).toEqual([]);
    },
  );

  it('makes up for a ring that was lost', async () => {
    const settings = part(other, StreamSettings);
    const before = settings.lookMs;
    settings.lookMs = 100;
    const reader = await person();
    const stream = await open(other, await one.login(reader.email));
    settings.lookMs = before;
    await stream.until('counters');
    await one.dataSource.query(
      `INSERT INTO notifications (id, user_id, key, template, params, created_at, place) VALUES ($1, $2, 'x', 'unknown', '{}', now(), 1)`,
      [newId(), reader.id],
    );
    await stream.until('notification');
  });

  it('keeps the connection with comments', async () => {
    const settings = part(one, StreamSettings);
    const before = settings.heartbeatMs;
    settings.heartbeatMs = 20;
    const stream = await open(one, await one.login((await person()).email));
    settings.heartbeatMs = before;
    const patience = Date.now() + 5_000;
    while (stream.comments < 3 && Date.now() < patience) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(stream.comments).toBeGreaterThanOrEqual(3);
  });
});

describe('the live inbox ends', () => {
  async function ends(stream: EventStream, act: () => Promise<unknown>): Promise<void> {
    await stream.until('counters');
    await act();
    expect((await stream.until('end'))[0]?.data).toEqual({ reason: 'session-ended' });
    await stream.ended;
  }

  it('with a log-out in another process', async () => {
    const token = await one.login((await person()).email);
    await ends(await open(other, token), () => one.request('POST', '/api/v1/auth/logout', { as: token }));
    expect((await open(other, token)).status).toBe(401);
  });

  it.each([
    ['is disabled', { disabled: true }],
    ['gets another post', { roles: ['specialist'] }],
  ])('when its person %s', async (_, body) => {
    const departmentId = await addDepartment(one);
    const admin = await addPerson(one, { roles: ['administrator'] });
    const director = await addPerson(one, { roles: ['director'], departmentId });
    const someone = await addPerson(one, { roles: ['manager'], departmentId, superiorId: director.id });
    const as = await one.login(admin.email);
    const stream = await open(other, await one.login(someone.email));
    await ends(stream, async () => {
      const answer = await one.request('PATCH', `/api/v1/users/${someone.id}`, { as, body });
      expect([answer.status, answer.text]).toEqual([200, answer.text]);
    });
  });

  it('with the idle time of the session, which listening does not prolong', async () => {
    const stream = await open(one, await one.login((await person()).email));
    const before = one.clock.now();
    await ends(stream, async () => {
      one.clock.set(new Date(before.getTime() + 9 * 3_600_000));
      for (const { stream: each } of (
        part(one, InboxStreams) as never as { listeners: Set<{ stream: { wake(): void } }> }
      ).listeners)
        each.wake();
    });
    one.clock.set(before);
  });
});

it('a person has so many streams and no more; closing one makes room', async () => {
  const token = await one.login((await person()).email);
  const streams = [];
  for (let each = 0; each < 6; each += 1) streams.push(await open(one, token));
  expect(streams.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect((await one.request('GET', STREAM, { as: token })).body).toMatchObject({ code: 'streams-exhausted' });
  streams[0]!.close();
  await streams[0]!.ended;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await open(one, token)).status).toBe(200);
});

it('one connection to the database a process, however many listen', async () => {
  const tokens = await Promise.all([person(), person(), person()].map(async (each) => one.login((await each).email)));
  const streams = await Promise.all(tokens.map((token) => open(one, token)));
  for (const each of streams) await each.until('counters');
  const [{ count }] = await one.dataSource.query<[{ count: number }]>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'keypath-bell'`,
  );
  expect(count).toBeLessThanOrEqual(2);
});

it('comes back by itself after the listening connection was cut', async () => {
  const reader = await person();
  const stream = await open(other, await one.login(reader.email));
  await stream.until('counters');
  await one.dataSource.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'keypath-bell'`,
  );
  await tell(one, [reader], 'cut');
  await stream.until('notification');
});

it('a process that is asked to end tells its listeners, and ends in time', async () => {
  const third = await startTestApp({ databaseUrl: one.databaseUrl });
  const stream = await open(third, await one.login((await person()).email));
  await stream.until('counters');
  const began = Date.now();
  await third.close();
  expect(stream.of('end').map(({ data }) => data.reason)).toEqual(['shutting-down']);
  expect(Date.now() - began).toBeLessThan(5_000);
});
