import { CalendarService } from '../../../src/modules/calendar/calendar.service';
import { CompanyCalendar } from '../../../src/modules/calendar/company-calendar';
import { DeadlineHandlers } from '../../../src/modules/deadlines/deadline-handlers';
import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { PolicyService } from '../../../src/modules/policy/policy.service';
import { startTestApp, type TestApp } from '../../support/app';

const COUNT = 1_500;
const START = new Date('2026-03-02T02:00:00Z');
const MONDAY = new Date('2026-03-09T01:00:00Z');
const TUESDAY = new Date('2026-03-10T01:00:00Z');

describe('section 11: open deadlines when the calendar changes', () => {
  let app: TestApp;
  const get = <T>(type: new (...parameters: never[]) => T): T => app.app.get(type, { strict: false });
  const query = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => app.dataSource.query(sql, values);

  beforeEach(async () => {
    app = await startTestApp();
    await query('CREATE TABLE rings (instance_id uuid, at timestamptz)');
    get(DeadlineHandlers).register({
      purpose: 'test.rings',
      lock: async () => undefined,
      handle: async (tx, { instanceId }, at) =>
        void (await tx.query({ name: 'ring', text: 'INSERT INTO rings VALUES ($1, $2)' }, [instanceId, at])),
    });
    const { calendar } = await get(PolicyService).active();
    await query(
      `INSERT INTO deadlines (id, instance_id, purpose, visit, due_at, calendar_version, basis, created_at)
       SELECT gen_random_uuid(), gen_random_uuid(), 'test.rings', 1, $1, $2, $3::jsonb, $4 FROM generate_series(1, ${COUNT})`,
      [MONDAY, calendar.version, JSON.stringify({ kind: 'instant', at: '2026-03-07T02:00:00Z' }), START],
    );
  });
  afterEach(async () => app?.close());

  const dayOff = (date: string, at: Date): Promise<number> =>
    get(UnitOfWork).run((tx) =>
      get(CalendarService).setDay(tx, { date, kind: 'dayOff', name: '厂休', hours: null }, { by: null, at }),
    );
  const dues = () =>
    query<{ due: Date; n: number }>(
      `SELECT due_at AS due, count(*)::int AS n FROM deadlines WHERE purpose = 'test.rings' GROUP BY 1 ORDER BY 1`,
    );

  it('are counted anew in pages, by many processes, of which some stop in the middle; each rings once at its new hour', async () => {
    await dayOff('2026-03-09', START);
    const processor = get(DeadlineProcessor);
    for (let round = 0; round < 3; round += 1) {
      const stop = AbortSignal.timeout(30);
      await Promise.all([processor.runDue(START, stop), processor.runDue(START), processor.runDue(START, stop)]);
    }
    for (let done = -1; done !== 0;) done = (await processor.runDue(START)).done;
    expect(await dues()).toEqual([{ due: TUESDAY, n: COUNT }]);
    const [log] = await query(
      `SELECT count(*)::int AS n, count(DISTINCT deadline_id)::int AS each FROM deadline_moves`,
    );
    expect(log).toEqual({ n: COUNT, each: COUNT });
    const [recount] = await query<{ pages: number; moved: number }>('SELECT pages, moved FROM calendar_recounts');
    expect(recount).toMatchObject({ moved: COUNT });
    expect(recount!.pages).toBeGreaterThan(5);

    expect((await processor.runDue(new Date(TUESDAY.getTime() - 1))).failed).toBe(0);
    expect(await query('SELECT 1 FROM rings')).toEqual([]);
    await Promise.all([1, 2, 3].map(() => processor.runDue(TUESDAY)));
    await processor.runDue(TUESDAY);
    const [rings] = await query('SELECT count(*)::int AS n, count(DISTINCT instance_id)::int AS each FROM rings');
    expect(rings).toEqual({ n: COUNT, each: COUNT });
  });

  it('that ring while they are counted ring once: before the page as they were, behind it as they are', async () => {
    await dayOff('2026-03-09', MONDAY);
    const processor = get(DeadlineProcessor);
    // All are due by the old calendar at the very instant at which they are counted anew.
    await Promise.all([1, 2, 3, 4].map(() => processor.runDue(MONDAY)));
    for (let done = -1; done !== 0;) done = (await processor.runDue(MONDAY)).done;
    for (let done = -1; done !== 0;) done = (await processor.runDue(TUESDAY)).done;
    const [rings] = await query('SELECT count(*)::int AS n, count(DISTINCT instance_id)::int AS each FROM rings');
    expect(rings).toEqual({ n: COUNT, each: COUNT });
  });

  it('that a process set by the calendar of before are found by the second look', async () => {
    const { calendar: old } = await get(PolicyService).active();
    await dayOff('2026-03-09', START);
    const processor = get(DeadlineProcessor);
    for (let done = -1; done !== 0;) done = (await processor.runDue(START)).done;
    await query(
      `UPDATE deadlines SET due_at = $1, calendar_version = $2 WHERE id IN (SELECT id FROM deadlines WHERE purpose = 'test.rings' LIMIT 7)`,
      [...[MONDAY, old.version]],
    );
    const later = new Date(START.getTime() + 61_000);
    for (let done = -1; done !== 0;) done = (await processor.runDue(later)).done;
    expect(await dues()).toEqual([{ due: TUESDAY, n: COUNT }]);
  });

  it('and a change that is rolled back changes nothing: neither the calendar nor what the process knows of it', async () => {
    const before = await get(PolicyService).active();
    const failing = get(UnitOfWork).run(async (tx) => {
      await get(CalendarService).setDay(
        tx,
        { date: '2026-03-09', kind: 'dayOff', name: 'x', hours: null },
        { by: null, at: START },
      );
      throw new Error('the command fails');
    });
    await expect(failing).rejects.toThrow('the command fails');
    get(CompanyCalendar).forget();
    expect((await get(PolicyService).active()).calendar.version).toBe(before.calendar.version);
    await get(DeadlineProcessor).runDue(START);
    expect(await dues()).toEqual([{ due: MONDAY, n: COUNT }]);
  });
});
