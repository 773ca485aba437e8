import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock';
import { type Statement, type Transaction } from '../../platform/database/unit-of-work';
import type { DueMail } from '../../platform/mail/mail';
import { MailQueue } from '../../platform/mail/mail-queue';
import { NotificationsService, type Told } from '../notifications.service';
import { RobotSettings } from '../robots/robot-settings';
import { RobotStore } from '../robots/robot-store';
import { ChannelSettingsStore } from './channel-settings.store';
import { digestKey } from './digest-keys';
import type { Morning } from './digest-morning';
import { DigestMornings } from './digest-mornings';
import { type Channel, messageKindOf, withoutRobot } from './message-kinds';

/** Kinds of mail: one notification at once; what has been collected for a morning. */
export const SINGLE = 'notification.single';
export const DIGEST = 'notification.digest';

/** So many mornings on, a digest that does not wait any more must have a successor that does. */
const MORNINGS = 5;

/** Notification to the mail that tells of it. */
type Pairs = [notificationId: string, mailId: string][];

/**
 * Puts notifications into the ledger of mails, in the transaction that writes them: each into a mail of its own, or into the person's
 * digest. A notification belongs to one mail at most, so nothing is told twice; a digest that waits is locked while it takes one in, and
 * one that has been taken takes nothing more, so nothing is lost between two of them.
 */
@Injectable()
export class NotificationMails implements OnModuleInit {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly settings: ChannelSettingsStore,
    private readonly mails: MailQueue,
    private readonly mornings: DigestMornings,
    private readonly clock: Clock,
    private readonly robots: RobotStore,
    private readonly robotSettings: RobotSettings,
  ) {}

  onModuleInit(): void {
    this.notifications.carriedBy((tx, told, at) => this.carry(tx, told, at ?? this.clock.now()));
  }

  /** Does nothing where mail is off: what was told then is in the inbox, and no mail of it comes later. */
  async carry(tx: Transaction, told: readonly Told[], at: Date): Promise<void> {
    if (!this.mails.isOn || told.length === 0) return;
    const people = told.map(({ userId }) => userId);
    const settings = await this.settings.of(tx, people);
    const owners = new Set(
      (await this.robots.ownedBy(tx, people, this.robotSettings.platforms)).map((each) => each.ownerId),
    );
    const channelOf = ({ userId, template }: Told): Channel => {
      const channel = settings(userId).channels[messageKindOf(template)];
      return owners.has(userId) ? channel : withoutRobot(channel);
    };
    const by = (channel: Channel): Told[] => told.filter((one) => channelOf(one) === channel);
    await this.note(tx, await this.single(tx, by('mail'), at));
    await this.note(tx, await this.collect(tx, by('digest'), at));
  }

  private async single(tx: Transaction, told: readonly Told[], at: Date): Promise<Pairs> {
    const mailOf = (one: Told): DueMail => ({
      key: `notification-${one.userId}-${one.key}`,
      kind: SINGLE,
      recipientId: one.userId,
      subject: { type: 'notification', id: one.id },
      params: {},
      dueAt: at,
    });
    return pairsOf(told, await this.mails.enter(tx, told.map(mailOf), at), (one) => mailOf(one).key);
  }

  /** Into the digest that waits, be it overdue; else into that of the next morning whose digest has not gone. */
  private async collect(tx: Transaction, told: readonly Told[], at: Date): Promise<Pairs> {
    if (told.length === 0) return [];
    const people = [...new Set(told.map(({ userId }) => userId))].sort();
    const digests = await this.mails.waiting(tx, DIGEST, people);
    let missing = people.filter((id) => !digests.has(id));
    const mornings = await this.mornings.first(tx, missing, at);
    for (let tries = 0; missing.length > 0; tries += 1) {
      if (tries === MORNINGS) throw new Error(`no digest takes in messages for ${missing.join(', ')}`);
      const orders = missing.map((id) => digestOf(id, mornings.get(id)!));
      const entered = await this.mails.enter(tx, orders, at);
      for (const { recipientId, key } of orders) {
        const mailId = entered.get(key);
        if (mailId !== undefined) digests.set(recipientId, mailId);
        else mornings.set(recipientId, await this.mornings.after(tx, mornings.get(recipientId)!));
      }
      missing = missing.filter((id) => !digests.has(id));
    }
    return pairsOf(told, digests, ({ userId }) => userId);
  }

  private async note(tx: Transaction, pairs: Pairs): Promise<void> {
    if (pairs.length === 0) return;
    await tx.query(NOTE, [pairs.map(([id]) => id), pairs.map(([, mailId]) => mailId)]);
  }
}

function digestOf(personId: string, { date, at: dueAt }: Morning): DueMail {
  const key = digestKey(personId, date);
  const subject = { type: 'user', id: personId };
  return { key, kind: DIGEST, recipientId: personId, subject, params: { date }, dueAt };
}

function pairsOf(told: readonly Told[], mails: Map<string, string>, keyOf: (one: Told) => string): Pairs {
  return told.flatMap((one): Pairs => {
    const mailId = mails.get(keyOf(one));
    return mailId === undefined ? [] : [[one.id, mailId]];
  });
}

const NOTE: Statement = {
  name: 'notification-mail-note',
  text: `UPDATE notifications n SET mail_id = m.mail_id FROM unnest($1::uuid[], $2::uuid[]) AS m (id, mail_id) WHERE n.id = m.id`,
};
