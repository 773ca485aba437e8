import { Injectable } from '@nestjs/common';
import { type Statement, type Transaction, UnitOfWork } from '../platform/database/unit-of-work';

export type DeliveryStatus = 'waiting' | 'sending' | 'delivered' | 'failed';

export interface DeliveryRow {
  id: string;
  subscriptionId: string;
  eventId: string;
  type: string;
  body: string;
  status: DeliveryStatus;
  attempts: number;
  nextAttemptAt: Date;
  responseStatus: number | null;
  lastError: string | null;
  createdAt: Date;
  settledAt: Date | null;
}

export interface Outcome {
  responseStatus: number | null;
  error: string | null;
}

const COLUMNS = `d.id, d.subscription_id AS "subscriptionId", d.event_id AS "eventId", d.type, d.body, d.status, d.attempts,
  d.next_attempt_at AS "nextAttemptAt", d.response_status AS "responseStatus", d.last_error AS "lastError", d.created_at AS "createdAt",
  d.settled_at AS "settledAt"`;

/** One row a subscription that wants it; the same event again adds nothing. */
const ENTER: Statement = {
  name: 'webhook-delivery-enter',
  text: `INSERT INTO webhook_deliveries (id, subscription_id, event_id, type, body, next_attempt_at, created_at)
    SELECT gen_random_uuid(), s.id, $1, $2, $3, $5, $5 FROM webhook_subscriptions s WHERE s.disabled_at IS NULL AND s.event_types && $4::text[]
    ORDER BY s.id ON CONFLICT (subscription_id, event_id) DO NOTHING`,
};
/** One takes at a time, so that what it counts is so. */
const TURN: Statement = {
  name: 'webhook-delivery-turn',
  text: `SELECT pg_advisory_xact_lock(hashtextextended('webhook-delivery-take', 0))`,
};
/** At most two at once to the same receiver, so that a slow one holds up itself alone. */
const TAKE: Statement = {
  name: 'webhook-delivery-take',
  text: `UPDATE webhook_deliveries d SET status = 'sending', taken_at = $1, attempts = attempts + 1 WHERE id = (
      SELECT w.id FROM webhook_deliveries w JOIN webhook_subscriptions s ON s.id = w.subscription_id
      WHERE w.status = 'waiting' AND w.next_attempt_at <= $1 AND s.disabled_at IS NULL
        AND (SELECT count(*) FROM webhook_deliveries o WHERE o.subscription_id = s.id AND o.status = 'sending') < 2
      ORDER BY w.next_attempt_at, w.id LIMIT 1 FOR UPDATE OF w SKIP LOCKED) RETURNING ${COLUMNS}`,
};
const SETTLE: Statement = {
  name: 'webhook-delivery-settle',
  text: `UPDATE webhook_deliveries SET status = $2, response_status = $3, last_error = $4, settled_at = $5, taken_at = NULL
    WHERE id = $1 AND status = 'sending'`,
};
const POSTPONE: Statement = {
  name: 'webhook-delivery-postpone',
  text: `UPDATE webhook_deliveries SET status = 'waiting', next_attempt_at = $5, response_status = $3, last_error = $4, taken_at = NULL
    WHERE id = $1 AND status = $2`,
};
/** Repeating is allowed: the receiver knows the event by its id. */
const LOST: Statement = {
  name: 'webhook-delivery-lost',
  text: `UPDATE webhook_deliveries SET status = 'waiting', taken_at = NULL WHERE status = 'sending' AND taken_at < $1`,
};
const AGAIN: Statement = {
  name: 'webhook-delivery-again',
  text: `UPDATE webhook_deliveries d SET status = 'waiting', attempts = 0, next_attempt_at = $3, settled_at = NULL
    WHERE id = $1 AND subscription_id = $2 AND status IN ('delivered', 'failed', 'waiting') RETURNING ${COLUMNS}`,
};
/** Those of a receiver that were given up. */
const TAKE_UP: Statement = {
  name: 'webhook-delivery-take-up',
  text: `UPDATE webhook_deliveries SET status = 'waiting', attempts = 0, next_attempt_at = $2, settled_at = NULL
    WHERE subscription_id = $1 AND status = 'failed' RETURNING id`,
};
const FIND: Statement = {
  name: 'webhook-delivery-find',
  text: `SELECT ${COLUMNS} FROM webhook_deliveries d WHERE id = $1 AND subscription_id = $2`,
};
const LIST: Statement = {
  name: 'webhook-delivery-list',
  text: `SELECT ${COLUMNS} FROM webhook_deliveries d WHERE subscription_id = $1 AND ($2::text IS NULL OR status = $2)
    AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4::uuid)) ORDER BY created_at DESC, id DESC LIMIT $5`,
};
const FORGET: Statement = {
  name: 'webhook-delivery-forget',
  text: `WITH gone AS (DELETE FROM webhook_deliveries WHERE id IN (
      SELECT id FROM webhook_deliveries WHERE status IN ('delivered', 'failed') AND settled_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1)
    SELECT count(*)::int AS n FROM gone`,
};

/** The ledger of tellings. */
@Injectable()
export class DeliveryStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async enter(
    tx: Transaction,
    event: { eventId: string; type: string; body: string; patterns: string[] },
    at: Date,
  ): Promise<void> {
    await tx.query(ENTER, [event.eventId, event.type, event.body, event.patterns, at]);
  }

  async take(tx: Transaction, at: Date): Promise<DeliveryRow | undefined> {
    await tx.query(TURN);
    return (await tx.query<DeliveryRow>(TAKE, [at]))[0];
  }

  async settle(tx: Transaction, id: string, status: 'delivered' | 'failed', outcome: Outcome, at: Date): Promise<void> {
    await tx.query(SETTLE, [id, status, outcome.responseStatus, outcome.error, at]);
  }

  async postpone(tx: Transaction, id: string, outcome: Outcome, until: Date): Promise<void> {
    await tx.query(POSTPONE, [id, 'sending', outcome.responseStatus, outcome.error, until]);
  }

  async putBackLost(tx: Transaction, takenBefore: Date): Promise<void> {
    await tx.query(LOST, [takenBefore]);
  }

  /** Due at once, with all its attempts; undefined where it is on its way right now, or is not there. */
  async again(tx: Transaction, subscriptionId: string, id: string, at: Date): Promise<DeliveryRow | undefined> {
    return (await tx.query<DeliveryRow>(AGAIN, [id, subscriptionId, at]))[0];
  }

  /** All that were given up are due at once; how many. */
  async takeUp(tx: Transaction, subscriptionId: string, at: Date): Promise<number> {
    return (await tx.query(TAKE_UP, [subscriptionId, at])).length;
  }

  async find(tx: Transaction, subscriptionId: string, id: string): Promise<DeliveryRow | undefined> {
    return (await tx.query<DeliveryRow>(FIND, [id, subscriptionId]))[0];
  }

  /** The newest first. */
  list(
    subscriptionId: string,
    status: DeliveryStatus | undefined,
    before: readonly [string, string] | null,
    limit: number,
  ): Promise<DeliveryRow[]> {
    return this.unitOfWork.read(LIST, [
      subscriptionId,
      status ?? null,
      before?.[0] ?? null,
      before?.[1] ?? null,
      limit,
    ]);
  }

  /** Removes at most so many that were settled before the instant, and says how many. */
  async forget(tx: Transaction, settledBefore: Date, limit: number): Promise<number> {
    return (await tx.query<{ n: number }>(FORGET, [settledBefore, limit]))[0]?.n ?? 0;
  }
}
