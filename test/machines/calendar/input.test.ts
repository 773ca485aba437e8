import {
  addCalendarDays,
  addMonths,
  addWorkingDays,
  addWorkingTime,
  dueAfter,
  fractionDue,
  isWorkingDay,
  nextWorkingInstant,
  type WorkingCalendar,
} from '../../../src/machines/calendar';
import { calendarWith, shanghai } from './calendars';

const week = calendarWith();
const at = shanghai('2026-11-20 09:00');
const refusal = (code: string): unknown => expect.objectContaining({ name: 'CalendarError', code });

describe('section 11 refuses a bad calendar', () => {
  const bad: [string, Partial<WorkingCalendar>, string][] = [
    ['unknown zone', { zone: 'Mars/Olympus' }, 'calendar-zone-unknown'],
    ['empty zone', { zone: '' }, 'calendar-zone-unknown'],
    ['no hours', { hours: [] }, 'calendar-invalid'],
    ['hours that end before they begin', { hours: [{ from: '12:00', to: '09:00' }] }, 'calendar-invalid'],
    ['empty hours', { hours: [{ from: '12:00', to: '12:00' }] }, 'calendar-invalid'],
    [
      'overlapping hours',
      {
        hours: [
          { from: '09:00', to: '12:00' },
          { from: '11:00', to: '13:00' },
        ],
      },
      'calendar-invalid',
    ],
    ['an hour that no clock shows', { hours: [{ from: '09:00', to: '24:30' }] }, 'calendar-invalid'],
    ['a clock without a colon', { hours: [{ from: '0900', to: '12:00' }] }, 'calendar-invalid'],
    ['a weekday 0', { weekend: [0] }, 'calendar-invalid'],
    ['a holiday on 30 February', { holidays: { '2026-02-30': 'x' } }, 'calendar-date-invalid'],
    ['a half day without hours', { halfDays: { '2026-11-20': [] } }, 'calendar-invalid'],
  ];
  it.each(bad)('section 11 › %s', (_title, overrides, code) => {
    expect(() => nextWorkingInstant(calendarWith(overrides), at)).toThrow(refusal(code) as Error);
  });
});

describe('section 11 refuses bad arguments', () => {
  it.each(['', '2026-1-1', '2026-02-29', '2026-13-01', '20261101', '2026-11-20T00:00', '0099-01-01'])(
    'section 11 › date %p',
    (date) => {
      expect(() => isWorkingDay(week, date)).toThrow(refusal('calendar-date-invalid') as Error);
    },
  );

  it.each([
    new Date(NaN),
    '2026-11-20' as unknown as Date,
    null as unknown as Date,
    new Date(-8.64e15),
    new Date(8.64e15),
  ])('section 11 › instant %p', (instant) => {
    expect(() => nextWorkingInstant(week, instant)).toThrow(refusal('calendar-instant-invalid') as Error);
  });

  it.each([NaN, Infinity, -1, 1e12, '5' as unknown as number])('section 11 › minutes %p', (minutes) => {
    expect(() => addWorkingTime(week, at, minutes)).toThrow(refusal('calendar-amount-invalid') as Error);
  });

  it.each([NaN, Infinity, 1.5, 40_000, '5' as unknown as number])('section 11 › days %p', (days) => {
    expect(() => addCalendarDays(week, at, days)).toThrow(refusal('calendar-amount-invalid') as Error);
    expect(() => addWorkingDays(week, at, days)).toThrow(refusal('calendar-amount-invalid') as Error);
    expect(() => dueAfter(week, at, { days, unit: 'calendar' })).toThrow(refusal('calendar-amount-invalid') as Error);
  });

  it('section 11 › negative working days, negative terms, unknown units, percentages without end', () => {
    expect(() => addWorkingDays(week, at, -1)).toThrow(refusal('calendar-amount-invalid') as Error);
    expect(() => dueAfter(week, at, { days: -1, unit: 'calendar' })).toThrow(
      refusal('calendar-amount-invalid') as Error,
    );
    expect(() => dueAfter(week, at, { days: 1, unit: 'weeks' as 'working' })).toThrow(
      refusal('calendar-amount-invalid') as Error,
    );
    for (const percent of [NaN, Infinity, -1]) {
      expect(() => fractionDue(week, at, { days: 7, unit: 'calendar' }, percent)).toThrow(
        refusal('calendar-amount-invalid') as Error,
      );
    }
  });

  it('section 11 › dates beyond the calendar’s range', () => {
    expect(() => addCalendarDays(week, new Date('9999-12-20T00:00:00Z'), 30)).toThrow(
      refusal('calendar-instant-invalid') as Error,
    );
    expect(() => addMonths('9999-12-01', 1)).toThrow(refusal('calendar-amount-invalid') as Error);
    expect(() => addMonths('2026-01-31', 0.5)).toThrow(refusal('calendar-amount-invalid') as Error);
  });
});
