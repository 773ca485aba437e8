import { type AgreedClock } from '../agreed-clock';
import { type CheckpointSweep } from '../checkpoint-sweep';
import { type Schedule } from '../schedule';

/** The newest file's age decides whether one is due, so that a changed rhythm holds at once and any number of workers write one. */
const LOOK_MS = 60_000;

/** Heads of the history to files outside the database (decision 9). */
export function checkpoint(checkpoints: CheckpointSweep, clock: AgreedClock): Schedule {
  return {
    id: 'checkpoint',
    everyMs: LOOK_MS,
    sweep: async () => checkpoints.run(await clock.now()),
  };
}
