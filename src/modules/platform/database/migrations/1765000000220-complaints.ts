import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Complaints (B9). The columns from `state` on mirror the complaint's snapshot; `due_at` goes with its deadline. */
export class Complaints1765000000220 implements MigrationInterface {
  readonly name = 'Complaints1765000000220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COMPLAINTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE complaints');
  }
}

const COMPLAINTS = `
CREATE TABLE complaints (
  id uuid PRIMARY KEY REFERENCES instances DEFERRABLE INITIALLY DEFERRED,
  account_id uuid NOT NULL REFERENCES accounts,
  recorded_by uuid REFERENCES users,
  recorded_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  severity text NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
  due_at timestamptz,
  state text NOT NULL DEFAULT 'open',
  version integer NOT NULL DEFAULT 1,
  owner_id uuid NOT NULL REFERENCES users,
  level text NOT NULL DEFAULT 'none',
  outcome text,
  details jsonb NOT NULL,
  updated_at timestamptz NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX complaints_account ON complaints (account_id, due_at, id);
CREATE INDEX complaints_owner ON complaints (owner_id, due_at, id);
CREATE INDEX complaints_due ON complaints (due_at, id);
CREATE INDEX complaints_unsettled ON complaints (account_id) WHERE state IN ('open', 'answered');
`;
