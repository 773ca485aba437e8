import { Injectable } from '@nestjs/common';
import { type Statement, type Transaction, UnitOfWork } from '../platform/database/unit-of-work';

/** One thing that became of an incident. */
export interface IncidentEntry {
  at: string;
  what: 'opened' | 'reopened' | 'closed' | 'retried';
  by: { id: string; name: string } | null;
  note: string | null;
}

export interface IncidentRecord {
  id: string;
  kind: string;
  subjectType: string | null;
  subjectId: string | null;
  detail: Record<string, unknown>;
  openedAt: Date;
  closedAt: Date | null;
  closedBy: { id: string; name: string } | null;
  closingNote: string | null;
  /** When what it is about was last taken up again; null once it has failed anew. */
  retriedAt: Date | null;
  /** Its deadline or message waits for a person. */
  retryable: boolean;
  history: IncidentEntry[];
}

export type IncidentKey = readonly [openedAt: string, id: string];

/** A row is parked where no scan finds it any more: a deadline at infinity, a message with `parked_at`. */
const PARKED = `CASE n.kind
    WHEN 'deadline-failed' THEN EXISTS (
      SELECT 1 FROM deadlines d WHERE d.id = n.subject_id AND d.status = 'open' AND d.next_attempt_at = 'infinity')
    WHEN 'message-failed' THEN n.detail ->> 'outboxId' ~ '^[0-9]{1,18}$' AND EXISTS (
      SELECT 1 FROM outbox o WHERE o.id = (n.detail ->> 'outboxId')::bigint AND o.parked_at IS NOT NULL AND o.relayed_at IS NULL)
    WHEN 'mail-failed' THEN EXISTS (SELECT 1 FROM mails m WHERE m.id = (n.detail ->> 'mailId')::uuid AND m.status = 'failed')
    WHEN 'mail-uncertain' THEN EXISTS (SELECT 1 FROM mails m WHERE m.id = (n.detail ->> 'mailId')::uuid AND m.status = 'uncertain')
    WHEN 'webhook-failed' THEN EXISTS (SELECT 1 FROM webhook_deliveries w WHERE w.subscription_id = n.subject_id AND w.status = 'failed')
    WHEN 'robot-failed' THEN EXISTS (SELECT 1 FROM robot_posts p WHERE p.robot_id = n.subject_id AND p.status = 'failed')
    WHEN 'robot-uncertain' THEN EXISTS (SELECT 1 FROM robot_posts p WHERE p.id = (n.detail ->> 'postId')::uuid AND p.status = 'uncertain')
    ELSE false END`;

const person = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE json_build_object('id', ${alias}.id, 'name', ${alias}.name) END`;

const HISTORY = `ARRAY(SELECT json_build_object('at', to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'what', h.what,
      'by', ${person('w')}, 'note', h.note)
    FROM incident_history h LEFT JOIN users w ON w.id = h.actor_id WHERE h.incident_id = n.id ORDER BY h.id)`;

const RECORD = `SELECT n.id, n.kind, n.subject_type AS "subjectType", n.subject_id AS "subjectId", n.detail, n.opened_at AS "openedAt",
    n.closed_at AS "closedAt", n.closing_note AS "closingNote", ${person('u')} AS "closedBy", n.retried_at AS "retriedAt",
    COALESCE(${PARKED}, false) AS retryable, ${HISTORY} AS history
  FROM incidents n LEFT JOIN users u ON u.id = n.closed_by`;

const list = (condition: string): string => `${RECORD} WHERE n.closed_at IS ${condition}
  AND ($1::timestamptz IS NULL OR (n.opened_at, n.id) < ($1::timestamptz, $2::uuid)) ORDER BY n.opened_at DESC, n.id DESC LIMIT $3`;
const LIST: Record<'open' | 'closed', Statement> = {
  open: { name: 'incidents-open', text: list('NULL') },
  closed: { name: 'incidents-closed', text: list('NOT NULL') },
};
const ONE: Statement = { name: 'incident-one', text: `${RECORD} WHERE n.id = $1` };
const LOCK: Statement = { name: 'incident-lock', text: 'SELECT 1 FROM incidents WHERE id = $1 FOR UPDATE' };
const CLOSE: Statement = {
  name: 'incident-close',
  text: 'UPDATE incidents SET closed_at = $2, closed_by = $3, closing_note = $4 WHERE id = $1',
};
const RETRIED: Statement = {
  name: 'incident-retried',
  text: 'UPDATE incidents SET closed_at = $2, closed_by = $3, closing_note = NULL, retried_at = $2 WHERE id = $1',
};
/** A snapshot that is still set aside, a request that is still held: the cause is there as long as its instance says so. */
const LASTING: Statement = {
  name: 'incident-lasting',
  text: `SELECT EXISTS (SELECT 1 FROM instances WHERE quarantined_incident = n.id)
      OR n.kind = 'approval-held' AND EXISTS (SELECT 1 FROM instances WHERE id = n.subject_id AND state = 'held') AS lasting
    FROM incidents n WHERE n.id = $1`,
};
const OPEN_COUNT: Statement = {
  name: 'incident-open-count',
  text: 'SELECT count(*)::int AS n FROM (SELECT 1 FROM incidents WHERE closed_at IS NULL LIMIT 10000) AS first',
};

/** Incidents as people see and close them; they are opened by `openIncident` alone. */
@Injectable()
export class IncidentStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first. */
  list(state: 'open' | 'closed', after: IncidentKey | null, rows: number): Promise<IncidentRecord[]> {
    return this.unitOfWork.read<IncidentRecord>(LIST[state], [after?.[0] ?? null, after?.[1] ?? null, rows]);
  }

  /** Counted to 10000. */
  async open(): Promise<number> {
    return (await this.unitOfWork.read<{ n: number }>(OPEN_COUNT))[0]?.n ?? 0;
  }

  /** The incident as it is after whoever else was closing it. */
  async locked(tx: Transaction, id: string): Promise<IncidentRecord | undefined> {
    await tx.query(LOCK, [id]);
    return this.one(tx, id);
  }

  async one(tx: Transaction, id: string): Promise<IncidentRecord | undefined> {
    return (await tx.query<IncidentRecord>(ONE, [id]))[0];
  }

  async isLasting(tx: Transaction, id: string): Promise<boolean> {
    return (await tx.query<{ lasting: boolean }>(LASTING, [id]))[0]?.lasting ?? false;
  }

  async close(tx: Transaction, id: string, by: string, note: string, at: Date): Promise<void> {
    await tx.query(CLOSE, [id, at, by, note]);
  }

  /** Closed because what it is about was taken up again; by nobody: by whoever runs the server. */
  async retried(tx: Transaction, id: string, by: string | null, at: Date): Promise<void> {
    await tx.query(RETRIED, [id, at, by]);
  }
}
