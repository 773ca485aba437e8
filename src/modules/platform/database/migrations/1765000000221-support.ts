import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests for support (B11). The columns from `state` on mirror the request's snapshot; `due_at` goes with its deadline. */
export class Support1765000000221 implements MigrationInterface {
  readonly name = 'Support1765000000221';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SUPPORT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE support_requests');
  }
}

const SUPPORT = `
CREATE TABLE support_requests (
  id uuid PRIMARY KEY REFERENCES instances DEFERRABLE INITIALLY DEFERRED,
  account_id uuid NOT NULL REFERENCES accounts,
  department_id uuid NOT NULL REFERENCES departments,
  asked_by uuid NOT NULL REFERENCES users,
  asked_at timestamptz NOT NULL,
  due_at timestamptz,
  state text NOT NULL DEFAULT 'open',
  version integer NOT NULL DEFAULT 1,
  assignee_id uuid NOT NULL REFERENCES users,
  level text NOT NULL DEFAULT 'none',
  details jsonb NOT NULL,
  updated_at timestamptz NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX support_requests_account ON support_requests (account_id, due_at, id);
CREATE INDEX support_requests_assignee ON support_requests (assignee_id, due_at, id);
CREATE INDEX support_requests_department ON support_requests (department_id, due_at, id);
`;
