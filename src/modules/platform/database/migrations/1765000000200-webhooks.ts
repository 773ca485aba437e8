import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other systems that are told of events, and each telling with what became of it. */
export class Webhooks1765000000200 implements MigrationInterface {
  readonly name = 'Webhooks1765000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_deliveries, webhook_subscriptions');
  }
}

/** Secrets are sealed (SecretBox). `failures` counts failed tries since the last that was taken, `failing_since` says when they began. */
const UP = `
CREATE TABLE webhook_subscriptions (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  name text NOT NULL,
  url text NOT NULL,
  event_types text[] NOT NULL,
  secret text NOT NULL,
  previous_secret text,
  previous_until timestamptz,
  failures integer NOT NULL DEFAULT 0,
  failing_since timestamptz,
  created_by uuid NOT NULL REFERENCES users,
  created_at timestamptz NOT NULL,
  disabled_at timestamptz,
  disabled_because text CHECK (disabled_because IN ('byPerson', 'failures', 'gone'))
);
CREATE TABLE webhook_deliveries (
  id uuid PRIMARY KEY,
  subscription_id uuid NOT NULL REFERENCES webhook_subscriptions ON DELETE CASCADE,
  event_id text NOT NULL,
  type text NOT NULL,
  body text NOT NULL,
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'sending', 'delivered', 'failed')),
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  taken_at timestamptz,
  response_status integer,
  last_error text,
  created_at timestamptz NOT NULL,
  settled_at timestamptz,
  UNIQUE (subscription_id, event_id)
);
CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries (next_attempt_at, id) WHERE status = 'waiting';
CREATE INDEX webhook_deliveries_sending ON webhook_deliveries (subscription_id, taken_at) WHERE status = 'sending';
CREATE INDEX webhook_deliveries_settled ON webhook_deliveries (settled_at) WHERE status IN ('delivered', 'failed');
CREATE INDEX webhook_deliveries_log ON webhook_deliveries (subscription_id, created_at DESC, id DESC);
`;
