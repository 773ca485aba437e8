import type { MailPost } from '../../modules/platform/mail/mail-post';
import { type AgreedClock } from '../agreed-clock';
import { type JobSettings } from '../job-settings';
import { type Schedule } from '../schedule';

/** Hands what the ledger of mails holds to the mail server. */
export function mailPost(post: MailPost, clock: AgreedClock, settings: JobSettings): Schedule {
  return {
    id: 'mail-post',
    everyMs: settings.mailPollMs,
    sweep: async (signal) => {
      await post.sendDue(await clock.now(), signal);
    },
  };
}
