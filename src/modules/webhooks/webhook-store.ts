import { Injectable } from '@nestjs/common';
import { type Statement, type Transaction, UnitOfWork } from '../platform/database/unit-of-work';

export interface SubscriptionRow {
  id: string;
  version: number;
  name: string;
  url: string;
  eventTypes: string[];
  /** Sealed. */
  secret: string;
  previousSecret: string | null;
  previousUntil: Date | null;
  failures: number;
  failingSince: Date | null;
  createdAt: Date;
  disabledAt: Date | null;
  disabledBecause: 'byPerson' | 'failures' | 'gone' | null;
}

const COLUMNS = `id, version, name, url, event_types AS "eventTypes", secret, previous_secret AS "previousSecret",
  previous_until AS "previousUntil", failures, failing_since AS "failingSince", created_at AS "createdAt", disabled_at AS "disabledAt", disabled_because AS "disabledBecause"`;

const LIST: Statement = {
  name: 'webhook-list',
  text: `SELECT ${COLUMNS} FROM webhook_subscriptions WHERE ($1::timestamptz IS NULL OR (created_at, id) > ($1, $2::uuid))
    ORDER BY created_at, id LIMIT $3`,
};
const ONE: Statement = { name: 'webhook-one', text: `SELECT ${COLUMNS} FROM webhook_subscriptions WHERE id = $1` };
const LOCK: Statement = { name: 'webhook-lock', text: `${ONE.text} FOR UPDATE` };
const ADD: Statement = {
  name: 'webhook-add',
  text: `INSERT INTO webhook_subscriptions (id, name, url, event_types, secret, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
};
const SAVE: Statement = {
  name: 'webhook-save',
  text: `UPDATE webhook_subscriptions SET version = version + $12::integer, name = $2, url = $3, event_types = $4, secret = $5, previous_secret = $6,
    previous_until = $7, failures = $8, disabled_at = $9, disabled_because = $10, failing_since = $11 WHERE id = $1`,
};
const REMOVE: Statement = {
  name: 'webhook-remove',
  text: 'DELETE FROM webhook_subscriptions WHERE id = $1 RETURNING id',
};
const COUNT: Statement = { name: 'webhook-count', text: 'SELECT count(*)::integer AS n FROM webhook_subscriptions' };
const WANTED: Statement = {
  name: 'webhook-wanted',
  text: 'SELECT DISTINCT unnest(event_types) AS pattern FROM webhook_subscriptions WHERE disabled_at IS NULL',
};

export type SubscriptionKey = readonly [createdAt: string, id: string];

/** Rows of subscriptions. */
@Injectable()
export class WebhookStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(after: SubscriptionKey | null, limit: number): Promise<SubscriptionRow[]> {
    return this.unitOfWork.read(LIST, [after?.[0] ?? null, after?.[1] ?? null, limit]);
  }

  async one(id: string): Promise<SubscriptionRow | undefined> {
    return (await this.unitOfWork.read<SubscriptionRow>(ONE, [id]))[0];
  }

  async locked(tx: Transaction, id: string): Promise<SubscriptionRow | undefined> {
    return (await tx.query<SubscriptionRow>(LOCK, [id]))[0];
  }

  async add(
    tx: Transaction,
    { id, name, url, eventTypes, secret }: Pick<SubscriptionRow, 'id' | 'name' | 'url' | 'eventTypes' | 'secret'>,
    by: string,
    at: Date,
  ): Promise<void> {
    await tx.query(ADD, [id, name, url, eventTypes, secret, by, at]);
  }

  /** What the sender notes is no new version to a person. */
  async save(tx: Transaction, row: SubscriptionRow, by: 'person' | 'sender' = 'sender'): Promise<void> {
    const { id, name, url, eventTypes, secret, previousSecret, previousUntil, failures } = row;
    const given = [id, name, url, eventTypes, secret, previousSecret, previousUntil, failures];
    await tx.query(SAVE, [...given, row.disabledAt, row.disabledBecause, row.failingSince, by === 'person' ? 1 : 0]);
  }

  async remove(tx: Transaction, id: string): Promise<boolean> {
    return (await tx.query(REMOVE, [id])).length > 0;
  }

  async count(tx: Transaction): Promise<number> {
    return (await tx.query<{ n: number }>(COUNT))[0]?.n ?? 0;
  }

  /** What anybody wants to be told of. */
  async wanted(tx: Transaction): Promise<string[]> {
    return (await tx.query<{ pattern: string }>(WANTED)).map(({ pattern }) => pattern);
  }
}
