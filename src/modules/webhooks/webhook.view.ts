import type { DeliveryRow } from './delivery-store';
import type { DeliveryView, WebhookView } from './webhook.dto';
import type { SubscriptionRow } from './webhook-store';

/** Never with a secret. */
export function webhookView(row: SubscriptionRow, at: Date): WebhookView {
  const { id, name, url, eventTypes, failures, version, disabledAt, disabledBecause, previousUntil, createdAt } = row;
  const overlaps = row.previousSecret !== null && previousUntil !== null && previousUntil > at;
  return {
    ...{ id, name, url, eventTypes, enabled: disabledAt === null, disabledBecause, failures, version },
    previousSecretUntil: overlaps ? previousUntil.toISOString() : null,
    createdAt: createdAt.toISOString(),
  };
}

export function deliveryView(row: DeliveryRow): DeliveryView {
  const { id, eventId, type, status, attempts, responseStatus, lastError, nextAttemptAt, createdAt, settledAt } = row;
  return {
    ...{ id, eventId, type, status, attempts, responseStatus, error: lastError },
    nextAttemptAt: status === 'waiting' ? nextAttemptAt.toISOString() : null,
    body: JSON.parse(row.body) as Record<string, unknown>,
    createdAt: createdAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
  };
}
