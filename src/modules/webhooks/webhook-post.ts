import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { openIncident } from '../platform/incidents/open-incident';
import { OutboundHttp, type OutboundReply } from '../platform/outbound/outbound-http';
import { OutboundSettings } from '../platform/outbound/outbound-settings';
import { SecretBox } from '../platform/outbound/secret-box';
import { type DeliveryRow, DeliveryStore, type Outcome } from './delivery-store';
import { signedHeaders } from './webhook-signature';
import { type SubscriptionRow, WebhookStore } from './webhook-store';

/** Waits between tries, in seconds: about a day in all. */
const WAITS_S = [5, 30, 120, 600, 3_600, 10_800, 28_800, 43_200];
const LONGEST_WAIT_S = 43_200;
/** Failing for so long, and so often, whatever the events: the receiver is told nothing more until a person says so. */
export const FAILING_AT_MOST_MS = 72 * 3_600_000;
export const FAILURES_AT_LEAST = 10;
const LANES = 4;
/** Longer than any post takes. */
const LOST_AFTER_MS = 300_000;
const GONE = 410;

/** Tells the receivers, outside every transaction. The same event may come twice, always under the same id. */
@Injectable()
export class WebhookPost {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: WebhookStore,
    private readonly deliveries: DeliveryStore,
    private readonly http: OutboundHttp,
    private readonly settings: OutboundSettings,
    private readonly box: SecretBox,
  ) {}

  get isOn(): boolean {
    return this.settings.webhookHosts.length > 0;
  }

  /** Posts everything that is due; any number of processes may do so at once. Asks the time anew for each: signatures grow old in minutes. */
  async sendDue(now: () => Date | Promise<Date>, signal?: AbortSignal): Promise<number> {
    if (!this.isOn) return 0;
    const lostBefore = new Date((await now()).getTime() - LOST_AFTER_MS);
    await this.unitOfWork.run((tx) => this.deliveries.putBackLost(tx, lostBefore));
    const lanes = await Promise.all(Array.from({ length: LANES }, () => this.lane(now, signal)));
    return lanes.reduce((sum, sent) => sum + sent, 0);
  }

  private async lane(now: () => Date | Promise<Date>, signal?: AbortSignal): Promise<number> {
    for (let sent = 0; ; sent += 1) {
      const at = await now();
      const delivery = signal?.aborted ? undefined : await this.unitOfWork.run((tx) => this.deliveries.take(tx, at));
      if (!delivery) return sent;
      await this.settle(delivery, await this.post(delivery, at), at);
    }
  }

  /** A host that is allowed no more is not called, whatever was allowed when it was entered. */
  private async post(delivery: DeliveryRow, at: Date): Promise<OutboundReply> {
    const subscription = await this.store.one(delivery.subscriptionId);
    if (!subscription) return { outcome: 'unreached', error: 'the subscription is gone' };
    const { url } = subscription;
    if (!this.settings.allowsUrl(url) || !this.settings.allowsHost(new URL(url).hostname))
      return { outcome: 'unreached', error: 'the host is not allowed' };
    try {
      const { eventId, body } = delivery;
      const signed = signedHeaders(eventId, at, body, this.secretsOf(subscription, at));
      const headers = { 'content-type': 'application/json', 'user-agent': 'Keypath', ...signed };
      return await this.http.post({ url, headers, body });
    } catch (error) {
      return { outcome: 'unreached', error: String(error).slice(0, 300) };
    }
  }

  private secretsOf({ id, secret, previousSecret, previousUntil }: SubscriptionRow, at: Date): string[] {
    const sealed = previousSecret && previousUntil && previousUntil > at ? [secret, previousSecret] : [secret];
    return sealed.map((each) => this.box.open(id, each));
  }

  private settle(delivery: DeliveryRow, reply: OutboundReply, at: Date): Promise<void> {
    const status = reply.outcome === 'answered' ? reply.status : null;
    const isTaken = status !== null && status >= 200 && status < 300;
    const error = reply.outcome === 'answered' ? (isTaken ? null : `HTTP ${reply.status}`) : reply.error;
    const outcome: Outcome = { responseStatus: status, error };
    return this.unitOfWork.run(async (tx) => {
      const subscription = await this.store.locked(tx, delivery.subscriptionId);
      if (!subscription) return;
      if (isTaken) {
        await this.deliveries.settle(tx, delivery.id, 'delivered', outcome, at);
        if (subscription.failures > 0) await this.store.save(tx, { ...subscription, failures: 0, failingSince: null });
        return;
      }
      await this.putOff(tx, delivery, outcome, retryAfterOf(reply), at);
      await this.countFailure(tx, subscription, outcome, at);
    });
  }

  private async putOff(
    tx: Transaction,
    delivery: DeliveryRow,
    outcome: Outcome,
    askedS: number,
    at: Date,
  ): Promise<void> {
    const wait = outcome.responseStatus === GONE ? undefined : WAITS_S[delivery.attempts - 1];
    if (wait !== undefined)
      return this.deliveries.postpone(
        tx,
        delivery.id,
        outcome,
        new Date(at.getTime() + Math.max(wait, askedS) * 1_000),
      );
    await this.deliveries.settle(tx, delivery.id, 'failed', outcome, at);
    const { id, subscriptionId, eventId, type, attempts } = delivery;
    const detail = { deliveryId: id, subscriptionId, eventId, type, attempts, error: outcome.error };
    const subject = { type: 'webhook', id: subscriptionId };
    await openIncident(tx, { kind: 'webhook-failed', key: `webhook-failed-${subscriptionId}`, subject, detail, at });
  }

  /** 410 says that the receiver wants nothing more, ever. */
  private async countFailure(
    tx: Transaction,
    subscription: SubscriptionRow,
    outcome: Outcome,
    at: Date,
  ): Promise<void> {
    const failures = subscription.failures + 1;
    const failingSince = subscription.failingSince ?? at;
    const isGone = outcome.responseStatus === GONE;
    const isLong = at.getTime() - failingSince.getTime() >= FAILING_AT_MOST_MS && failures >= FAILURES_AT_LEAST;
    if ((!isGone && !isLong) || subscription.disabledAt) {
      await this.store.save(tx, { ...subscription, failures, failingSince });
      return;
    }
    const disabledBecause = isGone ? 'gone' : 'failures';
    await this.store.save(tx, { ...subscription, failures, failingSince, disabledAt: at, disabledBecause });
    const { id, name } = subscription;
    const since = failingSince.toISOString();
    const detail = { subscriptionId: id, name, because: disabledBecause, failures, since, error: outcome.error };
    const subject = { type: 'webhook', id };
    await openIncident(tx, { kind: 'webhook-disabled', key: `webhook-disabled-${id}`, subject, detail, at });
  }
}

/** Seconds that the receiver asks us to wait; of a date it is not read. */
function retryAfterOf(reply: OutboundReply): number {
  const asked = reply.outcome === 'answered' ? Number(reply.headers['retry-after'] ?? 0) : 0;
  return Number.isFinite(asked) ? Math.min(Math.max(asked, 0), LONGEST_WAIT_S) : 0;
}
