import { type DueBasis, dueOf, localDateOf, type WorkingCalendar } from '../calendar';

/** Hour of the day at which a report is due, `HH:mm` in the company's zone. */
export type DayTime = string;

/**
 * B8: the daily report of a visit is due on the next working day, at the hour that policy says. Of a visit on a Friday before a
 * holiday that is the first working day after it.
 */
export function reportDueBasis(calendar: WorkingCalendar, heldAt: Date, time: DayTime): DueBasis {
  return { kind: 'workday', date: localDateOf(calendar, heldAt), side: 'after', time };
}

/** B2: a visit is to be prepared by the opening of the last working day before it. */
export function preparationDueBasis(calendar: WorkingCalendar, plannedAt: Date): DueBasis {
  return { kind: 'workday', date: localDateOf(calendar, plannedAt), side: 'before' };
}

/** B8: when the report is due under this calendar. */
export function reportDueAt(calendar: WorkingCalendar, heldAt: Date, time: DayTime): Date {
  return dueOf(calendar, reportDueBasis(calendar, heldAt, time));
}

/** B2: when the meeting is due under this calendar. */
export function preparationDueAt(calendar: WorkingCalendar, plannedAt: Date): Date {
  return dueOf(calendar, preparationDueBasis(calendar, plannedAt));
}
