import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs of imports with one row an account, so that an interrupted run goes on and a finished one can be undone. */
export class Imports1764000000040 implements MigrationInterface {
  readonly name = 'Imports1764000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RUNS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS import_rows, import_runs');
  }
}

/** One unfinished run a file: whoever sends it again goes on with it. */
const RUNS = `
CREATE TABLE import_runs (
  id uuid PRIMARY KEY,
  format text NOT NULL CHECK (format IN ('sheet', 'pipeline')),
  file_name text NOT NULL,
  content_hash text NOT NULL,
  status text NOT NULL CHECK (status IN ('running', 'finished', 'undoing', 'undone')),
  started_by uuid REFERENCES users,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  undone_by uuid REFERENCES users,
  undo_started_at timestamptz,
  undone_at timestamptz,
  total integer NOT NULL,
  notices jsonb NOT NULL,
  counts jsonb NOT NULL,
  last_error text
);
CREATE INDEX import_runs_started ON import_runs (started_at DESC, id DESC);
CREATE UNIQUE INDEX import_runs_unfinished ON import_runs (content_hash) WHERE status = 'running';
CREATE TABLE import_rows (
  run_id uuid NOT NULL REFERENCES import_runs,
  position integer NOT NULL,
  row integer NOT NULL,
  name text NOT NULL,
  external_ref text NOT NULL,
  content jsonb NOT NULL,
  outcome text NOT NULL DEFAULT 'pending' CHECK (outcome IN ('pending', 'imported', 'existing', 'undone', 'kept')),
  account_id uuid REFERENCES accounts,
  reason text,
  PRIMARY KEY (run_id, position)
);
CREATE INDEX import_rows_waiting ON import_rows (run_id, position) WHERE outcome = 'pending';
CREATE INDEX import_rows_imported ON import_rows (run_id, position) WHERE outcome = 'imported';
CREATE INDEX import_rows_account ON import_rows (account_id) WHERE account_id IS NOT NULL;
`;
