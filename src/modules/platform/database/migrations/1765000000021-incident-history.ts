import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of each incident, and whose row was taken up again; an incident that is opened again forgets none of it. */
export class IncidentHistory1765000000021 implements MigrationInterface {
  readonly name = 'IncidentHistory1765000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE incidents ADD COLUMN reopened_at timestamptz, ADD COLUMN retried_at timestamptz');
    await runner.query(HISTORY);
    await runner.query(KNOWN);
    await runner.query(KEEP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER IF EXISTS incidents_kept ON incidents');
    await runner.query('DROP TABLE IF EXISTS incident_history');
    await runner.query('DROP FUNCTION IF EXISTS keep_incident_history');
    await runner.query('ALTER TABLE incidents DROP COLUMN IF EXISTS reopened_at, DROP COLUMN IF EXISTS retried_at');
  }
}

const HISTORY = `
CREATE TABLE incident_history (
  incident_id uuid NOT NULL REFERENCES incidents ON DELETE CASCADE,
  id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  what text NOT NULL CHECK (what IN ('opened', 'reopened', 'closed', 'retried')),
  actor_id uuid REFERENCES users,
  note text,
  detail jsonb,
  PRIMARY KEY (incident_id, id)
);
CREATE TRIGGER incident_history_not_edited BEFORE UPDATE ON incident_history
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
`;

/** Of incidents older than the history only the first opening and the last closing are known. */
const KNOWN = `
INSERT INTO incident_history (incident_id, at, what, actor_id, note, detail)
SELECT id, at, what, actor_id, note, detail FROM (
  SELECT id, opened_at AS at, 'opened' AS what, NULL::uuid AS actor_id, NULL AS note, detail FROM incidents
  UNION ALL
  SELECT id, closed_at, 'closed', closed_by, closing_note, NULL FROM incidents WHERE closed_at IS NOT NULL) AS known
ORDER BY id, at, what DESC
`;

/** Kept by the database, because incidents are opened and closed in several places. */
const KEEP = `
CREATE FUNCTION keep_incident_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO incident_history (incident_id, at, what, detail) VALUES (NEW.id, NEW.opened_at, 'opened', NEW.detail);
  ELSIF OLD.closed_at IS NOT NULL AND NEW.closed_at IS NULL THEN
    INSERT INTO incident_history (incident_id, at, what, detail)
      VALUES (NEW.id, COALESCE(NEW.reopened_at, now()), 'reopened', NEW.detail);
  ELSIF NEW.retried_at IS DISTINCT FROM OLD.retried_at AND NEW.retried_at IS NOT NULL THEN
    INSERT INTO incident_history (incident_id, at, what, actor_id, note)
      VALUES (NEW.id, NEW.retried_at, 'retried', NEW.closed_by, NEW.closing_note);
  ELSIF OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL THEN
    INSERT INTO incident_history (incident_id, at, what, actor_id, note)
      VALUES (NEW.id, NEW.closed_at, 'closed', NEW.closed_by, NEW.closing_note);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER incidents_kept AFTER INSERT OR UPDATE ON incidents FOR EACH ROW EXECUTE FUNCTION keep_incident_history();
`;
