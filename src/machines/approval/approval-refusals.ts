import { type ApprovalContext, currentStep } from './approval-context';
import type { DecisionPayload } from './approval-events';
import type { PlannedStep } from './approval-route';

export interface DecisionRefusal {
  code: 'segregation-of-duties' | 'already-decided' | 'not-your-turn' | 'content-changed';
  /** Whose vote was first, where it was a vote that ended the step. */
  winnerId?: string;
}

/** Where a request stands; `open` is the only place where it can be decided. */
export type ApprovalStatus =
  'draft' | 'open' | 'approved' | 'rejected' | 'withdrawn' | 'voided' | 'returned' | 'suspended' | 'held';

export const finalStatuses: readonly ApprovalStatus[] = ['approved', 'rejected', 'withdrawn', 'voided'];

/**
 * Why this person may not decide this now, or null. The statechart's guard is this very function, so that what the chart
 * refuses always has a reason. Own requests come first: to the requester it does not matter who else was quicker.
 */
export function decisionRefusal(
  status: ApprovalStatus,
  context: ApprovalContext,
  personId: string,
  said: Pick<DecisionPayload, 'round' | 'step' | 'contentHash'>,
): DecisionRefusal | null {
  if (personId === context.requesterId || context.excluded.includes(personId)) return { code: 'segregation-of-duties' };
  if (status === 'approved' || status === 'rejected') return decided(context, context.step);
  if (finalStatuses.includes(status) || status === 'returned') return { code: 'already-decided' };
  if (said.round !== context.round) return { code: 'already-decided' };
  if (said.step < context.step) return decided(context, said.step);
  const step = currentStep(context);
  if (status !== 'open' || said.step !== context.step || !step) return { code: 'not-your-turn' };
  if (!step.candidates.includes(personId)) return outsider(context, personId);
  if (context.votes.some((vote) => vote.step === context.step && vote.personId === personId))
    return decided(context, context.step);
  return said.contentHash === context.contentHash ? null : { code: 'content-changed' };
}

/** Somebody whose step is over is told who decided it; anybody else, that it is not their turn. */
function outsider(context: ApprovalContext, personId: string): DecisionRefusal {
  const mine = context.steps
    .slice(0, context.step - 1)
    .findLastIndex((step: PlannedStep) => step.candidates.includes(personId));
  return mine < 0 ? { code: 'not-your-turn' } : decided(context, mine + 1);
}

function decided(context: ApprovalContext, step: number): DecisionRefusal {
  const winner = context.votes.findLast((vote) => vote.step === step);
  return winner ? { code: 'already-decided', winnerId: winner.personId } : { code: 'already-decided' };
}
