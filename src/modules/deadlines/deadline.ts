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
  at: Date;
}

/** A deadline of the instance that a step has just moved, under the calendar that its due instant was counted in. */
export function deadlineOf(
  context: { instance: { id: string }; at: Date },
  calendar: { version: string },
  purpose: string,
  visit: number,
  dueAt: Date,
): DeadlineRequest {
  return { instanceId: context.instance.id, purpose, visit, dueAt, calendarVersion: calendar.version, at: context.at };
}
