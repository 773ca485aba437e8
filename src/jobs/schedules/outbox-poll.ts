import { type AgreedClock } from '../agreed-clock';
import { type JobSettings } from '../job-settings';
import { type OutboxRelay } from '../outbox-relay.service';
import { type Schedule } from '../schedule';

/** Relays what no wake-up told of: rows of other processes, rows whose next attempt has come. */
export function outboxPoll(relay: OutboxRelay, clock: AgreedClock, settings: JobSettings): Schedule {
  return {
    id: 'outbox-poll',
    everyMs: settings.outboxPollMs,
    sweep: async (signal, progressed) => {
      await relay.drain(await clock.now(), signal, progressed);
    },
  };
}
