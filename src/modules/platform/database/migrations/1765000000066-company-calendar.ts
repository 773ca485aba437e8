import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Section 11: the company's own calendar, and what it takes to count open deadlines anew when it changes. */
export class CompanyCalendar1765000000066 implements MigrationInterface {
  readonly name = 'CompanyCalendar1765000000066';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CALENDAR);
    await runner.query(RECOUNTS);
    await runner.query(STAGES_THAT_RUN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX deadlines_calendar');
    await runner.query('ALTER TABLE deadlines DROP COLUMN basis');
    await runner.query(
      'DROP TABLE deadline_moves, calendar_recounts, calendar_years, calendar_days, calendar_versions',
    );
    await runner.query('DROP FUNCTION refuse_calendar_change');
  }
}

/** A day is never rewritten: a change ends the row that stands and writes another. One row a date stands at a time. */
const CALENDAR = `
CREATE TABLE calendar_versions (
  version integer PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  at timestamptz NOT NULL,
  actor_id uuid REFERENCES users,
  change jsonb NOT NULL
);
CREATE TABLE calendar_days (
  id uuid PRIMARY KEY,
  date date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('dayOff', 'workingDay', 'hours', 'holiday', 'makeUpDay')),
  hours jsonb,
  name text NOT NULL,
  since_version integer NOT NULL REFERENCES calendar_versions,
  until_version integer REFERENCES calendar_versions,
  CHECK (kind <> 'hours' OR hours IS NOT NULL)
);
CREATE UNIQUE INDEX calendar_days_standing ON calendar_days (date) WHERE until_version IS NULL;
CREATE TABLE calendar_years (
  year integer NOT NULL,
  since_version integer NOT NULL REFERENCES calendar_versions,
  PRIMARY KEY (year, since_version)
);
CREATE FUNCTION refuse_calendar_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'versions of the calendar are append-only'; END $$;
CREATE TRIGGER calendar_versions_append_only BEFORE UPDATE OR DELETE ON calendar_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_calendar_change();
`;

/** \`basis\`: what a due instant was counted from; null: it does not hang on working time. */
const RECOUNTS = `
ALTER TABLE deadlines ADD COLUMN basis jsonb;
CREATE INDEX deadlines_calendar ON deadlines (calendar_version, instance_id) WHERE status = 'open';
CREATE TABLE calendar_recounts (
  id uuid PRIMARY KEY,
  calendar_version text NOT NULL,
  started_at timestamptz NOT NULL,
  started_by uuid REFERENCES users,
  finished_at timestamptz,
  superseded boolean NOT NULL DEFAULT false,
  pages integer NOT NULL DEFAULT 0,
  looked_at integer NOT NULL DEFAULT 0,
  moved integer NOT NULL DEFAULT 0,
  passed_over integer NOT NULL DEFAULT 0,
  after_version text NOT NULL DEFAULT '',
  after_instance uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'
);
CREATE INDEX calendar_recounts_newest ON calendar_recounts (id DESC);
CREATE UNIQUE INDEX calendar_recounts_running ON calendar_recounts (calendar_version) WHERE finished_at IS NULL;
CREATE TABLE deadline_moves (
  id uuid PRIMARY KEY,
  recount_id uuid NOT NULL REFERENCES calendar_recounts,
  deadline_id uuid NOT NULL,
  instance_id uuid NOT NULL,
  purpose text NOT NULL,
  visit integer NOT NULL,
  from_at timestamptz NOT NULL,
  to_at timestamptz NOT NULL,
  from_version text NOT NULL,
  moved_at timestamptz NOT NULL
);
CREATE INDEX deadline_moves_recount ON deadline_moves (recount_id, id);
CREATE INDEX deadline_moves_instance ON deadline_moves (instance_id, id);
`;

/** Clocks of stages that run already are counted from the entry into the stage, by the policy in force. */
const STAGES_THAT_RUN = `
UPDATE deadlines d SET basis = jsonb_build_object('kind', 'term', 'from', to_char(a.entered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'term', p.document #> ARRAY['stages', a.stage, 'length'],
    'percent', p.document #> ARRAY['pace', CASE d.purpose WHEN 'stage.warned' THEN 'warnedAtPercent' WHEN 'stage.breached' THEN 'breachedAtPercent'
      ELSE 'escalatedAtPercent' END])
  FROM accounts a, policies p
  WHERE a.id = d.instance_id AND p.status = 'active' AND d.status = 'open' AND d.visit = a.visit
    AND d.purpose IN ('stage.warned', 'stage.breached', 'stage.escalated')
    AND p.document #> ARRAY['stages', a.stage, 'length'] IS NOT NULL;
`;
