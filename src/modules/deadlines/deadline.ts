import { type DueBasis, dueOf, type WorkingCalendar } from '../../machines/calendar';

/** One open point in time of an instance, as the database holds it. */
export interface Deadline {
  id: string;
  instanceId: string;
  purpose: string;
  /** Which stay in a state it belongs to: with instance and purpose its key, so that a clock says a thing once. */
  visit: number;
  dueAt: Date;
  calendarVersion: string;
  /** How often its handler has failed. */
  attempts: number;
}

/** What a caller asks for. `at` is the instant of the command. */
export interface DeadlineRequest {
  instanceId: string;
  purpose: string;
  visit: number;
  dueAt: Date;
  calendarVersion: string;
  /** What the due instant was counted from; left out where it does not hang on working time: then no change of the calendar moves it. */
  basis?: DueBasis;
  at: Date;
}

/** A deadline of the instance that a step has just moved, under the calendar that its due instant was counted in. */
export function deadlineOf(
  context: { instance: { id: string }; at: Date },
  calendar: { version: string },
  purpose: string,
  visit: number,
  dueAt: Date,
  basis?: DueBasis,
): DeadlineRequest {
  const { instance, at } = context;
  return {
    ...{ instanceId: instance.id, purpose, visit, dueAt, calendarVersion: calendar.version, at },
    ...(basis ? { basis } : {}),
  };
}

/** The same for a due instant that is counted in working time: `basis` says what from. */
export function countedDeadline(
  context: { instance: { id: string }; at: Date },
  calendar: WorkingCalendar,
  purpose: string,
  visit: number,
  basis: DueBasis,
): DeadlineRequest {
  return deadlineOf(context, calendar, purpose, visit, dueOf(calendar, basis), basis);
}
