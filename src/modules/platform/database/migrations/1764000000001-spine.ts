import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The spine: people, policy, accounts, facts, instances with their chained history, deadlines, outbox. */
export class Spine1764000000001 implements MigrationInterface {
  readonly name = 'Spine1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PEOPLE);
    await runner.query(POLICY);
    await runner.query(ACCOUNTS);
    await runner.query(WORKFLOW);
    await runner.query(FACTS);
    await runner.query(CLOCKS_AND_OUTBOX);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE IF EXISTS idempotency_keys, outbox, deadlines, facts, transitions, instances,
      cycles, account_members, accounts, incidents, policies, users, departments CASCADE`);
  }
}

const PEOPLE = `
CREATE TABLE departments (
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE,
  parent_id uuid REFERENCES departments,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL
);
CREATE TABLE users (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  name text NOT NULL,
  password_hash text,
  roles text[] NOT NULL DEFAULT '{}',
  department_id uuid REFERENCES departments,
  superior_id uuid REFERENCES users,
  locale text NOT NULL DEFAULT 'zh-CN' CHECK (locale IN ('zh-CN', 'en')),
  disabled_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  CHECK (roles <@ ARRAY['specialist','manager','director','seniorManagement','finance','administrator','auditor','buyer','compliance'])
);
CREATE UNIQUE INDEX users_email ON users (lower(email));
CREATE INDEX users_department ON users (department_id);
`;

const POLICY = `
CREATE TABLE policies (
  version integer PRIMARY KEY,
  number text NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'active', 'retired')),
  document jsonb NOT NULL,
  content_hash text NOT NULL,
  drafted_by uuid REFERENCES users,
  drafted_at timestamptz NOT NULL,
  activated_by uuid REFERENCES users,
  activated_at timestamptz,
  changes integer NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX policies_active ON policies ((true)) WHERE status = 'active';
