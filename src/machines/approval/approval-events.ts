import type { PlannedStep } from './approval-route';
import type { RouteProblem } from './approvers';

export type Decision = 'approve' | 'reject' | 'return';

/** What a person says when deciding: on which step of which round, and for which content. */
export interface DecisionPayload {
  decision: Decision;
  comment: string | null;
  round: number;
  step: number;
  contentHash: string;
}

/** What the service knows at that moment. */
export interface DecisionGiven {
  /** Enabled and permitted, read inside the transaction. */
  personId: string;
  at: string;
  /** The next step over the present organisation, when this decision may open it. */
  next?: { step: PlannedStep; problem?: RouteProblem };
  /** What the subject answered, when this decision may be the last one. */
  result?: { carriedOut: true } | { carriedOut: false; reason: string };
}

/** A round as it is filed: its route and what it is bound to. */
export interface FilingGiven {
  /** Who files; of a resubmission the requester. */
  personId: string;
  steps: PlannedStep[];
  problems: RouteProblem[];
  excluded: string[];
  contentHash: string;
  policyVersion: number;
}

export type ApprovalEvent =
  | { type: 'approval.filed' | 'approval.resubmit'; payload: Record<string, unknown>; given: FilingGiven }
  | { type: 'approval.approve' | 'approval.reject' | 'approval.return'; payload: DecisionPayload; given: DecisionGiven }
  | { type: 'approval.withdraw'; payload: { comment: string | null }; given: { personId: string } }
  /** `tellSubject` is false when the subject itself voids, and knows. */
  | { type: 'approval.void'; payload: { reason: string }; given: { tellSubject: boolean } }
  | { type: 'approval.suspend' | 'approval.resume'; payload: { comment: string | null }; given: { personId: string } }
  | { type: 'approval.hold'; payload: Record<string, unknown>; given: { problems: RouteProblem[] } }
  | {
      type: 'approval.release';
      payload: Record<string, unknown>;
      given: { steps: PlannedStep[]; problems: RouteProblem[] };
    };

export const decisionEvents: Record<Decision, 'approval.approve' | 'approval.reject' | 'approval.return'> = {
  approve: 'approval.approve',
  reject: 'approval.reject',
  return: 'approval.return',
};
