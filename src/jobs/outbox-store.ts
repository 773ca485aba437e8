import { Injectable } from '@nestjs/common';
import { type Statement, type Transaction, UnitOfWork } from '../modules/platform/database/unit-of-work';
import { type OutboxMessage } from './topics';

export type WaitingMessage = OutboxMessage & { attempts: number };

/** Outbox rows as the relay sees them. Rows that another relay holds are passed over, never waited for. */
@Injectable()
export class OutboxStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  take(tx: Transaction, at: Date, limit: number): Promise<WaitingMessage[]> {
    return tx.query(TAKE, [at, limit]);
  }

  async takeOne(tx: Transaction, id: string): Promise<WaitingMessage | undefined> {
    const [row] = await tx.query<WaitingMessage>(TAKE_ONE, [id]);
    return row;
  }

  async mark(tx: Transaction, ids: string[], at: Date): Promise<void> {
    await tx.query(MARK, [ids, at]);
  }

  /** Counts a failure; without a next attempt the row is parked for a person. */
  async fail(tx: Transaction, id: string, nextAttempt: Date | undefined, error: string, at: Date): Promise<void> {
    await tx.query(FAIL, [id, nextAttempt ?? null, error, nextAttempt ? null : at]);
  }

  async backlog(): Promise<{ waiting: number; oldestAt: Date | null; parked: number }> {
    const [row] = await this.unitOfWork.read<{ waiting: number; oldestAt: Date | null; parked: number }>(BACKLOG);
    return row ?? { waiting: 0, oldestAt: null, parked: 0 };
  }
}

const COLUMNS = 'id, key, topic, payload, created_at AS "createdAt", attempts';
const WAITING = 'relayed_at IS NULL AND parked_at IS NULL';

const TAKE: Statement = {
  name: 'outbox-take',
  text: `SELECT ${COLUMNS} FROM outbox WHERE ${WAITING} AND (next_attempt_at IS NULL OR next_attempt_at <= $1)
    ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED`,
};

const TAKE_ONE: Statement = {
  name: 'outbox-take-one',
  text: `SELECT ${COLUMNS} FROM outbox WHERE id = $1 AND ${WAITING} FOR UPDATE SKIP LOCKED`,
};

const MARK: Statement = {
  name: 'outbox-mark',
  text: 'UPDATE outbox SET relayed_at = $2, next_attempt_at = NULL WHERE id = ANY ($1::bigint[])',
};

const FAIL: Statement = {
  name: 'outbox-fail',
  text: `UPDATE outbox SET attempts = attempts + 1, next_attempt_at = $2, last_error = $3, parked_at = $4
    WHERE id = $1 AND ${WAITING}`,
};

const BACKLOG: Statement = {
  name: 'outbox-backlog',
  text: `SELECT count(*)::integer AS waiting, min(created_at) AS "oldestAt",
      (SELECT count(*)::integer FROM outbox WHERE parked_at IS NOT NULL) AS parked
    FROM (SELECT created_at FROM outbox WHERE ${WAITING} ORDER BY id LIMIT 10000) AS first`,
};
