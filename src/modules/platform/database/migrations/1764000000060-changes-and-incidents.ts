import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is changed of an account outside its path, and who closed which incident. */
export class ChangesAndIncidents1764000000060 implements MigrationInterface {
  readonly name = 'ChangesAndIncidents1764000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCOUNT_CHANGES);
    await runner.query(INCIDENTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS account_changes');
    await runner.query('DROP INDEX IF EXISTS incidents_closed');
    await runner.query('ALTER TABLE incidents DROP COLUMN IF EXISTS closed_by, DROP COLUMN IF EXISTS closing_note');
  }
}

/** Name, group and members have no version of their own: who changed them, and from what to what, is here. */
const ACCOUNT_CHANGES = `
CREATE TABLE account_changes (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts,
  version integer NOT NULL,
  actor_id uuid REFERENCES users,
  at timestamptz NOT NULL,
  change jsonb NOT NULL
);
CREATE INDEX account_changes_account ON account_changes (account_id, id);
CREATE TRIGGER account_changes_append_only BEFORE UPDATE OR DELETE ON account_changes
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
`;

/** Closed by nobody: what it was about ended by itself. */
const INCIDENTS = `
ALTER TABLE incidents ADD COLUMN closed_by uuid REFERENCES users, ADD COLUMN closing_note text;
CREATE INDEX incidents_closed ON incidents (opened_at, id) WHERE closed_at IS NOT NULL;
`;
