import { defaultHours, defaultWeekend, type WorkingCalendar } from '../../../src/machines/calendar';
import fc from '../../support/properties';

/** A plain week without holidays; every test states what it changes. */
export function calendarWith(overrides: Partial<WorkingCalendar> = {}): WorkingCalendar {
  return {
    version: 'test-1',
    zone: 'Asia/Shanghai',
    hours: defaultHours,
    weekend: defaultWeekend,
    holidays: {},
    makeUpDays: {},
    companyDaysOff: [],
    publishedYears: [2024, 2025, 2026],
    ...overrides,
  };
}

/** An instant written as Shanghai's clock shows it. */
export const shanghai = (local: string): Date => new Date(`${local.replace(' ', 'T')}:00+08:00`);

export const zones = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Havana',
  'Asia/Kathmandu',
];

/** Calendars of many zones, with night hours that fall into the changes of the clocks. */
export const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    zone: fc.constantFrom(...zones),
    hours: fc.constantFrom(
      defaultHours,
      [{ from: '00:00', to: '24:00' }],
      [
        { from: '00:30', to: '02:30' },
        { from: '02:30', to: '04:00' },
        { from: '22:00', to: '24:00' },
      ],
    ),
    weekend: fc.constantFrom([6, 7], [5], []),
    off: fc.uniqueArray(fc.integer({ min: 0, max: 1_200 }), { maxLength: 60 }),
    on: fc.uniqueArray(fc.integer({ min: 0, max: 1_200 }), { maxLength: 60 }),
    half: fc.uniqueArray(fc.integer({ min: 0, max: 1_200 }), { maxLength: 20 }),
  })
  .map(({ zone, hours, weekend, off, on, half }) =>
    calendarWith({
      zone,
      hours,
      weekend,
      holidays: Object.fromEntries(off.map((day) => [dateFrom2024(day), 'holiday'])),
      makeUpDays: Object.fromEntries(on.map((day) => [dateFrom2024(day), 'make-up'])),
      halfDays: Object.fromEntries(half.map((day) => [dateFrom2024(day), [{ from: '09:00', to: '12:00' }]])),
    }),
  );

export const anyInstant: fc.Arbitrary<Date> = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 0, 31) })
  .map((ms) => new Date(ms));

export function dateFrom2024(day: number): string {
  return new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
}
