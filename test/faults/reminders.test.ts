import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '../../src/modules/platform/database/id';
import { createTestDatabase, type TestDatabase } from '../support/servers/test-postgres';
import { eventually } from './support/eventually';
import { addPeople, countLedger, LEDGER_TABLES, REMINDER, type LedgerCount } from './support/ledger';
import { breakableRedis, type BreakableRedis } from './support/breakable-redis';
import { BRISK, wireJobs, type WiredJobs } from './support/wire-jobs';
import { startWorker, type WorkerProcess } from './support/workers';

/** Short for every run of CI; KEYPATH_LONG_FAULTS=1 for the long form. */
const LONG = process.env.KEYPATH_LONG_FAULTS === '1';
const REMINDERS = LONG ? 1_500 : 300;
const WORKERS = LONG ? 6 : 3;
/** One every 500 ms; each costs the machine the start of another process. */
const KILLS = LONG ? 120 : 8;
const PLANNERS = 4;
const PEOPLE = 2;
/** What one worker holds at most: its own pool, and on PostgreSQL those of its queues; then the pool of the planner. */
const POOL = 8;
const CONNECTIONS = { redis: POOL, postgres: 22 };
const SPREAD_MS = LONG ? 60_000 : 6_000;
const PATIENCE_MS = LONG ? 180_000 : 40_000;

const COMPLETE: LedgerCount = {
  open: 0,
  acted: REMINDERS,
  actedOnce: REMINDERS,
  delivered: REMINDERS,
  deliveredOnce: REMINDERS,
  notifications: REMINDERS * PEOPLE,
};
const isComplete = (count: LedgerCount): boolean => count.open === 0 && count.notifications >= COMPLETE.notifications;

/** A machine that starts a process slower than one is killed takes so much longer. */
const KILLING_MS = KILLS * 5_000;

jest.setTimeout(KILLING_MS + PATIENCE_MS + 30_000);

describe.each(['redis', 'postgres'] as const)('reminders with jobs on %s', (kind) => {
  let database: TestDatabase;
  let redis: BreakableRedis | undefined;
  let planner: WiredJobs;
  const workers: WorkerProcess[] = [];
  const starting = new Set<Promise<void>>();

  beforeEach(async () => {
    database = await createTestDatabase();
    redis = kind === 'redis' ? await breakableRedis() : undefined;
    planner = await wireJobs({ databaseUrl: database.url });
    await planner.source.query(LEDGER_TABLES);
    await addPeople(planner, PEOPLE);
  });
  afterEach(async () => {
    // Also those that were still starting when a test failed: they would outlive it.
    await Promise.allSettled(starting);
    await Promise.all(workers.splice(0).map((worker) => worker.kill()));
    await planner.source.destroy();
    await redis?.stop();
    await database.drop();
  });

  const start = (options?: { aheadMs?: number }): Promise<WorkerProcess> =>
    startWorker({ databaseUrl: database.url, redisUrl: redis?.url, settings: BRISK }, options);
  /** Each is known as soon as it runs, whatever becomes of the others. */
  const startOne = (): Promise<void> => {
    const begun = start().then((worker) => void workers.push(worker));
    starting.add(begun);
    begun.then(() => starting.delete(begun)).catch(() => undefined);
    return begun;
  };
  const startAll = async (count: number): Promise<void> => {
    await Promise.all(Array.from({ length: count }, startOne));
  };
  /** One that runs; where a slow machine has not started any yet, the first that does. */
  const victim = async (): Promise<WorkerProcess> => {
    for (;;) {
      const worker = workers.shift();
      if (worker) return worker;
      await sleep(20);
    }
  };
  const connections = async (): Promise<number> => {
    const [row] = await planner.source.query<{ n: number }[]>(
      'SELECT count(*)::integer AS n FROM pg_stat_activity WHERE datname = current_database()',
    );
    return row?.n ?? 0;
  };

  /** Planners that all want the same reminders, as a planner that was killed and one that took over would. */
  const plan = async (from: Date): Promise<void> => {
    const wanted = Array.from({ length: REMINDERS }, (_, n) => ({
      instanceId: newId(),
      purpose: REMINDER,
      visit: 1,
      dueAt: new Date(from.getTime() + (n * SPREAD_MS) / REMINDERS),
      calendarVersion: 'test',
      at: from,
    }));
    const oneByOne = async (): Promise<void> => {
      for (const request of wanted) await planner.unitOfWork.run((tx) => planner.deadlines.schedule(tx, request));
    };
    await Promise.all(Array.from({ length: PLANNERS }, oneByOne));
  };

  it('decision 6 › workers killed every 500 ms act on each reminder exactly once and miss none', async () => {
    await startAll(WORKERS);
    const planned = plan(new Date());
    let most = 0;
    const begunAt = Date.now();
    for (let kills = 0; kills < KILLS; kills += 1) {
      await sleep(500);
      most = Math.max(most, await connections());
      await (await victim()).kill();
      startOne().catch(() => undefined);
    }
    await Promise.all([planned, ...starting]);
    expect(await eventually(() => countLedger(planner), isComplete, PATIENCE_MS)).toEqual(COMPLETE);
    // What a killed worker held is given back by the server, as soon as it has seen that nobody is there: in the end no more is held
    // than by the workers that run, and meanwhile no more than by twice as many.
    const held = WORKERS * CONNECTIONS[kind];
    const last = await eventually(connections, (now) => now <= held + POOL, PATIENCE_MS);
    const seconds = Math.round((Date.now() - begunAt) / 1_000);
    process.stdout.write(
      `reminders on ${kind}: ${KILLS} kills, ${seconds} s, at most ${most} connections, ${last} at the end\n`,
    );
    expect(last).toBeLessThanOrEqual(held + POOL);
    expect(most).toBeLessThanOrEqual(2 * held + POOL);
  });

  if (kind === 'redis') {
    it('decision 6 › a flush in the middle, and a Redis away for 3 s, lose and double nothing', async () => {
      await startAll(2);
      const planned = plan(new Date());
      await sleep(2_000);
      await redis?.flush();
      await sleep(1_000);
      await redis?.stop();
      await sleep(3_000);
      await redis?.start();
      await redis?.flush();
      await planned;
      expect(await eventually(() => countLedger(planner), isComplete, PATIENCE_MS)).toEqual(COMPLETE);
    });
  }
});
