import type { RequestKind } from '../../machines/approval';

/** Who is away from when (included) until when (not included), and who decides for them meanwhile. */
export interface AbsenceFields {
  personId: string;
  substituteId: string;
  from: Date;
  until: Date;
  /** Null: every kind of request. */
  kinds: RequestKind[] | null;
  reason: string;
}

export interface AbsenceRecord extends AbsenceFields {
  id: string;
  personName: string;
  substituteName: string;
  createdBy: string | null;
  createdAt: Date;
  /** Ended before its time; an absence that ran its course has none. */
  endedBy: string | null;
  endedAt: Date | null;
  version: number;
}

export const absenceStates = ['planned', 'current', 'past'] as const;
export type AbsenceState = (typeof absenceStates)[number];

/** An absence ends by itself: its state is a matter of the instant at which it is looked at. */
export function absenceState({ from, until, endedAt }: AbsenceRecord, at: Date): AbsenceState {
  if (endedAt !== null || until <= at) return 'past';
  return at < from ? 'planned' : 'current';
}
