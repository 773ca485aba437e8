import { publishedYears } from '../../src/modules/deadlines/chinese-calendar';
import { SetClock } from '../../src/modules/platform/clock/clock';
import { startTestApp, type TestApp } from '../support/app';
import { company, Journey } from '../support/journey';
import { addPerson } from '../support/people';
import { becomePartner, Days } from './simulated-years/driver';
import {
  collectionMessages,
  FIRST_DAY,
  invoiceOf,
  LAST_DAY,
  months,
  partnerMessages,
  reportMessages,
} from './simulated-years/expected';
import { after, LAST_PUBLISHED_YEAR } from './simulated-years/published-days';

/**
 * Days on which nothing happens and nothing is due are passed over, and receivables fall due at the ends of the months about which there
 * are holidays and leap days, so that the suite takes less than a minute; every day is looked at and every month has one by option.
 */
const EVERY_DAY = process.env.KEYPATH_LONG_TESTS === '1';
const MONTHS = EVERY_DAY ? /./ : /-(01|02|09|12)$/;
const LEVEL = /-level:(-?\d+):\d+$/;

describe('simulated years 2024 to 2032, through the services', () => {
  let app: TestApp;
  let journey: Journey;
  let days: Days;
  const invoices = months('2024-02', '2032-09')
    .filter((month) => MONTHS.test(month))
    .map(invoiceOf);
  const { said: partner, visits } = partnerMessages();

  beforeAll(async () => {
    app = await startTestApp({ clock: new SetClock(new Date('2024-01-15T02:00:00Z')) });
    journey = await new Journey(app, await company(app)).open();
    await becomePartner(journey);
    days = new Days(journey, (await addPerson(app, { roles: ['finance'] })).id);
    for (let day = FIRST_DAY; day <= LAST_DAY; day = after(day)) await pass(day);
  }, 900_000);
  afterAll(async () => app?.close());

  async function pass(day: string): Promise<void> {
    for (const each of invoices) if (each.invoicedOn === day) await days.invoice(each);
    if (visits.includes(day)) await days.visit(day);
    if (EVERY_DAY || (await days.isAnythingDue(day))) await days.look(day);
    for (const each of invoices) if (each.paidOn === day) await days.pay(each);
  }

  /** Template, date and whatever tells one message of a template from another, in the order in which they were said. */
  async function said(condition: string, values: unknown[] = []): Promise<Record<string, string>[]> {
    return app.dataSource.query(
      `SELECT key, payload->>'template' AS template, payload->'params'->>'month' AS month, r.number,
         to_char(o.created_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS date
       FROM outbox o LEFT JOIN receivables r ON r.id::text = payload->'link'->>'id' WHERE topic = 'message.addressed' AND ${condition} ORDER BY o.id`,
      values,
    );
  }

  it('section 11 › the years that are known are those that were written down here', () => {
    expect(publishedYears.at(-1)).toBe(LAST_PUBLISHED_YEAR);
  });

  it('S5 › says of every month what the calendar asks for, no day twice and none missing', async () => {
    const rows = await said(`payload->>'template' LIKE 'marketReport%' AND payload->'recipients' ? $1`, [
      journey.people.manager.id,
    ]);
    const expected = months('2024-02', '2032-11').flatMap(reportMessages);
    expect(rows.map(({ month, template, date }) => `${month} ${template} ${date}`)).toEqual(
      expected.filter((line) => line.slice(-10) <= LAST_DAY),
    );
  });

  it('section 9, F15 › every receivable reaches each level once, month ends and leap days and holidays included', async () => {
    const rows = await said(`key LIKE 'receivable-%'`);
    const found = rows.map(({ number, key, date }) => `${number} ${LEVEL.exec(key!)?.[1]} ${date}`);
    expect(found.sort()).toEqual(invoices.flatMap(collectionMessages).sort());
    expect(found.length).toBeGreaterThan(invoices.length * 4);
  });

  it('B4, F16 › a partner grows due and cold by the calendar, and is visited again by the working one, for nine years', async () => {
    const rows = await said(
      `payload->>'template' IN ('contactDue', 'contactCold', 'returnVisitDue') AND o.created_at >= $1`,
      [`${FIRST_DAY}T00:00:00+08:00`],
    );
    expect(rows.map(({ template, date }) => `${template} ${date}`)).toEqual(partner);
    expect(visits.length).toBeGreaterThan(30);
  });

  it('section 11 › nothing has failed and nothing that was due is left', async () => {
    expect(days.failures).toEqual([]);
    const open = await app.dataSource.query(`SELECT purpose FROM deadlines WHERE status = 'open' AND due_at <= $1`, [
      app.clock.now(),
    ]);
    expect(open).toEqual([]);
    process.stdout.write(`simulated years: ${days.looks} looks\n`);
  });
});
