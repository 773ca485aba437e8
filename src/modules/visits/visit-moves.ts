import { visitEventsIn, type VisitEventType } from '../../machines/visit';
import type { Actor } from '../auth/actor';
import { may } from '../auth/permissions';

/** As the interface's addresses name them. */
export const visitMoves = ['prepare', 'hold', 'report', 'move', 'cancel'] as const;
export type VisitMove = (typeof visitMoves)[number];

const EVENTS: Record<VisitMove, VisitEventType> = {
  prepare: 'visit.prepared',
  hold: 'visit.held',
  report: 'visit.reported',
  move: 'visit.moved',
  cancel: 'visit.cancelled',
};

/** What this person may do with a visit where it stands, the usual next step first. The commands ask again, under the account's lock. */
export function movesOfVisit(actor: Actor, state: string): VisitMove[] {
  if (!may(actor, 'visits.write')) return [];
  const known = visitEventsIn(state);
  const moves = visitMoves.filter((move) => known.includes(EVENTS[move]));
  // The meeting is behind it: holding comes next, and another meeting may still be recorded.
  return state === 'prepared'
    ? moves.sort((one, other) => Number(one === 'prepare') - Number(other === 'prepare'))
    : moves;
}
