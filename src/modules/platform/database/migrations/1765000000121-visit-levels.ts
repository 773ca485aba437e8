import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `kind IN ('quotation', 'agreement', 'subcontract', 'expense', 'reception')`;
const SINCE = `kind IN ('quotation', 'agreement', 'subcontract', 'expense', 'reception', 'visitLevel')`;

/** A request for a higher visit level (A4) is a subject like the others: the indexes of their lists have it. */
export class VisitLevels1765000000121 implements MigrationInterface {
  readonly name = 'VisitLevels1765000000121';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(indexes(SINCE));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(indexes(BEFORE));
  }
}

function indexes(kinds: string): string {
  return `DROP INDEX facts_subjects, facts_subjects_author, facts_subjects_withdrawn;
    CREATE INDEX facts_subjects ON facts (kind, entity_id DESC) WHERE superseded_at IS NULL AND NOT removed AND ${kinds};
    CREATE INDEX facts_subjects_author ON facts (recorded_by, entity_id DESC) WHERE version = 1 AND ${kinds};
    CREATE INDEX facts_subjects_withdrawn ON facts (kind, entity_id DESC) WHERE superseded_at IS NULL AND removed AND ${kinds};`;
}
