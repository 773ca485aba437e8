import { Injectable } from '@nestjs/common';
import { addWorkingTime } from '../../machines/calendar';
import { newId } from '../../modules/platform/database/id';
import type { Statement, Transaction } from '../../modules/platform/database/unit-of-work';
import { Problem } from '../../modules/platform/http/problem';
import { PolicyService } from '../../modules/policy/policy.service';
import type { Commander } from '../approval-decisions';
import type { Named } from '../approval-detail.query';
import { ApprovalMessages } from '../approval-messages';
import type { RequestRow } from '../approval-store';
import { ConversationGate } from './conversation-gate';
import { urgingLimits } from './urging-limits';

export interface Urging {
  recipients: Named[];
  at: Date;
  /** Null once this step has been urged as often as may be. */
  possibleAgainAt: Date | null;
  timesLeft: number;
}

const AWAITED: Statement = {
  name: 'approval-urging-awaited',
  text: `SELECT DISTINCT u.id, u.name FROM approval_tasks t JOIN users u ON u.id = t.assignee_id
    WHERE t.request_id = $1 AND t.status = 'pending' AND u.disabled_at IS NULL ORDER BY u.name, u.id`,
};
const BEFORE: Statement = {
  name: 'approval-urging-before',
  text: `SELECT max(at) AS "lastAt", count(*) FILTER (WHERE round = $2 AND step = $3)::int AS times
    FROM approval_urgings WHERE request_id = $1`,
};
const ADD: Statement = {
  name: 'approval-urging-add',
  text: 'INSERT INTO approval_urgings (id, request_id, round, step, urged_by, recipients, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
};

/** The requester's word to those who let a request wait: not often, so that it is still read. */
@Injectable()
export class UrgingService {
  constructor(
    private readonly gate: ConversationGate,
    private readonly policies: PolicyService,
    private readonly messages: ApprovalMessages,
  ) {}

  /**
   * Tells those whose decision is awaited. At most once in four working hours a request and three times a step (W1).
   *
   * @throws Problem 404 `not-found`, 403 `forbidden` for anybody but the requester, 409 `nothing-awaited`,
   * 409 `urged-lately` with `possibleAt`, 409 `urged-enough` with `possibleAt` null: not before the next step
   */
  async urge(tx: Transaction, command: Commander, id: string): Promise<Urging> {
    const request = await this.gate.enter(tx, command, id);
    const { actor, at } = command;
    if (request.requesterId !== actor.id) throw new Problem(403, 'forbidden');
    const recipients = await tx.query<Named>(AWAITED, [id]);
    if (request.status !== 'open' || recipients.length === 0) throw new Problem(409, 'nothing-awaited');
    const times = await this.assertNotTooOften(tx, request, at);
    const urgingId = newId();
    const to = recipients.map((person) => person.id);
    await tx.query(ADD, [urgingId, id, request.round, request.step, actor.id, to, at]);
    const params = { filedAt: request.filedAt };
    await this.messages.tell(tx, id, { template: 'approvalUrged', occasion: `urged-${urgingId}`, to, params }, at);
    const timesLeft = urgingLimits.timesPerStep - times - 1;
    return { recipients, at, timesLeft, possibleAgainAt: timesLeft > 0 ? await this.againAt(tx, at) : null };
  }

  private async assertNotTooOften(tx: Transaction, { id, round, step }: RequestRow, at: Date): Promise<number> {
    const [before] = await tx.query<{ lastAt: Date | null; times: number }>(BEFORE, [id, round, step]);
    const times = before?.times ?? 0;
    if (times >= urgingLimits.timesPerStep)
      throw new Problem(409, 'urged-enough', { times }, undefined, { possibleAt: null });
    const possibleAt = before?.lastAt ? await this.againAt(tx, before.lastAt) : null;
    if (possibleAt !== null && possibleAt > at)
      throw new Problem(409, 'urged-lately', { hours: urgingLimits.minutesBetween / 60 }, undefined, { possibleAt });
    return times;
  }

  private async againAt(tx: Transaction, lastAt: Date): Promise<Date> {
    const { calendar } = await this.policies.active(tx);
    return addWorkingTime(calendar, lastAt, urgingLimits.minutesBetween);
  }
}
