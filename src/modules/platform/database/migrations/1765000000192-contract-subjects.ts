import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `kind IN ('quotation', 'agreement', 'subcontract', 'expense', 'reception', 'visitLevel')`;
const SINCE = `kind IN ('quotation', 'agreement', 'subcontract', 'expense', 'reception', 'visitLevel', 'amendment', 'promotionPlan')`;

/** Amendments of contracts (A6, A7) and promotion plans (A8) are subjects like the others, and are found by their contract. */
export class ContractSubjects1765000000192 implements MigrationInterface {
  readonly name = 'ContractSubjects1765000000192';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(indexes(SINCE));
    await runner.query(`CREATE INDEX facts_of_contract ON facts ((content->>'contractId'), entity_id)
      WHERE superseded_at IS NULL AND kind IN ('amendment', 'promotionPlan')`);
    await runner.query(`CREATE INDEX facts_of_agreement ON facts ((content->>'agreementId'), entity_id)
      WHERE superseded_at IS NULL AND NOT removed AND kind = 'subcontract'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX facts_of_agreement');
    await runner.query('DROP INDEX facts_of_contract');
    await runner.query(indexes(BEFORE));
  }
}

function indexes(kinds: string): string {
  return `DROP INDEX facts_subjects, facts_subjects_author, facts_subjects_withdrawn;
    CREATE INDEX facts_subjects ON facts (kind, entity_id DESC) WHERE superseded_at IS NULL AND NOT removed AND ${kinds};
    CREATE INDEX facts_subjects_author ON facts (recorded_by, entity_id DESC) WHERE version = 1 AND ${kinds};
    CREATE INDEX facts_subjects_withdrawn ON facts (kind, entity_id DESC) WHERE superseded_at IS NULL AND removed AND ${kinds};`;
}
