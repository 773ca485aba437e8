import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Actor } from '../modules/auth/actor';
import { accountScope } from '../modules/auth/scope';
import type { Transaction } from '../modules/platform/database/unit-of-work';
import { Problem } from '../modules/platform/http/problem';
import { REQUEST_COLUMNS, type RequestRow } from './approval-store';

/**
 * Who may see a request: its requester, the candidates of any step of any round, whoever decided or has a copy, and those
 * whose scope has its account, or its department where it is about none.
 */
@Injectable()
export class ApprovalSight {
  /** Reads without a lock. @throws Problem 404 `not-found`, the same for a request out of sight and one that is not there */
  async see(tx: Transaction, actor: Actor, id: string): Promise<RequestRow> {
    if (!isUUID(id)) throw new Problem(404, 'not-found');
    const scope = accountScope(actor, 4);
    const statement = {
      name: `approval-see-${scope.key}`,
      text: `SELECT ${REQUEST_COLUMNS} FROM approval_requests r WHERE r.id = $1 AND (
          r.requester_id = $2 OR r.steps @> $3::jsonb
          OR EXISTS (SELECT 1 FROM approval_tasks t WHERE t.request_id = r.id AND t.assignee_id = $2)
          OR EXISTS (SELECT 1 FROM approval_decisions d WHERE d.request_id = r.id AND d.person_id = $2)
          OR EXISTS (SELECT 1 FROM approval_copies c WHERE c.request_id = r.id AND c.person_id = $2)
          OR EXISTS (SELECT 1 FROM accounts a WHERE a.id = r.account_id AND ${scope.sql})
          OR r.account_id IS NULL AND EXISTS (SELECT 1 FROM (SELECT r.department_id, r.requester_id AS owner_id, NULL::uuid AS id) a WHERE ${scope.sql}))`,
    };
    const among = JSON.stringify([{ candidates: [actor.id] }]);
    const [row] = await tx.query<RequestRow>(statement, [id, actor.id, among, ...scope.values]);
    if (!row) throw new Problem(404, 'not-found');
    return row;
  }
}
