import {
  addWorkingTime,
  isEstimated,
  isTermEstimated,
  isWorkingDay,
  isWorkingTime,
  localDateOf,
  nextWorkingInstant,
  startOfLocalDate,
  workingIntervals,
  workingMinutesBetween,
} from '../../../src/machines/calendar';
import { calendarWith, shanghai } from './calendars';

const week = calendarWith();

describe('section 11 working days', () => {
  it.each([
    ['a weekend day is not worked', {}, '2026-11-21', false],
    ['a weekday is worked', {}, '2026-11-20', true],
    ['a holiday is not worked', { holidays: { '2026-11-20': 'day' } }, '2026-11-20', false],
    ['a make-up day is worked', { makeUpDays: { '2026-11-21': 'day' } }, '2026-11-21', true],
    [
      'a make-up day wins over a holiday',
      { holidays: { '2026-11-21': 'a' }, makeUpDays: { '2026-11-21': 'b' } },
      '2026-11-21',
      true,
    ],
    [
      'a company day off wins over a make-up day',
      { makeUpDays: { '2026-11-21': 'b' }, companyDaysOff: ['2026-11-21'] },
      '2026-11-21',
      false,
    ],
    ['the weekend is the company’s', { weekend: [5] }, '2026-11-20', false],
    ['names of object properties are no holidays', { weekend: [] }, '2026-11-21', true],
  ])('section 11 › %s', (_title, overrides, date, worked) => {
    expect(isWorkingDay(calendarWith(overrides), date)).toBe(worked);
  });

  it('section 11 › gives the two halves of the default working day as instants', () => {
    expect(workingIntervals(week, '2026-11-20')).toEqual([
      { from: shanghai('2026-11-20 09:00'), to: shanghai('2026-11-20 12:00') },
      { from: shanghai('2026-11-20 13:30'), to: shanghai('2026-11-20 18:00') },
    ]);
    expect(workingIntervals(week, '2026-11-21')).toEqual([]);
  });

  it('section 11 › a half day has its own hours, and does not make a day off worked', () => {
    const halfDays = { '2026-11-20': [{ from: '09:00', to: '11:00' }], '2026-11-21': [{ from: '09:00', to: '11:00' }] };
    const calendar = calendarWith({ halfDays });
    expect(workingIntervals(calendar, '2026-11-20')).toEqual([
      { from: shanghai('2026-11-20 09:00'), to: shanghai('2026-11-20 11:00') },
    ]);
    expect(workingIntervals(calendar, '2026-11-21')).toEqual([]);
  });

  it('section 11 › the date is the one that the company’s clock shows', () => {
    expect(localDateOf(week, new Date('2026-11-20T15:59:59.999Z'))).toBe('2026-11-20');
    expect(localDateOf(week, new Date('2026-11-20T16:00:00Z'))).toBe('2026-11-21');
    expect(startOfLocalDate(week, '2026-11-21')).toEqual(new Date('2026-11-20T16:00:00Z'));
  });
});

describe('section 11 next working instant', () => {
  it.each([
    ['stays at the first minute', '2026-11-20 09:00', '2026-11-20 09:00'],
    ['stays in the last minute', '2026-11-20 11:59', '2026-11-20 11:59'],
    ['moves from noon sharp to the afternoon', '2026-11-20 12:00', '2026-11-20 13:30'],
    ['moves from the morning to nine', '2026-11-20 03:00', '2026-11-20 09:00'],
    ['moves from Friday’s end to Monday', '2026-11-20 18:00', '2026-11-23 09:00'],
    ['moves from Sunday to Monday', '2026-11-22 10:00', '2026-11-23 09:00'],
  ])('section 11 › %s', (_title, at, expected) => {
    expect(nextWorkingInstant(week, shanghai(at))).toEqual(shanghai(expected));
  });

  it('section 11 › working time is half-open', () => {
    expect(isWorkingTime(week, shanghai('2026-11-20 09:00'))).toBe(true);
    expect(isWorkingTime(week, new Date(shanghai('2026-11-20 12:00').getTime() - 1))).toBe(true);
    expect(isWorkingTime(week, shanghai('2026-11-20 12:00'))).toBe(false);
  });

  it('section 11 › ends with a code where no day is ever worked', () => {
    const never = calendarWith({ weekend: [1, 2, 3, 4, 5, 6, 7] });
    const at = shanghai('2026-11-20 09:00');
    expect(() => nextWorkingInstant(never, at)).toThrow(expect.objectContaining({ code: 'calendar-no-working-time' }));
    expect(() => addWorkingTime(never, at, 1)).toThrow(expect.objectContaining({ code: 'calendar-no-working-time' }));
    expect(isWorkingTime(never, at)).toBe(false);
  });

  it('section 11 › finds the one make-up day of a calendar that is off otherwise', () => {
    const once = calendarWith({ weekend: [1, 2, 3, 4, 5, 6, 7], makeUpDays: { '2029-01-06': 'day' } });
    expect(nextWorkingInstant(once, shanghai('2026-11-20 09:00'))).toEqual(shanghai('2029-01-06 09:00'));
    expect(() => addWorkingTime(once, shanghai('2026-11-20 09:00'), 450)).toThrow(/calendar-no-working-time/);
  });
});

describe('section 11 working time', () => {
  it.each([
    ['nothing is the next working instant', '2026-11-21 10:00', 0, '2026-11-23 09:00'],
    ['passes over the noon break', '2026-11-20 11:30', 60, '2026-11-20 14:00'],
    ['a full morning ends when work goes on', '2026-11-20 09:00', 180, '2026-11-20 13:30'],
    ['a full day ends on the next working morning', '2026-11-20 09:00', 450, '2026-11-23 09:00'],
    ['counts from Monday what comes in on Saturday', '2026-11-21 10:00', 30, '2026-11-23 09:30'],
    ['a working week ends a week later', '2026-11-16 09:10', 5 * 450, '2026-11-23 09:10'],
  ])('section 11 › %s', (_title, at, minutes, expected) => {
    expect(addWorkingTime(week, shanghai(at), minutes)).toEqual(shanghai(expected));
  });

  it('section 11 › counts working minutes between two instants, none backwards', () => {
    expect(workingMinutesBetween(week, shanghai('2026-11-20 11:00'), shanghai('2026-11-23 10:00'))).toBe(60 + 270 + 60);
    expect(workingMinutesBetween(week, shanghai('2026-11-23 10:00'), shanghai('2026-11-20 11:00'))).toBe(0);
  });
});

describe('W6, section 11 estimated years', () => {
  it('section 11 › marks a year whose holidays are not published', () => {
    expect(isEstimated(week, '2026-12-31')).toBe(false);
    expect(isEstimated(week, '2027-01-01')).toBe(true);
  });

  it('section 11 › marks a term that touches such a year, by the company’s clock', () => {
    expect(isTermEstimated(week, shanghai('2026-12-01 09:00'), new Date('2026-12-31T15:59:59Z'))).toBe(false);
    expect(isTermEstimated(week, shanghai('2026-12-01 09:00'), new Date('2026-12-31T16:00:00Z'))).toBe(true);
    expect(
      isTermEstimated(
        calendarWith({ publishedYears: [2024, 2026] }),
        shanghai('2024-12-01 09:00'),
        shanghai('2026-01-01 09:00'),
      ),
    ).toBe(true);
  });
});
