import { OutboxRelay } from '../../../src/jobs/outbox-relay.service';
import { OutboxStore } from '../../../src/jobs/outbox-store';
import { Topics } from '../../../src/jobs/topics';
import { ATTEMPTS } from '../../../src/modules/deadlines/back-off';
import { DeadlineHandlers } from '../../../src/modules/deadlines/deadline-handlers';
import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import { DeadlineService } from '../../../src/modules/deadlines/deadline.service';
import { newId } from '../../../src/modules/platform/database/id';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { openIncident } from '../../../src/modules/platform/incidents/open-incident';
import { Outbox } from '../../../src/modules/platform/outbox/outbox';
import { startTestApp, type TestApp, type TestAnswer } from '../../support/app';
import { addDepartment, addPerson } from '../../support/people';

/** Longer than the longest wait between two attempts, so short that nobody is logged out meanwhile. */
const A_WHILE = 300_000;
let app: TestApp;
let relay: OutboxRelay;
let failing = true;
const acted: string[] = [];
const ids: Record<string, string> = {};
const tokens: Record<string, string> = {};
const emails: Record<string, string> = {};

/** What both kinds of handler do until their cause is mended. */
function act(what: string): Promise<void> {
  if (failing) return Promise.reject(new Error('the printer is on fire'));
  acted.push(what);
  return Promise.resolve();
}

beforeAll(async () => {
  app = await startTestApp();
  const departmentId = await addDepartment(app);
  for (const role of ['administrator', 'auditor', 'director']) {
    const person = await addPerson(app, { roles: [role], departmentId });
    ids[role] = person.id;
    emails[role] = person.email;
  }
  const topics = new Topics();
  topics.register('test.said', (_, messages) => act(messages.map((message) => message.key).join()));
  const unitOfWork = app.app.get(UnitOfWork);
  relay = new OutboxRelay(unitOfWork, new OutboxStore(unitOfWork), topics);
  const handle = (_: unknown, deadline: { instanceId: string }) => act(deadline.instanceId);
  app.app.get(DeadlineHandlers).register({ purpose: 'test.fails', lock: async () => undefined, handle });
});
afterAll(() => app?.close());
beforeEach(async () => {
  failing = true;
  acted.length = 0;
  await app.dataSource.query('DELETE FROM incidents');
  for (const [role, email] of Object.entries(emails)) tokens[role] = await app.login(email);
});

const set = async (): Promise<string> => {
  const instanceId = newId();
  const at = app.clock.now();
  const request = { instanceId, purpose: 'test.fails', visit: 1, dueAt: at, calendarVersion: '1', at };
  await app.app.get(UnitOfWork).run((tx) => app.app.get(DeadlineService).schedule(tx, request));
  return instanceId;
};
const say = async (): Promise<string> => {
  const key = newId();
  const message = { key, topic: 'test.said', payload: {}, at: app.clock.now() };
  await app.app.get(UnitOfWork).run((tx) => app.app.get(Outbox).add(tx, message));
  return key;
};
const runDeadlines = () => app.app.get(DeadlineProcessor).runDue(app.clock.now());
const runMessages = () => relay.drain(app.clock.now());
const exhaust = async (run: () => Promise<unknown>): Promise<void> => {
  for (let n = 0; n < ATTEMPTS + 2; n += 1) {
    await run();
    app.clock.set(new Date(app.clock.now().getTime() + A_WHILE));
  }
};
const list = async (state = 'open') =>
  (await app.request('GET', `/api/v1/incidents?state=${state}`, { as: tokens.administrator })).body.items;
const retry = (id: string, role = 'administrator', headers: Record<string, string> = {}): Promise<TestAnswer> =>
  app.request('POST', `/api/v1/incidents/${id}/retry`, { as: tokens[role], headers });
const whatOf = (incident: { history: { what: string }[] }) => incident.history.map((entry) => entry.what);

