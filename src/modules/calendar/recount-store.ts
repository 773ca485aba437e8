import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../platform/database/unit-of-work';

export interface RecountRow {
  id: string;
  calendarVersion: string;
  startedAt: Date;
  startedBy: string | null;
  finishedAt: Date | null;
  /** The calendar changed again before it was through; the next recount goes on. */
  superseded: boolean;
  pages: number;
  lookedAt: number;
  moved: number;
  /** Locked by others when their turn came; looked at again at the end. */
  passedOver: number;
  afterVersion: string;
  afterInstance: string;
}

export interface MoveRow {
  id: string;
  deadlineId: string;
  instanceId: string;
  purpose: string;
  visit: number;
  fromAt: Date;
  toAt: Date;
  fromVersion: string;
  movedAt: Date;
}

export interface PageDone {
  lookedAt: number;
  moved: number;
  passedOver: number;
  afterVersion: string;
  afterInstance: string;
  /** Whether there may be more behind it. */
  full: boolean;
}

interface Reader {
  query<Row>(statement: Statement, values?: unknown[]): Promise<Row[]>;
}

const ZERO_ID = '00000000-0000-0000-0000-000000000000';
const COLUMNS = `id, calendar_version AS "calendarVersion", started_at AS "startedAt", started_by AS "startedBy", finished_at AS "finishedAt",
  superseded, pages, looked_at AS "lookedAt", moved, passed_over AS "passedOver", after_version AS "afterVersion", after_instance AS "afterInstance"`;

/** Two ranges of an index, because "another version" is none. */
const OUTDATED: Statement = {
  name: 'recount-outdated',
  text: `SELECT EXISTS (SELECT 1 FROM deadlines WHERE status = 'open' AND calendar_version < $1)
    OR EXISTS (SELECT 1 FROM deadlines WHERE status = 'open' AND calendar_version > $1) AS any`,
};
const RUNNING: Statement = {
  name: 'recount-running',
  text: `SELECT ${COLUMNS} FROM calendar_recounts WHERE calendar_version = $1 AND finished_at IS NULL`,
};
const OPEN: Statement = {
  name: 'recount-open',
  text: `INSERT INTO calendar_recounts (id, calendar_version, started_by, started_at) VALUES ($1, $2, $3, $4)`,
};
const LOCKED: Statement = {
  name: 'recount-locked',
  text: `SELECT ${COLUMNS} FROM calendar_recounts WHERE id = $1 FOR UPDATE`,
};
const ADVANCE: Statement = {
  name: 'recount-advance',
  text: `UPDATE calendar_recounts SET pages = pages + 1, looked_at = looked_at + $2, moved = moved + $3, passed_over = passed_over + $4,
    after_version = $5, after_instance = $6 WHERE id = $1`,
};
const REWIND: Statement = {
  name: 'recount-rewind',
  text: `UPDATE calendar_recounts SET after_version = '', after_instance = '${ZERO_ID}' WHERE id = $1`,
};
const FINISH: Statement = {
  name: 'recount-finish',
  text: 'UPDATE calendar_recounts SET finished_at = $2, superseded = $3 WHERE id = $1',
};
const LIST: Statement = {
  name: 'recount-list',
  text: `SELECT ${COLUMNS} FROM calendar_recounts WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
};
const ONE: Statement = { name: 'recount-one', text: `SELECT ${COLUMNS} FROM calendar_recounts WHERE id = $1` };
const NEXT_PAGE: Statement = {
  name: 'recount-next-page',
  text: `SELECT id FROM deadlines WHERE instance_id = $1 AND purpose = 'calendar.recount' AND status = 'open' AND due_at <= $2`,
};
const MOVES: Statement = {
  name: 'recount-moves',
  text: `SELECT id, deadline_id AS "deadlineId", instance_id AS "instanceId", purpose, visit, from_at AS "fromAt", to_at AS "toAt",
      from_version AS "fromVersion", moved_at AS "movedAt"
    FROM deadline_moves WHERE recount_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
};

/** How far a counting anew has come, and what it has moved. */
@Injectable()
export class RecountStore {
  async isAnyOutdated(tx: Transaction, calendarVersion: string): Promise<boolean> {
    return (await tx.query<{ any: boolean }>(OUTDATED, [calendarVersion]))[0]?.any ?? false;
  }

  async running(tx: Transaction, calendarVersion: string): Promise<RecountRow | null> {
    return (await tx.query<RecountRow>(RUNNING, [calendarVersion]))[0] ?? null;
  }

  async open(tx: Transaction, id: string, calendarVersion: string, by: string | null, at: Date): Promise<void> {
    await tx.query(OPEN, [id, calendarVersion, by, at]);
  }

  async locked(tx: Transaction, id: string): Promise<RecountRow | null> {
    return (await tx.query<RecountRow>(LOCKED, [id]))[0] ?? null;
  }

  async advance(tx: Transaction, id: string, done: PageDone): Promise<void> {
    const { lookedAt, moved, passedOver, afterVersion, afterInstance } = done;
    await tx.query(ADVANCE, [id, lookedAt, moved, passedOver, afterVersion, afterInstance]);
  }

  async rewind(tx: Transaction, id: string): Promise<void> {
    await tx.query(REWIND, [id]);
  }

  async finish(tx: Transaction, id: string, at: Date, superseded: boolean): Promise<void> {
    await tx.query(FINISH, [id, at, superseded]);
  }

  async one(reader: Reader, id: string): Promise<RecountRow | null> {
    return (await reader.query<RecountRow>(ONE, [id]))[0] ?? null;
  }

  /** Id of the deadline of the next page, where it is due. */
  async nextPage(reader: Reader, id: string, at: Date): Promise<string | null> {
    return (await reader.query<{ id: string }>(NEXT_PAGE, [id, at]))[0]?.id ?? null;
  }

  /** Newest first. */
  list(reader: Reader, before: unknown, rows: number): Promise<RecountRow[]> {
    return reader.query<RecountRow>(LIST, [before ?? null, rows]);
  }

  moves(reader: Reader, id: string, after: unknown, rows: number): Promise<MoveRow[]> {
    return reader.query<MoveRow>(MOVES, [id, after ?? null, rows]);
  }
}
