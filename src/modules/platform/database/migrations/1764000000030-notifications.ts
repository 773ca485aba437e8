import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In-app notifications, and what the relay and the deadline processor remember about failed attempts. */
export class Notifications1764000000030 implements MigrationInterface {
  readonly name = 'Notifications1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NOTIFICATIONS);
    await runner.query(DEADLINE_ATTEMPTS);
    await runner.query(OUTBOX_ATTEMPTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE IF EXISTS notifications;
      DROP INDEX IF EXISTS deadlines_ready, outbox_ready, outbox_parked;
      ALTER TABLE deadlines DROP COLUMN attempts, DROP COLUMN next_attempt_at, DROP COLUMN last_error;
      ALTER TABLE outbox DROP COLUMN attempts, DROP COLUMN next_attempt_at, DROP COLUMN last_error, DROP COLUMN parked_at;
      CREATE INDEX deadlines_due ON deadlines (due_at, id) WHERE status = 'open';
      CREATE INDEX outbox_waiting ON outbox (id) WHERE relayed_at IS NULL;`);
  }
}

/** One row a recipient and message: the key is the outbox row's, so a message that is relayed again adds nothing. */
const NOTIFICATIONS = `
CREATE TABLE notifications (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users,
  key text NOT NULL,
  template text NOT NULL,
  params jsonb NOT NULL DEFAULT '{}',
  link jsonb,
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  UNIQUE (user_id, key)
);
CREATE INDEX notifications_inbox ON notifications (user_id, created_at DESC, id DESC);
CREATE INDEX notifications_unread ON notifications (user_id, created_at DESC, id DESC) WHERE read_at IS NULL;
`;

/**
 * A failed deadline waits until next_attempt_at; one that was given up waits until 'infinity', that is, outside every
 * scan, until somebody retries it.
 */
const DEADLINE_ATTEMPTS = `
ALTER TABLE deadlines
  ADD COLUMN attempts integer NOT NULL DEFAULT 0,
  ADD COLUMN next_attempt_at timestamptz,
  ADD COLUMN last_error text;
DROP INDEX deadlines_due;
CREATE INDEX deadlines_ready ON deadlines ((COALESCE(next_attempt_at, due_at)), id) WHERE status = 'open';
`;

const OUTBOX_ATTEMPTS = `
ALTER TABLE outbox
  ADD COLUMN attempts integer NOT NULL DEFAULT 0,
  ADD COLUMN next_attempt_at timestamptz,
  ADD COLUMN last_error text,
  ADD COLUMN parked_at timestamptz;
DROP INDEX outbox_waiting;
CREATE INDEX outbox_ready ON outbox (id) WHERE relayed_at IS NULL AND parked_at IS NULL;
CREATE INDEX outbox_parked ON outbox (id) WHERE parked_at IS NOT NULL;
`;
