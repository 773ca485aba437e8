import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor';
import { AuthService } from '../auth/auth.service';
import { assertMay } from '../auth/scope';
import { newId } from '../platform/database/id';
import type { Transaction } from '../platform/database/unit-of-work';
import { assertVersion } from '../platform/http/if-match';
import { Problem } from '../platform/http/problem';
import { OutboundSettings } from '../platform/outbound/outbound-settings';
import { SecretBox } from '../platform/outbound/secret-box';
import { MachineRegistry } from '../platform/workflow/machine-registry';
import { type DeliveryRow, DeliveryStore } from './delivery-store';
import type { WebhookBody, WebhookChangeBody } from './webhook.dto';
import { WebhookEvents } from './webhook-events.service';
import { newWebhookSecret } from './webhook-signature';
import { type SubscriptionRow, WebhookStore } from './webhook-store';

export interface WebhookCommand {
  actor: Actor;
  at: Date;
  ifMatch: number | null;
}

const AT_MOST = 50;
const HOUR_MS = 3_600_000;

/** Subscriptions are an administrator's matter (P6); what is told is thin, so that they show nothing a dossier holds. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly auth: AuthService,
    private readonly store: WebhookStore,
    private readonly deliveries: DeliveryStore,
    private readonly events: WebhookEvents,
    private readonly settings: OutboundSettings,
    private readonly box: SecretBox,
    private readonly machines: MachineRegistry,
  ) {}

  /** @throws Problem 403 `forbidden`, 409 `webhooks-too-many`, 422 `webhook-host-not-allowed`, `event-type-unknown`, `signing-key-missing` */
  async add(
    tx: Transaction,
    command: WebhookCommand,
    body: WebhookBody,
  ): Promise<{ row: SubscriptionRow; secret: string }> {
    await this.enter(tx, command);
    this.assertUrl(body.url);
    this.assertTypes(body.eventTypes);
    if ((await this.store.count(tx)) >= AT_MOST) throw new Problem(409, 'webhooks-too-many', { limit: AT_MOST });
    const [id, secret] = [newId(), newWebhookSecret()];
    const { name, url, eventTypes } = body;
    await this.store.add(
      tx,
      { id, name, url, eventTypes, secret: this.box.seal(id, secret) },
      command.actor.id,
      command.at,
    );
    tx.afterCommit(() => this.events.forget());
    return { row: await this.locked(tx, id), secret };
  }

  /** Enabled again, it is told what waited, and its failures are forgotten. @throws as {@link add}, 404 `not-found`, 412 `version-stale` */
  async change(
    tx: Transaction,
    command: WebhookCommand,
    id: string,
    body: WebhookChangeBody,
  ): Promise<SubscriptionRow> {
    await this.enter(tx, command);
    const row = await this.locked(tx, id);
    assertVersion(command.ifMatch, row.version);
    if (body.url !== undefined) this.assertUrl(body.url);
    if (body.eventTypes !== undefined) this.assertTypes(body.eventTypes);
    const { enabled, ...fields } = body;
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    await this.store.save(tx, { ...row, ...given, ...switched(row, enabled, command.at) }, 'person');
    tx.afterCommit(() => this.events.forget());
    return this.locked(tx, id);
  }

  /** @throws Problem 403 `forbidden`, 404 `not-found` */
  async remove(tx: Transaction, command: WebhookCommand, id: string): Promise<void> {
    await this.enter(tx, command);
    await this.locked(tx, id);
    await this.store.remove(tx, id);
    tx.afterCommit(() => this.events.forget());
  }

  /** A new secret; the old one signs beside it for a while. @throws Problem 403 `forbidden`, 404 `not-found`, 412 `version-stale` */
  async rotate(tx: Transaction, command: WebhookCommand, id: string, overlapHours: number) {
    await this.enter(tx, command);
    const row = await this.locked(tx, id);
    assertVersion(command.ifMatch, row.version);
    const secret = newWebhookSecret();
    const previousUntil = new Date(command.at.getTime() + overlapHours * HOUR_MS);
    const rotated = { ...row, secret: this.box.seal(id, secret), previousSecret: row.secret, previousUntil };
    await this.store.save(tx, rotated, 'person');
    return { row: await this.locked(tx, id), secret };
  }

  /** The same post again, under the same id. @throws Problem 403 `forbidden`, 404 `not-found`, 409 `delivery-under-way` */
  async redeliver(tx: Transaction, command: WebhookCommand, id: string, deliveryId: string): Promise<DeliveryRow> {
    await this.enter(tx, command);
    await this.locked(tx, id);
    const again = await this.deliveries.again(tx, id, deliveryId, command.at);
    if (again) return again;
    if (await this.deliveries.find(tx, id, deliveryId)) throw new Problem(409, 'delivery-under-way');
    throw new Problem(404, 'not-found');
  }

  /** What was given up for a receiver is due again; false where nothing was. Whoever asks has been let in already. */
  async takeUpFailed(tx: Transaction, id: string, at: Date): Promise<boolean> {
    return (await this.deliveries.takeUp(tx, id, at)) > 0;
  }

  private async enter(tx: Transaction, { actor }: WebhookCommand): Promise<void> {
    assertMay(await this.auth.freshActor(tx, actor.id), 'webhooks.write');
  }

  private async locked(tx: Transaction, id: string): Promise<SubscriptionRow> {
    const row = await this.store.locked(tx, id);
    if (!row) throw new Problem(404, 'not-found');
    return row;
  }

  private assertUrl(url: string): void {
    if (this.settings.allowsUrl(url) && this.settings.allowsHost(new URL(url).hostname)) return;
    throw new Problem(422, 'webhook-host-not-allowed', {}, [{ field: 'url', code: 'webhook-host-not-allowed' }]);
  }

  /** A statechart that does not exist is a slip of the pen; its events are not checked, since new ones come with releases. */
  private assertTypes(types: readonly string[]): void {
    const known = new Set(this.machines.all().map(({ id }) => id));
    const unknown = types.find((type) => type !== '*' && !known.has(type.slice(0, type.indexOf('.'))));
    if (unknown === undefined) return;
    const listed = [...known].map((id) => `${id}.*`).join(', ');
    throw new Problem(422, 'event-type-unknown', { type: unknown, known: listed });
  }
}

function switched(row: SubscriptionRow, enabled: boolean | undefined, at: Date): Partial<SubscriptionRow> {
  if (enabled === undefined || enabled === (row.disabledAt === null)) return {};
  return enabled
    ? { disabledAt: null, disabledBecause: null, failures: 0, failingSince: null }
    : { disabledAt: at, disabledBecause: 'byPerson' };
}
