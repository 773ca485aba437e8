import type { ApprovalContext } from './approval-context';
import type { MoverGiven, Said } from './approval-events';
import { lastVoteOf, undecidedSeatsOf } from './move-refusals';
import { seatFor } from './seat-for';
import { lastNumber, voidWhere } from './seating';
import type { Seat, SeatOrigin } from './seats';

/** Every function here answers the context after a move that was admitted; whose turn it is then is for `takeTurns`. */
function withSeat(context: ApprovalContext, no: number, change: Partial<Seat>): ApprovalContext {
  return { ...context, seats: context.seats.map((seat) => (seat.no === no ? { ...seat, ...change } : seat)) };
}

export function moved(context: ApprovalContext): ApprovalContext {
  return { ...context, moves: context.moves + 1 };
}

/** The seat is now somebody else's, with its weight and its signers. Who had it is not asked again. */
export function transferSeat(context: ApprovalContext, seat: Seat, toId: string, by: string): ApprovalContext {
  const received = { personId: toId, origin: 'transferred', by, from: seat.personId, actingFor: null } as const;
  return withSeat(context, seat.no, { ...received, state: 'waiting', opening: 0 });
}

export function transfer(context: ApprovalContext, mover: MoverGiven, said: Said, toId: string): ApprovalContext {
  const taken = seatFor(context, mover, said);
  return taken ? moved(transferSeat(context, taken.seat, toId, mover.personId)) : context;
}

/** A seat that belongs to the mover's: a signer whose consent it needs too, or a delegate who advises and gives it back. */
export function addSeat(
  context: ApprovalContext,
  mover: MoverGiven,
  said: Said,
  added: { toId: string; origin: Extract<SeatOrigin, 'delegated' | 'addedBefore' | 'addedAfter'> },
): ApprovalContext {
  const taken = seatFor(context, mover, said);
  if (!taken) return context;
  const { step, no } = taken.seat;
  const seat: Seat = {
    ...{ no: lastNumber(context) + 1, step, personId: added.toId, planned: taken.seat.planned, origin: added.origin },
    ...{ actingFor: added.origin === 'delegated' ? mover.personId : null, by: mover.personId, from: null, of: no },
    ...{ weight: 0, state: 'waiting', opening: 0 },
  };
  return moved({ ...context, seats: [...context.seats, seat] });
}

export function removeSigner(context: ApprovalContext, no: number): ApprovalContext {
  return moved(withSeat(context, no, { state: 'removed' }));
}

/** Every undecided seat of a person who leaves. */
export function handOver(context: ApprovalContext, fromId: string, toId: string, by: string): ApprovalContext {
  const seats = undecidedSeatsOf(context, fromId);
  return moved(seats.reduce((now, seat) => transferSeat(now, seat, toId, by), context));
}

/** Nobody has these seats any more; they stay in the denominator. */
export function vacate(context: ApprovalContext, personId: string): ApprovalContext {
  const seats = undecidedSeatsOf(context, personId);
  return moved(seats.reduce((now, { no }) => withSeat(now, no, { state: 'vacant' }), context));
}

/** The decision is void, with what the system made of it; the step it was on is the present one again. */
export function takeBack(context: ApprovalContext, personId: string): ApprovalContext {
  const vote = lastVoteOf(context, personId);
  if (!vote) return context;
  const without = voidWhere(
    context,
    (each) => each === vote || (each.automatic && each.move === vote.move),
    'taken-back',
  );
  const seats = without.seats
    .filter((seat) => seat.step <= vote.step)
    .map((seat): Seat => (seat.step === vote.step && seat.state === 'left' ? { ...seat, state: 'waiting' } : seat));
  return moved({ ...without, step: vote.step, seats });
}
