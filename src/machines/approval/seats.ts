/** How somebody came to a seat. `substitute` is never stored: absence begins and ends by itself (`seatFor`). */
export type SeatOrigin =
  'planned' | 'standIn' | 'transferred' | 'delegated' | 'addedBefore' | 'addedAfter' | 'substitute';

/** `left`: the step ended without it. `removed`: by whoever added it. `vacant`: its holder is gone and nobody has it. */
export type SeatState = 'waiting' | 'open' | 'done' | 'left' | 'removed' | 'vacant';

/**
 * A place at an open step. Seats of the plan count, each with its weight; an added signer or a delegate belongs to the seat of
 * whoever asked them (`of`) and has no vote of their own.
 */
export interface Seat {
  /** Never used again in a request. */
  no: number;
  step: number;
  personId: string;
  /** The candidate of the plan whose seat it is, or was before it was handed on; by it a seat is found again in a later plan. */
  planned: string;
  /** Whose decision it prepares or takes, where it is not their own. */
  actingFor: string | null;
  origin: SeatOrigin;
  /** Who put them there; null for the plan. */
  by: string | null;
  /** Who had it before, where it was handed on. */
  from: string | null;
  /** The seat that it belongs to; null for one that counts. */
  of: number | null;
  weight: number;
  state: SeatState;
  /** The opening in which it was opened: part of its deadlines' key. 0 while it waits. */
  opening: number;
}

export const isUndecided = ({ state }: Seat): boolean => state === 'waiting' || state === 'open';
export const childrenOf = (seat: Seat, seats: readonly Seat[]): Seat[] => seats.filter(({ of }) => of === seat.no);
export const rootOf = (seat: Seat, seats: readonly Seat[]): Seat => seats.find(({ no }) => no === seat.of) ?? seat;
export const rootsOf = (seats: readonly Seat[], step: number): Seat[] =>
  seats.filter((seat) => seat.step === step && seat.of === null);
/** An added signer's consent is part of the seat; a delegate only advises. */
export const isSigner = ({ origin }: Seat): boolean => origin === 'addedBefore' || origin === 'addedAfter';
