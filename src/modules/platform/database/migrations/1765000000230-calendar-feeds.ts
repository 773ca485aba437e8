import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret addresses of calendars, and what finds a person's visits and next steps without reading everybody's. */
export class CalendarFeeds1765000000230 implements MigrationInterface {
  readonly name = 'CalendarFeeds1765000000230';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FEEDS);
    await runner.query(PLANS);
    await runner.query(PARTICIPANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX facts_next_steps, visits_participants');
    await runner.query('DROP TABLE calendar_feeds');
  }
}

/** A stolen copy of this table opens nobody's calendar: an address holds 256 random bits, and only their SHA-256 is here. */
const FEEDS = `
CREATE TABLE calendar_feeds (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES users,
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  revoked_at timestamptz
);
CREATE UNIQUE INDEX calendar_feeds_standing ON calendar_feeds (person_id) WHERE revoked_at IS NULL;
`;

/** The plan of a visit was written beside it only when something had become of the visit. */
const PLANS = `
UPDATE visits v SET details = jsonb_build_object('plan', c->'plan', 'preparation', c->'preparation', 'moves', c->'moves', 'report', c->'report',
    'cancellation', c->'cancellation')
  FROM (SELECT id, envelope->'context' AS c FROM instances WHERE machine = 'visit') i WHERE i.id = v.id AND v.details = '{}';
`;

const PARTICIPANTS = `
CREATE INDEX visits_participants ON visits USING gin ((details->'plan'->'participantIds'));
CREATE INDEX facts_next_steps ON facts USING gin ((content->'participants') jsonb_path_ops)
  WHERE kind = 'engagement' AND superseded_at IS NULL AND content ? 'nextStep';
`;
