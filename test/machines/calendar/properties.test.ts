import {
  addCalendarDays,
  addMonths,
  addWorkingDays,
  addWorkingTime,
  dueAfter,
  fractionDue,
  isWorkingTime,
  nextWorkingInstant,
  workingIntervals,
  workingMinutesBetween,
  type Term,
} from '../../../src/machines/calendar';
import { anyCalendar, anyInstant, calendarWith, dateFrom2024 } from './calendars';
import fc from '../../support/properties';

const minutes = fc.integer({ min: 0, max: 20_000 });
const days = fc.integer({ min: 0, max: 60 });
const term: fc.Arbitrary<Term> = fc.record({ days, unit: fc.constantFrom('calendar', 'working') });
const percent = fc.integer({ min: 0, max: 300 });

/** Adding dates keeps the local time, so the second of two like hours may come out before the first: leave such hours away. */
const noonInstant = fc
  .tuple(fc.integer({ min: 0, max: 1_100 }), fc.integer({ min: 0, max: 7 * 60 }))
  .map(([day, minute]) => new Date(Date.UTC(2024, 0, 1 + day, 10, minute)));

describe('section 11 properties', () => {
  it('section 11 › every result is in working time, never before its input, and moving it again changes nothing', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, minutes, term, percent, (calendar, at, add, length, share) => {
        const results = [
          nextWorkingInstant(calendar, at),
          addWorkingTime(calendar, at, add),
          addWorkingDays(calendar, at, length.days),
          dueAfter(calendar, at, length),
          fractionDue(calendar, at, length, share),
        ];
        for (const result of results) {
          expect(isWorkingTime(calendar, result)).toBe(true);
          expect(result.getTime()).toBeGreaterThanOrEqual(at.getTime());
          expect(nextWorkingInstant(calendar, result)).toEqual(result);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('section 11 › intervals are half-open, ascending and do not overlap, from one day to the next', () => {
    fc.assert(
      fc.property(anyCalendar, fc.integer({ min: 0, max: 1_100 }), (calendar, day) => {
        const intervals = [0, 1, 2].flatMap((later) => workingIntervals(calendar, dateFrom2024(day + later)));
        intervals.forEach(({ from, to }, index) => {
          expect(from.getTime()).toBeLessThan(to.getTime());
          expect(isWorkingTime(calendar, from)).toBe(true);
          const next = intervals[index + 1];
          if (!next) return;
          expect(to.getTime()).toBeLessThanOrEqual(next.from.getTime());
          expect(isWorkingTime(calendar, to)).toBe(to.getTime() === next.from.getTime());
        });
      }),
      { numRuns: 400 },
    );
  });

  it('section 11 › later input never gives an earlier result', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, anyInstant, minutes, (calendar, one, other, add) => {
        const [early, late] = one <= other ? [one, other] : [other, one];
        expect(nextWorkingInstant(calendar, early) <= nextWorkingInstant(calendar, late)).toBe(true);
        expect(addWorkingTime(calendar, early, add) <= addWorkingTime(calendar, late, add)).toBe(true);
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(anyCalendar, noonInstant, noonInstant, term, percent, (calendar, one, other, length, share) => {
        const [early, late] = one <= other ? [one, other] : [other, one];
        expect(dueAfter(calendar, early, length) <= dueAfter(calendar, late, length)).toBe(true);
        if (length.unit === 'calendar') {
          expect(fractionDue(calendar, early, length, share) <= fractionDue(calendar, late, length, share)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('section 11 › a greater percentage and a longer term are never due earlier', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, term, percent, percent, (calendar, at, length, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(fractionDue(calendar, at, length, low) <= fractionDue(calendar, at, length, high)).toBe(true);
        expect(dueAfter(calendar, at, length) <= dueAfter(calendar, at, { ...length, days: length.days + 1 })).toBe(
          true,
        );
      }),
      { numRuns: 400 },
    );
  });

  it('section 11 › working time adds up, and what was added can be counted', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, minutes, minutes, (calendar, at, a, b) => {
        const both = addWorkingTime(calendar, at, a + b);
        expect(addWorkingTime(calendar, addWorkingTime(calendar, at, a), b)).toEqual(both);
        expect(workingMinutesBetween(calendar, at, both)).toBe(a + b);
      }),
      { numRuns: 400 },
    );
  });

  it('section 11 › working days add up where all days have the same hours', () => {
    fc.assert(
      fc.property(anyInstant, days, days, fc.uniqueArray(fc.integer({ min: 0, max: 1_100 })), (at, a, b, off) => {
        const calendar = calendarWith({ holidays: Object.fromEntries(off.map((day) => [dateFrom2024(day), 'x'])) });
        expect(addWorkingDays(calendar, addWorkingDays(calendar, at, a), b)).toEqual(
          addWorkingDays(calendar, at, a + b),
        );
      }),
    );
  });

  it('section 11 › calendar days add up and go back by daylight in every zone', () => {
    fc.assert(
      fc.property(anyCalendar, noonInstant, days, days, (calendar, at, a, b) => {
        const later = addCalendarDays(calendar, addCalendarDays(calendar, at, a), b);
        const both = addCalendarDays(calendar, at, a + b);
        // A stop on a day on which this local time was skipped keeps the later clock time.
        expect(Math.abs(later.getTime() - both.getTime())).toBeLessThanOrEqual(3_600_000);
        expect(both >= at).toBe(true);
      }),
    );
  });

  it('section 11 › months are counted from the anchor: the day is the anchor’s or the last of the month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: -600, max: 600 }), (day, n) => {
        const anchor = dateFrom2024(day);
        const result = addMonths(anchor, n);
        const [dayOfAnchor, dayOfResult] = [Number(anchor.slice(8)), Number(result.slice(8))];
        const monthEnd = new Date(Date.UTC(Number(result.slice(0, 4)), Number(result.slice(5, 7)), 0)).getUTCDate();
        expect(dayOfResult).toBe(Math.min(dayOfAnchor, monthEnd));
      }),
    );
  });

  it('section 11 › the order of calls changes nothing: a calendar that was used answers like a fresh one', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, term, (calendar, at, length) => {
        const first = dueAfter(calendar, at, length);
        for (let day = 0; day < 40; day += 1) workingIntervals(calendar, dateFrom2024(day * 7));
        expect(dueAfter(calendar, at, length)).toEqual(first);
        expect(dueAfter({ ...calendar }, at, length)).toEqual(first);
      }),
    );
  });
});
