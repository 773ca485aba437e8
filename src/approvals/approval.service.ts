import { Injectable } from '@nestjs/common';
import { type RoutePlan, type RouteRequest, finalStatuses, replanStep } from '../machines/approval';
import { AuthService } from '../modules/auth/auth.service';
import { assertMay } from '../modules/auth/scope';
import type { Transaction } from '../modules/platform/database/unit-of-work';
import { Problem } from '../modules/platform/http/problem';
import { type LoadedInstance, type StepContext, systemActor } from '../modules/platform/workflow/instance';
import { TransitionService } from '../modules/platform/workflow/transition.service';
import { PolicyService } from '../modules/policy/policy.service';
import { OrganisationService } from '../modules/users/organisation.service';
import { ApprovalDecisions, type Commander, type SaidDecision } from './approval-decisions';
import { ApprovalFiling, type Filed, type Filing } from './approval-filing';
import { contextOf, statusOf } from './approval-mirror';
import { ApprovalRefusals } from './approval-refusals';
import { ApprovalSight } from './approval-sight';
import { ApprovalStore, type RequestRow } from './approval-store';
import { SubjectRegistry } from './subject-registry';

/** Asks people. Every move is the caller's transaction and goes through the statechart `approval`. */
@Injectable()
export class ApprovalService {
  constructor(
    private readonly filing: ApprovalFiling,
    private readonly decisions: ApprovalDecisions,
    private readonly transitions: TransitionService,
    private readonly policies: PolicyService,
    private readonly organisation: OrganisationService,
    private readonly auth: AuthService,
    private readonly subjects: SubjectRegistry,
    private readonly store: ApprovalStore,
    private readonly sight: ApprovalSight,
    private readonly refusals: ApprovalRefusals,
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
      return this.filing.refile(tx, await this.transitions.load(tx, running.id), running, filing.content, filing.at);
    await this.voidFor(tx, running.id, 'superseded', await this.bySystem(tx, filing.at));
    return this.filing.file(tx, filing);
  }

  /** The steps a request would take, with the people and the reasons; nothing is written. */
  async preview(tx: Transaction, request: RouteRequest): Promise<RoutePlan> {
    return (await this.filing.plan(tx, request)).plan;
  }

  /** Names of those whose decision the request waits for at this moment. */
  awaitedFrom(tx: Transaction, requestId: string): Promise<string[]> {
    return this.store.awaited(tx, requestId);
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
    const { instance } = await this.lockOwn(tx, command, id);
    const given = { personId: command.actor.id };
    return this.move(tx, instance, { type: 'approval.withdraw', payload: { comment }, given }, command);
  }

  /** Ends a running request because its subject has moved on; the subject knows and is not called back. Its requester is told. */
  async voidFor(tx: Transaction, requestId: string, reason: string, context: StepContext): Promise<void> {
    const instance = await this.transitions.load(tx, requestId);
    if (finalStatuses.includes(statusOf(instance))) return;
    const event = { type: 'approval.void', payload: { reason }, given: { tellSubject: false } };
    await this.transitions.send(tx, instance, event, context);
  }

  /**
   * Lets a held request go on, once somebody may decide again. Administrators mend the organisation; they approve nothing.
   * @throws Problem 404, 403 `forbidden`, 409 `event-not-allowed` when it is not held, 409 `still-held` with the problems
   */
  async release(tx: Transaction, command: Commander, id: string): Promise<LoadedInstance> {
    await this.sight.see(tx, command.actor, id);
    assertMay(await this.auth.freshActor(tx, command.actor.id), 'approvals.suspend');
    const { instance, request } = await this.lock(tx, command, id);
    if (statusOf(instance) !== 'held') throw new Problem(409, 'event-not-allowed', { possible: [] });
    const given = await this.replan(tx, request, instance);
    const [problem] = given.problems;
    if (problem)
      throw new Problem(409, 'still-held', { problem: problem.code }, undefined, { problems: given.problems });
    return this.move(tx, instance, { type: 'approval.release', payload: {}, given }, command);
  }

  /**
   * Where everybody who could decide the open step has left or may no longer decide: held, and handed to whoever may now.
   * The caller holds the subject's lock and the request's.
   */
  async reassign(tx: Transaction, request: RequestRow, instance: LoadedInstance, at: Date): Promise<void> {
    const context = await this.bySystem(tx, at);
    const given = await this.replan(tx, request, instance);
    const problems =
      given.problems.length > 0 ? given.problems : [{ step: 'open', code: 'approver-disabled', params: {} }];
    const held = await this.transitions.send(
      tx,
      instance,
      { type: 'approval.hold', payload: {}, given: { problems } },
      context,
    );
    if (!held.accepted || given.problems.length > 0) return;
    await this.transitions.send(tx, held.instance, { type: 'approval.release', payload: {}, given }, context);
  }

  private async replan(tx: Transaction, request: RequestRow, instance: LoadedInstance) {
    const { steps, step, excluded } = contextOf(instance);
    const { requesterId, departmentId } = request;
    const organisation = await this.organisation.organisation(tx);
    const planned = steps.map((each, index) =>
      index < step - 1 ? { step: each } : replanStep(each, { requesterId, departmentId, excluded }, organisation),
    );
    const problems = planned.flatMap((each) => ('problem' in each && each.problem ? [each.problem] : []));
    return { steps: planned.map((each) => each.step), problems };
  }

  private async lock(
    tx: Transaction,
    { actor }: Commander,
    id: string,
  ): Promise<{ instance: LoadedInstance; request: RequestRow }> {
    const seen = await this.sight.see(tx, actor, id);
    await this.subjects.of(seen.subjectType).lock(tx, seen.subjectId);
    const instance = await this.transitions.load(tx, id);
    const request = await this.store.read(tx, id);
    if (!request) throw new Problem(404, 'not-found');
    return { instance, request };
  }

  private async lockOwn(
    tx: Transaction,
    command: Commander,
    id: string,
  ): Promise<{ instance: LoadedInstance; request: RequestRow }> {
    const locked = await this.lock(tx, command, id);
    const fresh = await this.auth.freshActor(tx, command.actor.id);
    if (locked.request.requesterId !== fresh.id) throw new Problem(403, 'forbidden');
    if (finalStatuses.includes(statusOf(locked.instance))) {
      const winner = contextOf(locked.instance).votes.at(-1);
      const ended =
        ['approved', 'rejected'].includes(statusOf(locked.instance)) && winner ? { winnerId: winner.personId } : {};
      throw await this.refusals.problem(tx, id, { code: 'already-decided', ...ended });
    }
    return locked;
  }

  private async move(
    tx: Transaction,
    instance: LoadedInstance,
    event: { type: string; payload: Record<string, unknown>; given: Record<string, unknown> },
    { actor, at }: Commander,
  ): Promise<LoadedInstance> {
    const { version } = await this.policies.active(tx);
    const context = { actor: { kind: 'user', id: actor.id }, at, policyVersion: version } as const;
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
