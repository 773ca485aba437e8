import { Injectable } from '@nestjs/common';
import type { ApprovalStatus, PlannedStep, RequestKind } from '../machines/approval';
import type { Statement, Transaction } from '../modules/platform/database/unit-of-work';
import { recipientOf } from './content-parts';
import type { ApprovalContent, ApprovalRequest } from './subject-registry';

/** A request as its row has it; what mirrors the statechart is only as fresh as the lock it was read under. */
export interface RequestRow extends ApprovalRequest {
  status: ApprovalStatus;
  step: number;
  steps: PlannedStep[];
}

export interface FiledRound {
  requestId: string;
  round: number;
  content: ApprovalContent;
  contentHash: string;
  sortAmount: string;
  policyVersion: number;
  personId: string;
  at: Date;
}

export const REQUEST_COLUMNS = `r.id, r.kind, r.subject_type AS "subjectType", r.subject_id AS "subjectId", r.account_id AS "accountId",
  r.department_id AS "departmentId", r.requester_id AS "requesterId", r.round, r.content, r.content_hash AS "contentHash",
  r.policy_version AS "policyVersion", r.filed_at AS "filedAt", r.status, r.step, r.steps`;

const READ: Statement = {
  name: 'approval-read',
  text: `SELECT ${REQUEST_COLUMNS} FROM approval_requests r WHERE r.id = $1`,
};

const RUNNING: Statement = {
  name: 'approval-running',
  text: `SELECT ${REQUEST_COLUMNS} FROM approval_requests r WHERE r.subject_type = $1 AND r.subject_id = $2
    AND r.status IN ('draft', 'open', 'returned', 'suspended', 'held')`,
};

const RETURNED: Statement = {
  name: 'approval-returned',
  text: `SELECT r.id, r.subject_id AS "subjectId", r.round FROM approval_requests r
    JOIN unnest($1::text[], $2::uuid[]) AS s (type, id) ON r.subject_type = s.type AND r.subject_id = s.id WHERE r.status = 'returned'`,
};

const AWAITED: Statement = {
  name: 'approval-awaited',
  text: `SELECT u.name FROM approval_tasks t JOIN users u ON u.id = t.assignee_id
    WHERE t.request_id = $1 AND t.status = 'pending' ORDER BY u.name, u.id`,
};

const AWAITED_OF: Statement = {
  name: 'approval-awaited-of',
  text: `SELECT r.id, r.kind, coalesce((SELECT json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.name, u.id)
      FROM (SELECT DISTINCT assignee_id FROM approval_tasks t WHERE t.request_id = r.id AND t.status = 'pending') t
        JOIN users u ON u.id = t.assignee_id), '[]') AS people
    FROM approval_requests r WHERE r.id = ANY ($1::uuid[])`,
};

/** Also those whose turn has not come: what waits for a seat hangs on its holder. */
const HANGING_ON: Statement = {
  name: 'approval-hanging-on',
  text: `SELECT r.id FROM approval_requests r WHERE r.status IN ('open', 'suspended') AND $1 = ANY (r.seated)
    UNION SELECT t.request_id FROM approval_tasks t WHERE t.assignee_id = $1 AND t.status = 'pending' ORDER BY 1`,
};

const INSERT: Statement = {
  name: 'approval-insert',
  text: `INSERT INTO approval_requests (id, kind, subject_type, subject_id, account_id, department_id, requester_id,
      title_code, title_params, content, content_hash, policy_version, filed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, '', '{}', '{}', '', $8, $9)`,
};

const FILE_ROUND: Statement = {
  name: 'approval-file-round',
  text: `WITH filed AS (
      INSERT INTO approval_rounds (request_id, round, content, content_hash, policy_version, filed_by, filed_at)
      VALUES ($1, $2, $3::jsonb, $4, $5, $6, $7)
    ), unread AS (
      UPDATE approval_copies SET read_at = NULL WHERE request_id = $1 AND read_at IS NOT NULL
    )
    UPDATE approval_requests SET content = $3::jsonb, content_hash = $4, policy_version = $5, amount = $8, currency = $9,
      sort_amount = $10, title_code = $11, title_params = $12::jsonb, recipient = $13 WHERE id = $1`,
};

