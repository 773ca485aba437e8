import type { ApprovalContext } from './approval-context';
import type { Decision, DecisionGiven, DecisionPayload } from './approval-events';
import { currentStep } from './approval-context';
import { seatFor } from './seat-for';
import type { Seat } from './seats';
import { adviceOn, voteOn } from './step-tally';
import type { Vote } from './votes';

/** Somebody who is asked. */
export interface AskedSeat {
  seat: number;
  personId: string;
  actingFor: string | null;
  origin: Seat['origin'];
  by: string | null;
}

/** Everything the chart can ask the outside for; each has exactly one performer, `approval/<type>`. */
export interface ApprovalEffects {
  /** Tasks for those whose turn it is, the step's two deadlines, word to them. */
  openStep: {
    round: number;
    step: number;
    opening: number;
    name: string;
    /** Everybody in `seats`. */
    candidates: string[];
    seats: AskedSeat[];
    remindAfterWorkingDays: number;
    dueAfterWorkingDays: number;
  };
  /** The step's tasks end: done for whoever decided, cancelled for the others; its deadlines stop. */
  closeStep: { round: number; step: number; opening: number; decidedBy: string | null };
  /** The same for single seats of a step that stays open: somebody's turn came, or somebody was asked in their place. */
  openSeats: ApprovalEffects['openStep'];
  /** Tasks of single seats end. `decided` where their seat was decided on, else nobody asks them any more. */
  closeSeats: { round: number; step: number; seats: (AskedSeat & { opening: number; decided: boolean })[] };
  /** One row of what somebody decided, on exactly which content. */
  recordDecision: {
    round: number;
    step: number;
    contentHash: string;
    personId: string;
    decision: Decision;
    comment: string | null;
    /** Whose decision it was, where somebody decided in their place. */
    actingFor: string | null;
    /** By the system, for somebody who approved the same before: the actor is `system`. */
    automatic: boolean;
    /** By a delegate: advice. */
    advice: boolean;
    seat: number | null;
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
  'openSeats',
  'closeSeats',
  'recordDecision',
  'sentBack',
  'concluded',
  'raiseIncident',
  'settleIncident',
] as const satisfies readonly (keyof ApprovalEffects)[];

export function openStep(context: ApprovalContext): ApprovalEffects['openStep'] {
  return asking(
    context,
    context.seats.filter(({ step, state }) => step === context.step && state === 'open'),
  );
}

function asking(context: ApprovalContext, seats: readonly Seat[]): ApprovalEffects['openStep'] {
  const step = currentStep(context);
  if (!step) throw new Error(`step ${context.step} does not exist`);
  const { name, remindAfterWorkingDays, dueAfterWorkingDays } = step;
  return {
    ...place(context),
    opening: context.openings,
    name,
    candidates: seats.map(({ personId }) => personId),
    seats: seats.map(asked),
    remindAfterWorkingDays,
    dueAfterWorkingDays,
  };
}

function asked({ no, personId, actingFor, origin, by }: Seat): AskedSeat {
  return { seat: no, personId, actingFor, origin, by };
}

export function closeStep(context: ApprovalContext, decidedBy: string | null): ApprovalEffects['closeStep'] {
  return { ...place(context), opening: context.openings, decidedBy };
}

/** What the change of turns within a step asks for: seats whose opening is over, and seats that were opened by it. */
export function turnEffects(
  before: ApprovalContext,
  after: ApprovalContext,
): { closed: ApprovalEffects['closeSeats'] | null; opened: ApprovalEffects['openSeats'] | null } {
  const open = ({ seats, step }: ApprovalContext) =>
    seats.filter((seat) => seat.step === step && seat.state === 'open');
  const key = ({ no, opening }: Seat) => `${no} ${opening}`;
  const was = open(before);
  const is = open(after);
  const closed = was.filter((seat) => !is.some((each) => key(each) === key(seat)));
  const opened = is.filter((seat) => !was.some((each) => key(each) === key(seat)));
  return {
    closed: closed.length > 0 ? { ...place(after), seats: closed.map((seat) => ended(seat, after)) } : null,
    opened: opened.length > 0 ? asking(after, opened) : null,
  };
}

function ended(seat: Seat, after: ApprovalContext): ApprovalEffects['closeSeats']['seats'][number] {
  const decided = (voteOn(after, seat) ?? adviceOn(after, seat)) !== undefined;
  return { ...asked(seat), opening: seat.opening, decided };
}

/** A decision as it is recorded; `before` is the context in which it was taken. */
export function recordDecision(
  before: ApprovalContext,
  payload: DecisionPayload,
  given: DecisionGiven,
): ApprovalEffects['recordDecision'] {
  const { round, step, contentHash, decision, comment } = payload;
  const taken = seatFor(before, given, payload);
  return {
    ...{ round, step, contentHash, personId: given.personId, decision, comment },
    ...{ actingFor: taken?.actingFor ?? null, automatic: false },
    ...{ advice: taken?.seat.origin === 'delegated', seat: taken?.seat.no ?? null },
  };
}

/** The votes that the system has cast since. */
export function automaticDecisions(
  before: ApprovalContext,
  after: ApprovalContext,
): ApprovalEffects['recordDecision'][] {
  const fresh = (vote: Vote) =>
    vote.automatic && !before.votes.some((each) => each.seat === vote.seat && each.automatic);
  return after.votes.filter(fresh).map(({ step, contentHash, personId, decision, seat }) => ({
    ...{ round: after.round, step, contentHash, personId, decision, comment: null },
    ...{ actingFor: null, automatic: true, advice: false, seat },
  }));
}

export function place(context: ApprovalContext): { round: number; step: number } {
  return { round: context.round, step: context.step };
}
