import { DateTime } from 'luxon';
import {
  addDays,
  isWorkingDay,
  localDateOf,
  nextWorkingInstant,
  startOfLocalDate,
  type WorkingCalendar,
} from '../calendar';

/** Hour of the day at which a report is due, `HH:mm` in the company's zone. */
export type DayTime = string;

/**
 * B8: the daily report of a visit is due on the next working day, at the hour that policy says. Of a visit on a Friday before a
 * holiday that is the first working day after it.
 */
export function reportDueAt(calendar: WorkingCalendar, heldAt: Date, time: DayTime): Date {
  const tomorrow = addDays(localDateOf(calendar, heldAt), 1);
  const day = localDateOf(calendar, nextWorkingInstant(calendar, startOfLocalDate(calendar, tomorrow)));
  return DateTime.fromISO(`${day}T${time}`, { zone: calendar.zone }).toUTC().toJSDate();
}

/** B2: a visit is to be prepared by the opening of the last working day before it. */
export function preparationDueAt(calendar: WorkingCalendar, plannedAt: Date): Date {
  let day = addDays(localDateOf(calendar, plannedAt), -1);
  for (let back = 0; back < 30 && !isWorkingDay(calendar, day); back += 1) day = addDays(day, -1);
  return nextWorkingInstant(calendar, startOfLocalDate(calendar, day));
}
