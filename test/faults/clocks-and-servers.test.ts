import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { newId } from '../../src/modules/platform/database/id';
import { createTestDatabase, type TestDatabase } from '../support/servers/test-postgres';
import { breakableRedis, type BreakableRedis } from './support/breakable-redis';
import { eventually } from './support/eventually';
import { addPeople, countLedger, keepLedger, LEDGER_TABLES, REMINDER } from './support/ledger';
import { BRISK, wireJobs, type WiredJobs } from './support/wire-jobs';
import { startWorker } from './support/workers';

const TWO_HOURS = 2 * 3_600_000;

describe('clocks and job servers that fail', () => {
  let database: TestDatabase;
  let redis: BreakableRedis;
  let jobs: WiredJobs;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    redis = await breakableRedis();
  });
  afterAll(() => redis.stop());

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

  const remindIn = (ms: number): Promise<void> => {
    const at = new Date();
    const request = {
      instanceId: newId(),
      purpose: REMINDER,
      visit: 1,
      dueAt: new Date(at.getTime() + ms),
      calendarVersion: 'test',
      at,
    };
    return jobs.unitOfWork.run((tx) => jobs.deadlines.schedule(tx, request));
  };
  const notified = async (count: number, withinMs: number): Promise<number> =>
    (
      await eventually(
        () => countLedger(jobs),
        (ledger) => ledger.notifications >= count,
        withinMs,
      )
    ).notifications;

  it("decision 6 › a worker whose clock is two hours ahead fires nothing early: the database's clock decides", async () => {
    const hurried = await startWorker(
      { databaseUrl: database.url, redisUrl: redis.url, settings: BRISK },
      { aheadMs: TWO_HOURS },
    );
    try {
      await remindIn(3_600_000);
      await remindIn(6_000);
      await sleep(3_000);
      expect(await countLedger(jobs)).toMatchObject({ acted: 0, open: 2 });
      expect(await notified(1, 15_000)).toBe(1);
      expect(await countLedger(jobs)).toMatchObject({ acted: 1, open: 1 });
      const early = await jobs.source.query(
        'SELECT 1 FROM acted a JOIN deadlines d ON d.id = a.deadline_id WHERE a.at < d.due_at',
      );
      expect(early).toEqual([]);
    } finally {
      await hurried.kill();
    }
  });

  it('a deadline between two scans is punctual by its alarm, and its message leaves at once', async () => {
    await jobs.runner.stop();
    const slowScan = await wireJobs({
      databaseUrl: database.url,
      redisUrl: redis.url,
      settings: { ...BRISK, outboxPollMs: 60_000, dueScanMs: 60_000, watchMs: 60_000 },
    });
    keepLedger(slowScan);
    slowScan.runner.start();
    try {
      await sleep(1_500);
      const at = new Date();
      const request = {
        instanceId: newId(),
        purpose: REMINDER,
        visit: 1,
        dueAt: new Date(at.getTime() + 2_000),
        calendarVersion: 'test',
        at,
      };
      await slowScan.unitOfWork.run((tx) => slowScan.deadlines.schedule(tx, request));
      expect(await notified(1, 15_000)).toBe(1);
      const [row] = await jobs.source.query<{ late: number }[]>(
        'SELECT extract(epoch FROM a.at - d.due_at)::float AS late FROM acted a JOIN deadlines d ON d.id = a.deadline_id',
      );
      expect(row?.late).toBeGreaterThanOrEqual(0);
      expect(row?.late).toBeLessThan(8);
    } finally {
      await slowScan.runner.stop();
      await slowScan.source.destroy();
    }
  });

  it('with Redis gone from the start the loops turn by themselves, and stopping does not hang', async () => {
    const orphan = await wireJobs({ databaseUrl: database.url, redisUrl: 'redis://127.0.0.1:9', settings: BRISK });
    keepLedger(orphan);
    orphan.runner.start();
    await remindIn(500);
    expect(await notified(1, 15_000)).toBe(1);
    const began = performance.now();
    await orphan.runner.stop();
    expect(performance.now() - began).toBeLessThan(9_000);
    await orphan.source.destroy();
  });

  it('a flushed Redis gets its schedulers back', async () => {
    jobs.runner.start();
    const queue = jobs.server.queue('deadlines');
    queue.on('error', () => undefined);
    const present = async (): Promise<boolean> => (await queue.getJobScheduler('due-scan')) !== undefined;
    expect(await eventually(present, Boolean, 10_000)).toBe(true);
    await redis.flush();
    expect(await eventually(present, Boolean, 10_000)).toBe(true);
    await queue.close();
  });

  it('a worker that is asked to end does so with everything put down', async () => {
    const worker = await startWorker({ databaseUrl: database.url, redisUrl: redis.url, settings: BRISK });
    for (let n = 0; n < 20; n += 1) await remindIn(0);
    await sleep(500);
    expect(await worker.terminate()).toBe(0);
    const ledger = await countLedger(jobs);
    expect(ledger.acted).toBe(20 - ledger.open);
  });

  it('metrics and heartbeats show the loops', async () => {
    jobs.runner.start();
    await sleep(1_500);
    const text = await jobs.metrics.registry.metrics();
    for (const name of [
      'keypath_outbox_waiting',
      'keypath_outbox_oldest_seconds',
      'keypath_deadlines_due',
      'keypath_deadlines_lag_seconds',
    ]) {
      expect(text).toMatch(new RegExp(`^${name} 0$`, 'm'));
    }
    expect(text).toContain('keypath_loop_age_seconds{loop="due-scan"}');
    expect(jobs.heartbeats.silent()).toEqual([]);
  });
});
