import { performance } from 'node:perf_hooks';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '../platform/database/unit-of-work';
import { Outbox } from '../platform/outbox/outbox';
import { OutboundSettings } from '../platform/outbound/outbound-settings';
import { type NoticedTransition, TransitionListeners } from '../platform/workflow/transition-listeners';
import { DeliveryStore } from './delivery-store';
import { patternsOf, typeOf, WEBHOOK_OCCURRED, webhookEvent } from './webhook-event';
import { WebhookStore } from './webhook-store';

/** A new subscription holds in every process after so long. */
const KNOWN_FOR_MS = 2_000;

/**
 * Puts into the outbox what somebody has subscribed to, in the transaction of the step. Where webhooks are off, or nobody wants the type,
 * a step costs nothing more; what is wanted is read at most every two seconds.
 */
@Injectable()
export class WebhookEvents implements OnModuleInit {
  private wanted: ReadonlySet<string> = new Set();
  private knownAtMs = -Infinity;

  constructor(
    private readonly listeners: TransitionListeners,
    private readonly outbox: Outbox,
    private readonly store: WebhookStore,
    private readonly deliveries: DeliveryStore,
    private readonly settings: OutboundSettings,
  ) {}

  onModuleInit(): void {
    if (this.isOn) this.listeners.register((tx, noticed) => this.note(tx, noticed));
  }

  get isOn(): boolean {
    return this.settings.webhookHosts.length > 0;
  }

  /** From the outbox into the ledger, one row a subscription; the same message again adds nothing. */
  async receive(tx: Transaction, messages: readonly { key: string; payload: unknown }[], at: Date): Promise<void> {
    for (const { key, payload } of messages) {
      const { type, timestamp, data } = webhookEvent(payload);
      const body = JSON.stringify({ type, timestamp, data });
      await this.deliveries.enter(tx, { eventId: key, type, body, patterns: patternsOf(type) }, at);
    }
  }

  /** This process asks anew at the next step. */
  forget(): void {
    this.knownAtMs = -Infinity;
  }

  private async note(tx: Transaction, { instance, event, fromState, toState, at }: NoticedTransition): Promise<void> {
    const { id, machine, accountId, version } = instance;
    const type = typeOf(machine, event);
    const wanted = await this.known(tx);
    if (!patternsOf(type).some((pattern) => wanted.has(pattern))) return;
    const data = { id, machine, event, accountId, sequence: version, from: fromState, to: toState };
    const payload = { type, timestamp: at.toISOString(), data };
    await this.outbox.add(tx, { key: `evt_${id}_${version}`, topic: WEBHOOK_OCCURRED, payload, at });
  }

  private async known(tx: Transaction): Promise<ReadonlySet<string>> {
    const now = performance.now();
    if (now - this.knownAtMs < KNOWN_FOR_MS) return this.wanted;
    this.wanted = new Set(await this.store.wanted(tx));
    this.knownAtMs = now;
    return this.wanted;
  }
}
