import type { ApprovalContext } from './approval-context';
import type { Decision, DecisionGiven, DecisionPayload } from './approval-events';
import { currentStep } from './approval-context';

/** Everything the chart can ask the outside for; each has exactly one performer, `approval/<type>`. */
export interface ApprovalEffects {
  /** Tasks for the candidates, the step's two deadlines, word to the candidates. */
  openStep: {
    round: number;
    step: number;
    opening: number;
    name: string;
    candidates: string[];
    remindAfterWorkingDays: number;
    dueAfterWorkingDays: number;
  };
  /** The step's tasks end: done for whoever decided, cancelled for the others; its deadlines stop. */
  closeStep: { round: number; step: number; opening: number; decidedBy: string | null };
  /** One row of what somebody decided, on exactly which content. */
  recordDecision: {
    round: number;
    step: number;
    contentHash: string;
    personId: string;
    decision: Decision;
    comment: string | null;
  };
  /** Back with its requester; a new round may follow. */
  sentBack: { round: number; comment: string | null };
  /** The end. `tellSubject` is false where the subject carried it out or voided it itself. */
  concluded: {
    outcome: 'approved' | 'rejected' | 'withdrawn' | 'voided';
    round: number;
    reason: string | null;
    comment: string | null;
    tellSubject: boolean;
  };
  /** Nobody may decide: incident, and word to those who can mend it. */
  raiseIncident: { round: number; step: number; problems: ApprovalContext['problems'] };
  /** Somebody may decide again. */
  settleIncident: { round: number };
}

export const approvalEffectTypes = [
  'openStep',
  'closeStep',
  'recordDecision',
  'sentBack',
  'concluded',
  'raiseIncident',
  'settleIncident',
] as const satisfies readonly (keyof ApprovalEffects)[];

export function openStep(context: ApprovalContext): ApprovalEffects['openStep'] {
  const step = currentStep(context);
  if (!step) throw new Error(`step ${context.step} does not exist`);
  const { name, candidates, remindAfterWorkingDays, dueAfterWorkingDays } = step;
  return {
    ...place(context),
    opening: context.openings,
    name,
    candidates,
    remindAfterWorkingDays,
    dueAfterWorkingDays,
  };
}

export function closeStep(context: ApprovalContext, decidedBy: string | null): ApprovalEffects['closeStep'] {
  return { ...place(context), opening: context.openings, decidedBy };
}

export function recordDecision(payload: DecisionPayload, given: DecisionGiven): ApprovalEffects['recordDecision'] {
  const { round, step, contentHash, decision, comment } = payload;
  return { round, step, contentHash, personId: given.personId, decision, comment };
}

export function place(context: ApprovalContext): { round: number; step: number } {
  return { round: context.round, step: context.step };
}
