import type {
  CarriedOut,
  ApprovalRequest,
  ApprovalSubject,
  OutcomeContext,
  RefusedOutcome,
} from '../../approvals/subject-registry';
import type { ApprovalContent } from '../../machines/approval';
import type { AccountGate } from '../accounts/account-gate';
import type { FactRulesService } from '../facts/fact-rules.service';
import type { FactStore } from '../accounts/fact-store';
import { submittedHash } from '../accounts/submitted-content';
import type { Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { systemActor } from '../platform/workflow/instance';
import type { TransitionService } from '../platform/workflow/transition.service';
import type { SubjectGround, SubjectType } from './subject-kind';
import type { SubjectKinds } from './subject-kinds';
import type { SubjectService } from './subject.service';
import type { SubjectStore } from './subject-store';

/** A subject's side of its approvals: what is asked, and the outcome in the decision's own transaction. */
export class SubjectApproval implements ApprovalSubject {
  constructor(
    readonly type: SubjectType,
    private readonly parts: {
      kinds: SubjectKinds;
      store: SubjectStore;
      subjects: SubjectService;
      gate: AccountGate;
      facts: FactStore;
      rules: FactRulesService;
      transitions: TransitionService;
    },
  ) {}

  /** The account first, then the subject. */
  async lock(tx: Transaction, subjectId: string): Promise<void> {
    const { accountId } = await this.find(tx, subjectId);
    await this.parts.gate.enterAsSystem(tx, accountId);
    await this.parts.transitions.load(tx, subjectId);
  }

  async content(tx: Transaction, request: ApprovalRequest): Promise<ApprovalContent> {
    const ground = await this.ground(tx, request.subjectId, request.filedAt);
    return this.parts.subjects.contentOf(tx, this.parts.kinds.of(ground.fact.kind), ground);
  }

  /** A request that was sent back and filed again finds its subject in draft: it is submitted anew, with the content that was decided on. */
  async approved(tx: Transaction, request: ApprovalRequest, context: OutcomeContext): Promise<CarriedOut> {
    const { fact } = await this.ground(tx, request.subjectId, context.at);
    const payload = { requestId: request.id, contentHash: submittedHash(fact.content) };
    if (request.round > 1) await this.send(tx, request, 'submitted', payload, context);
    const approved = await this.send(tx, request, 'approved', payload, context);
    return approved ? { carriedOut: true } : { carriedOut: false, reason: 'subject-not-waiting' };
  }

  async refused(
    tx: Transaction,
    request: ApprovalRequest,
    outcome: RefusedOutcome,
    context: OutcomeContext,
  ): Promise<void> {
    const said = context.reason === undefined ? {} : { reason: context.reason };
    await this.send(tx, request, 'refused', { requestId: request.id, outcome, ...said }, context);
  }

  /** Whether the subject's state took the event; one that it does not know any more changes nothing. */
  private async send(
    tx: Transaction,
    request: ApprovalRequest,
    event: string,
    payload: Record<string, unknown>,
    { at, policyVersion }: OutcomeContext,
  ): Promise<boolean> {
    const instance = await this.parts.transitions.load(tx, request.subjectId);
    const given = { at: at.toISOString(), actor: systemActor };
    const context = { actor: systemActor, at, policyVersion };
    const sent = await this.parts.transitions.send(
      tx,
      instance,
      { type: `${instance.machine}.${event}`, payload, given },
      context,
    );
    if (sent.accepted && instance.accountId) await this.parts.store.raiseAccount(tx, instance.accountId, at);
    return sent.accepted;
  }

  private async ground(tx: Transaction, id: string, at: Date): Promise<SubjectGround> {
    const { accountId, kind } = await this.find(tx, id);
    const [account, fact, moment] = [
      await this.parts.gate.enterAsSystem(tx, accountId),
      await this.parts.facts.current(tx, kind, id),
      await this.parts.rules.momentOf(tx, at),
    ];
    if (!fact) throw new Problem(404, 'not-found');
    return { account, fact, moment };
  }

  private async find(tx: Transaction, id: string) {
    const found = await this.parts.store.find(tx, id);
    if (!found) throw new Problem(404, 'not-found');
    return found;
  }
}
