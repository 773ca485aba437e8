import { actsFor } from './absence';
import type { ApprovalContext } from './approval-context';
import type { MoverGiven, Said } from './approval-events';
import { isUndecided, type Seat } from './seats';

/** A seat on which somebody may decide now, as themselves or in the place of its absent holder. */
export interface Taken {
  seat: Seat;
  /** The absent holder. */
  substituteFor: string | null;
  /** For whom the decision is recorded. */
  actingFor: string | null;
}

/**
 * The undecided seat of the open step on which this person may decide at this moment: their own, else that of somebody whose
 * substitute they are. What a delegate was asked is not handed on a second time. Which of them is open comes first.
 */
export function seatFor(context: ApprovalContext, mover: MoverGiven, said?: Pick<Said, 'actingFor'>): Taken | null {
  const here = context.seats.filter((seat) => seat.step === context.step && isUndecided(seat));
  const own = here.filter(({ personId }) => personId === mover.personId).map((seat) => taken(seat, null));
  const owners = actsFor(mover.personId, mover.absences ?? [], { kind: context.kind, at: mover.at });
  const others = here
    .filter(({ personId, origin }) => origin !== 'delegated' && owners.includes(personId))
    .map((seat) => taken(seat, seat.personId));
  const wanted = [...own, ...others].filter((each) => !said?.actingFor || each.substituteFor === said.actingFor);
  return wanted.find(({ seat }) => seat.state === 'open') ?? wanted[0] ?? null;
}

function taken(seat: Seat, substituteFor: string | null): Taken {
  return { seat, substituteFor, actingFor: substituteFor ?? seat.actingFor };
}

/**
 * Whether the decider has to hold the step's post at this moment (`holdsPost`): whoever was found for it as a holder of it. Those
 * to whom a seat was handed, who were added, or who stand in for somebody were chosen as themselves.
 */
export function decidesByPost({ seat, substituteFor }: Taken): boolean {
  return seat.origin === 'planned' && substituteFor === null;
}
