import { Injectable } from '@nestjs/common';
import { type RoutePlan, type RouteRequest, finalStatuses } from '../machines/approval';
import { AuthService } from '../modules/auth/auth.service';
import { assertMay } from '../modules/auth/scope';
import type { Transaction } from '../modules/platform/database/unit-of-work';
import { Problem } from '../modules/platform/http/problem';
import { type LoadedInstance, type StepContext, systemActor } from '../modules/platform/workflow/instance';
import { PolicyService } from '../modules/policy/policy.service';
import { ApprovalDecisions, type SaidDecision } from './approval-decisions';
import { ApprovalEntrance, type Commander, type Entered, userOf } from './approval-entrance';
import { ApprovalFiling, type Filed, type Filing } from './approval-filing';
import { ApprovalFreshness } from './approval-freshness';
import { ApprovalMessages } from './approval-messages';
import { contextOf, statusOf } from './approval-mirror';
import { ApprovalRefusals } from './approval-refusals';
import { ApprovalReplanning } from './approval-replanning';
import { ApprovalSight } from './approval-sight';
import { ApprovalStore } from './approval-store';
import { ApprovalTransitions, type DeferredAsk } from './approval-transitions';
import { ApprovalWakeCalls } from './approval-wake-calls';
import { SubjectRegistry } from './subject-registry';

/** Asks people. Every move is the caller's transaction and goes through the statechart `approval`. */
@Injectable()
export class ApprovalService {
  constructor(
    private readonly filing: ApprovalFiling,
    private readonly decisions: ApprovalDecisions,
    private readonly freshness: ApprovalFreshness,
    private readonly entrance: ApprovalEntrance,
    private readonly replanning: ApprovalReplanning,
    private readonly transitions: ApprovalTransitions,
    private readonly policies: PolicyService,
    private readonly auth: AuthService,
    private readonly subjects: SubjectRegistry,
    private readonly store: ApprovalStore,
    private readonly sight: ApprovalSight,
    private readonly refusals: ApprovalRefusals,
    private readonly messages: ApprovalMessages,
    private readonly calls: ApprovalWakeCalls,
  ) {}

  /**
   * Files a request for a subject that the caller has locked; it opens its first step, or is held with an incident where a
   * step has nobody who may decide it (nothing fails open). One that was sent back to the same requester goes on as its next
   * round; with an id of its own the filing takes its place instead.
   *
   * @throws Problem 409 `request-pending`, 422 `currency-without-rate`, 422 `route-empty`, 403 `requester-may-not-file`
   */
  async file(tx: Transaction, filing: Filing): Promise<Filed> {
    const running = await this.store.running(tx, filing.subject);
    if (!running) return this.filing.file(tx, filing);
    if (running.status !== 'returned')
      throw new Problem(409, 'request-pending', {}, undefined, { approvalId: running.id });
    const goesOn =
      filing.id === undefined && running.requesterId === filing.requesterId && running.kind === filing.kind;
    if (goesOn)
      return this.filing.refile(tx, await this.transitions.load(tx, running.id), running, filing.content, filing);
    await this.voidFor(tx, running.id, 'superseded', await this.bySystem(tx, filing.at));
    return this.filing.file(tx, filing);
  }

  /**
   * The requester files again what was sent back, with the content as it is now.
   * @throws Problem 404 `not-found`, 403 `forbidden` for anybody else, 409 `already-decided`, 409 `event-not-allowed` unless it is
   * with its requester, 409 `filed-elsewhere`, and as {@link file}
   */
  async resubmit(tx: Transaction, command: Commander, id: string, comment: string | null): Promise<LoadedInstance> {
    const { request, instance } = await this.enterOwn(tx, command, id);
    const subject = this.subjects.of(request.subjectType);
    if (statusOf(instance) !== 'returned') throw new Problem(409, 'event-not-allowed', { possible: [] });
    if (subject.asksAnew) throw new Problem(409, 'filed-elsewhere');
    const context = await this.entrance.context(tx, userOf(command.actor.id), command.at);
    await subject.resubmitted?.(tx, request, context);
    const content = await subject.content(tx, request);
    await this.filing.refile(tx, instance, request, content, { at: command.at, comment });
    return this.transitions.load(tx, id);
  }

