import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each history row names the transaction that wrote it, so that a checkpoint finds what moved since the one before and misses
 * nothing that was committed late; each checkpoint file leaves a witness here, so that a removed file is missed.
 */
export class Checkpoints1765000000010 implements MigrationInterface {
  readonly name = 'Checkpoints1765000000010';

  async up(runner: QueryRunner): Promise<void> {
    // First without, then with the default: older rows stay NULL and the table is not rewritten.
    await runner.query('ALTER TABLE transitions ADD COLUMN transaction_id bigint');
    await runner.query(
      'ALTER TABLE transitions ALTER COLUMN transaction_id SET DEFAULT (pg_current_xact_id()::text::bigint)',
    );
    // Rows lie in nearly the order of their transactions, and a range costs an insert nothing.
    await runner.query(
      'CREATE INDEX transitions_transaction ON transitions USING brin (transaction_id) WITH (autosummarize = on)',
    );
    await runner.query(`CREATE TABLE checkpoints (
      number bigint PRIMARY KEY,
      at timestamptz NOT NULL,
      hash text NOT NULL,
      heads bigint NOT NULL
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE checkpoints');
    await runner.query('ALTER TABLE transitions DROP COLUMN transaction_id');
  }
}
