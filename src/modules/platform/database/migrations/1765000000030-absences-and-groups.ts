import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who stands in for whom and when, and people who are asked together. */
export class AbsencesAndGroups1765000000030 implements MigrationInterface {
  readonly name = 'AbsencesAndGroups1765000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ABSENCES);
    await runner.query(GROUPS);
    await runner.query(changesOf(['user', 'department', 'absence', 'group']));
  }

  /** What was recorded of absences and groups keeps the wider list: history is not deleted. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS approval_group_members, approval_groups, user_absences');
    await runner.query('DROP FUNCTION IF EXISTS refuse_absence_change');
  }
}

/** An absence is never rewritten: it is entered once and may be ended once before its time. */
const ABSENCES = `
CREATE TABLE user_absences (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES users,
  substitute_id uuid NOT NULL REFERENCES users,
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  kinds text[],
  reason text NOT NULL,
  created_by uuid REFERENCES users,
  created_at timestamptz NOT NULL,
  ended_by uuid REFERENCES users,
  ended_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CHECK (person_id <> substitute_id),
  CHECK (from_at < until_at),
  CHECK (kinds IS NULL OR cardinality(kinds) > 0)
);
CREATE INDEX user_absences_person ON user_absences (person_id, id);
CREATE INDEX user_absences_substitute ON user_absences (substitute_id, id);
CREATE INDEX user_absences_standing ON user_absences (until_at) WHERE ended_at IS NULL;
CREATE FUNCTION refuse_absence_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL
    AND ROW(NEW.id, NEW.person_id, NEW.substitute_id, NEW.from_at, NEW.until_at, NEW.kinds, NEW.reason, NEW.created_by, NEW.created_at)
      IS NOT DISTINCT FROM
        ROW(OLD.id, OLD.person_id, OLD.substitute_id, OLD.from_at, OLD.until_at, OLD.kinds, OLD.reason, OLD.created_by, OLD.created_at)
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'absences are append-only';
END $$;
CREATE TRIGGER user_absences_append_only BEFORE UPDATE OR DELETE ON user_absences
  FOR EACH ROW EXECUTE FUNCTION refuse_absence_change();
`;

const GROUPS = `
CREATE TABLE approval_groups (
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL
);
CREATE TABLE approval_group_members (
  group_id uuid NOT NULL REFERENCES approval_groups,
  person_id uuid NOT NULL REFERENCES users,
  PRIMARY KEY (group_id, person_id)
);
CREATE INDEX approval_group_members_person ON approval_group_members (person_id);
`;

function changesOf(types: readonly string[]): string {
  return `
ALTER TABLE people_changes DROP CONSTRAINT people_changes_subject_type_check;
ALTER TABLE people_changes ADD CONSTRAINT people_changes_subject_type_check
  CHECK (subject_type IN (${types.map((type) => `'${type}'`).join(', ')}));
`;
}