/** A copy shows what every step shows: where one of them hides the amount nobody can tell it by the order of the box, or its cursor. */
export const COPIED_AMOUNT = `CASE WHEN jsonb_path_exists(r.steps, '$[*].fields.hidden[*] ? (@ == "amount")') THEN 0 ELSE r.sort_amount END`;
const COPY: Statement = {
  name: 'approval-copy',
  text: `INSERT INTO approval_copies (request_id, person_id, due_at, amount, copied_at)
    SELECT r.id, person, COALESCE(r.due_at, $3), ${COPIED_AMOUNT}, $3 FROM approval_requests r, unnest($2::uuid[]) AS person
    WHERE r.id = $1 ON CONFLICT DO NOTHING`,
};

/** Rows of requests and their rounds. Status, round, step and steps are the mirror's (approval-mirror.ts), not written here. */
@Injectable()
export class ApprovalStore {
  async read(tx: Transaction, id: string): Promise<RequestRow | undefined> {
    const [row] = await tx.query<RequestRow>(READ, [id]);
    return row;
  }

  /** The request of a subject that has not come to an end. */
  async running(tx: Transaction, subject: { type: string; id: string }): Promise<RequestRow | undefined> {
    const [row] = await tx.query<RequestRow>(RUNNING, [subject.type, subject.id]);
    return row;
  }

  async returned(
    tx: Transaction,
    subjects: { type: string; id: string }[],
  ): Promise<{ id: string; subjectId: string; round: number }[]> {
    return tx.query(RETURNED, [subjects.map(({ type }) => type), subjects.map(({ id }) => id)]);
  }

  /** Names of those whose decision a request waits for; nobody's while it is held, suspended or sent back. */
  async awaited(tx: Transaction, requestId: string): Promise<string[]> {
    return (await tx.query<{ name: string }>(AWAITED, [requestId])).map((person) => person.name);
  }

  /** The same of many at once, with the kind of each. */
  async awaitedOf(
    reader: Pick<Transaction, 'query'>,
    requestIds: readonly string[],
  ): Promise<Map<string, { kind: string; people: { id: string; name: string }[] }>> {
    if (requestIds.length === 0) return new Map();
    type Row = { id: string; kind: string; people: { id: string; name: string }[] };
    const rows = await reader.query<Row>(AWAITED_OF, [requestIds]);
    return new Map(rows.map(({ id, kind, people }) => [id, { kind, people }]));
  }

  /** Requests in which this person has an undecided seat at the present step. */
  async hangingOn(tx: Transaction, personId: string): Promise<string[]> {
    return (await tx.query<{ id: string }>(HANGING_ON, [personId])).map(({ id }) => id);
  }

  async insert(
    tx: Transaction,
    request: {
      id: string;
      kind: RequestKind;
      subject: { type: string; id: string };
      accountId: string | null;
      departmentId: string | null;
      requesterId: string;
      policyVersion: number;
      at: Date;
    },
  ): Promise<void> {
    const { id, kind, subject, accountId, departmentId, requesterId, policyVersion, at } = request;
    await tx.query(INSERT, [
      id,
      kind,
      subject.type,
      subject.id,
      accountId,
      departmentId,
      requesterId,
      policyVersion,
      at,
    ]);
  }

  /** What the round is about, kept for ever beside the request's present content. */
  async fileRound(tx: Transaction, filed: FiledRound): Promise<void> {
    const { requestId, round, content, contentHash, policyVersion, personId, at, sortAmount } = filed;
    const { amount, title } = content;
    await tx.query(FILE_ROUND, [
      ...[requestId, round, JSON.stringify(content), contentHash, policyVersion, personId, at],
      ...[amount?.amount ?? null, amount?.currency ?? null, sortAmount, title.code, JSON.stringify(title.params)],
      recipientOf(content),
    ]);
  }

  async copy(tx: Transaction, requestId: string, people: string[], at: Date): Promise<void> {
    if (people.length > 0) await tx.query(COPY, [requestId, people, at]);
  }
}
