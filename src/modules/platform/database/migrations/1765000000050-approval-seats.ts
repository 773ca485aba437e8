import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks and decisions belong to seats; what a decision was shown, what became of it, and what counts together with an amount. */
export class ApprovalSeats1765000000050 implements MigrationInterface {
  readonly name = 'ApprovalSeats1765000000050';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [REQUESTS, TASKS, DECISIONS, VOIDINGS]) await runner.query(part);
  }

  /** Decisions keep their wider columns' rows: history is not deleted, so the old uniqueness is not brought back. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE approval_voidings;
      DROP INDEX approval_decisions_request;
      ALTER TABLE approval_decisions DROP CONSTRAINT approval_decisions_once, DROP COLUMN seat, DROP COLUMN seq,
        DROP COLUMN automatic, DROP COLUMN advice, DROP COLUMN shown, DROP COLUMN shown_hash;
      DROP INDEX approval_tasks_kind_due, approval_tasks_kind_amount;
      ALTER TABLE approval_tasks DROP CONSTRAINT approval_tasks_once, DROP COLUMN seat, DROP COLUMN origin, DROP COLUMN acting_for,
        DROP COLUMN asked_by, DROP COLUMN kind;
      DROP INDEX approval_requests_recipient;
      ALTER TABLE approval_requests DROP COLUMN seated, DROP COLUMN excluded, DROP COLUMN recipient`);
  }
}

/** `seated` and `excluded` repeat the snapshot: who has an undecided seat at the present step, who may not decide at all. */
const REQUESTS = `
ALTER TABLE approval_requests ADD COLUMN seated uuid[] NOT NULL DEFAULT '{}', ADD COLUMN excluded uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN recipient text;
CREATE INDEX approval_requests_recipient ON approval_requests (recipient, filed_at) WHERE recipient IS NOT NULL;
`;

/** By kind: a substitute for some kinds of request reads only those. */
const TASKS = `
ALTER TABLE approval_tasks DROP CONSTRAINT approval_tasks_request_id_opening_assignee_id_key;
ALTER TABLE approval_tasks ADD COLUMN seat integer NOT NULL DEFAULT 0, ADD COLUMN origin text NOT NULL DEFAULT 'planned',
  ADD COLUMN acting_for uuid REFERENCES users, ADD COLUMN asked_by uuid REFERENCES users, ADD COLUMN kind text NOT NULL DEFAULT '';
UPDATE approval_tasks t SET kind = r.kind FROM approval_requests r WHERE r.id = t.request_id;
ALTER TABLE approval_tasks ADD CONSTRAINT approval_tasks_once UNIQUE (request_id, opening, seat, assignee_id);
CREATE INDEX approval_tasks_kind_due ON approval_tasks (assignee_id, kind, due_at, id) WHERE status = 'pending';
CREATE INDEX approval_tasks_kind_amount ON approval_tasks (assignee_id, kind, amount DESC, id DESC) WHERE status = 'pending';
`;

/** One history row makes at most one decision on a seat. A decision that was taken back may be made again, as another row. */
const DECISIONS = `
ALTER TABLE approval_decisions DROP CONSTRAINT approval_decisions_request_id_round_step_person_id_key;
ALTER TABLE approval_decisions ADD COLUMN seat integer, ADD COLUMN seq integer, ADD COLUMN automatic boolean NOT NULL DEFAULT FALSE,
  ADD COLUMN advice boolean NOT NULL DEFAULT FALSE, ADD COLUMN shown jsonb, ADD COLUMN shown_hash text;
ALTER TABLE approval_decisions ADD CONSTRAINT approval_decisions_once UNIQUE (request_id, seq, seat, person_id);
CREATE INDEX approval_decisions_request ON approval_decisions (request_id, at, id);
`;

/** Decisions are never rewritten: that one counts no longer, and why, is a row beside it. */
const VOIDINGS = `
CREATE TABLE approval_voidings (
  request_id uuid NOT NULL REFERENCES approval_requests,
  round integer NOT NULL,
  step integer NOT NULL,
  seat integer NOT NULL,
  person_id uuid NOT NULL REFERENCES users,
  decided_at timestamptz NOT NULL,
  reason text NOT NULL,
  changed text[] NOT NULL DEFAULT '{}',
  in_round integer NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (request_id, round, step, seat, person_id, decided_at)
);
CREATE TRIGGER approval_voidings_append_only BEFORE UPDATE OR DELETE ON approval_voidings
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
`;
