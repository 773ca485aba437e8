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

interface Seeking {
  context: ApprovalContext;
  mover: MoverGiven;
  said: Pick<Said, 'actingFor'> | undefined;
}

export interface SeatCondition {
  name: string;
  holds(taken: Taken, seeking: Seeking): boolean;
}

/** All of it must hold for somebody to decide on a seat, as themselves or for an absent person. */
export const seatConditions: SeatCondition[] = [
  { name: 'openStep', holds: ({ seat }, { context }) => seat.step === context.step },
  { name: 'undecided', holds: ({ seat }) => isUndecided(seat) },
  {
    name: 'holdersSeat',
    holds: ({ seat, substituteFor }, { mover }) => seat.personId === (substituteFor ?? mover.personId),
  },
  { name: 'adviceInPerson', holds: ({ seat, substituteFor }) => substituteFor === null || seat.origin !== 'delegated' },
  { name: 'asSaid', holds: ({ substituteFor }, { said }) => !said?.actingFor || substituteFor === said.actingFor },
];

/**
 * The undecided seat of the open step on which this person may decide at this moment: their own, else that of somebody whose
 * substitute they are. What a delegate was asked is not handed on a second time. Which of them is open comes first.
 */
export function seatFor(context: ApprovalContext, mover: MoverGiven, said?: Pick<Said, 'actingFor'>): Taken | null {
  const wanted = [null, ...ownersOf(context, mover)].flatMap((substituteFor) =>
    context.seats
      .map((seat) => taken(seat, substituteFor))
      .filter((each) => seatConditions.every((condition) => condition.holds(each, { context, mover, said }))),
  );
  return wanted.find(({ seat }) => seat.state === 'open') ?? wanted[0] ?? null;
}

function ownersOf({ kind }: ApprovalContext, { personId, absences, at }: MoverGiven): string[] {
  return actsFor(personId, absences ?? [], { kind, at });
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
