import { type ApprovalContext, bindingOf, currentStep } from './approval-context';
import type { DecisionGiven, DecisionPayload, FilingGiven } from './approval-events';
import type { PlannedStep } from './approval-route';
import type { RouteProblem } from './approvers';
import { carryOver } from './carry-over';
import { shownHashes } from './content-fields';
import type { Tally } from './counting';
import { excludedFrom } from './exclusions';
import { seatFor } from './seat-for';
import { moved } from './seat-moves';
import { openFrom, voidStep, voidWhere } from './seating';
import { stepTally } from './step-tally';
import { leaveStep } from './turns';
import { counts, isHuman, type Vote } from './votes';

export { stepTally };

/** A round begins, at its first step that somebody has to decide. What carries over is for the caller to say. */
function roundFrom(
  context: ApprovalContext,
  given: FilingGiven,
  kept: Pick<ApprovalContext, 'votes' | 'seats'>,
): ApprovalContext {
  const begun = moved({
    ...context,
    ...kept,
    round: context.round + 1,
    step: 1,
    steps: given.steps,
    excluded: [...new Set([context.requesterId, ...given.excluded])].sort(),
    editors: [...new Set([...context.editors, ...(given.authors ?? [])])].sort(),
    contentHash: given.contentHash,
    fieldHashes: given.fieldHashes ?? null,
    policyVersion: given.policyVersion,
    problems: given.problems,
  });
  return given.problems.length > 0 ? begun : openFrom(begun, 1, given.at ?? '');
}

/** A round of the requester: after a return that says so, what was approved and is unchanged stands. */
export function beginRound(context: ApprovalContext, given: FilingGiven): ApprovalContext {
  const nothing = { votes: [], seats: [] };
  return roundFrom(context, given, context.afterReturn === 'resume' ? carryOver(context, given) : nothing);
}

/** New content by an approver: only what depended on the change is decided again. */
export function beginEditedRound(context: ApprovalContext, given: FilingGiven): ApprovalContext {
  const editors = [...new Set([...context.editors, given.personId])].sort();
  return roundFrom({ ...context, editors }, given, carryOver(context, given));
}

/** With the vote on the seat that this person may decide on; a return casts none. */
export function castVote(context: ApprovalContext, payload: DecisionPayload, given: DecisionGiven): ApprovalContext {
  const taken = seatFor(context, given, payload);
  if (payload.decision === 'return' || !taken) return context;
  const after = moved(context);
  const vote: Vote = {
    ...{ round: payload.round, step: payload.step, personId: given.personId, decision: payload.decision },
    ...{ contentHash: payload.contentHash, at: given.at, seat: taken.seat.no, actingFor: taken.actingFor },
    ...{ automatic: false, advice: taken.seat.origin === 'delegated' },
    fields: context.fieldHashes && shownHashes(context.fieldHashes, currentStep(context)?.fields),
    ...{ policyVersion: context.policyVersion, move: after.moves, voided: null, carriedOver: null },
  };
  return { ...after, votes: [...after.votes, vote], editors: editorsAfter(context, vote) };
}

/** Somebody else has approved the content as the editors left it. */
function editorsAfter({ editors }: ApprovalContext, vote: Vote): string[] {
  return vote.decision === 'approve' && !vote.advice && !editors.includes(vote.personId) ? [] : editors;
}

/** On to the next step that is not decided yet, with its people of this moment where the service found them anew. */
export function advance(context: ApprovalContext, given: DecisionGiven): ApprovalContext {
  const left = leaveStep(context);
  const ahead = openFrom(left, context.step + 1, given.at, given.next?.step);
  return { ...ahead, problems: openingProblems(ahead, given) };
}

/**
 * Back to an earlier step, in the same round: what was decided there is void. What people decided since stands where the content
 * is what it was, unless the step that returns starts all over. What the system decided does not, and decides nothing there again:
 * somebody has asked people to look once more.
 */
export function goBack(context: ApprovalContext, toStep: number, given: DecisionGiven): ApprovalContext {
  const left = askingAnew(moved(leaveStep(context)), toStep);
  const restart = (currentStep(context)?.afterReturn ?? 'restart') === 'restart';
  const back = voidWhere(
    left,
    ({ step, automatic }) => step === toStep || (step > toStep && (restart || automatic)),
    'returned',
  );
  const there = openFrom(back, toStep, given.at, given.next?.step);
  return { ...there, problems: openingProblems(there, given) };
}

/** Every step from the one to which it goes back up to the one that sends it back. */
function askingAnew(context: ApprovalContext, toStep: number): ApprovalContext {
  const steps = context.steps.map((step, index) =>
    index + 1 >= toStep && index + 1 <= context.step ? { ...step, askedAnew: true } : step,
  );
  return { ...context, steps };
}

/** Back with the requester: the returning step says how it goes on. */
export function sendBack(context: ApprovalContext): ApprovalContext {
  return moved({ ...leaveStep(context), afterReturn: currentStep(context)?.afterReturn ?? 'restart' });
}

/** Why the step that is to open may not; empty where it may. */
function openingProblems(ahead: ApprovalContext, { next }: DecisionGiven): RouteProblem[] {
  const step = currentStep(ahead);
  if (next?.problem && (!step || next.step.name === step.name)) return [next.problem];
  if (step && hasPermitted(step, excludedFrom(ahead))) return [];
  return [{ step: step?.name ?? '', code: 'no-approver', params: {} }];
}

/** A held route goes on with the people of now; steps that were decided keep those who decided them. Releasing decides nothing. */
export function replan(context: ApprovalContext, steps: readonly PlannedStep[], at: string): ApprovalContext {
  const behind = context.step - 1;
  const planned = [...context.steps.slice(0, behind), ...steps.slice(behind)];
  const opened = openFrom(moved({ ...context, steps: planned, problems: [] }), context.step, at);
  const own = context.votes.some(({ step, round }) => step === context.step && round === context.round);
  const decidedBySeating = own && stepTally({ ...opened, step: context.step }) !== 'undecided';
  if (!decidedBySeating) return opened;
  const emptied = voidStep({ ...opened, step: context.step }, context.step, 'replanned');
  return openFrom(emptied, context.step, at);
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
  return stepTally(castVote(context, payload, given));
}

/** The request as it would stand, with that step open, as far as it is known before its people are found anew. */
export function contextAfter(
  context: ApprovalContext,
  payload: DecisionPayload,
  given: DecisionGiven,
): ApprovalContext | null {
  if (payload.decision === 'return')
    return payload.toStep === undefined ? null : goBack(context, payload.toStep, given);
  const voted = castVote(context, payload, given);
  return stepTally(voted) === 'approved' && !isLastStep(voted) ? advance(voted, given) : null;
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

/** What an approval rests on. Each must hold besides the counting of every step; what is missing holds the request. */
export interface ConclusionRule {
  name: string;
  holds(context: ApprovalContext): boolean;
}

export const conclusionRules: ConclusionRule[] = [
  {
    name: 'everyStepApproved',
    holds: (context) => context.steps.every((_, index) => stepTally(context, index + 1) === 'approved'),
  },
  { name: 'lastStepByAPerson', holds: (context) => decidedByPerson(context, context.steps.length) },
];

/** Whether the request may be approved with the votes it has: each step in full, the last one by somebody in this round. */
export function mayConclude(context: ApprovalContext): boolean {
  return conclusionRules.every((rule) => rule.holds(context));
}

function decidedByPerson(context: ApprovalContext, step: number): boolean {
  const binding = bindingOf(context);
  return context.votes.some(
    (vote) => vote.step === step && vote.round === context.round && isHuman(vote) && counts(vote, binding),
  );
}
