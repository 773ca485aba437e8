import { Injectable } from '@nestjs/common';
import type { MovedDeadline, Recount } from '../modules/deadlines/deadline-handlers';
import type { Statement, Transaction } from '../modules/platform/database/unit-of-work';

/** Every move of a request locks its instance first, so whoever holds it is alone with its tasks. */
const LOCK: Statement = {
  name: 'approval-dues-lock',
  text: 'SELECT id FROM instances WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE SKIP LOCKED',
};
const MOVED: Statement = {
  name: 'approval-dues-moved',
  text: `WITH moved AS (SELECT * FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[]) AS m (id, opening, due_at)),
    tasks AS (UPDATE approval_tasks t SET due_at = m.due_at FROM moved m
      WHERE t.request_id = m.id AND t.opening = m.opening AND t.status = 'pending' RETURNING t.request_id, t.due_at)
    UPDATE approval_requests r SET due_at = (SELECT min(t.due_at) FROM tasks t WHERE t.request_id = r.id)
    WHERE r.due_at IS NOT NULL AND r.id IN (SELECT request_id FROM tasks)`,
};

/** The due instant of a step is that of its escalation: queue and request show it as the calendar has it (section 11). */
@Injectable()
export class ApprovalDues implements Recount {
  async lock(tx: Transaction, requestIds: readonly string[]): Promise<string[]> {
    return (await tx.query<{ id: string }>(LOCK, [requestIds])).map(({ id }) => id);
  }

  async moved(tx: Transaction, purpose: string, moves: readonly MovedDeadline[]): Promise<void> {
    if (purpose !== 'approval.escalate') return;
    const ids = moves.map(({ instanceId }) => instanceId);
    await tx.query(MOVED, [ids, moves.map(({ visit }) => visit), moves.map(({ dueAt }) => dueAt)]);
  }
}
