import type { WebhookPost } from '../../modules/webhooks/webhook-post';
import { type AgreedClock } from '../agreed-clock';
import { type JobSettings } from '../job-settings';
import { type Schedule } from '../schedule';

/** Tells other systems what the ledger of deliveries holds. */
export function webhookPost(post: WebhookPost, clock: AgreedClock, settings: JobSettings): Schedule {
  return {
    id: 'webhook-post',
    everyMs: settings.mailPollMs,
    sweep: async (signal) => {
      await post.sendDue(() => clock.now(), signal);
    },
  };
}
