import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the director's figures are read by: moves between stages along the history, requests that wait, valuations that hold; and what
 * keeps stalled accounts where they are, judged when somebody asks and kept until the account changes.
 */
export class Insights1765000000244 implements MigrationInterface {
  readonly name = 'Insights1765000000244';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [MOVES, WAITING, VALUATIONS, CREDIT, REASONS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE stalled_reasons;
      DROP INDEX accounts_credit, facts_valuations, approval_requests_waiting, transitions_stage_moves_of, transitions_stage_moves`);
  }
}

/** Word for word the condition of STAGE_MOVE. Only the path has a lifecycle. */
const MOVE = `(to_state->>'lifecycle') IS NOT NULL AND (from_state->>'lifecycle') IS DISTINCT FROM (to_state->>'lifecycle')`;
const MOVES = `
CREATE INDEX transitions_stage_moves ON transitions (at, instance_id) WHERE ${MOVE};
CREATE INDEX transitions_stage_moves_of ON transitions (instance_id, seq) WHERE ${MOVE};
`;

const WAITING = `CREATE INDEX approval_requests_waiting ON approval_requests (filed_at, id) WHERE status IN ('open', 'held')`;

const VALUATIONS = `CREATE INDEX facts_valuations ON facts (account_id, cycle)
  WHERE kind = 'valuation' AND superseded_at IS NULL AND NOT removed`;

/** Few accounts are not in good credit. */
const CREDIT = `CREATE INDEX accounts_credit ON accounts (credit, name, id) WHERE credit <> 'good' AND withdrawn_at IS NULL`;

const REASONS = `
CREATE TABLE stalled_reasons (
  account_id uuid PRIMARY KEY REFERENCES accounts,
  account_version integer NOT NULL,
  policy_version integer NOT NULL,
  stage text NOT NULL,
  criteria text[] NOT NULL,
  judged_at timestamptz NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX stalled_reasons_criteria ON stalled_reasons USING gin (criteria);
`;
