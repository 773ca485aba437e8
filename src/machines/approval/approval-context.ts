import type { PlannedStep } from './approval-route';
import type { RouteProblem } from './approvers';
import type { RequestKind } from './route-policy';
import type { Vote } from './votes';

/** What one request remembers. Steps are numbered from 1, as people count them. */
export interface ApprovalContext {
  kind: RequestKind;
  requesterId: string;
  /** People who may not decide: requester and beneficiaries, as of the present round. */
  excluded: string[];
  /** 0 before the first filing; every resubmission is a round of its own. */
  round: number;
  /** The step that is open or was last open; 0 before the first. */
  step: number;
  /** How many steps were opened in all rounds: part of every deadline's key. */
  openings: number;
  steps: PlannedStep[];
  /** Votes of the present round. Those of earlier rounds are history and count for nothing. */
  votes: Vote[];
  contentHash: string;
  /** Policy under which the present round's route was planned. */
  policyVersion: number;
  /** Why it is held; empty otherwise. */
  problems: RouteProblem[];
}

export interface ApprovalInput {
  kind: RequestKind;
  requesterId: string;
}

export function firstContext(input: ApprovalInput): ApprovalContext {
  return {
    kind: input.kind,
    requesterId: input.requesterId,
    excluded: [input.requesterId],
    round: 0,
    step: 0,
    openings: 0,
    steps: [],
    votes: [],
    contentHash: '',
    policyVersion: 0,
    problems: [],
  };
}

export function currentStep(context: ApprovalContext): PlannedStep | undefined {
  return context.steps[context.step - 1];
}
