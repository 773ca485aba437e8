import { type ApprovalContext, currentStep } from './approval-context';
import { childrenOf, rootOf, rootsOf, type Seat } from './seats';
import { adviceOn, verdictOf, voteOn } from './step-tally';

/** Why a seat has to wait although nobody has decided on it. */
export interface WaitingRule {
  name: string;
  waits(seat: Seat, context: ApprovalContext): boolean;
}

export const waitingRules: WaitingRule[] = [
  { name: 'earlierInLine', waits: (seat, context) => earlierPending(rootOf(seat, context.seats), context) },
  { name: 'signerBefore', waits: (seat, context) => askedFirst(seat, context, 'addedBefore') },
  { name: 'delegateFirst', waits: (seat, context) => askedFirst(seat, context, 'delegated') },
  {
    name: 'signerAfter',
    waits: (seat, context) =>
      seat.origin === 'addedAfter' && voteOn(context, rootOf(seat, context.seats))?.decision !== 'approve',
  },
  {
    name: 'seatRejected',
    waits: (seat, context) => verdictOf(context, rootOf(seat, context.seats)) === 'rejected',
  },
];

/** One after another: until everybody before has approved. */
function earlierPending(root: Seat, context: ApprovalContext): boolean {
  if (currentStep(context)?.counting.rule !== 'oneAfterAnother') return false;
  const roots = rootsOf(context.seats, context.step);
  return roots.slice(0, roots.indexOf(root)).some((before) => verdictOf(context, before) !== 'approved');
}

function askedFirst(seat: Seat, context: ApprovalContext, origin: Seat['origin']): boolean {
  return childrenOf(seat, context.seats).some(
    (child) =>
      child.origin === origin &&
      (child.state === 'waiting' || child.state === 'open') &&
      !voteOn(context, child) &&
      !adviceOn(context, child),
  );
}

/**
 * Whose turn it is at the open step, after whatever has just happened. Seats that are opened by this get an opening of their
 * own, so that a deadline of before says nothing about them. `anew` opens all of them again.
 */
export function takeTurns(context: ApprovalContext, anew = false): ApprovalContext {
  const opening = context.openings + 1;
  const seats = context.seats.map((seat) =>
    seat.step === context.step ? settled(seat, context, opening, anew) : seat,
  );
  const opened = seats.some((seat) => seat.state === 'open' && seat.opening === opening);
  return { ...context, seats, openings: opened ? opening : context.openings };
}

const settledStates: readonly Seat['state'][] = ['left', 'removed', 'vacant'];

function settled(seat: Seat, context: ApprovalContext, opening: number, anew: boolean): Seat {
  if (settledStates.includes(seat.state)) return seat;
  if (voteOn(context, seat) ?? adviceOn(context, seat)) return { ...seat, state: 'done' };
  if (waitingRules.some((rule) => rule.waits(seat, context))) return { ...seat, state: 'waiting', opening: 0 };
  return seat.state === 'open' && !anew ? seat : { ...seat, state: 'open', opening };
}

/** The step is over: whoever has not decided is no longer asked. */
export function leaveStep(context: ApprovalContext): ApprovalContext {
  const seats = context.seats.map((seat): Seat => {
    if (seat.step !== context.step || settledStates.includes(seat.state)) return seat;
    return { ...seat, state: (voteOn(context, seat) ?? adviceOn(context, seat)) ? 'done' : 'left' };
  });
  return { ...context, seats };
}

/** Whether a deadline of this opening still concerns somebody: a return, a hand-over or a decision ends it. */
export function isOpeningLive({ seats, step }: ApprovalContext, opening: number): boolean {
  return seats.some((seat) => seat.step === step && seat.state === 'open' && seat.opening === opening);
}
