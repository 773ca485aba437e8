/** Queues, one an urgency: what leaves the database at once, and what happens at its hour. */
export const OUTBOX_QUEUE = 'outbox';
export const DEADLINE_QUEUE = 'deadlines';
/** Apart from the others: a mail server may take its time. */
export const MAIL_QUEUE = 'mail';

/** What is done again and again: woken by a job scheduler, and by the watchdog where the job server is silent. */
export interface Schedule {
  /** Name of the loop and of its job scheduler; no colon, which BullMQ forbids in ids. */
  id: string;
  queue: string;
  everyMs: number;
  /** Where the hour matters: minute, hour, day, month and day of the week in UTC, once in `everyMs`. */
  cron?: string;
  /** Must be harmless at any time, in any number of processes at once. */
  sweep(signal: AbortSignal): Promise<void>;
}
