import type { MigrationInterface, QueryRunner } from 'typeorm';

const SUBJECTS = `kind IN ('quotation', 'agreement', 'subcontract', 'expense', 'reception')`;

/** One's own drafts of every kind, and what was discarded. */
export class Drafts1765000000085 implements MigrationInterface {
  readonly name = 'Drafts1765000000085';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX facts_subjects_author ON facts (recorded_by, entity_id DESC) WHERE version = 1 AND ${SUBJECTS}`,
    );
    await runner.query(
      `CREATE INDEX facts_subjects_withdrawn ON facts (kind, entity_id DESC) WHERE superseded_at IS NULL AND removed AND ${SUBJECTS}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX facts_subjects_author');
    await runner.query('DROP INDEX facts_subjects_withdrawn');
  }
}
