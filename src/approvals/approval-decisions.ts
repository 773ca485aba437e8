import { Injectable } from '@nestjs/common';
import {
  type ApprovalContext,
  contextAfter,
  currentStep,
  type Decision,
  decisionEvents,
  type DecisionGiven,
  type DecisionPayload,
  decisionRefusal,
  isLastStep,
  type MoverGiven,
  moveRefusal,
  stepTallyAfter,
} from '../machines/approval';
import type { Transaction } from '../modules/platform/database/unit-of-work';
import { Problem } from '../modules/platform/http/problem';
import type { LoadedInstance } from '../modules/platform/workflow/instance';
import { ApprovalEntrance, type Commander, type Entered, userOf } from './approval-entrance';
import { ApprovalFreshness } from './approval-freshness';
import { contextOf, statusOf } from './approval-mirror';
import { ApprovalRefusals } from './approval-refusals';
import { ApprovalReplanning } from './approval-replanning';
import { ApprovalTransitions, type MoveContext } from './approval-transitions';
import { SubjectRegistry } from './subject-registry';

export type { Commander } from './approval-entrance';

export interface SaidDecision {
  decision: Decision;
  comment: string | null;
  contentHash: string;
  /** Which step of which round is meant; without them the ones that were open when the command came in. */
  round?: number;
  step?: number;
  /** `return`: to this earlier step; without it to the requester. */
  toStep?: number;
  /** In whose place it is decided, where somebody has a seat of their own too. */
  actingFor?: string;
  /** By the link in a mail. */
  via?: 'mail';
}

/** One decision, one transaction: the account first, then the request, then the person as they are now. */
@Injectable()
export class ApprovalDecisions {
  constructor(
    private readonly entrance: ApprovalEntrance,
    private readonly transitions: ApprovalTransitions,
    private readonly subjects: SubjectRegistry,
    private readonly freshness: ApprovalFreshness,
    private readonly replanning: ApprovalReplanning,
    private readonly refusals: ApprovalRefusals,
  ) {}

  /**
   * Decides the open step for exactly the content that was shown. The last approval carries the subject's outcome out in this
   * very transaction, or voids the request with the reason.
   *
   * @throws Problem 404 `not-found`, 403 `segregation-of-duties`, 403 `forbidden`, 409 `already-decided` (with the winner),
   * 409 `not-your-turn`, 422 `step-not-earlier`, 412 `content-changed` (kept: where the content has moved, the request is voided)
   */
  async decide(tx: Transaction, command: Commander, id: string, said: SaidDecision): Promise<LoadedInstance> {
    const entered = await this.entrance.enter(tx, command, id);
    const { fresh, mover } = await this.entrance.mover(tx, command, entered);
    const payload = payloadOf(said, entered);
    await this.entrance.assertFit(tx, entered, fresh, mover, payload);
    await this.assertAdmitted(tx, entered, mover, payload);
    const context = await this.entrance.context(tx, userOf(fresh.id), command.at);
    await this.assertUnchanged(tx, entered, context);
    const given = await this.givenFor(tx, entered, payload, { ...mover }, context);
    const via = said.via === undefined ? {} : { via: said.via };
    const event = { type: decisionEvents[payload.decision], payload: { ...payload, ...via }, given: { ...given } };
    const sent = await this.transitions.send(tx, entered.instance, event, { ...context, said: said.comment, ...via });
    if (!sent.accepted) throw new Error(`approval request ${id} refused a decision that it had admitted`);
    return sent.instance;
  }

  /** The reasons are the statechart's own. */
  private async assertAdmitted(
    tx: Transaction,
    { instance }: Entered,
    mover: MoverGiven,
    payload: DecisionPayload,
  ): Promise<void> {
    const [status, context] = [statusOf(instance), contextOf(instance)];
    const question = { status, context, mover, said: payload };
    const refusal =
      payload.decision === 'return'
        ? moveRefusal('returnTo', { ...question, ...(payload.toStep === undefined ? {} : { toStep: payload.toStep }) })
        : decisionRefusal(status, context, mover, payload);
    if (!refusal) return;
    // Whoever decides on what is no longer so hears that, whether the change or a decision voided the request.
    if (status === 'voided' && (await this.freshness.isOverByChange(tx, instance.id))) throw overtaken();
    throw await this.refusals.problem(tx, instance.id, refusal);
  }

  /** An approval of changed content does not count: the request is voided, which is committed although the decision is refused. */
  private async assertUnchanged(tx: Transaction, entered: Entered, context: MoveContext): Promise<void> {
    if (await this.freshness.voidIfChanged(tx, entered, context)) throw overtaken().kept();
  }

  /** What the chart must know: the people of the step that opens as they are now, or what the subject made of the last approval. */
  private async givenFor(
    tx: Transaction,
    { request, instance }: Entered,
    payload: DecisionPayload,
    given: DecisionGiven,
    context: MoveContext,
  ): Promise<DecisionGiven> {
    const snapshot = contextOf(instance);
    const opened = contextAfter(snapshot, payload, given);
    if (opened) return { ...given, next: await this.next(tx, request, opened) };
    const completes = payload.decision !== 'return' && stepTallyAfter(snapshot, payload, given) === 'approved';
    if (!completes || !isLastStep(snapshot)) return given;
    const said = payload.comment === null ? {} : { comment: payload.comment };
    const result = await this.subjects.of(request.subjectType).approved(tx, request, { ...context, ...said });
    return {
      ...given,
      result: result.carriedOut ? { carriedOut: true } : { carriedOut: false, reason: result.reason },
    };
  }

  private async next(
    tx: Transaction,
    request: Entered['request'],
    opened: ApprovalContext,
  ): Promise<NonNullable<DecisionGiven['next']>> {
    const step = currentStep(opened);
    if (!step) throw new Error(`approval request ${request.id} has no step ${opened.step}`);
    return this.replanning.step(tx, request, opened, opened.step, step);
  }
}

function payloadOf(said: SaidDecision, { seen }: Entered): DecisionPayload {
  const { decision, comment, contentHash: hash, round = seen.round, step = seen.step, toStep, actingFor } = said;
  return {
    ...{ decision, comment, contentHash: hash, round, step },
    ...(toStep === undefined || decision !== 'return' ? {} : { toStep }),
    ...(actingFor === undefined ? {} : { actingFor }),
  };
}

function overtaken(): Problem {
  return new Problem(412, 'content-changed', {}, undefined, { status: 'voided' });
}
