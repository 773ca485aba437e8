import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests, their rounds, the tasks of those who decide, decisions (append-only) and copies. */
export class Approvals1764000000020 implements MigrationInterface {
  readonly name = 'Approvals1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REQUESTS);
    await runner.query(TASKS);
    await runner.query(DECISIONS);
    await runner.query(COPIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE IF EXISTS approval_copies, approval_decisions, approval_tasks, approval_rounds, approval_requests CASCADE`,
    );
  }
}

/**
 * The id is that of the statechart's instance. Status, round, step and steps mirror its snapshot and are written by the statement
 * that moves it. \`sort_amount\` is in the base currency of the policy, 0 without an amount.
 */
const REQUESTS = `
CREATE TABLE approval_requests (
  id uuid PRIMARY KEY REFERENCES instances,
  kind text NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  account_id uuid REFERENCES accounts,
  department_id uuid REFERENCES departments,
  requester_id uuid NOT NULL REFERENCES users,
  amount numeric(18,2),
  currency char(3),
  sort_amount numeric(18,2) NOT NULL DEFAULT 0,
  title_code text NOT NULL,
  title_params jsonb NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  steps jsonb NOT NULL DEFAULT '[]',
  round integer NOT NULL DEFAULT 0,
  step integer NOT NULL DEFAULT 0,
  status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'open', 'approved', 'rejected', 'withdrawn', 'voided', 'returned', 'suspended', 'held')),
  policy_version integer NOT NULL,
  filed_at timestamptz NOT NULL,
  due_at timestamptz,
  concluded_at timestamptz,
  outcome_reason text
) WITH (fillfactor = 80);
CREATE INDEX approval_requests_requester ON approval_requests (requester_id, filed_at DESC, id DESC);
CREATE INDEX approval_requests_requester_due ON approval_requests (requester_id, (COALESCE(due_at, 'infinity')), id);
CREATE INDEX approval_requests_requester_amount ON approval_requests (requester_id, sort_amount DESC, id DESC);
CREATE INDEX approval_requests_subject ON approval_requests (subject_type, subject_id, filed_at);
CREATE INDEX approval_requests_account ON approval_requests (account_id, filed_at) WHERE account_id IS NOT NULL;
CREATE UNIQUE INDEX approval_requests_one_running ON approval_requests (subject_type, subject_id)
  WHERE status IN ('draft', 'open', 'returned', 'suspended', 'held');
CREATE TABLE approval_rounds (
  request_id uuid NOT NULL REFERENCES approval_requests,
  round integer NOT NULL,
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  policy_version integer NOT NULL,
  filed_by uuid NOT NULL REFERENCES users,
  filed_at timestamptz NOT NULL,
  PRIMARY KEY (request_id, round)
);
CREATE TRIGGER approval_rounds_append_only BEFORE UPDATE OR DELETE ON approval_rounds
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
`;

/** Queues are read by key from partial indexes: a page costs the page, however many requests there are. */
const TASKS = `
CREATE TABLE approval_tasks (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES approval_requests,
  round integer NOT NULL,
  step integer NOT NULL,
  opening integer NOT NULL,
  assignee_id uuid NOT NULL REFERENCES users,
  status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'done', 'cancelled')),
  due_at timestamptz NOT NULL,
  amount numeric(18,2) NOT NULL,
  created_at timestamptz NOT NULL,
  settled_at timestamptz,
  UNIQUE (request_id, opening, assignee_id)
) WITH (fillfactor = 80);
CREATE INDEX approval_tasks_queue ON approval_tasks (assignee_id, due_at, id) WHERE status = 'pending';
CREATE INDEX approval_tasks_queue_amount ON approval_tasks (assignee_id, amount DESC, id DESC) WHERE status = 'pending';
CREATE INDEX approval_tasks_done ON approval_tasks (assignee_id, settled_at DESC, id DESC) WHERE status = 'done';
CREATE INDEX approval_tasks_done_due ON approval_tasks (assignee_id, due_at, id) WHERE status = 'done';
CREATE INDEX approval_tasks_done_amount ON approval_tasks (assignee_id, amount DESC, id DESC) WHERE status = 'done';
`;

const DECISIONS = `
CREATE TABLE approval_decisions (
  id uuid PRIMARY KEY,
  request_id uuid NOT NULL REFERENCES approval_requests,
  round integer NOT NULL,
  step integer NOT NULL,
  content_hash text NOT NULL,
  person_id uuid NOT NULL REFERENCES users,
  acting_for uuid REFERENCES users,
  decision text NOT NULL CHECK (decision IN ('approve', 'reject', 'return')),
  comment text,
  policy_version integer NOT NULL,
  at timestamptz NOT NULL,
  UNIQUE (request_id, round, step, person_id)
);
CREATE INDEX approval_decisions_person ON approval_decisions (person_id, request_id);
CREATE TRIGGER approval_decisions_append_only BEFORE UPDATE OR DELETE ON approval_decisions
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
`;

const COPIES = `
CREATE TABLE approval_copies (
  request_id uuid NOT NULL REFERENCES approval_requests,
  person_id uuid NOT NULL REFERENCES users,
  due_at timestamptz NOT NULL,
  amount numeric(18,2) NOT NULL,
  copied_at timestamptz NOT NULL,
  PRIMARY KEY (request_id, person_id)
);
CREATE INDEX approval_copies_person ON approval_copies (person_id, copied_at DESC, request_id DESC);
CREATE INDEX approval_copies_person_due ON approval_copies (person_id, due_at, request_id);
CREATE INDEX approval_copies_person_amount ON approval_copies (person_id, amount DESC, request_id DESC);
`;
