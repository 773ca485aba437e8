import { DateTime } from 'luxon';
import type { LocalDate } from '../account-path/facts';

/** So many days later, by the calendar of days: no zone has a say in it. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dayOf(date).plus({ days }).toFormat('yyyy-MM-dd');
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayOf(to).diff(dayOf(from), 'days').days;
}

/** Days by which a payment is late on a day; 0 up to the due date itself. */
export function overdueDays(dueOn: LocalDate, day: LocalDate): number {
  return Math.max(0, daysBetween(dueOn, day));
}

function dayOf(date: LocalDate): DateTime {
  return DateTime.fromISO(date, { zone: 'utc' });
}
