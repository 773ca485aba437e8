import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Text search over account names: a substring of a Chinese or English name finds it by a trigram index. */
export class AccountSearch1764000000002 implements MigrationInterface {
  readonly name = 'AccountSearch1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query(
      `CREATE INDEX accounts_name_search ON accounts USING gin (name gin_trgm_ops) WHERE withdrawn_at IS NULL`,
    );
    await runner.query(`CREATE INDEX accounts_classes ON accounts USING gin (classes) WHERE withdrawn_at IS NULL`);
    await runner.query(`CREATE INDEX accounts_stalled ON accounts (due_at, id) INCLUDE (owner_id, department_id, stage, pace)
      WHERE pace IN ('breached', 'escalated') AND withdrawn_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX accounts_stalled, accounts_classes, accounts_name_search');
  }
}