  /** The steps a request would take, with the people and the reasons; nothing is written. */
  async preview(tx: Transaction, request: RouteRequest): Promise<RoutePlan> {
    return (await this.filing.plan(tx, request)).plan;
  }

  /** Names of those whose decision the request waits for at this moment. */
  awaitedFrom(tx: Transaction, requestId: string): Promise<string[]> {
    return this.store.awaited(tx, requestId);
  }

  /** The same of many requests at once: the people with a seat in each. */
  async awaitedOf(
    reader: Pick<Transaction, 'query'>,
    requestIds: readonly string[],
  ): Promise<Map<string, { kind: string; people: { id: string; name: string }[] }>> {
    return this.store.awaitedOf(reader, requestIds);
  }

  /** See {@link ApprovalDecisions.decide}. */
  decide(tx: Transaction, command: Commander, id: string, said: SaidDecision): Promise<LoadedInstance> {
    return this.decisions.decide(tx, command, id, said);
  }

  /**
   * The requester takes the request back, whatever step it is at.
   * @throws Problem 404 `not-found`, 403 `forbidden` for anybody else, 409 `already-decided`
   */
  async withdraw(tx: Transaction, command: Commander, id: string, comment: string | null): Promise<LoadedInstance> {
    const { instance } = await this.enterOwn(tx, command, id);
    const given = { personId: command.actor.id };
    return this.move(tx, instance, { type: 'approval.withdraw', payload: { comment }, given }, command);
  }

  /** Ends a running request because its subject has moved on; the subject knows and is not called back. Its requester is told. */
  async voidFor(
    tx: Transaction,
    requestId: string,
    reason: string,
    context: StepContext,
    tellSubject = false,
  ): Promise<void> {
    const instance = await this.transitions.load(tx, requestId);
    if (finalStatuses.includes(statusOf(instance))) return;
    const event = { type: 'approval.void', payload: { reason }, given: { tellSubject } };
    await this.transitions.send(tx, instance, event, context);
  }

  /**
   * Ends what still runs for a subject, also a request that waits for its requester. `tellSubject`: it was not given up itself, what it
   * belongs to has ended; the caller holds its lock.
   */
  async voidRunning(
    tx: Transaction,
    subject: { type: string; id: string },
    reason: string,
    context: StepContext,
    tellSubject = false,
  ): Promise<void> {
    const running = await this.store.running(tx, subject);
    if (running) await this.voidFor(tx, running.id, reason, context, tellSubject);
  }

  /**
   * Voids a running request whose content is no longer what it was filed with, in the transaction of the change. The caller holds
   * the subject's lock; the subject is called back.
   */
  async voidIfChanged(tx: Transaction, requestId: string, context: StepContext): Promise<void> {
    const instance = await this.transitions.load(tx, requestId);
    const request = await this.store.read(tx, requestId);
    if (!request || finalStatuses.includes(statusOf(instance))) return;
    await this.freshness.voidIfChanged(tx, { request, instance }, context);
  }

  /** Requests of these subjects that are with their requesters, by the id of the subject. */
  async returnedOf(
    tx: Transaction,
    subjects: { type: string; id: string }[],
  ): Promise<Map<string, { id: string; round: number }>> {
    const rows = subjects.length === 0 ? [] : await this.store.returned(tx, subjects);
    return new Map(rows.map(({ subjectId, id, round }) => [subjectId, { id, round }]));
  }

