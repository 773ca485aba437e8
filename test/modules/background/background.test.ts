import { LOOPS } from '../../../src/modules/background/loops';
import { CatchUp } from '../../../src/modules/notifications/catch-up.service';
import { DeadlineHandlers } from '../../../src/modules/deadlines/deadline-handlers';
import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import { DeadlineService } from '../../../src/modules/deadlines/deadline.service';
import { newId } from '../../../src/modules/platform/database/id';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { Outbox } from '../../../src/modules/platform/outbox/outbox';
import { eventually } from '../../faults/support/eventually';
import { startTestApp, type TestApp } from '../../support/app';
import { addPerson, type TestPerson } from '../../support/people';

let app: TestApp;
let administrator: TestPerson;
let token: string;
beforeAll(async () => {
  app = await startTestApp({ role: 'all' });
  administrator = await addPerson(app, { roles: ['administrator'] });
  token = await app.login(administrator.email);
});
afterAll(() => app?.close());

const loopOf = async (name: string) => {
  const { body } = await app.request('GET', '/api/v1/jobs', { as: token });
  return body.loops.find(({ loop }: { loop: string }) => loop === name);
};
const switched = (loop: string, what: 'pause' | 'resume', body: object = {}, as = token) =>
  app.request('POST', `/api/v1/jobs/${loop}/${what}`, { as, ...(what === 'pause' ? { body } : {}) });
const set = (purpose: string, hoursAgo: number): Promise<void> => {
  const at = app.clock.now();
  const dueAt = new Date(at.getTime() - hoursAgo * 3_600_000);
  const request = { instanceId: newId(), purpose, visit: 1, dueAt, calendarVersion: '1', at };
  return app.app.get(UnitOfWork).run((tx) => app.app.get(DeadlineService).schedule(tx, request));
};

describe('pause and resume', () => {
  it('shows every loop, the most urgent first, with its last heartbeat', async () => {
    const { body } = await app.request('GET', '/api/v1/jobs', { as: token });
    expect(body.loops.map(({ loop }: { loop: string }) => loop)).toEqual(LOOPS);
    const beat = await eventually(
      () => loopOf('due-scan'),
      ({ lastBeatAt }) => lastBeatAt !== null,
      10_000,
    );
    expect(beat).toMatchObject({ queue: 'deadlines', state: 'running', lastBeatAt: expect.any(String), pause: null });
  });

  it('a paused loop does nothing, is degraded in readiness and shown in metrics, and catches up when it is resumed', async () => {
    const acted: string[] = [];
    app.app.get(DeadlineHandlers).register({
      purpose: 'test.paused',
      lock: async () => undefined,
      handle: async (_, { id }) => void acted.push(id),
    });
    expect((await switched('due-scan', 'pause', { note: 'moving house' })).status).toBe(204);
    expect((await switched('due-scan', 'pause', { note: 'again' })).status).toBe(204);
    expect(await loopOf('due-scan')).toMatchObject({
      state: 'paused',
      pause: { note: 'moving house', pausedBy: { id: administrator.id }, resumedAt: null },
    });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    await set('test.paused', 0);
    const ready = () => app.request('GET', '/health/ready');
    const degraded = await eventually(ready, ({ body }) => body.checks.jobs === 'degraded', 15_000);
    expect(degraded.status).toBe(200);
    expect(degraded.body.parts.jobs['due-scan']).toMatchObject({ outcome: 'degraded' });
    expect(degraded.body.parts.jobs['outbox-poll']).toMatchObject({ outcome: 'up' });
    expect((await app.request('GET', '/metrics')).text).toContain('keypath_loop_paused{loop="due-scan"} 1');
    expect(acted).toEqual([]);
    expect((await switched('due-scan', 'resume')).status).toBe(204);
    expect(
      await eventually(
        async () => acted.length,
        (count) => count > 0,
        30_000,
      ),
    ).toBe(1);
    const { body } = await app.request('GET', '/api/v1/jobs', { as: token });
    expect(body.pauses).toMatchObject([{ loop: 'due-scan', resumedBy: { id: administrator.id } }]);
  });

  it('is the administrator’s alone, and of loops that there are', async () => {
    const director = await app.login((await addPerson(app, { roles: ['director'] })).email);
    expect((await switched('due-scan', 'pause', {}, director)).status).toBe(403);
    expect((await app.request('GET', '/api/v1/jobs', { as: director })).status).toBe(403);
    expect((await switched('nonsense', 'pause')).status).toBe(404);
    expect((await switched('nonsense', 'resume')).status).toBe(404);
  });
});

describe('catching up after an outage', () => {
  it('acts on what is urgent first, and leaves the rest to its own scan', async () => {
    const acted: string[] = [];
    const handlers = app.app.get(DeadlineHandlers);
    const handle = (purpose: string, urgent: boolean) =>
      handlers.register({
        ...{ purpose, urgent, lock: async () => undefined },
        handle: async () => void acted.push(purpose),
      });
    handle('test.urgent', true);
    handle('test.ordinary', false);
    await switched('due-scan', 'pause');
    await switched('urgent-due-scan', 'pause');
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    for (const purpose of ['test.ordinary', 'test.urgent', 'test.ordinary']) await set(purpose, 5);
    const processor = app.app.get(DeadlineProcessor);
    expect(await processor.runDue(app.clock.now(), undefined, 'urgent')).toMatchObject({ done: 1 });
    expect(acted).toEqual(['test.urgent']);
    expect(await processor.runDue(app.clock.now(), undefined, 'ordinary')).toMatchObject({ done: 2 });
    await switched('due-scan', 'resume');
    await switched('urgent-due-scan', 'resume');
  });

  it('tells three late matters singly and all others with one message a person and day', async () => {
    const { id, email } = await addPerson(app, { roles: ['manager'] });
    const outbox = app.app.get(Outbox);
    app.app.get(DeadlineHandlers).register({
      purpose: 'test.late',
      lock: async () => undefined,
      handle: (tx, deadline, at) =>
        outbox.add(tx, {
          ...{ key: `late-${deadline.id}`, topic: 'message.addressed', at },
          payload: { recipients: [id], template: 'contactDue', params: {}, link: null },
        }),
    });
    for (let n = 0; n < 20; n += 1) await set('test.late', 24);
    await set('test.late', 0);
    const rows = () =>
      app.dataSource.query<{ quiet: boolean; late: boolean; template: string; params: object }[]>(
        'SELECT quiet, late_since IS NOT NULL AS late, template, params FROM notifications WHERE user_id = $1',
        [id],
      );
    const all = await eventually(rows, (found) => found.length >= 22, 30_000);
    const late = all.filter((row) => row.late);
    expect([late.length, late.filter(({ quiet }) => !quiet).length]).toEqual([20, 3]);
    expect(all.filter((row) => !row.late && !row.quiet)).toHaveLength(2);
    expect(all.filter(({ template }) => template === 'caughtUp')).toMatchObject([{ params: { count: 17 } }]);
    const inbox = await app.request('GET', '/api/v1/notifications', { as: await app.login(email) });
    expect(inbox.body.items.map(({ title }: { title: string }) => title).join()).toContain('17');
    const catchUp = app.app.get(CatchUp, { strict: false });
    const again = await app.dataSource.query(
      `SELECT key, payload, created_at AS "createdAt" FROM outbox WHERE key LIKE 'late-%'`,
    );
    await app.app.get(UnitOfWork).run((tx) => catchUp.record(tx, again, app.clock.now()));
    expect(await rows()).toEqual(expect.arrayContaining([expect.objectContaining({ params: { count: 17 } })]));
  });
});
