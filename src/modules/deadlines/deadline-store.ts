import { Injectable } from '@nestjs/common';
import { type Statement, type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { type Deadline } from './deadline';
import { type ArmedDeadline } from './deadline-alarm';

/** How far a scan has come. `readyAt` is the database's own text, whose microseconds a Date would lose. */
export interface ScanCursor {
  readyAt: string;
  id: string;
}

/** A deadline that a scan has found due. */
export interface DueDeadline extends ScanCursor {
  instanceId: string;
}

/** Deadlines with one of these purposes, or with any other. */
export interface OnlyPurposes {
  purposes: readonly string[];
  among: boolean;
}

/** Reads and settles deadline rows. Every scan costs what is due, not what exists: one partial index serves them all. */
@Injectable()
export class DeadlineStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Ids that are due, the earliest first, without locking any of them. */
  due(at: Date, after: ScanCursor | undefined, limit: number, only?: OnlyPurposes): Promise<DueDeadline[]> {
    const cursor = [after?.readyAt ?? '-infinity', after?.id ?? ZERO_ID];
    if (!only) return this.unitOfWork.read(DUE, [at, ...cursor, limit]);
    return this.unitOfWork.read(DUE_ONLY, [at, ...cursor, limit, only.purposes, only.among]);
  }

  /** Deadlines that will be due in (from, until], for alarms. */
  upcoming(from: Date, until: Date, limit: number): Promise<ArmedDeadline[]> {
    return this.unitOfWork.read(UPCOMING, [from, until, limit]);
  }

  async backlog(at: Date): Promise<{ due: number; oldestAt: Date | null }> {
    const [row] = await this.unitOfWork.read<{ due: number; oldestAt: Date | null }>(BACKLOG, [at]);
    return row ?? { due: 0, oldestAt: null };
  }

  /**
   * The open row, and the right to act on its instance until the transaction ends; undefined where another worker has
   * that right, which then also acts on what else is due.
   */
  async reserve(tx: Transaction, id: string): Promise<Deadline | undefined> {
    const [row] = await tx.query<Deadline & { mine: boolean }>(RESERVE, [id, LOCK_CLASS]);
    return row?.mine ? row : undefined;
  }

  /**
   * Locks the row, reads it again and marks it done, all in one statement, provided that it is still open and due;
   * undefined where it was cancelled, moved or acted on in the meantime, and where an earlier one of the instance is due:
   * what was due first is acted on first, after an outage too.
   */
  async settle(tx: Transaction, id: string, at: Date): Promise<Deadline | undefined> {
    const [row] = await tx.query<Deadline>(SETTLE, [id, at]);
    return row;
  }

  /** Whether one of these purposes has come due for the same visit, and is not waiting for another attempt. */
  async isAnyDue(tx: Transaction, of: Deadline, purposes: readonly string[], at: Date): Promise<boolean> {
    return (await tx.query(ANY_DUE, [of.instanceId, of.visit, purposes, at])).length > 0;
  }

  /** Of a deadline that `settle` has just marked done. */
  async overtake(tx: Transaction, id: string): Promise<void> {
    await tx.query(OVERTAKE, [id]);
  }

  /** Of a deadline that `settle` has just marked done: it waits again. @throws Error for an instant that is not ahead: it would be due at once, for ever */
  async putOff(tx: Transaction, id: string, to: Date, at: Date): Promise<void> {
    if (to <= at) throw new Error(`deadline ${id} is put off to ${to.toISOString()}, which has passed`);
    await tx.query(PUT_OFF, [id, to]);
  }

  /** Counts a failure. Without a next attempt the row stays open but outside every scan. */
  async fail(tx: Transaction, id: string, nextAttempt: Date | undefined, error: string): Promise<void> {
    await tx.query(FAIL, [id, nextAttempt ?? 'infinity', error]);
  }
}

const ZERO_ID = '00000000-0000-0000-0000-000000000000';

/** First key of the advisory locks by which workers step aside for one another. */
const LOCK_CLASS = 0x6b70;

const COLUMNS = `id, instance_id AS "instanceId", purpose, visit, due_at AS "dueAt",
  calendar_version AS "calendarVersion", attempts`;

const READY = 'COALESCE(next_attempt_at, due_at)';

const due = (
  condition: string,
): string => `SELECT id, instance_id AS "instanceId", (${READY})::text AS "readyAt" FROM deadlines
    WHERE status = 'open' AND ${READY} <= $1 AND (${READY}, id) > ($2::timestamptz, $3::uuid) ${condition}
    ORDER BY ${READY}, id LIMIT $4`;

const DUE: Statement = { name: 'deadline-due', text: due('') };

const DUE_ONLY: Statement = { name: 'deadline-due-only', text: due('AND (purpose = ANY ($5::text[])) = $6') };

const UPCOMING: Statement = {
  name: 'deadline-upcoming',
  text: `SELECT id, purpose, ${READY} AS "dueAt" FROM deadlines
    WHERE status = 'open' AND ${READY} > $1 AND ${READY} <= $2 ORDER BY ${READY}, id LIMIT $3`,
};

const BACKLOG: Statement = {
  name: 'deadline-backlog',
  text: `SELECT count(*)::integer AS due, min(${READY}) AS "oldestAt" FROM (
    SELECT next_attempt_at, due_at FROM deadlines WHERE status = 'open' AND ${READY} <= $1
    ORDER BY ${READY}, id LIMIT 10000) AS first`,
};

const RESERVE: Statement = {
  name: 'deadline-reserve',
  text: `SELECT ${COLUMNS}, pg_try_advisory_xact_lock($2, hashtext(instance_id::text)) AS mine
    FROM deadlines WHERE id = $1 AND status = 'open'`,
};

const SETTLE: Statement = {
  name: 'deadline-settle',
  text: `UPDATE deadlines AS d SET status = 'done', settled_at = $2
    WHERE id = $1 AND status = 'open' AND ${READY} <= $2 AND NOT EXISTS (
      SELECT 1 FROM deadlines AS earlier
      WHERE earlier.instance_id = d.instance_id AND earlier.status = 'open' AND (earlier.due_at, earlier.id) < (d.due_at, d.id)
        AND COALESCE(earlier.next_attempt_at, earlier.due_at) <= $2)
    RETURNING ${COLUMNS}`,
};

const ANY_DUE: Statement = {
  name: 'deadline-any-due',
  text: `SELECT 1 FROM deadlines WHERE instance_id = $1 AND visit = $2 AND purpose = ANY ($3) AND status = 'open' AND ${READY} <= $4 LIMIT 1`,
};

const OVERTAKE: Statement = {
  name: 'deadline-overtake',
  text: `UPDATE deadlines SET status = 'overtaken' WHERE id = $1 AND status = 'done'`,
};

const PUT_OFF: Statement = {
  name: 'deadline-put-off',
  text: `UPDATE deadlines SET status = 'open', settled_at = NULL, due_at = $2, attempts = 0, next_attempt_at = NULL WHERE id = $1 AND status = 'done'`,
};

const FAIL: Statement = {
  name: 'deadline-fail',
  text: `UPDATE deadlines SET attempts = attempts + 1, next_attempt_at = $2, last_error = $3
    WHERE id = $1 AND status = 'open'`,
};
