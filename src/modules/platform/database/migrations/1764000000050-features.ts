import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of quotations, contracts, expenses and receptions over many accounts, newest first. */
export class Features1764000000050 implements MigrationInterface {
  readonly name = 'Features1764000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX facts_subjects ON facts (kind, entity_id DESC)
      WHERE superseded_at IS NULL AND NOT removed AND kind IN ('quotation', 'agreement', 'subcontract', 'expense', 'reception')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX facts_subjects');
  }
}
