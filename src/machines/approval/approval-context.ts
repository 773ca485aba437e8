import type { PlannedStep } from './approval-route';
import type { RouteProblem } from './approvers';
import type { FieldHashes } from './content-fields';
import type { AfterReturn, RequestKind } from './route-policy';
import type { Seat } from './seats';
import type { Binding, Vote } from './votes';

/** What one request remembers. Steps are numbered from 1, as people count them. */
export interface ApprovalContext {
  kind: RequestKind;
  requesterId: string;
  /** People who may not decide: requester and beneficiaries, and whom they act for, as of the present round. */
  excluded: string[];
  /** 0 before the first filing; every resubmission and every edit by an approver is a round of its own. */
  round: number;
  /** The step that is open or was last open; 0 before the first. */
  step: number;
  /** How often seats were opened in all rounds: part of every deadline's key. */
  openings: number;
  steps: PlannedStep[];
  /**
   * Votes of the present round, those that were carried over into it, and those that were voided in it or at its beginning.
   * Whether one counts is `counts` in votes.ts. Those of earlier rounds are history.
   */
  votes: Vote[];
  /** Seats of the steps that were opened in this round. */
  seats: Seat[];
  contentHash: string;
  /** Hash of each field of the content; null where the service gave none: then every change concerns every vote. */
  fieldHashes: FieldHashes | null;
  /** Approvers who changed the content, until somebody else has approved it as they left it. */
  editors: string[];
  /** How it goes on after the return that it waits on, or came from. */
  afterReturn: AfterReturn;
  /** Counts what people did, so that one can say whether anything has followed from a decision. */
  moves: number;
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
    seats: [],
    contentHash: '',
    fieldHashes: null,
    editors: [],
    afterReturn: 'restart',
    moves: 0,
    policyVersion: 0,
    problems: [],
  };
}

export function currentStep(context: ApprovalContext): PlannedStep | undefined {
  return context.steps[context.step - 1];
}

/** What a vote must be bound to in order to count now. */
export function bindingOf({ round, contentHash, fieldHashes }: ApprovalContext): Binding {
  return { round, contentHash, fieldHashes };
}
