import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work';
import { Outbox } from '../outbox/outbox';
import type { DueMail, MailOrder } from './mail';
import { MailSettings } from './mail-settings';
import { MailStore } from './mail-store';

/** Outbox topic of what is to be told by mail. */
export const MAIL_ORDERED = 'mail.ordered';

/** An outbox row as the relay hands it on. */
interface Relayed {
  payload: unknown;
}

/** Mail is asked for through the outbox, in the transaction of what it tells of; the relay carries it into the ledger. */
@Injectable()
export class MailQueue {
  constructor(
    private readonly settings: MailSettings,
    private readonly outbox: Outbox,
    private readonly store: MailStore,
  ) {}

  /** False: nothing is asked for, and {@link order} would do nothing. */
  get isOn(): boolean {
    return this.settings.isOn;
  }

  async order(tx: Transaction, order: MailOrder, at: Date): Promise<void> {
    if (!this.settings.isOn) return;
    await this.outbox.add(tx, { key: `mail-${order.key}`, topic: MAIL_ORDERED, payload: { ...order }, at });
  }

  /** Into the ledger, once a key. What was ordered before mail was turned off waits there. */
  async receive(tx: Transaction, messages: readonly Relayed[], at: Date): Promise<void> {
    for (const { payload } of messages) await this.store.add(tx, orderOf(payload), this.domain(), at);
  }

  /**
   * Into the ledger at once, for whoever is on the far side of the outbox already; keys must differ. The row of each key that waits,
   * kept from being sent before the transaction ends; a key whose mail has been sent, or is on its way, has none.
   */
  async enter(tx: Transaction, mails: readonly DueMail[], at: Date): Promise<Map<string, string>> {
    if (mails.length === 0 || !this.settings.isOn) return new Map();
    const rows = await this.store.enter(tx, mails, this.domain(), at);
    return new Map(rows.map(({ key, id }) => [key, id]));
  }

  /** For each of these people the mail of this kind that still waits, kept from being sent before the transaction ends. */
  async waiting(tx: Transaction, kind: string, people: readonly string[]): Promise<Map<string, string>> {
    if (people.length === 0) return new Map();
    const rows = await this.store.waiting(tx, kind, people);
    return new Map(rows.map(({ recipientId, id }) => [recipientId, id]));
  }

  /** What waits for a later instant, of this kind and for this person, is due at this one, under the key that belongs to it. */
  async bringForward(
    tx: Transaction,
    whose: Pick<MailOrder, 'kind' | 'recipientId'>,
    to: Pick<DueMail, 'key' | 'params' | 'dueAt'>,
  ): Promise<void> {
    await this.store.bringForward(tx, whose, to, this.domain());
  }

  private domain(): string {
    return /@([^\s>]+)/.exec(this.settings.mail?.from ?? '')?.[1] ?? 'keypath.invalid';
  }
}

/** What cannot be understood must become an incident, not vanish. */
function orderOf(payload: unknown): MailOrder {
  const { key, kind, recipientId, subject, params } = (payload ?? {}) as Partial<MailOrder>;
  if (typeof key !== 'string' || typeof kind !== 'string' || typeof recipientId !== 'string' || !subject)
    throw new TypeError(`${MAIL_ORDERED}: key, kind, recipient or subject is missing`);
  return { key, kind, recipientId, subject, params: params ?? {} };
}
