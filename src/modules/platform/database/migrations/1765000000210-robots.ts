import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Robots of WeCom, DingTalk and Feishu, people's own and the company's, and the ledger of what they say. */
export class Robots1765000000210 implements MigrationInterface {
  readonly name = 'Robots1765000000210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE robot_post_notifications, robot_posts, robots');
  }
}

/** Addresses and secrets are sealed (SecretBox). `recent`: when it spoke last, twenty times at most; `sending_id`: what it is saying right now. */
const UP = `
CREATE TABLE robots (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  owner_id uuid UNIQUE REFERENCES users,
  platform text NOT NULL CHECK (platform IN ('wecom', 'dingtalk', 'feishu')),
  name text NOT NULL,
  address text NOT NULL,
  secret text,
  hint text NOT NULL,
  kinds text[] NOT NULL DEFAULT '{}',
  department_id uuid REFERENCES departments,
  locale text NOT NULL,
  recent timestamptz[] NOT NULL DEFAULT '{}',
  ready_at timestamptz NOT NULL,
  sending_id uuid,
  created_by uuid NOT NULL REFERENCES users,
  created_at timestamptz NOT NULL,
  disabled_at timestamptz
);
CREATE TABLE robot_posts (
  id uuid PRIMARY KEY,
  key text NOT NULL UNIQUE,
  robot_id uuid NOT NULL REFERENCES robots ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('single', 'digest', 'company', 'trial')),
  params jsonb NOT NULL DEFAULT '{}',
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'sending', 'sent', 'failed', 'uncertain', 'dropped')),
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  taken_at timestamptz,
  code text,
  last_error text,
  created_at timestamptz NOT NULL,
  settled_at timestamptz
);
CREATE INDEX robot_posts_waiting ON robot_posts (robot_id, next_attempt_at, id) WHERE status = 'waiting';
CREATE INDEX robot_posts_sending ON robot_posts (taken_at) WHERE status = 'sending';
CREATE INDEX robot_posts_settled ON robot_posts (settled_at) WHERE status IN ('sent', 'dropped');
CREATE INDEX robot_posts_log ON robot_posts (robot_id, created_at DESC, id DESC);
CREATE TABLE robot_post_notifications (
  post_id uuid NOT NULL REFERENCES robot_posts ON DELETE CASCADE,
  notification_id uuid NOT NULL REFERENCES notifications ON DELETE CASCADE,
  PRIMARY KEY (post_id, notification_id)
);
CREATE INDEX robot_post_notifications_of ON robot_post_notifications (notification_id);
`;
