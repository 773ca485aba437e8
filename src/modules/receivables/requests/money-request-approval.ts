import type {
  CarriedOut,
  ApprovalRequest,
  ApprovalSubject,
  OutcomeContext,
  RefusedOutcome,
} from '../../../approvals/subject-registry';
import type { ApprovalContent } from '../../../machines/approval';
import { localDateOf } from '../../../machines/calendar';
import { addDays, receivableRefusal, type ReceivableEvent } from '../../../machines/receivable';
import { countedDeadline } from '../../deadlines/deadline';
import type { DeadlineService } from '../../deadlines/deadline.service';
import type { Transaction } from '../../platform/database/unit-of-work';
import { type StepContext, systemActor } from '../../platform/workflow/instance';
import type { TransitionService } from '../../platform/workflow/transition.service';
import type { PolicyService } from '../../policy/policy.service';
import type { CreditService } from '../credit.service';
import type { ReceivableGate } from '../receivable-gate';
import type { ReceivableSteps } from '../receivable-steps';
import { contextOf } from '../receivable-store';
import { hashOf, type MoneyRequest, type MoneyRequestType, subjectTypeOf } from './money-request';
import type { MoneyRequestContent } from './money-request-content';
import type { MoneyRequestStore } from './money-request-store';
import type { MoneyRequestsService } from './money-requests.service';

/** A release ends with its last day. */
export const releasePurpose = 'credit.release';

/** A13 in the transaction of the last decision: the receivable is extended or written off, or the account's credit released. */
export class MoneyRequestApproval implements ApprovalSubject {
  readonly type: string;

  constructor(
    kind: MoneyRequestType,
    private readonly parts: {
      store: MoneyRequestStore;
      contents: MoneyRequestContent;
      requests: MoneyRequestsService;
      gate: ReceivableGate;
      steps: ReceivableSteps;
      transitions: TransitionService;
      credit: CreditService;
      policies: PolicyService;
      deadlines: DeadlineService;
    },
  ) {
    this.type = subjectTypeOf[kind];
  }

  /** The group's accounts, then the receivable, then the request itself. */
  async lock(tx: Transaction, subjectId: string): Promise<void> {
    const { accountId, receivableId } = await this.find(tx, subjectId);
    await this.parts.gate.lockAccount(tx, accountId);
    if (receivableId !== null) await this.parts.transitions.load(tx, receivableId);
    await this.parts.transitions.load(tx, subjectId);
  }

  async content(tx: Transaction, request: ApprovalRequest): Promise<ApprovalContent> {
    return this.parts.contents.of(tx, await this.find(tx, request.subjectId), request.filedAt);
  }

  /** The receivable's chart decides again, on the balance and the day of this moment. Refused: nothing is written. */
  async approved(
    tx: Transaction,
    request: ApprovalRequest,
    { at, policyVersion }: OutcomeContext,
  ): Promise<CarriedOut> {
    const asked = await this.find(tx, request.subjectId);
    const context = { actor: systemActor, at, policyVersion };
    const reason = await this.grant(tx, asked, request, context);
    if (reason !== null) return { carriedOut: false, reason };
    const contentHash = hashOf(asked);
    const requestId = request.id;
    await this.move(tx, asked.id, 'approved', { requestId, contentHash }, context);
    const { calendar } = await this.parts.policies.at(policyVersion, tx);
    const on = localDateOf(calendar, at);
    await this.move(tx, asked.id, 'completed', { contentHash, by: 'system', on, documentHash: null }, context);
    if (asked.kind === 'creditRelease') await this.release(tx, asked, context);
    await this.parts.credit.settle(tx, context);
    return { carriedOut: true };
  }

  async refused(
    tx: Transaction,
    request: ApprovalRequest,
    outcome: RefusedOutcome,
    { at, policyVersion, reason }: OutcomeContext,
  ): Promise<void> {
    const { id, receivableId } = await this.find(tx, request.subjectId);
    const context = { actor: systemActor, at, policyVersion };
    const payload = { requestId: request.id, outcome, ...(reason === undefined ? {} : { reason }) };
    await this.move(tx, id, 'refused', payload, context);
    if (receivableId === null) return;
    const receivable = await this.parts.transitions.load(tx, receivableId);
    const event = { type: 'request.ended' as const, payload: { requestId: request.id } };
    await this.parts.steps.offer(tx, receivable, event, context);
  }

  /** Filed again through the request itself: both charts know that it waits again. */
  async resubmitted(tx: Transaction, request: ApprovalRequest, { actor, at }: OutcomeContext): Promise<void> {
    const asked = await this.find(tx, request.subjectId);
    const by = { actorId: actor.id ?? '', at };
    const { context } = await this.parts.gate.enter(tx, by, asked.accountId, 'requests.file');
    const instance = await this.parts.transitions.load(tx, asked.id);
    await this.parts.requests.noteFiled(tx, asked, instance, request.id, context);
  }

  /** Null: granted; else the code that speaks against it. */
  private async grant(
    tx: Transaction,
    { kind, receivableId, until }: MoneyRequest,
    request: ApprovalRequest,
    context: StepContext,
  ): Promise<string | null> {
    if (receivableId === null) {
      const { today } = await this.parts.steps.given(tx, context);
      return until !== null && until < today ? 'release-in-the-past' : null;
    }
    const receivable = await this.parts.transitions.load(tx, receivableId);
    const requestId = request.id;
    const event =
      kind === 'extension'
        ? { type: 'extension.granted' as const, payload: { requestId, until: until ?? '' } }
        : { type: 'writeOff.granted' as const, payload: { requestId, amount: request.content.amount?.amount ?? '' } };
    const sent = await this.parts.steps.offer(tx, receivable, event, context);
    if (sent.accepted) return null;
    const given = await this.parts.steps.given(tx, context);
    return (
      receivableRefusal(contextOf(receivable), { ...event, given } as ReceivableEvent)?.code ?? 'event-not-allowed'
    );
  }

  private async release(tx: Transaction, { id, accountId, until }: MoneyRequest, context: StepContext): Promise<void> {
    const { calendar } = await this.parts.policies.at(context.policyVersion, tx);
    const basis = { kind: 'date', date: addDays(until ?? '', 1), part: 'midnight' } as const;
    const about = { instance: { id }, at: context.at };
    await this.parts.deadlines.schedule(tx, countedDeadline(about, calendar, releasePurpose, 1, basis));
    this.parts.credit.note(tx, accountId);
  }

  private async move(
    tx: Transaction,
    id: string,
    event: 'approved' | 'completed' | 'refused',
    payload: Record<string, unknown>,
    context: StepContext,
  ): Promise<void> {
    const instance = await this.parts.transitions.load(tx, id);
    const given = { at: context.at.toISOString(), actor: systemActor };
    const sent = await this.parts.transitions.send(tx, instance, { type: `subject.${event}`, payload, given }, context);
    if (!sent.accepted && event !== 'refused') throw new Error(`request ${id} refused ${event} that was admitted`);
  }

  private async find(tx: Transaction, id: string): Promise<MoneyRequest> {
    const found = await this.parts.store.find(tx, id);
    if (!found) throw new Error(`no request about money ${id}`);
    return found;
  }
}
