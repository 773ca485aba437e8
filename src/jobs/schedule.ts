import { type LOOP_QUEUES, type LoopName } from '../modules/background/loops';

export type QueueName = (typeof LOOP_QUEUES)[LoopName];

/** What is done again and again: woken by a job scheduler, and by the watchdog where the job server is silent. */
export interface Schedule {
  /** Name of the loop and of its job scheduler; no colon, which BullMQ forbids in ids. Its queue says how urgent it is. */
  id: LoopName;
  everyMs: number;
  /** Where the hour matters: minute, hour, day, month and day of the week in UTC, once in `everyMs`. */
  cron?: string;
  /**
   * Must be harmless at any time, in any number of processes at once. One over many pages says after each that it has progressed:
   * catching up for half an hour is no standing still.
   */
  sweep(signal: AbortSignal, progressed: () => void): Promise<void>;
}
