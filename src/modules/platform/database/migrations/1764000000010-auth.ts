import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Log-in: sessions by the hash of their token, and what is remembered of failed attempts. */
export class Auth1764000000010 implements MigrationInterface {
  readonly name = 'Auth1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SESSIONS);
    await runner.query(LOGIN_ATTEMPTS);
    await runner.query(PEOPLE_LISTS);
    await runner.query(PEOPLE_CHANGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX IF EXISTS users_name, users_superior, users_roles, departments_parent');
    await runner.query('DROP TABLE IF EXISTS people_changes, login_attempts, sessions');
  }
}

/** A stolen copy of this table logs nobody in: a token is 256 random bits, and only its SHA-256 is here. */
const SESSIONS = `
CREATE TABLE sessions (
  token_hash bytea PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  user_id uuid NOT NULL REFERENCES users,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_because text CHECK (ended_because IN ('loggedOut', 'passwordChanged', 'userDisabled', 'rightsChanged')),
  CHECK ((ended_at IS NULL) = (ended_because IS NULL))
) WITH (fillfactor = 80);
CREATE INDEX sessions_live ON sessions (user_id) WHERE ended_at IS NULL;
CREATE INDEX sessions_age ON sessions (expires_at);
`;

/** One row a key: 'account:' + hash of the e-mail address, known or not; 'address:' + network address. */
const LOGIN_ATTEMPTS = `
CREATE TABLE login_attempts (
  key text PRIMARY KEY,
  failures integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
  last_at timestamptz NOT NULL,
  blocked_until timestamptz
) WITH (fillfactor = 80);
CREATE INDEX login_attempts_age ON login_attempts (last_at);
`;

const PEOPLE_LISTS = `
CREATE INDEX users_name ON users (name, id);
CREATE INDEX users_superior ON users (superior_id) WHERE superior_id IS NOT NULL;
CREATE INDEX users_roles ON users USING gin (roles) WHERE disabled_at IS NULL;
CREATE INDEX departments_parent ON departments (parent_id) WHERE parent_id IS NOT NULL;
`;

/** Who gave whom which post, and when: append-only like every other history. */
const PEOPLE_CHANGES = `
CREATE TABLE people_changes (
  id uuid PRIMARY KEY,
  subject_type text NOT NULL CHECK (subject_type IN ('user', 'department')),
  subject_id uuid NOT NULL,
  version integer NOT NULL,
  actor_id uuid REFERENCES users,
  at timestamptz NOT NULL,
  change jsonb NOT NULL
);
CREATE INDEX people_changes_subject ON people_changes (subject_id, id);
CREATE TRIGGER people_changes_append_only BEFORE UPDATE OR DELETE ON people_changes
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
`;
