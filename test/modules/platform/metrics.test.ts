import { TransitionService } from '../../../src/modules/platform/workflow/transition.service';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { startTestApp, type TestApp } from '../../support/app';
import { addDepartment, addPerson } from '../../support/people';
import { eventually } from '../../faults/support/eventually';

let app: TestApp;
let token: string;
let accountId: string;
beforeAll(async () => {
  app = await startTestApp({ role: 'all' });
  const departmentId = await addDepartment(app);
  token = await app.login((await addPerson(app, { roles: ['manager'], departmentId })).email);
  const body = { name: '杭州云帆' };
  accountId = (await app.request('POST', '/api/v1/accounts', { as: token, body })).body.id;
});
afterAll(() => app?.close());

const scrape = async (): Promise<string> => (await app.request('GET', '/metrics')).text;
const send = (body: unknown) => app.request('POST', `/api/v1/accounts/${accountId}/path/events`, { as: token, body });
/** Value of the line with exactly this name and these labels; undefined where there is none. */
function valueOf(text: string, series: string): number | undefined {
  const line = text.split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length));
}

const steps = (event: string, outcome: string, machine = 'account-path') =>
  `keypath_transitions_total{machine="${machine}",event="${event}",outcome="${outcome}"}`;

it('counts what charts accepted and refused, by machine and event', async () => {
  expect(valueOf(await scrape(), steps('instance.created', 'accepted'))).toBe(1);
  const refused = await send({ type: 'path.reactivate', to: 'targeting', reason: '预算恢复' });
  const filed = await send({ type: 'path.nurture', reason: '预算冻结', reviewAt: '2026-06-01T02:00:00Z' });
  expect([refused.status, filed.status]).toEqual([409, 202]);
  const text = await scrape();
  expect(valueOf(text, steps('path.reactivate', 'refused'))).toBe(1);
  expect(valueOf(text, steps('path.reactivate', 'accepted'))).toBeUndefined();
  expect(valueOf(text, steps('path.nurture', 'accepted'))).toBe(1);
  expect(valueOf(text, steps('instance.created', 'accepted', 'approval'))).toBe(1);
});

it('counts nothing that was rolled back, and no event that a client made up', async () => {
  const unitOfWork = app.app.get(UnitOfWork);
  const transitions = app.app.get(TransitionService);
  const context = { actor: { kind: 'system', id: null }, at: app.clock.now(), policyVersion: 1 } as const;
  const before = valueOf(await scrape(), steps('instance.created', 'accepted'));
  const lost = unitOfWork.run(async (tx) => {
    const input = { at: app.clock.now().toISOString() };
    await transitions.create(
      tx,
      { machine: 'account-path', instanceId: '0190a000-0000-7000-8000-00000000abcd', accountId: null, input },
      context,
    );
    throw new Error('changed my mind');
  });
  await expect(lost).rejects.toThrow();
  await unitOfWork.run(async (tx) => {
    const instance = await transitions.load(tx, accountId);
    await transitions.send(tx, instance, { type: 'x'.repeat(40), payload: {}, given: {} }, context);
  });
  const text = await scrape();
  expect(valueOf(text, steps('instance.created', 'accepted'))).toBe(before);
  expect(text).not.toContain('x'.repeat(40));
  expect(valueOf(text, steps('unknown', 'refused'))).toBe(1);
});

it('shows what waits: outbox, deadlines, queues, incidents', async () => {
  await app.dataSource.query(
    `INSERT INTO outbox (key, topic, payload, created_at, next_attempt_at) VALUES ('k', 'message.addressed', '{}', $1::timestamptz - interval '90 s', $1::timestamptz + interval '1 h')`,
    [app.clock.now()],
  );
  const ready = await eventually(
    scrape,
    (text) => valueOf(text, 'keypath_queue_jobs{queue="deadlines",state="delayed"}') !== undefined,
    20_000,
  );
  expect(valueOf(ready, 'keypath_outbox_waiting')).toBeGreaterThanOrEqual(1);
  expect(valueOf(ready, 'keypath_outbox_oldest_seconds')).toBeGreaterThanOrEqual(90);
  expect(valueOf(ready, 'keypath_deadlines_due')).toBe(0);
  // The department has no director, so the request of before is held.
  expect(valueOf(ready, 'keypath_incidents_open')).toBe(1);
  for (const queue of ['outbox', 'deadlines'])
    for (const state of ['waiting', 'active', 'delayed', 'failed'])
      expect(valueOf(ready, `keypath_queue_jobs{queue="${queue}",state="${state}"}`)).toBeGreaterThanOrEqual(0);
});
