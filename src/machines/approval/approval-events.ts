import type { Absence } from './organisation';
import type { PlannedStep } from './approval-route';
import type { RouteProblem } from './approvers';
import type { FieldHashes } from './content-fields';

export type Decision = 'approve' | 'reject' | 'return';

/** What a person says when moving: on which step of which round, and for which content. */
export interface Said {
  round: number;
  step: number;
  contentHash: string;
  /** Whose seat is meant, where somebody has one and is another's substitute. Absent: their own, else the one they stand in for. */
  actingFor?: string | null;
}

export interface DecisionPayload extends Said {
  decision: Decision;
  comment: string | null;
  /** `return`: to this earlier step; absent: to the requester. */
  toStep?: number;
}

/** Who moves, and what the service knows of them at that moment. */
export interface MoverGiven {
  /** Enabled and permitted, read inside the transaction. */
  personId: string;
  at: string;
  /** Absences of the organisation at that moment; without them nobody stands in for anybody. */
  absences?: readonly Absence[];
  /** Absent people in whose place they could decide the open step in their own right. Absent: of nobody. */
  inRightOf?: readonly string[];
  /** The account was disabled meanwhile, or the post lost. */
  mayNotDecide?: boolean;
}

/** What the service knows when somebody decides. */
export interface DecisionGiven extends MoverGiven {
  /** The step that this decision may open (`contextAfter`), over the present organisation. */
  next?: { step: PlannedStep; problem?: RouteProblem };
  /** What the subject answered, when this decision may be the last one. */
  result?: { carriedOut: true } | { carriedOut: false; reason: string };
}

/** A round as it is filed: its route and what it is bound to. */
export interface FilingGiven {
  /** Who files; of a resubmission the requester, of an edit the approver. */
  personId: string;
  steps: PlannedStep[];
  problems: RouteProblem[];
  excluded: string[];
  /** Who wrote what is filed since it was last approved; they decide no more on it than those who edit it later. */
  authors?: string[];
  contentHash: string;
  /** Of every field of the content (`contentFields`). Absent: no vote is carried over. */
  fieldHashes?: FieldHashes;
  /** Of an edit: fields that its subject computes from those that were edited. */
  follows?: string[];
  policyVersion: number;
  /** Absent only where nothing can be skipped or carried over. */
  at?: string;
}

/** Somebody who is to receive a seat, as they are now. */
export interface Receiver {
  id: string;
  /** Enabled, and of a post that decides. */
  mayDecide: boolean;
  /** They could decide the open step in their own right. */
  inOwnRight?: boolean;
}

export interface HandOnPayload extends Said {
  toId: string;
  comment: string | null;
}
export interface HandOnGiven extends MoverGiven {
  receiver: Receiver;
}

type HandOn = { payload: HandOnPayload; given: HandOnGiven };

export type ApprovalEvent =
  | { type: 'approval.filed' | 'approval.resubmit'; payload: Record<string, unknown>; given: FilingGiven }
  | { type: 'approval.approve' | 'approval.reject' | 'approval.return'; payload: DecisionPayload; given: DecisionGiven }
  | ({ type: 'approval.transfer' | 'approval.delegate' | 'approval.addBefore' | 'approval.addAfter' } & HandOn)
  /** One's own added signer or delegate, by the number of the seat; only while undecided. */
  | { type: 'approval.removeSigner'; payload: Said & { seat: number; comment: string | null }; given: MoverGiven }
  | { type: 'approval.takeBack'; payload: { round: number; comment: string | null }; given: MoverGiven }
  /** New content by an approver: a round of its own. The payload is for the content that they edited. */
  | { type: 'approval.edit'; payload: Said & { comment: string | null }; given: FilingGiven & MoverGiven }
  /** By an administrator: every undecided seat of a person. */
  | { type: 'approval.handOver'; payload: { fromId: string; comment: string | null }; given: HandOnGiven }
  /** By the system: the person is gone and nobody takes their seat. */
  | { type: 'approval.vacate'; payload: { personId: string }; given: { at: string } }
  | { type: 'approval.withdraw'; payload: { comment: string | null }; given: { personId: string } }
  /** `tellSubject` is false when the subject itself voids, and knows. */
  | { type: 'approval.void'; payload: { reason: string }; given: { tellSubject: boolean } }
  | { type: 'approval.suspend' | 'approval.resume'; payload: { comment: string | null }; given: { personId: string } }
  | { type: 'approval.hold'; payload: Record<string, unknown>; given: { problems: RouteProblem[] } }
  | {
      type: 'approval.release';
      payload: Record<string, unknown>;
      given: { steps: PlannedStep[]; problems: RouteProblem[]; at?: string };
    };

export const decisionEvents: Record<Decision, 'approval.approve' | 'approval.reject' | 'approval.return'> = {
  approve: 'approval.approve',
  reject: 'approval.reject',
  return: 'approval.return',
};
