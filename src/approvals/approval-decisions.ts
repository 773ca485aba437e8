import { Injectable } from '@nestjs/common';
import {
  type ApprovalContext,
  currentStep,
  type Decision,
  decisionEvents,
  type DecisionGiven,
  type DecisionPayload,
  decisionRefusal,
  holdsPost,
  isLastStep,
  replanStep,
  stepTallyAfter,
} from '../machines/approval';
import type { Actor } from '../modules/auth/actor';
import { AuthService } from '../modules/auth/auth.service';
import { assertMay } from '../modules/auth/scope';
import type { Transaction } from '../modules/platform/database/unit-of-work';
import { Problem } from '../modules/platform/http/problem';
import { contentHash } from '../modules/platform/workflow/hash';
import type { LoadedInstance, StepContext } from '../modules/platform/workflow/instance';
import { TransitionService } from '../modules/platform/workflow/transition.service';
import { PolicyService } from '../modules/policy/policy.service';
import { OrganisationService } from '../modules/users/organisation.service';
import { contextOf, statusOf } from './approval-mirror';
import { ApprovalRefusals } from './approval-refusals';
import { ApprovalSight } from './approval-sight';
import { ApprovalStore, type RequestRow } from './approval-store';
import { type ApprovalSubject, SubjectRegistry } from './subject-registry';

export interface SaidDecision {
  decision: Decision;
  comment: string | null;
  contentHash: string;
  /** Which step of which round is meant; without them the ones that were open when the command came in. */
  round?: number;
  step?: number;
}

/** Who sends a command, and its one instant. */
export interface Commander {
  actor: Actor;
  at: Date;
}

/** One decision, one transaction: the account first, then the request, then the person as they are now. */
@Injectable()
export class ApprovalDecisions {
  constructor(
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
   * Decides the open step for exactly the content that was shown. The last approval carries the subject's outcome out in this
   * very transaction, or voids the request with the reason.
   *
   * @throws Problem 404 `not-found`, 403 `segregation-of-duties`, 403 `forbidden`, 409 `already-decided` (with the winner),
   * 409 `not-your-turn`, 412 `content-changed` (kept: where the content has moved, the request is voided)
   */
  async decide(tx: Transaction, { actor, at }: Commander, id: string, said: SaidDecision): Promise<LoadedInstance> {
    const seen = await this.sight.see(tx, actor, id);
    const subject = this.subjects.of(seen.subjectType);
    await subject.lock(tx, seen.subjectId);
    const instance = await this.transitions.load(tx, id);
    const { decision, comment, contentHash: hash } = said;
    const payload = {
      decision,
      comment,
      contentHash: hash,
      round: said.round ?? seen.round,
      step: said.step ?? seen.step,
    };
    await this.admit(tx, actor, instance, seen.departmentId, payload);
    const request = contextOf(instance).round === seen.round ? seen : await this.present(tx, id);
    const { version } = await this.policies.active(tx);
    const context = { actor: { kind: 'user', id: actor.id }, at, policyVersion: version } as const;
    await this.assertUnchanged(tx, subject, request, instance, context);
    const given = await this.givenFor(tx, subject, request, instance, payload, context);
    return this.carryOut(tx, instance, payload, given, context);
  }

  /** The person with the roles of this transaction; the reasons are the statechart's own. */
  private async admit(
    tx: Transaction,
    actor: Actor,
    instance: LoadedInstance,
    departmentId: string | null,
    payload: DecisionPayload,
  ): Promise<void> {
    const fresh = await this.auth.freshActor(tx, actor.id);
    assertMay(fresh, 'approvals.decide');
    const refusal = decisionRefusal(statusOf(instance), contextOf(instance), fresh.id, payload);
    if (refusal) throw await this.refusals.problem(tx, instance.id, refusal);
    const step = currentStep(contextOf(instance));
    if (!step || !holdsPost(step.approvers, step.standInFor, fresh, departmentId)) throw new Problem(403, 'forbidden');
  }

  private async present(tx: Transaction, id: string): Promise<RequestRow> {
    const request = await this.store.read(tx, id);
    if (!request) throw new Problem(404, 'not-found');
    return request;
  }

  /** An approval of changed content does not count: the request is voided, which is committed although the decision is refused. */
  private async assertUnchanged(
    tx: Transaction,
    subject: ApprovalSubject,
    request: RequestRow,
    instance: LoadedInstance,
    { at, policyVersion }: StepContext,
  ): Promise<void> {
    const present = contentHash(await subject.content(tx, request));
    if (present === contextOf(instance).contentHash) return;
    const event = { type: 'approval.void', payload: { reason: 'content-changed' }, given: { tellSubject: true } };
    const context = { actor: { kind: 'system', id: null }, at, policyVersion } as const;
    const sent = await this.transitions.send(tx, instance, event, context);
    if (!sent.accepted) throw new Error(`approval request ${instance.id} could not be voided`);
    throw new Problem(412, 'content-changed', {}, undefined, { status: 'voided' }).kept();
  }

  /** What the chart must know: the people of the next step as they are now, or what the subject made of the last approval. */
  private async givenFor(
    tx: Transaction,
    subject: ApprovalSubject,
    request: RequestRow,
    instance: LoadedInstance,
    payload: DecisionPayload,
    context: StepContext,
  ): Promise<DecisionGiven> {
    const snapshot = contextOf(instance);
    const given: DecisionGiven = { personId: context.actor.id ?? '', at: context.at.toISOString() };
    if (stepTallyAfter(snapshot, payload, given) !== 'approved') return given;
    if (!isLastStep(snapshot)) return { ...given, next: await this.nextStep(tx, request, snapshot) };
    const said = payload.comment === null ? {} : { comment: payload.comment };
    const result = await subject.approved(tx, request, { ...context, ...said });
    return {
      ...given,
      result: result.carriedOut ? { carriedOut: true } : { carriedOut: false, reason: result.reason },
    };
  }

  private async nextStep(
    tx: Transaction,
    request: RequestRow,
    snapshot: ApprovalContext,
  ): Promise<NonNullable<DecisionGiven['next']>> {
    const next = snapshot.steps[snapshot.step];
    if (!next) throw new Error(`approval request ${request.id} has no step after ${snapshot.step}`);
    const { requesterId, departmentId } = request;
    const organisation = await this.organisation.organisation(tx);
    return replanStep(next, { requesterId, departmentId, excluded: snapshot.excluded }, organisation);
  }

  private async carryOut(
    tx: Transaction,
    instance: LoadedInstance,
    payload: DecisionPayload,
    given: DecisionGiven,
    context: StepContext,
  ): Promise<LoadedInstance> {
    const event = { type: decisionEvents[payload.decision], payload: { ...payload }, given: { ...given } };
    const sent = await this.transitions.send(tx, instance, event, context);
    if (!sent.accepted) throw new Error(`approval request ${instance.id} refused a decision that it had admitted`);
    return sent.instance;
  }
}
