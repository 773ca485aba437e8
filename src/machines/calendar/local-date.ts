import { CalendarError } from './calendar-error';
import type { LocalDate } from './working-calendar';

/** Days since 1970-01-01 of the local calendar: plain integers make date arithmetic exact and fast. */
export type DayNumber = number;

export const dayInMs = 86_400_000;
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
export const firstDay: DayNumber = dayNumberOf(1900, 1, 1);
export const lastDay: DayNumber = dayNumberOf(9999, 12, 31);

function dayNumberOf(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / dayInMs;
}

/** @throws CalendarError `calendar-date-invalid` for anything but an existing date from 1900 to 9999. */
export function parseLocalDate(date: LocalDate): DayNumber {
  const match = typeof date === 'string' ? datePattern.exec(date) : null;
  if (!match) throw new CalendarError('calendar-date-invalid', { date: String(date) });
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // Date.UTC rolls 30 February over and reads 0099 as 1999: only what comes back unchanged is a date.
  const number = dayNumberOf(year, month, day);
  if (number < firstDay || formatLocalDate(number) !== date) throw new CalendarError('calendar-date-invalid', { date });
  return number;
}

export function formatLocalDate(day: DayNumber): LocalDate {
  return new Date(day * dayInMs).toISOString().slice(0, 10);
}

export function yearOf(day: DayNumber): number {
  return new Date(day * dayInMs).getUTCFullYear();
}

/** 1 Monday to 7 Sunday; day 0 was a Thursday. */
export function isoWeekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** So many dates later, negative for earlier ones. @throws CalendarError `calendar-date-invalid` */
export function addDays(date: LocalDate, days: number): LocalDate {
  return formatLocalDate(parseLocalDate(date) + days);
}

/**
 * Anchor + n months, clamped to the month's end: 31 January + 1 is 28 or 29 February. Recurring dates are always counted from
 * the anchor, never from the date before: a clamped day would otherwise stay clamped (28 February + 1 is 28 March).
 *
 * @param n whole months, negative for earlier ones.
 * @throws CalendarError `calendar-date-invalid`, `calendar-amount-invalid`
 */
export function addMonths(anchorDate: LocalDate, n: number): LocalDate {
  const anchor = new Date(parseLocalDate(anchorDate) * dayInMs);
  if (!Number.isSafeInteger(n)) throw new CalendarError('calendar-amount-invalid', { months: n });
  const months = anchor.getUTCFullYear() * 12 + anchor.getUTCMonth() + n;
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  if (year < 1900 || year > 9999) throw new CalendarError('calendar-amount-invalid', { months: n });
  return formatLocalDate(dayNumberOf(year, month, Math.min(anchor.getUTCDate(), daysInMonth(year, month))));
}
