import { getDayDetail } from 'chinese-days';
import { addDays, dueOf, isEstimated, isWorkingDay, isWorkingTime, localDateOf } from '../../../src/machines/calendar';
import { defaultPolicy } from '../../../src/machines/policy/default-policy';
import { marketReportOf } from '../../../src/machines/policy/market-report';
import { contactDue } from '../../../src/machines/policy/rhythm';
import { stageBases } from '../../../src/machines/policy/stage-dues';
import { developmentStages } from '../../../src/machines/policy/stages';
import { isReminderSaid, monthAfter, monthlyReportTerms } from '../../../src/machines/rules';
import { chineseCalendar, publishedYears } from '../../../src/modules/deadlines/chinese-calendar';

const FIRST = '2024-01-01';
const LAST = '2032-12-31';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const china = chineseCalendar();

/** Shanghai is eight hours ahead of UTC and has no summer time: that is all the zone that this reckoning needs. */
const at = (date: string, clock: string): number => Date.parse(`${date}T${clock}:00+08:00`);
const dateOf = (ms: number): string => new Date(ms + 8 * HOUR).toISOString().slice(0, 10);
const nextDate = (date: string): string => dateOf(at(date, '12:00') + DAY);
/** As published, from the library itself; it knows weekends where it knows no year. */
const worked = (date: string): boolean => getDayDetail(date).work;

/** The reference for "moved to working time", in plain arithmetic. */
function toWorkingTime(ms: number): number {
  for (let date = dateOf(ms); ; date = nextDate(date)) {
    if (!worked(date)) continue;
    for (const [from, to] of [
      ['09:00', '12:00'],
      ['13:30', '18:00'],
    ] as const)
      if (ms < at(date, to)) return Math.max(ms, at(date, from));
  }
}
const workingDate = (date: string): string => (worked(date) ? date : workingDate(nextDate(date)));

const days: string[] = [];
for (let date = FIRST; date <= LAST; date = nextDate(date)) days.push(date);
const months: string[] = [...new Set(days.map((date) => date.slice(0, 7)))];

describe('simulated years 2024 to 2032', () => {
  it('section 11 › every day is worked as published, and by weekends alone where nothing is published yet, which is marked', () => {
    for (const date of days) {
      expect([date, isWorkingDay(china, date)]).toEqual([date, worked(date)]);
      const year = Number(date.slice(0, 4));
      expect([date, isEstimated(china, date)]).toEqual([date, !publishedYears.includes(year)]);
      if (!publishedYears.includes(year))
        expect([date, isWorkingDay(china, date)]).toEqual([date, ![0, 6].includes(new Date(date).getUTCDay())]);
    }
    expect([2024, 2025, 2026].every((year) => publishedYears.includes(year))).toBe(true);
    expect(days.filter((date) => date.endsWith('-02-29'))).toEqual(['2024-02-29', '2028-02-29', '2032-02-29']);
  });

  it.each(developmentStages)(
    'W2 › a stage (%s) entered on any day has its three levels once each, at the reckoned instants',
    (stage) => {
      const { length } = defaultPolicy.stages[stage];
      for (const [n, date] of days.entries()) {
        const entered = at(date, '09:00') + ((n * 37) % 1_440) * 60_000;
        const bases = stageBases(defaultPolicy, stage, new Date(entered))!;
        const dues = bases.map((basis) => dueOf(china, basis).getTime());
        const expected = [80, 100, 150].map((percent) => toWorkingTime(entered + (length.days * DAY * percent) / 100));
        expect([date, dues]).toEqual([date, expected]);
        expect(dues[0]! <= dues[1]! && dues[1]! <= dues[2]!).toBe(true);
        expect(dues.every((due) => isWorkingTime(china, new Date(due)))).toBe(true);
      }
    },
  );

  it('B4 › a touch on any day is due and cold by the rhythm’s days, on holidays too', () => {
    const { rhythm } = defaultPolicy.engagement;
    for (const date of days)
      for (const stage of developmentStages) {
        const gap = rhythm.byStage?.[stage] ?? rhythm.otherwise;
        const from = new Date(at(date, '15:00'));
        const instants = contactDue(defaultPolicy, china, {
          stage,
          classes: [],
          from: from.toISOString(),
          bookedUntil: null,
        })!;
        expect([date, instants.dueAt.getTime(), instants.coldAt.getTime()]).toEqual([
          ...[date, from.getTime() + gap.dueDays * DAY, from.getTime() + gap.longestDays * DAY],
        ]);
      }
  });

  it('S5 › day by day each month reminds on its working days, no day twice and none missing, and is overdue once', () => {
    const rules = marketReportOf(defaultPolicy);
    const said: string[] = [];
    for (const month of months) {
      const terms = monthlyReportTerms(rules, china, month);
      const dues = terms.reminders.map((basis) => dueOf(china, basis));
      // The clock passes over every morning and noon of the next month's first three weeks.
      for (let n = 0; n < 21; n += 1)
        for (const hour of [9, 13]) {
          const now = new Date(at(addDays(localDateOf(china, terms.opensAt), n), '00:00') + hour * HOUR + HOUR / 2);
          const before = new Date(now.getTime() - (hour === 9 ? 20 : 4) * HOUR);
          const come = dues.flatMap((due, index) => (due > before && due <= now ? [index] : []));
          for (const index of come)
            if (isReminderSaid(terms, china, index, now)) said.push(`${localDateOf(china, now)} remind ${month}`);
          const overdue = dueOf(china, terms.overdue);
          if (overdue > before && overdue <= now) said.push(`${localDateOf(china, now)} overdue ${month}`);
        }
    }
    const expected = months.flatMap((month) => {
      const next = monthAfter(month, 1);
      const reminders = [1, 3, 5].map((day) => workingDate(`${next}-0${day}`));
      const overdue = workingDate(nextDate(workingDate(`${next}-05`)));
      return [...[...new Set(reminders)].map((date) => `${date} remind ${month}`), `${overdue} overdue ${month}`];
    });
    expect(said).toEqual(expected);
    expect(new Set(said).size).toBe(said.length);
  });

  it('section 11 › a term may also count working days, to the reckoned instant', () => {
    for (const date of days.filter((_, n) => n % 3 === 0)) {
      let counted = workingDate(date);
      for (let n = 0; n < 15; n += 1) counted = workingDate(nextDate(counted));
      const basis = {
        kind: 'term',
        from: new Date(at(workingDate(date), '10:00')).toISOString(),
        term: { days: 15, unit: 'working' },
        percent: 100,
      } as const;
      expect([date, dueOf(china, basis).getTime()]).toEqual([date, at(counted, '10:00')]);
    }
  });
});
