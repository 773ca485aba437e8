import { Injectable, type OnModuleInit } from '@nestjs/common';
import { APPROVAL_ASKED } from '../../../approvals/by-mail/approval-mails';
import { type LocalDate, localDateOf } from '../../../machines/calendar';
import { PolicyService } from '../../policy/policy.service';
import { type Statement, UnitOfWork } from '../../platform/database/unit-of-work';
import { type Locale } from '../../platform/i18n/locale';
import { Translator } from '../../platform/i18n/translator';
import type { ComposedMail, MailRow, Postponed } from '../../platform/mail/mail';
import { MailComposers } from '../../platform/mail/mail-composers';
import { MailSettings } from '../../platform/mail/mail-settings';
import type { PendingMessage } from '../../platform/live/message-truth';
import { MessageRenderer } from '../message-renderer';
import { ChannelSettingsStore } from './channel-settings.store';
import { DigestMornings } from './digest-mornings';
import { DIGEST, SINGLE } from './notification-mails.service';
import { notificationMail } from './notification-mail.page';
import { quietUntil } from './quiet-hours';
import { StillTrue } from './still-true';

interface Receiver {
  name: string;
  email: string;
  locale: Locale;
}

interface Notice extends PendingMessage {
  createdAt: Date;
}

/** Told by a mail of their own to those who are asked, where requests are decided by mail. */
const ASKING = ['approvalOpened', 'approvalStandIn'];

/** Writes the mails of notifications when they are sent: what has been read in the inbox meanwhile, or is over, is left out. */
@Injectable()
export class NotificationMailComposer implements OnModuleInit {
  constructor(
    private readonly composers: MailComposers,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: ChannelSettingsStore,
    private readonly policies: PolicyService,
    private readonly mornings: DigestMornings,
    private readonly renderer: MessageRenderer,
    private readonly translator: Translator,
    private readonly mail: MailSettings,
    private readonly stillTrue: StillTrue,
  ) {}

  onModuleInit(): void {
    for (const kind of [SINGLE, DIGEST]) this.composers.register(kind, (mail, at) => this.compose(mail, at));
  }

  private async compose(mail: MailRow, at: Date): Promise<ComposedMail | Postponed | null> {
    const [receiver] = await this.unitOfWork.read<Receiver>(RECEIVER, [mail.recipientId]);
    if (!receiver) return null;
    const { policy, calendar } = await this.policies.active();
    if (mail.kind === DIGEST) {
      const notBefore = await this.mornings.awayUntil(this.unitOfWork.reader, mail.recipientId, at);
      if (notBefore) return { notBefore };
    }
    const { quietHours } = (await this.settings.of(this.unitOfWork.reader, [mail.recipientId]))(mail.recipientId);
    const notBefore = quietUntil(quietHours, policy.time.zone, at);
    if (notBefore) return { notBefore };
    const notices = await this.untold(
      mail,
      await this.stillTrue.read<Notice>(NOTICES, [mail.id, mail.kind === SINGLE], at),
    );
    if (notices.length === 0) return null;
    const render = await this.renderer.forReader(receiver.locale);
    const messages = notices.map(({ template, params }) => render(template, params));
    return {
      to: { name: receiver.name, address: receiver.email },
      language: receiver.locale,
      ...notificationMail({
        ...{ messages, receiver: receiver.name, locale: receiver.locale, url: this.mail.mail?.publicUrl ?? '' },
        ...(mail.kind === DIGEST ? { digestOf: latest(String(mail.params.date), localDateOf(calendar, at)) } : {}),
        say: (key, params) => this.translator.t(receiver.locale, `notification-channels:mail.${key}`, params),
      }),
    };
  }

  /** Without those that ask for a decision which a mail with a link has asked for since. */
  private async untold(mail: MailRow, notices: Notice[]): Promise<Notice[]> {
    const ids = notices.flatMap(({ template, link }) => (ASKING.includes(template) && link ? [link.id] : []));
    if (ids.length === 0) return notices;
    const values = [APPROVAL_ASKED, mail.recipientId, ids];
    const asked = await this.unitOfWork.read<{ id: string; at: Date }>(ASKED, values);
    const isAsked = ({ template, link, createdAt }: Notice): boolean =>
      ASKING.includes(template) && asked.some(({ id, at }) => id === link?.id && at >= createdAt);
    return notices.filter((notice) => !isAsked(notice));
  }
}

/** A digest that had to wait is of the day on which it comes. */
function latest(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other;
}

const RECEIVER: Statement = {
  name: 'notification-mail-receiver',
  text: `SELECT name, email, locale FROM users WHERE id = $1 AND disabled_at IS NULL AND email <> ''`,
};

/** Served by `notifications_mail`. Quiet ones get no mail of their own ($2): one message tells of all of them. */
const NOTICES: Statement = {
  name: 'notification-mail-notices',
  text: `SELECT id, user_id AS "userId", template, params, link, created_at AS "createdAt" FROM notifications
    WHERE mail_id = $1 AND read_at IS NULL AND NOT (quiet AND $2) ORDER BY created_at, id`,
};

const ASKED: Statement = {
  name: 'notification-mail-asked',
  text: `SELECT subject_id AS id, created_at AS at FROM mails
    WHERE kind = $1 AND recipient_id = $2 AND subject_id = ANY ($3::uuid[]) AND status <> 'dropped'`,
};
