import {
  addCalendarDays,
  addMonths,
  addWorkingDays,
  dueAfter,
  fractionDue,
  workingIntervals,
} from '../../../src/machines/calendar';
import { calendarWith, shanghai } from './calendars';

const week = calendarWith();

describe('section 11 due instants', () => {
  it.each([
    ['seven calendar days that end in working time stay', '2026-11-16 10:00', 7, '2026-11-23 10:00'],
    ['seven calendar days that end on a Saturday move to Monday', '2026-11-14 10:00', 7, '2026-11-23 09:00'],
    ['seven calendar days that end in the evening move to the morning', '2026-11-16 20:00', 7, '2026-11-24 09:00'],
    ['no days are the next working instant', '2026-11-21 10:00', 0, '2026-11-23 09:00'],
  ])('section 11 › %s', (_title, at, days, expected) => {
    expect(dueAfter(week, shanghai(at), { days, unit: 'calendar' })).toEqual(shanghai(expected));
  });

  it.each([
    ['one working day, an approval filed at ten', '2026-11-20 10:00', 1, '2026-11-23 10:00'],
    ['one working day, filed in the evening, counts from the next morning', '2026-11-20 19:00', 1, '2026-11-24 09:00'],
    ['two working days, filed on a Sunday', '2026-11-22 10:00', 2, '2026-11-25 09:00'],
    ['seven working days', '2026-11-16 10:00', 7, '2026-11-25 10:00'],
  ])('section 11 › %s', (_title, at, days, expected) => {
    expect(dueAfter(week, shanghai(at), { days, unit: 'working' })).toEqual(shanghai(expected));
  });

  it('section 11 › a working day that ends on a half day moves on to working time', () => {
    const calendar = calendarWith({ halfDays: { '2026-11-17': [{ from: '09:00', to: '12:00' }] } });
    expect(addWorkingDays(calendar, shanghai('2026-11-16 16:00'), 1)).toEqual(shanghai('2026-11-18 09:00'));
  });

  it.each([
    // 7 days × 80 % = 5.6 days: Saturday 24 minutes past midnight, so Monday.
    ['calendar', 80, '2026-11-23 09:00'],
    ['calendar', 100, '2026-11-23 10:00'],
    // 10.5 days: Thursday 22:00, so Friday morning.
    ['calendar', 150, '2026-11-27 09:00'],
    // 5.6 working days: Monday 10:00 and 270 of 450 minutes.
    ['working', 80, '2026-11-23 16:00'],
    ['working', 100, '2026-11-25 10:00'],
    // 10.5 working days: Monday 10:00 and 225 minutes.
    ['working', 150, '2026-11-30 15:15'],
  ] as const)('section 11 › 7 %s days at %i %%', (unit, percent, expected) => {
    expect(fractionDue(week, shanghai('2026-11-16 10:00'), { days: 7, unit }, percent)).toEqual(shanghai(expected));
  });

  it('section 11 › nothing of a term is due at the next working instant', () => {
    const at = shanghai('2026-11-21 10:00');
    for (const unit of ['calendar', 'working'] as const) {
      expect(fractionDue(week, at, { days: 7, unit }, 0)).toEqual(shanghai('2026-11-23 09:00'));
    }
  });

  it('section 11 › an account adopted with its real date of entry is overdue at once', () => {
    expect(dueAfter(week, shanghai('2024-01-08 10:00'), { days: 7, unit: 'calendar' })).toEqual(
      shanghai('2024-01-15 10:00'),
    );
  });
});

describe('section 11 changes of the clocks', () => {
  const berlin = calendarWith({ zone: 'Europe/Berlin', weekend: [], hours: [{ from: '00:00', to: '24:00' }] });
  const newYork = calendarWith({ zone: 'America/New_York', weekend: [] });

  it.each([
    ['keeps local time over the spring change', '2026-03-28T11:00:00Z', 1, '2026-03-29T10:00:00Z'],
    ['keeps local time over the autumn change', '2026-10-24T10:00:00Z', 1, '2026-10-25T11:00:00Z'],
    ['takes the instant of the change for a skipped 02:30', '2026-03-28T01:30:00Z', 1, '2026-03-29T01:00:00Z'],
    ['takes the first of two 02:30', '2026-10-24T00:30:00Z', 1, '2026-10-25T00:30:00Z'],
    ['leaves the second 02:30 alone for no days', '2026-10-25T01:30:00Z', 0, '2026-10-25T01:30:00Z'],
    ['goes back over a change', '2026-03-29T10:00:00Z', -1, '2026-03-28T11:00:00Z'],
  ])('section 11 › Berlin %s', (_title, at, days, expected) => {
    expect(addCalendarDays(berlin, new Date(at), days)).toEqual(new Date(expected));
  });

  it('section 11 › a day of the change has 23 or 25 hours of working time around the clock', () => {
    const hours = (date: string): number =>
      workingIntervals(berlin, date).reduce(
        (sum, { from, to }) => sum + (to.getTime() - from.getTime()) / 3_600_000,
        0,
      );
    expect([hours('2026-03-28'), hours('2026-03-29'), hours('2026-10-25')]).toEqual([24, 23, 25]);
  });

  it('section 11 › hours inside the skipped hour leave no interval', () => {
    const night = calendarWith({ zone: 'Europe/Berlin', weekend: [], hours: [{ from: '02:10', to: '02:50' }] });
    expect(workingIntervals(night, '2026-03-29')).toEqual([]);
    expect(workingIntervals(night, '2026-10-25')).toHaveLength(1);
  });

  it('section 11 › a date that a zone skipped as a whole has no working time', () => {
    const apia = calendarWith({ zone: 'Pacific/Apia', weekend: [] });
    expect(workingIntervals(apia, '2011-12-30')).toEqual([]);
    expect(workingIntervals(apia, '2011-12-31')).toHaveLength(2);
  });

  it('section 11 › New York opens at nine by its own clock in both halves of the year', () => {
    expect(workingIntervals(newYork, '2026-01-05')[0]?.from).toEqual(new Date('2026-01-05T14:00:00Z'));
    expect(workingIntervals(newYork, '2026-07-06')[0]?.from).toEqual(new Date('2026-07-06T13:00:00Z'));
  });
});

describe('section 11 months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('section 11 › %s and %i months', (anchor, n, expected) => {
    expect(addMonths(anchor, n)).toBe(expected);
  });
});
