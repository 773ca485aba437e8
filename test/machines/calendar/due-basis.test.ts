import {
  addDays,
  addWorkingTime,
  type DueBasis,
  dueOf,
  isWorkingDay,
  isWorkingTime,
  localDateOf,
  nextWorkingInstant,
  startOfLocalDate,
  workingIntervals,
  workingMinutesBetween,
} from '../../../src/machines/calendar';
import { calendarWith, dateFrom2024 } from './calendars';
import fc from '../../support/properties';

/** Zones that change their clocks, with whole, short and no days. */
const anyCompany = fc
  .record({
    zone: fc.constantFrom('America/New_York', 'Europe/Berlin', 'Asia/Shanghai'),
    off: fc.uniqueArray(fc.integer({ min: 0, max: 1_200 }), { maxLength: 40 }),
    short: fc.uniqueArray(fc.integer({ min: 0, max: 1_200 }), { maxLength: 40 }),
  })
  .map(({ zone, off, short }) =>
    calendarWith({
      zone,
      companyDaysOff: off.map(dateFrom2024),
      halfDays: Object.fromEntries(short.map((day) => [dateFrom2024(day), [{ from: '09:00', to: '12:00' }]])),
    }),
  );
const anyDate = fc.integer({ min: 0, max: 1_100 }).map(dateFrom2024);
const anyInstant = fc
  .integer({ min: 0, max: 1_100 * 1_440 })
  .map((minute) => new Date(Date.UTC(2024, 0, 1) + minute * 60_000));
const anyBasis: fc.Arbitrary<DueBasis> = fc.oneof(
  fc.record({
    kind: fc.constant('date' as const),
    date: anyDate,
    part: fc.constantFrom('opening', 'closing', 'after'),
  }),
  fc.record({
    kind: fc.constant('workday' as const),
    date: anyDate,
    side: fc.constantFrom('before' as const, 'after' as const),
    time: fc.constantFrom(undefined, '18:00'),
  }),
  anyInstant.map((at) => ({ kind: 'instant' as const, at: at.toISOString() })),
  fc.record({
    kind: fc.constant('term' as const),
    from: anyInstant.map((at) => at.toISOString()),
    term: fc.record({ days: fc.integer({ min: 0, max: 40 }), unit: fc.constantFrom('calendar', 'working') }),
    percent: fc.constantFrom(80, 100, 150),
  }),
);

describe('section 11 › what a due instant is counted from', () => {
  it('is plain JSON, and the same basis gives the same instant', () => {
    fc.assert(
      fc.property(anyCompany, anyBasis, (calendar, basis) => {
        const stored = JSON.parse(JSON.stringify(basis)) as DueBasis;
        expect(dueOf({ ...calendar }, stored)).toEqual(dueOf(calendar, basis));
      }),
      { numRuns: 200 },
    );
  });

  it('a date opens and is followed in working time, and closes at the end of a day that is worked', () => {
    fc.assert(
      fc.property(anyCompany, anyDate, (calendar, date) => {
        const [opening, closing, after] = (['opening', 'closing', 'after'] as const).map((part) =>
          dueOf(calendar, { kind: 'date', date, part }),
        ) as [Date, Date, Date];
        expect(isWorkingTime(calendar, opening) && isWorkingTime(calendar, after)).toBe(true);
        const dueDay = addDays(localDateOf(calendar, closing), -1);
        expect(isWorkingDay(calendar, dueDay) && dueDay >= date).toBe(true);
        expect(closing).toEqual(startOfLocalDate(calendar, addDays(dueDay, 1)));
        expect(localDateOf(calendar, opening)).toBe(dueDay);
        expect(opening < closing && closing <= after).toBe(true);
        for (let day = date; day < dueDay; day = addDays(day, 1)) expect(isWorkingDay(calendar, day)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('another day off never makes anything due earlier, but what is due on a working day before a date never later', () => {
    fc.assert(
      fc.property(anyCompany, anyBasis, anyDate, (calendar, basis, date) => {
        const more = { ...calendar, companyDaysOff: [...calendar.companyDaysOff, date] };
        const moved = dueOf(more, basis).getTime() - dueOf(calendar, basis).getTime();
        const before = basis.kind === 'workday' && basis.side === 'before';
        expect(before ? -moved : moved).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it('working time adds up over short days and changes of the clocks', () => {
    fc.assert(
      fc.property(
        anyCompany,
        anyInstant,
        fc.integer({ min: 0, max: 9_000 }),
        fc.integer({ min: 0, max: 9_000 }),
        (calendar, at, a, b) => {
          const [one, both] = [addWorkingTime(calendar, at, a), addWorkingTime(calendar, at, a + b)];
          expect(addWorkingTime(calendar, one, b)).toEqual(both);
          expect(workingMinutesBetween(calendar, at, one) + workingMinutesBetween(calendar, one, both)).toBe(a + b);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a short day is half-open: at its end work is over', () => {
    const calendar = calendarWith({ halfDays: { '2026-03-06': [{ from: '09:00', to: '12:00' }] } });
    expect(isWorkingTime(calendar, new Date('2026-03-06T03:59:59.999Z'))).toBe(true);
    expect(nextWorkingInstant(calendar, new Date('2026-03-06T04:00:00Z'))).toEqual(new Date('2026-03-09T01:00:00Z'));
  });

  it.each([
    ['America/New_York', '2026-03-09', '13:00'],
    ['America/New_York', '2026-11-02', '14:00'],
    ['Europe/Berlin', '2026-03-30', '07:00'],
    ['Europe/Berlin', '2026-10-26', '08:00'],
  ])('%s opens at nine by its own clock on %s', (zone, date, utc) => {
    const calendar = calendarWith({ zone });
    expect(dueOf(calendar, { kind: 'date', date, part: 'opening' })).toEqual(new Date(`${date}T${utc}:00Z`));
    const minutes = workingIntervals(calendar, date).reduce((sum, { from, to }) => sum + (+to - +from) / 60_000, 0);
    expect(minutes).toBe(450);
  });
});
