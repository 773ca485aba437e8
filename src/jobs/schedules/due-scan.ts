import { type DeadlineProcessor } from '../../modules/deadlines/deadline-processor.service';
import { type DeadlineStore } from '../../modules/deadlines/deadline-store';
import { type AgreedClock } from '../agreed-clock';
import { type AlarmClock } from '../alarm-clock';
import { type JobSettings } from '../job-settings';
import { type Schedule } from '../schedule';

/** More than this falling due between two scans is left to the next scan. */
const ALARMS = 1_000;

/** Acts on what is due and not urgent, then sets an alarm for each deadline that falls due before the next scan has surely been. */
export function dueScan(
  processor: DeadlineProcessor,
  store: DeadlineStore,
  alarms: AlarmClock,
  clock: AgreedClock,
  settings: JobSettings,
): Schedule {
  return {
    id: 'due-scan',
    everyMs: settings.dueScanMs,
    sweep: async (signal, progressed) => {
      const at = await clock.now();
      await processor.runDue(at, signal, 'ordinary', progressed);
      const until = new Date(at.getTime() + alarms.horizonMs);
      alarms.set(await store.upcoming(at, until, ALARMS));
    },
  };
}

/** Acts on what somebody waits for, such as the escalation of a request, beside the scan of everything else. */
export function urgentDueScan(processor: DeadlineProcessor, clock: AgreedClock, settings: JobSettings): Schedule {
  return {
    id: 'urgent-due-scan',
    everyMs: settings.dueScanMs,
    sweep: async (signal, progressed) => {
      await processor.runDue(await clock.now(), signal, 'urgent', progressed);
    },
  };
}
