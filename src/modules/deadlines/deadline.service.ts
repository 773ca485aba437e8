import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/id';
import { type Statement, type Transaction } from '../platform/database/unit-of-work';
import { type ArmedDeadline, DeadlineAlarm } from './deadline-alarm';
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
   * new instant, one that has been acted on or overtaken stays as it is, so that nothing is said twice.
   */
  async schedule(tx: Transaction, request: DeadlineRequest): Promise<void> {
    await this.scheduleAll(tx, [request]);
  }

  /** Several deadlines in one statement, each as `schedule` says; keys must differ. */
  async scheduleAll(tx: Transaction, requests: readonly DeadlineRequest[]): Promise<void> {
    if (requests.length === 0) return;
    this.arm(tx, await tx.query<ArmedDeadline>(SCHEDULE, columnsOf(requests)));
  }

  /** Stops the open deadlines of an instance: all of them, or those of the named purposes. */
  async cancel(tx: Transaction, instanceId: string, purposes: readonly string[] | undefined, at: Date): Promise<void> {
    await tx.query(CANCEL, [instanceId, purposes ?? null, at]);
  }

  /** Gives a deadline that was given up all its attempts again, due as it was; false where it does not wait for a person. */
  async takeUp(tx: Transaction, id: string): Promise<boolean> {
    const taken = await tx.query<ArmedDeadline>(TAKE_UP, [id]);
    tx.afterCommit(() => taken.forEach((armed) => this.alarm.arm(armed)));
    return taken.length > 0;
  }

  /** Stops the open deadlines of the named purposes and sets others, in one statement: what is set is not stopped. */
  async change(tx: Transaction, { instanceId, stop, set, at }: DeadlineChange): Promise<void> {
    if (set.length === 0) return stop.length === 0 ? undefined : this.cancel(tx, instanceId, stop, at);
    if (stop.length === 0) return this.scheduleAll(tx, set);
    this.arm(tx, await tx.query<ArmedDeadline>(CHANGE, [...columnsOf(set), instanceId, stop, at]));
  }

  private arm(tx: Transaction, armed: readonly ArmedDeadline[]): void {
    tx.afterCommit(() => armed.forEach((each) => this.alarm.arm(each)));
  }
}

export interface DeadlineChange {
  instanceId: string;
  /** Purposes whose open deadlines are stopped. */
  stop: readonly string[];
  /** Keys must differ. */
  set: readonly DeadlineRequest[];
  at: Date;
}

function columnsOf(requests: readonly DeadlineRequest[]): unknown[][] {
  return [
    requests.map(() => newId()),
    requests.map((request) => request.instanceId),
    requests.map((request) => request.purpose),
    requests.map((request) => request.visit),
    requests.map((request) => request.dueAt),
    requests.map((request) => request.calendarVersion),
    requests.map((request) => request.at),
    requests.map((request) => (request.basis ? JSON.stringify(request.basis) : null)),
  ];
}

/** $1 to $8: ids, instances, purposes, visits, due instants, calendar versions, instants of the command, bases. */
const SET = `INSERT INTO deadlines AS d (id, instance_id, purpose, visit, due_at, calendar_version, created_at, basis)
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::integer[], $5::timestamptz[], $6::text[], $7::timestamptz[], $8::jsonb[])
    ON CONFLICT (instance_id, purpose, visit) DO UPDATE
      SET due_at = excluded.due_at, calendar_version = excluded.calendar_version, basis = excluded.basis, status = 'open',
          settled_at = NULL, attempts = 0, next_attempt_at = NULL, last_error = NULL
      WHERE d.status NOT IN ('done', 'overtaken')
    RETURNING d.id, d.purpose, d.due_at AS "dueAt"`;

const SCHEDULE: Statement = { name: 'deadline-schedule', text: SET };

/** Both halves see the rows as they were, so the first leaves alone what the second moves. */
const CHANGE: Statement = {
  name: 'deadline-change',
  text: `WITH stopped AS (UPDATE deadlines SET status = 'cancelled', settled_at = $11
      WHERE instance_id = $9 AND status = 'open' AND purpose = ANY ($10)
        AND (instance_id, purpose, visit) NOT IN (SELECT * FROM unnest($2::uuid[], $3::text[], $4::integer[]))),
    set AS (${SET}) SELECT * FROM set`,
};

const TAKE_UP: Statement = {
  name: 'deadline-take-up',
  text: `UPDATE deadlines SET attempts = 0, next_attempt_at = NULL
    WHERE id = $1 AND status = 'open' AND next_attempt_at = 'infinity' RETURNING id, purpose, due_at AS "dueAt"`,
};

const CANCEL: Statement = {
  name: 'deadline-cancel',
  text: `UPDATE deadlines SET status = 'cancelled', settled_at = $3
    WHERE instance_id = $1 AND status = 'open' AND ($2::text[] IS NULL OR purpose = ANY ($2))`,
};
