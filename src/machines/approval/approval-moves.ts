import { type ApprovalContext, currentStep } from './approval-context';
import type { DecisionGiven, DecisionPayload, FilingGiven } from './approval-events';
import type { PlannedStep } from './approval-route';
import type { RouteProblem } from './approvers';
import { countingVotes, type Tally, tally, type Vote } from './votes';

/** A round begins: nothing of an earlier round counts in it. The machine opens its first step next. */
export function beginRound(context: ApprovalContext, given: FilingGiven): Partial<ApprovalContext> {
  return {
    round: context.round + 1,
    step: 1,
    steps: given.steps,
    votes: [],
    excluded: [...new Set([context.requesterId, ...given.excluded])].sort(),
    contentHash: given.contentHash,
    policyVersion: given.policyVersion,
    problems: given.problems,
  };
}

export function castVote(
  context: ApprovalContext,
  payload: DecisionPayload,
  given: DecisionGiven,
): Partial<ApprovalContext> {
  if (payload.decision === 'return') return {};
  const { round, step, contentHash, decision } = payload;
  const vote: Vote = { round, step, contentHash, decision, personId: given.personId, at: given.at };
  return { votes: [...context.votes, vote] };
}

/** On to the next step, with the candidates of this moment where the service found them anew. */
export function advance(context: ApprovalContext, given: DecisionGiven): Partial<ApprovalContext> {
  const steps = context.steps.map((step, index) => (index === context.step && given.next ? given.next.step : step));
  return {
    step: context.step + 1,
    steps,
    problems: nextIsPermitted(context, given) ? [] : [given.next?.problem ?? nobody(steps[context.step])],
  };
}

function nobody(step: PlannedStep | undefined): RouteProblem {
  return { step: step?.name ?? '', code: 'no-approver', params: {} };
}

/** Whether the next step has somebody; without a fresh plan the one of filing is asked. */
export function nextIsPermitted(context: ApprovalContext, given: DecisionGiven): boolean {
  if (given.next?.problem) return false;
  const next = given.next?.step ?? context.steps[context.step];
  return next !== undefined && hasPermitted(next, context.excluded);
}

/** A held route goes on with the people of now; steps that were decided keep those who decided them. */
export function replan(context: ApprovalContext, steps: readonly PlannedStep[]): Partial<ApprovalContext> {
  const behind = context.step - 1;
  return { steps: [...context.steps.slice(0, behind), ...steps.slice(behind)], problems: [] };
}

/** What the votes cast so far make of the open step. */
export function stepTally(context: ApprovalContext): Tally {
  const step = currentStep(context);
  if (!step) return 'undecided';
  const { round, contentHash } = context;
  const counted = countingVotes(context.votes, { round, step: context.step, contentHash, candidates: step.candidates });
  return tally(step.counting, counted);
}

export function isLastStep(context: ApprovalContext): boolean {
  return context.step === context.steps.length;
}

/** A plan that can be opened: no problem, and somebody who is not excluded for every step from `from` on. */
export function isOpenable(steps: readonly PlannedStep[], excluded: readonly string[], from = 1): boolean {
  const ahead = steps.slice(from - 1);
  return ahead.length > 0 && ahead.every((step) => hasPermitted(step, excluded));
}

export function hasPermitted(step: PlannedStep, excluded: readonly string[]): boolean {
  return step.candidates.length > 0 && step.candidates.every((id) => !excluded.includes(id));
}

/** What the open step would come to with this decision; nothing is changed. */
export function stepTallyAfter(context: ApprovalContext, payload: DecisionPayload, given: DecisionGiven): Tally {
  return stepTally({ ...context, ...castVote(context, payload, given) });
}

/** The last decision is only complete with the subject's answer; an approval without it does not exist. */
export function completesWith(
  context: ApprovalContext,
  payload: DecisionPayload,
  given: DecisionGiven,
): 'notLast' | 'answered' | 'unanswered' {
  if (stepTallyAfter(context, payload, given) !== 'approved' || !isLastStep(context)) return 'notLast';
  return given.result ? 'answered' : 'unanswered';
}
