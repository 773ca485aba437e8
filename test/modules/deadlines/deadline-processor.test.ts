import { ATTEMPTS } from '../../../src/modules/deadlines/back-off';
import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import { newId } from '../../../src/modules/platform/database/id';
import { arm, openStage, ringInto, type Stage } from './stage';

const NINE = '2026-03-02T01:00:00Z';
const at = (iso: string): Date => new Date(iso);
const later = (from: string, ms: number): Date => new Date(Date.parse(from) + ms);

describe('section 11 deadlines', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
    await ringInto(stage);
  });
  afterEach(() => stage.close());

  const rings = async (): Promise<number> =>
    (await stage.query<{ n: number }>('SELECT count(*)::integer AS n FROM rings'))[0]?.n ?? 0;
  const statusOf = async (instanceId: string): Promise<string | undefined> =>
    (await stage.query<{ status: string }>('SELECT status FROM deadlines WHERE instance_id = $1', [instanceId]))[0]
      ?.status;

  it('are acted on at their instant and not a millisecond before', async () => {
    await arm(stage, { dueAt: NINE });
    expect(await stage.processor.runDue(later(NINE, -1))).toEqual({ done: 0, passedOver: 0, failed: 0 });
    expect(await stage.processor.runDue(at(NINE))).toEqual({ done: 1, passedOver: 0, failed: 0 });
    expect(await stage.processor.runDue(at('2027-01-01T00:00:00Z'))).toEqual({ done: 0, passedOver: 0, failed: 0 });
    expect(await rings()).toBe(1);
  });

  it('are not acted on when an alarm rings early', async () => {
    await arm(stage, { dueAt: NINE });
    const [row] = await stage.query<{ id: string }>('SELECT id FROM deadlines');
    expect(await stage.processor.process(row?.id ?? '', later(NINE, -7_200_000))).toBe('passedOver');
    expect(await rings()).toBe(0);
  });

  it('that were cancelled are never acted on, by purpose or all of an instance', async () => {
    await ringInto(stage, 'test.other');
    const instanceId = await arm(stage, { dueAt: NINE });
    await arm(stage, { instanceId, purpose: 'test.other', dueAt: NINE });
    await stage.unitOfWork.run((tx) => stage.deadlines.cancel(tx, instanceId, ['test.rings'], at(NINE)));
    expect(await stage.processor.runDue(at(NINE))).toMatchObject({ done: 1 });
    await arm(stage, { instanceId, purpose: 'test.other', visit: 2, dueAt: NINE });
    await stage.unitOfWork.run((tx) => stage.deadlines.cancel(tx, instanceId, undefined, at(NINE)));
    expect(await stage.processor.runDue(at(NINE))).toMatchObject({ done: 0 });
    expect(await stage.query('SELECT purpose FROM rings')).toEqual([{ purpose: 'test.other' }]);
  });

  it('set again for the same visit move while open and stay done once acted on', async () => {
    const instanceId = await arm(stage, { dueAt: NINE });
    await arm(stage, { instanceId, dueAt: '2026-03-03T01:00:00Z' });
    expect(await stage.processor.runDue(at(NINE))).toMatchObject({ done: 0 });
    expect(await stage.processor.runDue(at('2026-03-03T01:00:00Z'))).toMatchObject({ done: 1 });
    await arm(stage, { instanceId, dueAt: '2026-03-04T01:00:00Z' });
    expect(await stage.processor.runDue(at('2026-03-05T01:00:00Z'))).toMatchObject({ done: 0 });
    expect(await rings()).toBe(1);
  });

  it('vanish with the transaction that set them', async () => {
    const request = {
      instanceId: newId(),
      purpose: 'test.rings',
      visit: 1,
      dueAt: at(NINE),
      calendarVersion: '1',
      at: at(NINE),
    };
    const armed: string[] = [];
    stage.alarm.onArmed((deadline) => armed.push(deadline.id));
    const failing = stage.unitOfWork.run(async (tx) => {
      await stage.deadlines.schedule(tx, request);
      throw new Error('the command fails');
    });
    await expect(failing).rejects.toThrow('the command fails');
    expect(await stage.processor.runDue(at(NINE))).toMatchObject({ done: 0 });
    expect(armed).toEqual([]);
  });

  it('of ten processors at once ring once each', async () => {
    for (let n = 0; n < 60; n += 1) await arm(stage, { dueAt: NINE });
    const processors = Array.from(
      { length: 10 },
      () => new DeadlineProcessor(stage.unitOfWork, stage.store, stage.handlers),
    );
    const tallies = await Promise.all(processors.map((processor) => processor.runDue(at(NINE))));
    expect(tallies.reduce((sum, tally) => sum + tally.done, 0)).toBe(60);
    expect(tallies.reduce((sum, tally) => sum + tally.failed, 0)).toBe(0);
    expect(await stage.query('SELECT instance_id FROM rings GROUP BY 1 HAVING count(*) > 1')).toEqual([]);
    expect(await rings()).toBe(60);
  });

  it('of one instance are acted on in the order of their hours, after an outage too and by many processors', async () => {
    const levels = ['test.breached', 'test.escalated', 'test.warned'];
    for (const level of levels) await ringInto(stage, level);
    const instances = Array.from({ length: 15 }, () => newId());
    for (const instanceId of instances) {
      await arm(stage, { instanceId, purpose: 'test.escalated', dueAt: '2026-03-04T01:00:00Z' });
      await arm(stage, { instanceId, purpose: 'test.breached', dueAt: '2026-03-03T01:00:00Z' });
      await arm(stage, { instanceId, purpose: 'test.warned', dueAt: NINE });
    }
    const late = at('2026-04-01T00:00:00Z');
    await stage.query('ALTER TABLE rings ADD COLUMN n bigint GENERATED ALWAYS AS IDENTITY');
    for (let scan = 0; scan < 5; scan += 1) await Promise.all([1, 2, 3].map(() => stage.processor.runDue(late)));
    const orders = await stage.query<{ said: string }>(
      `SELECT string_agg(purpose, ' ' ORDER BY n) AS said FROM rings GROUP BY instance_id`,
    );
    expect(orders).toHaveLength(15);
    expect(new Set(orders.map((order) => order.said))).toEqual(new Set(['test.warned test.breached test.escalated']));
  });

  it('are acted on over more than one batch', async () => {
    await stage.query(
      `INSERT INTO deadlines (id, instance_id, purpose, visit, due_at, calendar_version, created_at)
       SELECT gen_random_uuid(), gen_random_uuid(), 'test.rings', 1, $1::timestamptz, '1', $1 FROM generate_series(1, 450)`,
      [NINE],
    );
    expect(await stage.processor.runDue(at(NINE))).toMatchObject({ done: 450 });
    expect(await rings()).toBe(450);
  });

  describe('whose handler fails', () => {
    let attempts = 0;
    beforeEach(() => {
      attempts = 0;
      stage.handlers.register({
        purpose: 'test.poisoned',
        lock: async () => undefined,
        handle: async (tx) => {
          attempts += 1;
          await tx.query({ name: 'poison', text: 'SELECT 1 / $1::integer' }, [0]);
        },
      });
    });

    it('never stop the others, leave nothing behind and try again later', async () => {
      const poisoned = await arm(stage, { purpose: 'test.poisoned', dueAt: '2026-03-02T00:59:00Z' });
      for (let n = 0; n < 20; n += 1) await arm(stage, { dueAt: NINE });
      expect(await stage.processor.runDue(at(NINE))).toEqual({ done: 20, passedOver: 0, failed: 1 });
      expect(await statusOf(poisoned)).toBe('open');
      expect(await stage.processor.runDue(later(NINE, 999))).toMatchObject({ failed: 0 });
      expect(await stage.processor.runDue(later(NINE, 1_000))).toMatchObject({ failed: 1 });
    });

    it('become one incident after the last attempt and leave every scan', async () => {
      await arm(stage, { purpose: 'test.poisoned', dueAt: NINE });
      let now = at(NINE);
      for (let n = 0; n < ATTEMPTS + 3; n += 1) {
        await stage.processor.runDue(now);
        now = new Date(now.getTime() + 3_600_000);
      }
      expect(attempts).toBe(ATTEMPTS);
      const incidents = await stage.query<{ kind: string; detail: { error: string } }>(
        'SELECT kind, detail FROM incidents',
      );
      expect(incidents).toHaveLength(1);
      expect(incidents[0]).toMatchObject({
        kind: 'deadline-failed',
        detail: { purpose: 'test.poisoned', failures: ATTEMPTS },
      });
      expect(incidents[0]?.detail.error).toContain('division by zero');
    });

    it('are tried again from the start when they are set anew', async () => {
      const instanceId = await arm(stage, { purpose: 'test.poisoned', dueAt: NINE });
      await stage.processor.runDue(at(NINE));
      await arm(stage, { instanceId, purpose: 'test.poisoned', dueAt: NINE });
      const [row] = await stage.query<{ attempts: number; next_attempt_at: unknown }>('SELECT * FROM deadlines');
      expect(row).toMatchObject({ attempts: 0, next_attempt_at: null });
    });
  });

  it('of a purpose that nobody handles are failures, not silence', async () => {
    await arm(stage, { purpose: 'nobody.knows', dueAt: NINE });
    expect(await stage.processor.runDue(at(NINE))).toMatchObject({ failed: 1 });
    const [row] = await stage.query<{ last_error: string }>('SELECT last_error FROM deadlines');
    expect(row?.last_error).toContain('nobody.knows');
  });

  it('take the locks of the handler before the row is decided on', async () => {
    const order: string[] = [];
    stage.handlers.register({
      purpose: 'test.locked',
      lock: async (tx, deadline) => {
        order.push('lock');
        await stage.unitOfWork.run((other) => stage.deadlines.cancel(other, deadline.instanceId, undefined, at(NINE)));
        await tx.query({ name: 'nothing', text: 'SELECT 1' });
      },
      handle: async () => void order.push('handle'),
    });
    await arm(stage, { purpose: 'test.locked', dueAt: NINE });
    expect(await stage.processor.runDue(at(NINE))).toMatchObject({ passedOver: 1 });
    expect(order).toEqual(['lock']);
  });

  it('that say nothing because a later one speaks are noted as overtaken, and stay so when they are set again', async () => {
    stage.handlers.register({
      purpose: 'test.lower',
      lock: async () => undefined,
      handle: async (tx, deadline, now) =>
        (await stage.store.isAnyDue(tx, deadline, ['test.rings'], now)) ? 'overtaken' : undefined,
    });
    const instanceId = await arm(stage, { purpose: 'test.lower', dueAt: NINE });
    await arm(stage, { instanceId, dueAt: '2026-03-03T01:00:00Z' });
    const alone = await arm(stage, { purpose: 'test.lower', dueAt: NINE });
    await arm(stage, { instanceId: alone, visit: 2, dueAt: '2026-03-03T01:00:00Z' });
    expect(await stage.processor.runDue(at('2026-03-04T01:00:00Z'))).toEqual({ done: 4, passedOver: 0, failed: 0 });
    await arm(stage, { instanceId, purpose: 'test.lower', dueAt: '2026-03-05T01:00:00Z' });
    const lower = await stage.query(
      `SELECT instance_id AS id, status FROM deadlines WHERE purpose = 'test.lower' ORDER BY status`,
    );
    expect(lower).toEqual([
      { id: alone, status: 'done' },
      { id: instanceId, status: 'overtaken' },
    ]);
    expect(await rings()).toBe(2);
  });

  it('a purpose has exactly one handler', () => {
    expect(() =>
      stage.handlers.register({ purpose: 'test.rings', lock: async () => undefined, handle: async () => undefined }),
    ).toThrow('test.rings');
  });

  it('are found through the index: a scan costs what is due, not what exists', async () => {
    await stage.query(
      `INSERT INTO deadlines (id, instance_id, purpose, visit, due_at, calendar_version, created_at)
       SELECT gen_random_uuid(), gen_random_uuid(), 'test.rings', 1, timestamptz '2027-01-01' + n * interval '1 second', '1', now()
       FROM generate_series(1, 20000) AS n`,
    );
    await stage.query('ANALYZE deadlines');
    const plan = await stage.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT id FROM deadlines WHERE status = 'open' AND COALESCE(next_attempt_at, due_at) <= '2026-06-01'
         AND (COALESCE(next_attempt_at, due_at), id) > ('-infinity'::timestamptz, '00000000-0000-0000-0000-000000000000')
       ORDER BY COALESCE(next_attempt_at, due_at), id LIMIT 200`,
    );
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('deadlines_ready');
  });
});