CREATE TABLE incidents (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  key text NOT NULL UNIQUE,
  subject_type text,
  subject_id uuid,
  detail jsonb NOT NULL DEFAULT '{}',
  opened_at timestamptz NOT NULL,
  closed_at timestamptz
);
CREATE INDEX incidents_open ON incidents (opened_at, id) WHERE closed_at IS NULL;
`;

/** What lists filter by is a column. The columns from \`stage\` on mirror the path's snapshot; only the transition service writes them. */
const ACCOUNTS = `
CREATE TABLE accounts (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  parent_id uuid REFERENCES accounts,
  group_name text,
  external_ref text,
  owner_id uuid NOT NULL REFERENCES users,
  department_id uuid NOT NULL REFERENCES departments,
  version integer NOT NULL DEFAULT 1,
  classes text[] NOT NULL DEFAULT '{}',
  class_reasons jsonb NOT NULL DEFAULT '[]',
  created_by uuid REFERENCES users,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  stage text NOT NULL,
  cycle integer NOT NULL DEFAULT 1,
  visit integer NOT NULL DEFAULT 1,
  entered_at timestamptz NOT NULL,
  warn_at timestamptz,
  due_at timestamptz,
  escalate_at timestamptz,
  pace text NOT NULL DEFAULT 'onTrack',
  credit text NOT NULL DEFAULT 'good',
  engagement text NOT NULL DEFAULT 'fresh',
  request text NOT NULL DEFAULT 'idle',
  last_engaged_at timestamptz
) WITH (fillfactor = 80);
CREATE INDEX accounts_owner ON accounts (owner_id, name, id) WHERE withdrawn_at IS NULL;
CREATE INDEX accounts_department ON accounts (department_id, name, id) WHERE withdrawn_at IS NULL;
CREATE INDEX accounts_name ON accounts (name, id) WHERE withdrawn_at IS NULL;
CREATE INDEX accounts_stage ON accounts (stage, name, id) WHERE withdrawn_at IS NULL;
CREATE INDEX accounts_department_stage ON accounts (department_id, stage, name, id) WHERE withdrawn_at IS NULL;
CREATE INDEX accounts_due ON accounts (due_at, id) INCLUDE (owner_id, department_id, stage) WHERE due_at IS NOT NULL AND withdrawn_at IS NULL;
CREATE INDEX accounts_parent ON accounts (parent_id) WHERE parent_id IS NOT NULL;
CREATE UNIQUE INDEX accounts_external_ref ON accounts (external_ref) WHERE external_ref IS NOT NULL;
CREATE TABLE account_members (
  account_id uuid NOT NULL REFERENCES accounts,
  user_id uuid NOT NULL REFERENCES users,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, user_id)
);
CREATE INDEX account_members_user ON account_members (user_id, account_id);
CREATE TABLE cycles (
  account_id uuid NOT NULL REFERENCES accounts,
  number integer NOT NULL,
  source text NOT NULL,
  project text,
  external_ref text,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  outcome text CHECK (outcome IN ('won', 'lost', 'abandoned', 'superseded')),
  value numeric(18,2),
  currency char(3),
  owner_id uuid REFERENCES users,
  PRIMARY KEY (account_id, number)
);
CREATE UNIQUE INDEX cycles_open ON cycles (account_id) WHERE closed_at IS NULL;
`;

const WORKFLOW = `
CREATE TABLE instances (
  id uuid PRIMARY KEY,
  machine text NOT NULL,
  account_id uuid REFERENCES accounts,
  envelope jsonb NOT NULL,
  checksum text NOT NULL,
  state text NOT NULL,
  version integer NOT NULL,
  head_hash text NOT NULL,
  quarantined_incident uuid REFERENCES incidents
) WITH (fillfactor = 80);
CREATE INDEX instances_account ON instances (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX instances_machine ON instances (machine, id);
CREATE TABLE transitions (
  instance_id uuid NOT NULL REFERENCES instances,
  seq integer NOT NULL,
  at timestamptz NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('user', 'system')),
  actor_id uuid REFERENCES users,
  event text NOT NULL,
  payload jsonb NOT NULL,
  given jsonb NOT NULL,
  from_state jsonb,
  to_state jsonb NOT NULL,
  verdicts jsonb,
  fact_versions jsonb,
  policy_version integer NOT NULL,
  machine_version integer NOT NULL,
  snapshot jsonb,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (instance_id, seq)
);
CREATE INDEX transitions_at ON transitions USING brin (at);
CREATE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'history is append-only'; END $$;
CREATE TRIGGER transitions_append_only BEFORE UPDATE OR DELETE ON transitions
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
`;

/** A change writes a new version; the old one stays and only gets \`superseded_at\`. */
const FACTS = `
CREATE TABLE facts (
  account_id uuid NOT NULL REFERENCES accounts,
  entity_id uuid NOT NULL,
  version integer NOT NULL,
  kind text NOT NULL,
  cycle integer NOT NULL,
  content jsonb NOT NULL,
  removed boolean NOT NULL DEFAULT false,
  recorded_by uuid REFERENCES users,
  recorded_at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (entity_id, version)
);
CREATE INDEX facts_current ON facts (account_id, kind) WHERE superseded_at IS NULL AND NOT removed;
CREATE UNIQUE INDEX facts_one_current ON facts (entity_id) WHERE superseded_at IS NULL;
CREATE INDEX facts_history ON facts (account_id, recorded_at);
`;

const CLOCKS_AND_OUTBOX = `
CREATE TABLE deadlines (
  id uuid PRIMARY KEY,
  instance_id uuid NOT NULL,
  purpose text NOT NULL,
  visit integer NOT NULL,
  due_at timestamptz NOT NULL,
  calendar_version text NOT NULL,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'done', 'cancelled')),
  created_at timestamptz NOT NULL,
  settled_at timestamptz,
  UNIQUE (instance_id, purpose, visit)
);
CREATE INDEX deadlines_due ON deadlines (due_at, id) WHERE status = 'open';
CREATE INDEX deadlines_instance ON deadlines (instance_id) WHERE status = 'open';
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL UNIQUE,
  topic text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  relayed_at timestamptz
);
CREATE INDEX outbox_waiting ON outbox (id) WHERE relayed_at IS NULL;
CREATE TABLE idempotency_keys (
  user_id uuid NOT NULL,
  route text NOT NULL,
  key text NOT NULL,
  body_hash text NOT NULL,
  status integer,
  answer jsonb,
  headers jsonb,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, route, key)
);
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);
`;
