import { receivableEventsIn, type ReceivableEventType } from '../../machines/receivable';
import type { Actor } from '../auth/actor';
import { may, type Permission } from '../auth/permissions';

/** As the interface's addresses name them; `extend` and `write-off` are drafts of a request (A13). */
export const receivableMoves = [
  'promise',
  'invoice',
  'resolve-dispute',
  'dispute',
  'extend',
  'write-off',
  'reverse',
] as const;
export type ReceivableMove = (typeof receivableMoves)[number];

const EVENTS: Record<ReceivableMove, readonly [ReceivableEventType, Permission]> = {
  promise: ['receivable.promised', 'receivables.write'],
  invoice: ['receivable.invoiced', 'receivables.write'],
  'resolve-dispute': ['receivable.disputeResolved', 'receivables.write'],
  dispute: ['receivable.disputed', 'receivables.write'],
  extend: ['extension.granted', 'requests.draft'],
  'write-off': ['writeOff.granted', 'requests.draft'],
  reverse: ['receivable.reversed', 'money.write'],
};

/** What of a receivable decides which moves are left. */
export interface ReceivableStanding {
  state: string;
  invoice: unknown;
  requested: string | null;
}

/** What this person may do with it where it stands; a rule may still refuse it, with its reasons. */
export function movesOfReceivable(actor: Actor, { state, invoice, requested }: ReceivableStanding): ReceivableMove[] {
  const known = receivableEventsIn(state);
  const isOver = (move: ReceivableMove): boolean =>
    (move === 'invoice' && invoice !== null) || ((move === 'extend' || move === 'write-off') && requested !== null);
  return receivableMoves.filter((move) => {
    const [event, permission] = EVENTS[move];
    return known.includes(event) && may(actor, permission) && !isOver(move);
  });
}
