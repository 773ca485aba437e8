import type { RobotPost } from '../../modules/notifications/robots/robot-post.service';
import { type AgreedClock } from '../agreed-clock';
import { type JobSettings } from '../job-settings';
import { type Schedule } from '../schedule';

/** Lets robots say what their ledger holds. */
export function robotPost(post: RobotPost, clock: AgreedClock, settings: JobSettings): Schedule {
  return {
    id: 'robot-post',
    everyMs: settings.mailPollMs,
    sweep: async (signal) => {
      await post.sendDue(() => clock.now(), signal);
    },
  };
}
