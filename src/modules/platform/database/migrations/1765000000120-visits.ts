import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Visits from their plan to their report, and what people said of products. */
export class Visits1765000000120 implements MigrationInterface {
  readonly name = 'Visits1765000000120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VISITS);
    await runner.query(SATISFACTION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE satisfaction_records, visits');
  }
}

/** The columns from `state` on mirror the visit's snapshot; only the transition service writes them. */
const VISITS = `
CREATE TABLE visits (
  id uuid PRIMARY KEY REFERENCES instances DEFERRABLE INITIALLY DEFERRED,
  account_id uuid NOT NULL REFERENCES accounts,
  created_by uuid REFERENCES users,
  created_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'planned',
  version integer NOT NULL DEFAULT 1,
  lead_id uuid NOT NULL REFERENCES users,
  level text NOT NULL,
  purpose text NOT NULL,
  planned_at timestamptz NOT NULL,
  held_at timestamptz,
  successful boolean,
  failure_reason text,
  engagement_id uuid,
  details jsonb NOT NULL,
  updated_at timestamptz NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX visits_account ON visits (account_id, planned_at, id);
CREATE INDEX visits_lead ON visits (lead_id, planned_at, id);
CREATE INDEX visits_planned ON visits (planned_at, id);
`;

/** What was said is never changed; what is said later is a row of its own. */
const SATISFACTION = `
CREATE TABLE satisfaction_records (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts,
  visit_id uuid REFERENCES visits,
  contact_id uuid,
  said_on date NOT NULL,
  competitor text,
  product text NOT NULL,
  usage text NOT NULL,
  satisfaction integer NOT NULL CHECK (satisfaction BETWEEN 1 AND 5),
  recorded_by uuid REFERENCES users,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX satisfaction_account ON satisfaction_records (account_id, said_on DESC, id DESC);
CREATE INDEX satisfaction_visit ON satisfaction_records (visit_id) WHERE visit_id IS NOT NULL;
CREATE TRIGGER satisfaction_append_only BEFORE UPDATE OR DELETE ON satisfaction_records
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
`;
