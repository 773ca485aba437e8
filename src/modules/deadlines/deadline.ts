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
