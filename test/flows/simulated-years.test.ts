import { getDayDetail } from 'chinese-days';
import { DeadlineProcessor } from '../../src/modules/deadlines/deadline-processor.service';
import { SetClock } from '../../src/modules/platform/clock/clock';
import { startTestApp, type TestApp } from '../support/app';
import { addDepartment, addPerson, type TestPerson } from '../support/people';

/** A few days of each month are passed through, so that the suite takes half a minute; the whole is an option. */
const EVERY_DAY = process.env.KEYPATH_LONG_TESTS === '1';
const LAST_YEAR = 2032;
const LAST_DAY_OF_MONTH = EVERY_DAY ? 31 : 13;
const DAY = 86_400_000;

const worked = (date: string): boolean => getDayDetail(date).work;
const after = (date: string, days = 1): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
const workingDate = (date: string): string => (worked(date) ? date : workingDate(after(date)));

/** Months on which a report is owed: from the first whole one after the beginning. */
function months(): string[] {
  const all: string[] = [];
  for (let year = 2024; year <= LAST_YEAR; year += 1)
    for (let month = 1; month <= 12; month += 1) all.push(`${year}-${String(month).padStart(2, '0')}`);
  return all.filter((month) => month > '2024-01' && month < `${LAST_YEAR}-12`);
}
const next = (month: string): string => after(`${month}-28`, 6).slice(0, 7);

/** What is to be said of a month that nobody reports on, by the published holidays and plain arithmetic. */
function expectedOf(month: string): string[] {
  const first = next(month);
  const reminders = [...new Set([1, 3, 5].map((day) => workingDate(`${first}-0${day}`)))];
  const overdue = workingDate(after(workingDate(`${first}-05`)));
  return [...reminders.map((date) => `${month} marketReportDue ${date}`), `${month} marketReportOverdue ${overdue}`];
}

describe('simulated years 2024 to 2032, through the services', () => {
  let app: TestApp;
  let manager: TestPerson;

  beforeAll(async () => {
    app = await startTestApp({ clock: new SetClock(new Date('2024-01-15T02:00:00Z')) });
    const departmentId = await addDepartment(app);
    await addPerson(app, { roles: ['director'], departmentId });
    manager = await addPerson(app, { roles: ['manager'], departmentId });
  });
  afterAll(async () => app?.close());

  it('S5 › says of every month what the calendar asks for, no day twice and none missing', async () => {
    const processor = app.app.get(DeadlineProcessor, { strict: false });
    for (let year = 2024; year <= LAST_YEAR; year += 1)
      for (let month = 1; month <= 12; month += 1)
        for (let day = 1; day <= LAST_DAY_OF_MONTH; day += 1) {
          const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          // Ten o'clock in Shanghai, an hour after work has begun.
          const now = new Date(`${date}T02:00:00Z`);
          if (Number.isNaN(now.getTime()) || now <= app.clock.now()) continue;
          app.clock.set(now);
          for (let done = -1; done !== 0;) {
            const tally = await processor.runDue(now);
            expect(tally.failed).toBe(0);
            done = tally.done;
          }
        }
    const rows = await app.dataSource.query(
      `SELECT payload->'params'->>'month' AS month, payload->>'template' AS template, to_char(created_at + interval '8 hours', 'YYYY-MM-DD') AS date
       FROM outbox WHERE payload->>'template' LIKE 'marketReport%' AND payload->'recipients' ? $1 ORDER BY id`,
      [manager.id],
    );
    const said = rows.map(({ month, template, date }: Record<string, string>) => `${month} ${template} ${date}`);
    expect(said).toEqual(
      months()
        .flatMap(expectedOf)
        .filter((line: string) => line.slice(-10) <= `${LAST_YEAR}-12-13`),
    );
    const [{ open }] = await app.dataSource.query(
      `SELECT count(*)::int AS open FROM deadlines WHERE status = 'open' AND due_at <= $1`,
      [app.clock.now()],
    );
    expect(open).toBe(0);
  }, 300_000);
});
