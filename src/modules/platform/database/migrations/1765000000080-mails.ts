import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What leaves by mail, once a key, and what became of it; links by which an approver decides. */
export class Mails1765000000080 implements MigrationInterface {
  readonly name = 'Mails1765000000080';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [MAILS, LINKS, CHOICES, DECISIONS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE approval_decisions DROP COLUMN via;
      DROP TABLE approval_mail_choices, approval_mail_links, mails`);
  }
}

const MAILS = `
CREATE TABLE mails (
  id uuid PRIMARY KEY,
  key text NOT NULL UNIQUE,
  kind text NOT NULL,
  recipient_id uuid NOT NULL REFERENCES users,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  params jsonb NOT NULL,
  message_id text NOT NULL,
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'sending', 'sent', 'failed', 'uncertain', 'dropped')),
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  taken_at timestamptz,
  address text,
  response text,
  last_error text,
  created_at timestamptz NOT NULL,
  settled_at timestamptz
);
CREATE INDEX mails_waiting ON mails (next_attempt_at, id) WHERE status = 'waiting';
CREATE INDEX mails_sending ON mails (taken_at) WHERE status = 'sending';
CREATE INDEX mails_subject ON mails (subject_id, created_at);
`;

/** A link has the id of its mail. Of its token only the digest is here; \`seat_person_id\` is whose seat it is: the holder's, or that of whom they stand in for. */
const LINKS = `
CREATE TABLE approval_mail_links (
  id uuid PRIMARY KEY REFERENCES mails,
  digest text NOT NULL UNIQUE,
  request_id uuid NOT NULL REFERENCES approval_requests,
  round integer NOT NULL,
  step integer NOT NULL,
  seat integer NOT NULL,
  person_id uuid NOT NULL REFERENCES users,
  seat_person_id uuid NOT NULL REFERENCES users,
  content_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX approval_mail_links_request ON approval_mail_links (request_id);
`;

/** Without a row a person wants mail. */
const CHOICES = `
CREATE TABLE approval_mail_choices (
  person_id uuid PRIMARY KEY REFERENCES users,
  wanted boolean NOT NULL,
  at timestamptz NOT NULL
);
`;

/** How it came in, where not through the interface. */
const DECISIONS = `
ALTER TABLE approval_decisions ADD COLUMN via text CHECK (via IN ('mail'));
`;
