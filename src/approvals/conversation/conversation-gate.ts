import { Injectable } from '@nestjs/common';
import type { Actor } from '../../modules/auth/actor';
import { AuthService } from '../../modules/auth/auth.service';
import { assertMay } from '../../modules/auth/scope';
import { type Statement, type Transaction, UnitOfWork } from '../../modules/platform/database/unit-of-work';
import { Problem } from '../../modules/platform/http/problem';
import type { Commander } from '../approval-decisions';
import { ApprovalSight } from '../approval-sight';
import { ApprovalStore, type RequestRow } from '../approval-store';

/** The row of the request orders what is written beside it; inserts that refer to it do not wait. */
const LOCK: Statement = {
  name: 'approval-conversation-lock',
  text: 'SELECT id FROM approval_requests WHERE id = $1 FOR NO KEY UPDATE',
};
const IS_APPROVER: Statement = {
  name: 'approval-conversation-approver',
  text: `SELECT 1 FROM approval_requests r WHERE r.id = $1 AND (r.steps @> $3::jsonb
    OR EXISTS (SELECT 1 FROM approval_tasks t WHERE t.request_id = r.id AND t.assignee_id = $2)
    OR EXISTS (SELECT 1 FROM approval_decisions d WHERE d.request_id = r.id AND d.person_id = $2))`,
};

/** Who may add to what lies beside a request: whoever sees it, and only auditors add nothing (P7). */
@Injectable()
export class ConversationGate {
  constructor(
    private readonly sight: ApprovalSight,
    private readonly store: ApprovalStore,
    private readonly auth: AuthService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Before the body of an upload is looked at. @throws Problem 404 `not-found`, 403 `forbidden` */
  async admit(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run((tx) => this.sight.see(tx, actor, id));
    assertMay(actor, 'approvals.converse');
  }

  /**
   * The request under its lock, for a person who sees it now: what is counted and compared stays so until the commit.
   * @throws Problem 404 `not-found`, 403 `forbidden`
   */
  async enter(tx: Transaction, { actor }: Pick<Commander, 'actor'>, id: string): Promise<RequestRow> {
    await this.sight.see(tx, actor, id);
    assertMay(actor, 'approvals.converse');
    await tx.query(LOCK, [id]);
    const fresh = await this.auth.freshActor(tx, actor.id);
    await this.sight.see(tx, fresh, id);
    assertMay(fresh, 'approvals.converse');
    const request = await this.store.read(tx, id);
    if (!request) throw new Problem(404, 'not-found');
    return request;
  }

  /** Requester, or somebody who decides, was to decide or has decided. */
  async isParty(tx: Transaction, personId: string, request: RequestRow): Promise<boolean> {
    if (request.requesterId === personId) return true;
    const among = JSON.stringify([{ candidates: [personId] }]);
    return (await tx.query(IS_APPROVER, [request.id, personId, among])).length > 0;
  }

  /** Whether somebody else sees the request; a disabled or unknown person does not. */
  async isSeenBy(tx: Transaction, personId: string, id: string): Promise<boolean> {
    try {
      await this.sight.see(tx, await this.auth.freshActor(tx, personId), id);
      return true;
    } catch (error) {
      if (error instanceof Problem && [401, 404].includes(error.status)) return false;
      throw error;
    }
  }
}
