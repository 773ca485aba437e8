import { type AgreedClock } from '../agreed-clock';
import { type CleanUp } from '../clean-up';
import { type Schedule } from '../schedule';

const DAY_MS = 86_400_000;
/** 03:30 in Shanghai. */
const AT_NIGHT = '30 19 * * *';

/** Once a night; what a night was missed is removed the next, so nothing hangs on the hour. */
export function nightly(cleanUp: CleanUp, clock: AgreedClock): Schedule {
  return {
    id: 'nightly-clean-up',
    everyMs: DAY_MS,
    cron: AT_NIGHT,
    sweep: async (signal) => {
      await cleanUp.run(await clock.now(), signal);
    },
  };
}
