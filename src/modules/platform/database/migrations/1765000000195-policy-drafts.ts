import type { MigrationInterface, QueryRunner } from 'typeorm';

/** S9, P6: drafts of the policy, and what a version keeps of how it came to be. */
export class PolicyDrafts1765000000195 implements MigrationInterface {
  readonly name = 'PolicyDrafts1765000000195';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VERSIONS);
    await runner.query(DRAFTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE policy_draft_changes, policy_drafts');
    await runner.query(`ALTER TABLE policies DROP COLUMN base_version, DROP COLUMN draft_id, DROP COLUMN summary, DROP COLUMN edited_by,
      DROP COLUMN edited_at, DROP COLUMN reviewed_by, DROP COLUMN reviewed_at, DROP COLUMN review_comment, DROP COLUMN retired_at,
      DROP COLUMN accepted_gaps, DROP COLUMN gaps_reason, DROP COLUMN previous_hash, DROP COLUMN hash`);
  }
}

/** \`hash\` chains the versions: it is null for those of before it existed, never for a later one. */
const VERSIONS = `
ALTER TABLE policies
  ADD COLUMN base_version integer,
  ADD COLUMN draft_id uuid UNIQUE,
  ADD COLUMN summary text,
  ADD COLUMN edited_by uuid REFERENCES users,
  ADD COLUMN edited_at timestamptz,
  ADD COLUMN reviewed_by uuid REFERENCES users,
  ADD COLUMN reviewed_at timestamptz,
  ADD COLUMN review_comment text,
  ADD COLUMN retired_at timestamptz,
  ADD COLUMN accepted_gaps jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN gaps_reason text,
  ADD COLUMN previous_hash text,
  ADD COLUMN hash text;
`;

/** A draft is a change of the version it was written on; \`document\` is what that version becomes by it. */
const DRAFTS = `
CREATE TABLE policy_drafts (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'activated', 'discarded')),
  summary text NOT NULL,
  base_version integer NOT NULL REFERENCES policies,
  changes jsonb NOT NULL,
  document jsonb NOT NULL,
  content_hash text NOT NULL,
  drafted_by uuid NOT NULL REFERENCES users,
  drafted_at timestamptz NOT NULL,
  edited_by uuid NOT NULL REFERENCES users,
  edited_at timestamptz NOT NULL,
  reviewed_by uuid REFERENCES users,
  reviewed_at timestamptz,
  review_comment text,
  closed_by uuid REFERENCES users,
  closed_at timestamptz,
  activated_version integer REFERENCES policies,
  CHECK ((status = 'open') = (closed_at IS NULL)),
  CHECK ((status = 'activated') = (activated_version IS NOT NULL))
);
CREATE INDEX policy_drafts_status ON policy_drafts (status, id DESC);
CREATE TABLE policy_draft_changes (
  id uuid PRIMARY KEY,
  draft_id uuid NOT NULL REFERENCES policy_drafts,
  version integer NOT NULL,
  actor_id uuid NOT NULL REFERENCES users,
  at timestamptz NOT NULL,
  change jsonb NOT NULL
);
CREATE INDEX policy_draft_changes_draft ON policy_draft_changes (draft_id, id);
CREATE TRIGGER policy_draft_changes_append_only BEFORE UPDATE OR DELETE ON policy_draft_changes
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
`;
