import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Actor } from '../modules/auth/actor';
import { accountScope } from '../modules/auth/scope';
import { Clock } from '../modules/platform/clock/clock';
import type { Transaction } from '../modules/platform/database/unit-of-work';
import { Problem } from '../modules/platform/http/problem';
import { REQUEST_COLUMNS, type RequestRow } from './approval-store';

/** A request with how the one who sees it came to do so. */
export interface SeenRequest extends RequestRow {
  /** Its account, or its department, is in their scope. */
  inScope: boolean;
}

/** Somebody who has a seat there is away and named this person ($2), for this kind, at this moment ($4). */
const STANDS_IN = `EXISTS (SELECT 1 FROM user_absences b WHERE b.substitute_id = $2 AND b.person_id = ANY (r.seated) AND b.ended_at IS NULL
  AND b.from_at <= $4 AND b.until_at > $4 AND (b.kinds IS NULL OR r.kind = ANY (b.kinds)))`;

/**
 * Who may see a request: its requester, the candidates of any step of any round, whoever has a seat, decided or has a copy, who stands
 * in for somebody with a seat, and those whose scope has its account, or its department where it is about none.
 */
@Injectable()
export class ApprovalSight {
  constructor(private readonly clock: Clock) {}

  /** Reads without a lock. @throws Problem 404 `not-found`, the same for a request out of sight and one that is not there */
  async see(tx: Transaction, actor: Actor, id: string): Promise<SeenRequest> {
    if (!isUUID(id)) throw new Problem(404, 'not-found');
    const scope = accountScope(actor, 5);
    const inScope = `(EXISTS (SELECT 1 FROM accounts a WHERE a.id = r.account_id AND ${scope.sql})
      OR r.account_id IS NULL AND EXISTS (SELECT 1 FROM (SELECT r.department_id, r.requester_id AS owner_id, NULL::uuid AS id) a WHERE ${scope.sql}))`;
    const statement = {
      name: `approval-see-${scope.key}`,
      text: `SELECT ${REQUEST_COLUMNS}, ${inScope} AS "inScope" FROM approval_requests r WHERE r.id = $1 AND (
          r.requester_id = $2 OR r.steps @> $3::jsonb OR $2 = ANY (r.seated)
          OR EXISTS (SELECT 1 FROM approval_tasks t WHERE t.request_id = r.id AND t.assignee_id = $2)
          OR EXISTS (SELECT 1 FROM approval_decisions d WHERE d.request_id = r.id AND d.person_id = $2)
          OR EXISTS (SELECT 1 FROM approval_copies c WHERE c.request_id = r.id AND c.person_id = $2)
          OR ${STANDS_IN} OR ${inScope})`,
    };
    const among = JSON.stringify([{ candidates: [actor.id] }]);
    const [row] = await tx.query<SeenRequest>(statement, [id, actor.id, among, this.clock.now(), ...scope.values]);
    if (!row) throw new Problem(404, 'not-found');
    return row;
  }
}