describe.each([
  ['a deadline', 'deadline-failed', set, runDeadlines, { done: 1, failed: 0 }],
  ['a message', 'message-failed', say, runMessages, { relayed: 1, failed: 0 }],
] as const)('%s that was given up', (_, kind, begin, run, success) => {
  it('is acted on once it is taken up again, and its incident says by whom and when', async () => {
    const what = await begin();
    await exhaust(run);
    const [incident] = await list();
    expect(incident).toMatchObject({ kind, retryable: true, retriedAt: null });
    failing = false;
    await run();
    expect(acted).toEqual([]);
    const taken = await retry(incident.id);
    const at = app.clock.now().toISOString();
    expect([taken.status, taken.body]).toEqual([
      200,
      expect.objectContaining({ id: incident.id, closedAt: at, retriedAt: at, retryable: false }),
    ]);
    expect(taken.body.closedBy.id).toBe(ids.administrator);
    expect(taken.body.history[1]).toMatchObject({ at, what: 'retried', by: { id: ids.administrator } });
    expect(await run()).toMatchObject(success);
    expect(acted).toEqual([what]);
    expect(await list()).toEqual([]);
  });

  it('that fails again opens its incident again, after as many attempts as at first, and its history is kept', async () => {
    await begin();
    await exhaust(run);
    const [incident] = await list();
    await retry(incident.id);
    expect(await list()).toEqual([]);
    for (let n = 0; n < ATTEMPTS - 1; n += 1) {
      expect(await run()).toMatchObject({ failed: 1 });
      expect(await list()).toEqual([]);
      app.clock.set(new Date(app.clock.now().getTime() + A_WHILE));
    }
    const again = app.clock.now().toISOString();
    expect(await run()).toMatchObject({ failed: 1 });
    const [reopened] = await list();
    expect(reopened).toMatchObject({ id: incident.id, retryable: true, retriedAt: null, closedBy: null });
    expect(whatOf(reopened)).toEqual(['opened', 'retried', 'reopened']);
    expect(reopened.history[2].at).toBe(again);
    failing = false;
    await retry(incident.id);
    expect(await run()).toMatchObject(success);
    expect(whatOf((await list('closed'))[0])).toEqual(['opened', 'retried', 'reopened', 'retried']);
  });

  it('is taken up once by many who ask at once, and by repeats of the same command', async () => {
    await begin();
    await exhaust(run);
    const [incident] = await list();
    const key = { 'idempotency-key': newId() };
    const answers = await Promise.all([1, 2, 3].map(() => retry(incident.id)));
    answers.push(await retry(incident.id, 'administrator', key), await retry(incident.id, 'administrator', key));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
    expect(answers[4]?.headers.get('idempotency-replayed')).toBe('true');
    expect(whatOf((await list('closed'))[0])).toEqual(['opened', 'retried']);
  });

  it('can be taken up after somebody has closed the incident without mending it', async () => {
    await begin();
    await exhaust(run);
    const [incident] = await list();
    const note = { note: 'looked at' };
    await app.request('POST', `/api/v1/incidents/${incident.id}/close`, { as: tokens.administrator, body: note });
    failing = false;
    expect((await retry(incident.id)).status).toBe(200);
    expect(await run()).toMatchObject(success);
    const [kept] = await list('closed');
    expect(kept.history).toMatchObject([
      { what: 'opened' },
      { what: 'closed', note: 'looked at' },
      { what: 'retried', note: null },
    ]);
  });
});

it('what was cancelled in the meantime cannot be taken up, in both languages', async () => {
  const instanceId = await set();
  await exhaust(runDeadlines);
  const [incident] = await list();
  await app.app
    .get(UnitOfWork)
    .run((tx) => app.app.get(DeadlineService).cancel(tx, instanceId, undefined, app.clock.now()));
  const english = await retry(incident.id, 'administrator', { 'accept-language': 'en' });
  expect([english.status, english.body.code, english.body.title]).toEqual([
    ...[409, 'incident-not-parked', 'It no longer waits'],
  ]);
  const chinese = await retry(incident.id, 'administrator', { 'accept-language': 'zh-CN' });
  expect(chinese.body.title).toBe('已无需重试');
  expect((await list())[0]).toMatchObject({ retryable: false, closedAt: null });
});

it('an incident without a parked row is refused, and one that names no row is not taken for one', async () => {
  const opened = (kind: string, detail: Record<string, unknown> = {}) =>
    app.app.get(UnitOfWork).run((tx) => openIncident(tx, { kind, key: newId(), detail, at: app.clock.now() }));
  const held = await retry(await opened('approval-held'), 'administrator', { 'accept-language': 'zh-CN' });
  expect([held.status, held.body.code, held.body.title]).toEqual([409, 'incident-not-retryable', '无可重试的事项']);
  for (const detail of [{}, { outboxId: 'x' }, { outboxId: '999999999999999999' }])
    expect((await retry(await opened('message-failed', detail))).body.code).toBe('incident-not-parked');
  expect((await retry(await opened('deadline-failed'))).body.code).toBe('incident-not-parked');
  expect((await retry(newId())).status).toBe(404);
});

it('is the administrator’s alone', async () => {
  await say();
  await exhaust(runMessages);
  const [incident] = await list();
  for (const role of ['auditor', 'director']) expect((await retry(incident.id, role)).status).toBe(403);
  expect((await list())[0]).toMatchObject({ retryable: true });
});

it('what became of an incident is not edited', async () => {
  await say();
  await exhaust(runMessages);
  await expect(app.dataSource.query(`UPDATE incident_history SET what = 'closed'`)).rejects.toThrow('append-only');
});
