import { CleanUp } from '../../src/jobs/clean-up';
import { JobServer } from '../../src/jobs/job-server';
import { newId } from '../../src/modules/platform/database/id';
import { startTestApp, START_OF_TESTS, type TestApp } from '../support/app';
import { addPerson } from '../support/people';
import { eventually } from '../faults/support/eventually';

const DAY = 86_400_000;
const daysBefore = (days: number): Date => new Date(Date.parse(START_OF_TESTS) - days * DAY);

/** On BullMQ's PostgreSQL backend, with the clock of the company set. */
let app: TestApp;
let userId: string;
beforeAll(async () => {
  app = await startTestApp({ role: 'all' });
  userId = (await addPerson(app, { roles: ['manager'] })).id;
});
afterAll(() => app?.close());
beforeEach(async () => {
  await app.dataSource.query('DELETE FROM sessions');
  await app.dataSource.query('DELETE FROM login_attempts');
  await app.dataSource.query('DELETE FROM idempotency_keys');
});

async function addOf(ageInDays: number): Promise<void> {
  const at = daysBefore(ageInDays);
  const { dataSource } = app;
  await dataSource.query(
    `INSERT INTO sessions (token_hash, id, user_id, created_at, last_seen_at, expires_at)
     VALUES (sha256(convert_to($1::text, 'UTF8')), $1::uuid, $2, $3, $3, $3)`,
    [newId(), userId, at],
  );
  await dataSource.query('INSERT INTO login_attempts (key, failures, last_at) VALUES ($1, 3, $2)', [newId(), at]);
  await dataSource.query(
    `INSERT INTO idempotency_keys (user_id, route, key, body_hash, created_at) VALUES ($1, 'POST /', $2, '', $3)`,
    [userId, newId(), at],
  );
}

/** Ages in days of what is left, oldest first. */
async function left(): Promise<Record<string, number[]>> {
  const ages = async (table: string, column: string): Promise<number[]> => {
    const rows = await app.dataSource.query(`SELECT ${column} AS at FROM ${table} ORDER BY ${column}`);
    return rows.map(({ at }: { at: Date }) => (Date.parse(START_OF_TESTS) - at.getTime()) / DAY);
  };
  return {
    sessions: await ages('sessions', 'expires_at'),
    attempts: await ages('login_attempts', 'last_at'),
    keys: await ages('idempotency_keys', 'created_at'),
  };
}

const cleanUp = (): CleanUp => app.app.get(CleanUp, { strict: false });

it('removes sessions and keys of thirty days, and failed log-ins that nobody is held to any more', async () => {
  for (const age of [31, 29, 2, 0.5, -3]) await addOf(age);
  expect(await cleanUp().run(app.clock.now())).toBe(5);
  expect(await left()).toEqual({ sessions: [29, 2, 0.5, -3], attempts: [0.5, -3], keys: [29, 2, 0.5, -3] });
  expect(await cleanUp().run(app.clock.now())).toBe(0);
});

it('works in batches, none of which is larger than asked for, until nothing is left', async () => {
  for (let n = 0; n < 7; n += 1) await addOf(60 + n);
  expect(await cleanUp().run(app.clock.now(), undefined, 3)).toBe(21);
  expect(await left()).toEqual({ sessions: [], attempts: [], keys: [] });
});

it('begins nothing new once it is asked to stop', async () => {
  await addOf(60);
  expect(await cleanUp().run(app.clock.now(), AbortSignal.abort())).toBe(0);
});

it('leaves what somebody holds for the next night instead of waiting', async () => {
  await addOf(60);
  const runner = app.dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query('SELECT 1 FROM login_attempts FOR UPDATE');
  expect(await cleanUp().run(app.clock.now())).toBe(2);
  await runner.rollbackTransaction();
  await runner.release();
  expect(await cleanUp().run(app.clock.now())).toBe(1);
});

it('is woken by the job server once a night, at 03:30 in Shanghai', async () => {
  const queue = new JobServer({ databaseUrl: app.databaseUrl }).queue('sweeps');
  queue.on('error', () => undefined);
  const scheduler = await eventually(
    () => queue.getJobScheduler('nightly-clean-up'),
    (found) => found?.next !== undefined,
    20_000,
  );
  expect(new Date(scheduler?.next ?? 0).toISOString()).toMatch(/T19:30:00\.000Z$/);
  await addOf(60);
  await queue.addBulk([{ name: 'nightly-clean-up', data: {} }]);
  const rest = async (): Promise<number> => (await app.dataSource.query('SELECT 1 FROM idempotency_keys')).length;
  expect(await eventually(rest, (rows) => rows === 0, 20_000)).toBe(0);
  await queue.close();
});
