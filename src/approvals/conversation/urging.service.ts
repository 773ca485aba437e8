import { Injectable } from '@nestjs/common';
import { type UrgingLimits, urgingLimitsOf } from '../../machines/approval';
import { addWorkingTime, type WorkingCalendar } from '../../machines/calendar';
import { newId } from '../../modules/platform/database/id';
import type { Statement, Transaction } from '../../modules/platform/database/unit-of-work';
import { Problem } from '../../modules/platform/http/problem';
import { PolicyService } from '../../modules/policy/policy.service';
import type { Commander } from '../approval-decisions';
import type { Named } from '../approval-detail.view';
import { ApprovalMessages } from '../approval-messages';
import type { RequestRow } from '../approval-store';
import { ConversationGate } from './conversation-gate';

export interface Urging {
  recipients: Named[];
  at: Date;
  /** Null once this step has been urged as often as may be. */
  possibleAgainAt: Date | null;
  timesLeft: number;
}

interface Limits extends UrgingLimits {
  calendar: WorkingCalendar;
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
   * Tells those whose decision is awaited, as often as the route says under which the present round was filed (W1).
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
    const limits = await this.limitsOf(tx, request);
    const times = await this.assertNotTooOften(tx, request, limits, at);
    const urgingId = newId();
    const to = recipients.map((person) => person.id);
    await tx.query(ADD, [urgingId, id, request.round, request.step, actor.id, to, at]);
    const params = { filedAt: request.filedAt };
    await this.messages.tell(tx, id, { template: 'approvalUrged', occasion: `urged-${urgingId}`, to, params }, at);
    const timesLeft = limits.times - times - 1;
    return { recipients, at, timesLeft, possibleAgainAt: timesLeft > 0 ? againAt(limits, at) : null };
  }

  private async limitsOf(tx: Transaction, { kind, policyVersion }: RequestRow): Promise<Limits> {
    const { policy, calendar } = await this.policies.at(policyVersion, tx);
    return { ...urgingLimitsOf(policy.approvals, kind), calendar };
  }

  private async assertNotTooOften(
    tx: Transaction,
    { id, round, step }: RequestRow,
    limits: Limits,
    at: Date,
  ): Promise<number> {
    const [before] = await tx.query<{ lastAt: Date | null; times: number }>(BEFORE, [id, round, step]);
    const times = before?.times ?? 0;
    if (times >= limits.times)
      throw new Problem(409, 'urged-enough', { times: limits.times }, undefined, { possibleAt: null });
    const possibleAt = before?.lastAt ? againAt(limits, before.lastAt) : null;
    if (possibleAt !== null && possibleAt > at)
      throw new Problem(409, 'urged-lately', { hours: limits.everyWorkingHours }, undefined, { possibleAt });
    return times;
  }
}

function againAt({ calendar, everyWorkingHours }: Limits, lastAt: Date): Date {
  return addWorkingTime(calendar, lastAt, everyWorkingHours * 60);
}
