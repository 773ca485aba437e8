import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { newId } from '../../src/modules/platform/database/id';
import { createTestDatabase, type TestDatabase } from '../support/servers/test-postgres';
import { breakableRedis, type BreakableRedis } from './support/breakable-redis';
import { eventually } from './support/eventually';
import {
  addPeople,
  countLedger,
  keepLedger,
  LEDGER_TABLES,
  POISON,
  REMINDER,
  type LedgerCount,
} from './support/ledger';
import { BRISK, wireJobs, type WiredJobs } from './support/wire-jobs';
import { startWorker } from './support/workers';

/** Short for every run of CI; KEYPATH_LONG_FAULTS=1 for the long form. */
const LONG = process.env.KEYPATH_LONG_FAULTS === '1';
/** Longer than a job's lease of ten seconds, so that other workers take what the stopped one holds. */
const STOPPED_MS = LONG ? 60_000 : 12_000;
const AWAY_MS = LONG ? 300_000 : 6_000;
const BESIDE_THE_POISON = LONG ? 1_000 : 200;

jest.setTimeout(AWAY_MS + STOPPED_MS + 90_000);

describe('workers that stall, a Redis that is away, a poisoned deadline', () => {
  let database: TestDatabase;
  let redis: BreakableRedis;
  let jobs: WiredJobs;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    redis = await breakableRedis();
  });
  afterAll(() => redis?.stop());
  beforeEach(async () => {
    await redis.flush();
    database = await createTestDatabase();
    jobs = await wireJobs({ databaseUrl: database.url, redisUrl: redis.url, settings: BRISK });
    await jobs.source.query(LEDGER_TABLES);
    await addPeople(jobs, 1);
    keepLedger(jobs);
  });
  afterEach(async () => {
    await jobs.runner.stop();
    await jobs.source.destroy();
    await database.drop();
  });

  const start = () => startWorker({ databaseUrl: database.url, redisUrl: redis.url, settings: BRISK });
  const plan = (count: number, spreadMs: number, purpose = REMINDER): Promise<void> => {
    const at = new Date();
    const requests = Array.from({ length: count }, (_, n) => ({
      ...{ instanceId: newId(), purpose, visit: 1, calendarVersion: 'test', at },
      dueAt: new Date(at.getTime() + (n * spreadMs) / count),
    }));
    return jobs.unitOfWork.run((tx) => jobs.deadlines.scheduleAll(tx, requests));
  };
  const complete = (count: number): LedgerCount => ({
    ...{ open: 0, acted: count, actedOnce: count, delivered: count, deliveredOnce: count, notifications: count },
  });
  const counted = (count: number, withinMs: number): Promise<LedgerCount> =>
    eventually(
      () => countLedger(jobs),
      ({ notifications }) => notifications >= count,
      withinMs,
    );

  it('decision 6 › a worker that stands still for longer than its lease and goes on doubles and loses nothing', async () => {
    const [stalled, other] = await Promise.all([start(), start()]);
    try {
      await plan(60, STOPPED_MS + 4_000);
      await sleep(1_500);
      stalled.freeze();
      await sleep(STOPPED_MS);
      stalled.thaw();
      expect(await counted(60, 40_000)).toEqual(complete(60));
    } finally {
      stalled.thaw();
      await Promise.all([stalled.kill(), other.kill()]);
    }
  });

  it('decision 6 › while Redis is unreachable reminders go on; when it is back nothing is doubled', async () => {
    const worker = await start();
    try {
      await plan(40, AWAY_MS + 2_000);
      await sleep(1_000);
      await redis.stop();
      await sleep(AWAY_MS);
      const meanwhile = await countLedger(jobs);
      await redis.start();
      expect(meanwhile.acted).toBeGreaterThan(15);
      expect(await counted(40, 40_000)).toEqual(complete(40));
    } finally {
      await worker.kill();
    }
  });

  it('a poisoned deadline among many holds none of them up, and becomes one incident', async () => {
    await plan(1, 0, POISON);
    await plan(BESIDE_THE_POISON, 0);
    await jobs.source.query(`UPDATE deadlines SET attempts = 4 WHERE purpose = $1`, [POISON]);
    const workers = await Promise.all([start(), start()]);
    try {
      const rest = await counted(BESIDE_THE_POISON, 60_000);
      expect(rest).toMatchObject({ acted: BESIDE_THE_POISON, actedOnce: BESIDE_THE_POISON, open: 1 });
      await jobs.source.query(`UPDATE deadlines SET next_attempt_at = now() WHERE attempts = 5 AND status = 'open'`);
      const incidents = () =>
        jobs.source.query<{ kind: string }[]>(`SELECT kind, detail->>'purpose' AS purpose FROM incidents`);
      expect(await eventually(incidents, (rows) => rows.length > 0, 20_000)).toEqual([
        { kind: 'deadline-failed', purpose: POISON },
      ]);
    } finally {
      await Promise.all(workers.map((worker) => worker.kill()));
    }
  });
});
