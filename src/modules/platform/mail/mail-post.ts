import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import type { Transaction } from '../database/unit-of-work';
import { openIncident } from '../incidents/open-incident';
import type { ComposedMail, Delivery, MailRow, Postponed } from './mail';
import { MailComposers } from './mail-composers';
import { MailSettings } from './mail-settings';
import { type Settlement, MailStore } from './mail-store';
import { SmtpTransport } from './smtp-transport';

/** Waits between tries, in seconds: a mail server that is being restarted, and one that is down for a morning. */
const WAITS_S = [10, 60, 300, 1_800, 7_200];
const LANES = 4;

/**
 * Sends what the ledger holds, outside every transaction. A row is marked before the server hears of it and settled afterwards; if this
 * process dies in between, nobody knows what the server has, and a person decides.
 */
@Injectable()
export class MailPost {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: MailSettings,
    private readonly store: MailStore,
    private readonly composers: MailComposers,
    private readonly transport: SmtpTransport,
  ) {}

  /** Sends everything that is due; returns how many rows were settled. Any number of processes may do so at once. */
  async sendDue(at: Date, signal?: AbortSignal): Promise<number> {
    if (!this.settings.isOn) return 0;
    await this.giveUpLost(at);
    const lanes = await Promise.all(Array.from({ length: LANES }, () => this.lane(at, signal)));
    return lanes.reduce((sum, sent) => sum + sent, 0);
  }

  private async lane(at: Date, signal?: AbortSignal): Promise<number> {
    for (let sent = 0; ; sent += 1) {
      const mail = signal?.aborted ? undefined : await this.unitOfWork.run((tx) => this.store.take(tx, at));
      if (!mail) return sent;
      await this.sendOne(mail, at);
    }
  }

  private async sendOne(mail: MailRow, at: Date): Promise<void> {
    const composed = await this.composed(mail, at);
    if (composed === null) return this.settle(mail, { status: 'dropped' }, at);
    if ('notBefore' in composed)
      return this.unitOfWork.run((tx) => this.store.putBack(tx, mail.id, composed.notBefore));
    if ('outcome' in composed) return this.settleDelivery(mail, composed, undefined, at);
    const delivery = await this.transport.send(composed, mail.messageId, at);
    await this.settleDelivery(mail, delivery, composed.to.address, at);
  }

  /** A text that cannot be made has certainly not been sent. */
  private async composed(mail: MailRow, at: Date): Promise<ComposedMail | Postponed | Delivery | null> {
    try {
      return await this.composers.of(mail.kind)(mail, at);
    } catch (error) {
      return { outcome: 'unreached', error: String(error).slice(0, 500) };
    }
  }

  private async settleDelivery(mail: MailRow, delivery: Delivery, address: string | undefined, at: Date) {
    if (delivery.outcome === 'sent')
      return this.settle(mail, { status: 'sent', address, response: delivery.response.slice(0, 500) }, at);
    const { outcome, error } = delivery;
    const wait = WAITS_S[mail.attempts - 1];
    if (outcome === 'unreached' && wait !== undefined) {
      const until = new Date(at.getTime() + wait * 1_000);
      return this.unitOfWork.run((tx) => this.store.postpone(tx, mail.id, until, error));
    }
    return this.settle(mail, { status: outcome === 'uncertain' ? 'uncertain' : 'failed', address, error }, at);
  }

  private settle(mail: MailRow, settlement: Settlement, at: Date): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.store.settle(tx, mail.id, settlement, at);
      const { status, error } = settlement;
      if (status === 'failed' || status === 'uncertain') await report(tx, mail, status, error ?? '', at);
    });
  }

  private giveUpLost(at: Date): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const before = new Date(at.getTime() - this.settings.lostAfterMs);
      for (const mail of await this.store.lost(tx, before, at))
        await report(tx, mail, 'uncertain', 'the process that was sending it is gone', at);
    });
  }
}

async function report(tx: Transaction, mail: MailRow, status: 'failed' | 'uncertain', error: string, at: Date) {
  const { id, key, kind, recipientId, subject, messageId, attempts } = mail;
  await openIncident(tx, {
    kind: `mail-${status}`,
    key: `mail-${status}-${id}`,
    subject,
    detail: { mailId: id, key, kind, recipientId, messageId, attempts, error },
    at,
  });
}