  /**
   * Lets a held request go on, once somebody may decide again. Administrators mend the organisation; they approve nothing.
   * @throws Problem 404, 403 `forbidden`, 409 `event-not-allowed` when it is not held, 409 `still-held` with the problems
   */
  async release(tx: Transaction, command: Commander, id: string): Promise<LoadedInstance> {
    const { instance, request } = await this.enterAsAdministrator(tx, command, id);
    if (statusOf(instance) !== 'held') throw new Problem(409, 'event-not-allowed', { possible: [] });
    const given = await this.replanning.plan(tx, request, instance, command.at);
    const [problem] = given.problems;
    if (problem)
      throw new Problem(409, 'still-held', { problem: problem.code }, undefined, { problems: given.problems });
    return this.move(tx, instance, { type: 'approval.release', payload: {}, given: { ...given } }, command);
  }

  /**
   * An administrator stops a request, or lets it go on: nobody is asked meanwhile. Whoever has left or changed posts since has their
   * seat looked at when it goes on: what was noted of them ran out meanwhile.
   * @throws Problem 404, 403 `forbidden`, 409 `event-not-allowed`
   */
  async pause(
    tx: Transaction,
    command: Commander,
    id: string,
    move: 'suspend' | 'resume',
    comment: string | null,
  ): Promise<LoadedInstance> {
    const { instance, request } = await this.enterAsAdministrator(tx, command, id);
    const event = { type: `approval.${move}`, payload: { comment }, given: { personId: command.actor.id } };
    const asks: DeferredAsk[] = [];
    const moved = await this.move(tx, instance, event, command, asks);
    const template = move === 'suspend' ? 'approvalSuspended' : 'approvalResumed';
    const to = ({ requesterId }: { requesterId: string }) => [requesterId];
    const params = { comment };
    const message = {
      template,
      occasion: `${move}-${moved.version}`,
      to,
      params,
      deciderId: command.actor.id,
    } as const;
    await this.messages.tell(tx, id, message, command.at);
    if (move === 'suspend') return moved;
    const mended = await this.replanning.mend(tx, request, moved, command.at);
    await this.calls.askStill(tx, mended, asks);
    return mended;
  }

  private async enterAsAdministrator(tx: Transaction, command: Commander, id: string): Promise<Entered> {
    await this.sight.see(tx, command.actor, id);
    assertMay(await this.auth.freshActor(tx, command.actor.id), 'approvals.suspend');
    return this.entrance.enter(tx, command, id);
  }

  private async enterOwn(tx: Transaction, command: Commander, id: string): Promise<Entered> {
    const entered = await this.entrance.enter(tx, command, id);
    const fresh = await this.auth.freshActor(tx, command.actor.id);
    if (entered.request.requesterId !== fresh.id) throw new Problem(403, 'forbidden');
    const status = statusOf(entered.instance);
    if (finalStatuses.includes(status)) {
      const winner = contextOf(entered.instance).votes.at(-1);
      const ended = ['approved', 'rejected'].includes(status) && winner ? { winnerId: winner.personId } : {};
      throw await this.refusals.problem(tx, id, { code: 'already-decided', ...ended });
    }
    return entered;
  }

  private async move(
    tx: Transaction,
    instance: LoadedInstance,
    event: { type: string; payload: Record<string, unknown>; given: Record<string, unknown> },
    { actor, at }: Commander,
    asks?: DeferredAsk[],
  ): Promise<LoadedInstance> {
    const context = { ...(await this.entrance.context(tx, userOf(actor.id), at)), ...(asks && { asks }) };
    const sent = await this.transitions.send(tx, instance, event, context);
    if (!sent.accepted)
      throw new Problem(409, 'event-not-allowed', { possible: sent.possible }, undefined, { possible: sent.possible });
    return sent.instance;
  }

  private async bySystem(tx: Transaction, at: Date): Promise<StepContext> {
    const { version } = await this.policies.active(tx);
    return { actor: systemActor, at, policyVersion: version };
  }
}
