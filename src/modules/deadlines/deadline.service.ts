import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/id';
import { type Statement, type Transaction } from '../platform/database/unit-of-work';
import { DeadlineAlarm } from './deadline-alarm';
import { type DeadlineRequest } from './deadline';

/**
 * Sets and stops deadlines inside the caller's transaction, one statement each. The rows are the truth about time
 * (architecture, decision 6); whatever wakes the processor re-reads them.
 */
@Injectable()
export class DeadlineService {
  constructor(private readonly alarm: DeadlineAlarm) {}

  /**
   * Sets one deadline. Its key is instance, purpose and visit: asked again, an open or cancelled one is moved to the
   * new instant, one that has been acted on stays as it is, so that nothing is said twice.
   */
  async schedule(tx: Transaction, request: DeadlineRequest): Promise<void> {
    await this.scheduleAll(tx, [request]);
  }

  /** Several deadlines in one statement, each as `schedule` says; keys must differ. */
  async scheduleAll(tx: Transaction, requests: readonly DeadlineRequest[]): Promise<void> {
    if (requests.length === 0) return;
    const set = await tx.query<{ id: string; dueAt: Date }>(SCHEDULE, [
      requests.map(() => newId()),
      requests.map((request) => request.instanceId),
      requests.map((request) => request.purpose),
      requests.map((request) => request.visit),
      requests.map((request) => request.dueAt),
      requests.map((request) => request.calendarVersion),
      requests.map((request) => request.at),
    ]);
    tx.afterCommit(() => set.forEach((armed) => this.alarm.arm(armed)));
  }

  /** Stops the open deadlines of an instance: all of them, or those of the named purposes. */
  async cancel(tx: Transaction, instanceId: string, purposes: readonly string[] | undefined, at: Date): Promise<void> {
    await tx.query(CANCEL, [instanceId, purposes ?? null, at]);
  }
}

const SCHEDULE: Statement = {
  name: 'deadline-schedule',
  text: `INSERT INTO deadlines AS d (id, instance_id, purpose, visit, due_at, calendar_version, created_at)
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::integer[], $5::timestamptz[], $6::text[], $7::timestamptz[])
    ON CONFLICT (instance_id, purpose, visit) DO UPDATE
      SET due_at = excluded.due_at, calendar_version = excluded.calendar_version, status = 'open',
          settled_at = NULL, attempts = 0, next_attempt_at = NULL, last_error = NULL
      WHERE d.status <> 'done'
    RETURNING d.id, d.due_at AS "dueAt"`,
};

const CANCEL: Statement = {
  name: 'deadline-cancel',
  text: `UPDATE deadlines SET status = 'cancelled', settled_at = $3
    WHERE instance_id = $1 AND status = 'open' AND ($2::text[] IS NULL OR purpose = ANY ($2))`,
};
