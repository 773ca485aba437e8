import { Injectable } from '@nestjs/common';
import type { ApprovalEffects, AskedSeat } from '../machines/approval';
import { newId } from '../modules/platform/database/id';
import type { Statement, Transaction } from '../modules/platform/database/unit-of-work';
import { Bell } from '../modules/platform/live/bell';

/** A task a seat. The request is due when the first of its pending tasks is. */
const OPEN: Statement = {
  name: 'approval-open-seats',
  text: `WITH request AS (UPDATE approval_requests SET due_at = LEAST(CASE WHEN $12 THEN due_at END, $6) WHERE id = $1
      RETURNING id, kind, sort_amount)
    INSERT INTO approval_tasks (id, request_id, kind, round, step, opening, due_at, amount, created_at,
      assignee_id, seat, origin, acting_for, asked_by)
    SELECT task.id, request.id, request.kind, $3, $4, $5, $6, CASE WHEN $13 THEN 0 ELSE request.sort_amount END, $7,
      task.assignee, task.seat, task.origin, task.acting_for, task.asked_by
    FROM request, unnest($2::uuid[], $8::uuid[], $9::integer[], $10::text[], $11::uuid[], $14::uuid[])
      AS task (id, assignee, seat, origin, acting_for, asked_by)`,
};
const CLOSE: Statement = {
  name: 'approval-close-step',
  text: `UPDATE approval_tasks SET status = CASE WHEN assignee_id = $2 THEN 'done' ELSE 'cancelled' END, settled_at = $3
    WHERE request_id = $1 AND status = 'pending'`,
};
/** Tasks of before there were seats have seat 0: they are found by their person. */
const ON_SEAT = `t.request_id = $1 AND t.status = 'pending' AND (t.seat = seat.no OR t.seat = 0 AND t.assignee_id = seat.person)`;
const CLOSE_SEATS: Statement = {
  name: 'approval-close-seats',
  text: `UPDATE approval_tasks t SET status = CASE WHEN seat.decided THEN 'done' ELSE 'cancelled' END, settled_at = $4
    FROM unnest($2::uuid[], $3::boolean[], $5::integer[]) AS seat (person, decided, no) WHERE ${ON_SEAT}`,
};
const DUE_NEXT: Statement = {
  name: 'approval-due-next',
  text: `UPDATE approval_requests SET due_at = (SELECT min(t.due_at) FROM approval_tasks t WHERE t.request_id = $1 AND t.status = 'pending')
    WHERE id = $1`,
};
/** Whose seat it is has it done; whoever decided in their place has it among what they handled, too. */
const DECIDED: Statement = {
  name: 'approval-task-decided',
  text: `WITH settled AS (
      UPDATE approval_tasks t SET status = 'done', settled_at = $4
      FROM (SELECT $2::uuid AS person, $3::integer AS no) seat WHERE ${ON_SEAT} RETURNING t.*
    )
    INSERT INTO approval_tasks (id, request_id, kind, round, step, opening, due_at, amount, created_at, assignee_id, seat, origin,
      acting_for, asked_by, status, settled_at)
    SELECT $5, request_id, kind, round, step, opening, due_at, amount, created_at, $2, seat, 'substitute', assignee_id, NULL, 'done', $4
    FROM settled WHERE assignee_id <> $2`,
};

export interface OpenedSeats extends Pick<ApprovalEffects['openStep'], 'round' | 'step' | 'opening' | 'seats'> {
  requestId: string;
  dueAt: Date;
  at: Date;
  /** Other seats of the step stay open beside these. */
  beside: boolean;
  /** The step's people are not shown the amount: their queue is not sorted by it. */
  amountHidden: boolean;
}

/** What waits for whom, one row a seat that is open. */
@Injectable()
export class ApprovalTasks {
  constructor(private readonly bell: Bell) {}

  async open(tx: Transaction, { requestId, round, step, opening, seats, ...more }: OpenedSeats): Promise<void> {
    await tx.query(OPEN, [
      ...[requestId, seats.map(() => newId()), round, step, opening, more.dueAt, more.at],
      ...[of(seats, 'personId'), of(seats, 'seat'), of(seats, 'origin'), of(seats, 'actingFor')],
      ...[more.beside, more.amountHidden, of(seats, 'by')],
    ]);
    tx.afterCommit(() => this.bell.ring('inbox', of(seats, 'personId')));
  }

  async closeStep(tx: Transaction, requestId: string, decidedBy: string | null, at: Date): Promise<void> {
    await tx.query(CLOSE, [requestId, decidedBy, at]);
  }

  async closeSeats(
    tx: Transaction,
    requestId: string,
    seats: ApprovalEffects['closeSeats']['seats'],
    at: Date,
  ): Promise<void> {
    const decided = seats.map((seat) => seat.decided);
    await tx.query(CLOSE_SEATS, [requestId, of(seats, 'personId'), decided, at, of(seats, 'seat')]);
    await tx.query(DUE_NEXT, [requestId]);
  }

  async decided(tx: Transaction, requestId: string, personId: string, seat: number, at: Date): Promise<void> {
    await tx.query(DECIDED, [requestId, personId, seat, at, newId()]);
    tx.afterCommit(() => this.bell.ring('inbox', [personId]));
  }
}

function of<Key extends keyof AskedSeat>(seats: readonly AskedSeat[], key: Key): AskedSeat[Key][] {
  return seats.map((seat) => seat[key]);
}
