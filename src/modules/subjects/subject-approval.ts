import type {
  CarriedOut,
  ApprovalRequest,
  ApprovalSubject,
  EditableFields,
  OutcomeContext,
  RefusedOutcome,
} from '../../approvals/subject-registry';
import type { ApprovalContent, RequestKind } from '../../machines/approval';
import type { AccountGate, LockedAccount } from '../accounts/account-gate';
import type { FactRulesService } from '../facts/fact-rules.service';
import type { FactStore } from '../accounts/fact-store';
import type { FactWatchers } from '../accounts/fact-watchers';
import { submittedHash } from '../accounts/submitted-content';
import { assertMay } from '../auth/scope';
import type { Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { type StepContext, systemActor } from '../platform/workflow/instance';
import type { TransitionService } from '../platform/workflow/transition.service';
import { editedContent } from './subject-edit';
import type { SubjectGround, SubjectType } from './subject-kind';
import type { SubjectKinds } from './subject-kinds';
import type { SubjectService } from './subject.service';
import type { SubjectStore } from './subject-store';

const refusedAs = { submitted: 'not-in-draft', edited: 'not-edited-here' } as const;

type SubjectFact = SubjectGround['fact'];
type EditedGround = SubjectGround & { account: LockedAccount };

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
      watchers: FactWatchers;
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

  authors(tx: Transaction, subjectId: string): Promise<string[]> {
    return this.parts.store.authors(tx, subjectId);
  }

  editable(request: RequestKind): EditableFields {
    const fields = Object.entries(this.parts.kinds.forRequest(request, this.type)?.edits?.fields ?? {});
    return Object.fromEntries(fields.map(([name, { follows }]) => [name, follows]));
  }

  /**
   * A new version by the approver; the request that waits goes on with it. What the version says is checked as if the requester had
   * written it, their permission to write facts is not asked: the seat is what lets them.
   *
   * @throws Problem 400 `invalid-body`, 422 `edit-contradictory`, and the refusals of the kind's own rules
   */
  async edit(
    tx: Transaction,
    request: ApprovalRequest,
    changes: Readonly<Record<string, unknown>>,
    { actor, at, policyVersion }: OutcomeContext,
  ): Promise<ApprovalContent> {
    const ground = await this.ground(tx, request.subjectId, at);
    const kind = this.parts.kinds.of(ground.fact.kind);
    if (!kind.edits) throw new Problem(409, 'not-edited-here');
    const content = await editedContent(kind.edits, ground.fact.content, changes);
    if (submittedHash(content) !== submittedHash(ground.fact.content)) {
      const context = { actor, at, policyVersion };
      const fact = await this.write(tx, ground, content, context);
      const payload = { requestId: request.id, contentHash: submittedHash(content), version: fact.version };
      await this.must(tx, request.subjectId, 'edited', payload, context);
    }
    return this.content(tx, { ...request, filedAt: at });
  }

  /**
   * Filed again through the request: the subject is in approval again, as if it had been submitted itself.
   * @throws Problem 404 `not-found` for an account that the requester no longer sees, 403 `forbidden`
   */
  async resubmitted(tx: Transaction, request: ApprovalRequest, { actor, at, policyVersion }: OutcomeContext) {
    const { accountId, kind } = await this.find(tx, request.subjectId);
    const { actor: requester } = await this.parts.gate.enter(tx, actor.id ?? '', accountId);
    assertMay(requester, this.parts.kinds.of(kind).fileWith);
    const ground = await this.ground(tx, request.subjectId, at);
    const payload = { requestId: request.id, contentHash: submittedHash(ground.fact.content) };
    await this.must(tx, request.subjectId, 'submitted', payload, { actor, at, policyVersion });
    await this.parts.kinds.of(kind).follow?.(tx, 'submitted', ground, { actor, at, policyVersion });
    await this.parts.store.raiseAccount(tx, accountId, at);
  }

  /** A request that was filed again by an earlier version of the product finds its subject in draft: it is submitted anew. */
  async approved(tx: Transaction, request: ApprovalRequest, context: OutcomeContext): Promise<CarriedOut> {
    const ground = await this.ground(tx, request.subjectId, context.at);
    const { fact } = ground;
    const [refused] = (await this.parts.kinds.of(fact.kind).refusals?.(tx, ground)) ?? [];
    if (refused) return { carriedOut: false, reason: refused.code, params: refused.params };
    const payload = { requestId: request.id, contentHash: submittedHash(fact.content) };
    if (request.round > 1) await this.send(tx, request, 'submitted', payload, context);
    const approved = await this.send(tx, request, 'approved', payload, context);
    if (!approved) return { carriedOut: false, reason: 'subject-not-waiting' };
    await this.parts.kinds.of(fact.kind).follow?.(tx, 'approved', ground, systemContext(context));
    return { carriedOut: true };
  }

  async refused(
    tx: Transaction,
    request: ApprovalRequest,
    outcome: RefusedOutcome,
    context: OutcomeContext,
  ): Promise<void> {
    const said = context.reason === undefined ? {} : { reason: context.reason };
    const refused = await this.send(tx, request, 'refused', { requestId: request.id, outcome, ...said }, context);
    if (!refused) return;
    const ground = await this.ground(tx, request.subjectId, context.at);
    await this.parts.kinds.of(ground.fact.kind).follow?.(tx, 'refused', ground, systemContext(context));
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

  private async must(
    tx: Transaction,
    id: string,
    event: keyof typeof refusedAs,
    payload: Record<string, unknown>,
    context: StepContext,
  ): Promise<void> {
    const instance = await this.parts.transitions.load(tx, id);
    const given = { at: context.at.toISOString(), actor: context.actor };
    const type = `${instance.machine}.${event}`;
    const sent = await this.parts.transitions.send(tx, instance, { type, payload, given }, context);
    if (!sent.accepted) throw new Problem(409, refusedAs[event], { state: instance.envelope.state });
  }

  /** Under the account's lock, with everything that follows from a new version. */
  private async write(
    tx: Transaction,
    { account, fact }: EditedGround,
    content: SubjectFact['content'],
    context: StepContext,
  ): Promise<SubjectFact> {
    const { accountId, id, kind, cycle } = fact;
    const next = { accountId, id, version: fact.version + 1, kind, cycle, content, removed: false };
    const version = await this.parts.facts.write(tx, next, context.actor, context.at);
    const recorded = { ...next, recordedBy: context.actor.id, recordedAt: context.at };
    await this.parts.watchers.tell(tx, { ...account, version }, recorded, context);
    return recorded;
  }

  private async ground(tx: Transaction, id: string, at: Date): Promise<EditedGround> {
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

function systemContext({ at, policyVersion }: OutcomeContext): StepContext {
  return { actor: systemActor, at, policyVersion };
}
