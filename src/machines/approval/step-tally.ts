import { type ApprovalContext, bindingOf } from './approval-context';
import { type Share, type Tally, tally } from './counting';
import { childrenOf, isSigner, rootsOf, type Seat } from './seats';
import { counts, type Vote } from './votes';

/** What the votes cast so far make of a step; of the present one unless another is named. */
export function stepTally(context: ApprovalContext, step = context.step): Tally {
  const planned = context.steps[step - 1];
  if (!planned) return 'undecided';
  return tally(planned.counting, sharesOf(context, step));
}

/** The counted seats of a step, those that were decided first. */
export function sharesOf(context: ApprovalContext, step: number): Share[] {
  return rootsOf(context.seats, step)
    .map((root) => ({ decidedIn: decidedIn(context, root), verdict: verdictOf(context, root), weight: root.weight }))
    .sort((one, other) => one.decidedIn - other.decidedIn)
    .map(({ verdict, weight }) => ({ verdict, weight }));
}

/** A seat's holder and every signer whom they added: all must approve, one rejection is the seat's. */
export function verdictOf(context: ApprovalContext, root: Seat): Share['verdict'] {
  const signers = childrenOf(root, context.seats).filter((seat) => isSigner(seat) && seat.state !== 'removed');
  const votes = [root, ...signers].map((seat) => ({ seat, vote: voteOn(context, seat) }));
  if (votes.some(({ vote }) => vote?.decision === 'reject')) return 'rejected';
  if (votes.some(({ seat, vote }) => !vote && seat.state === 'vacant')) return 'vacant';
  return votes.every(({ vote }) => vote?.decision === 'approve') ? 'approved' : 'pending';
}

/** The vote that counts on this seat. */
export function voteOn(context: ApprovalContext, seat: Seat): Vote | undefined {
  const binding = bindingOf(context);
  return context.votes.findLast((vote) => vote.seat === seat.no && vote.step === seat.step && counts(vote, binding));
}

/** A delegate's advice that still stands. */
export function adviceOn(context: ApprovalContext, seat: Seat): Vote | undefined {
  return context.votes.findLast((vote) => vote.seat === seat.no && vote.advice && vote.voided === null);
}

function decidedIn(context: ApprovalContext, root: Seat): number {
  const seats = [root, ...childrenOf(root, context.seats)].map(({ no }) => no);
  const last = context.votes.findLastIndex((vote) => seats.includes(vote.seat) && vote.voided === null);
  return last < 0 ? Number.MAX_SAFE_INTEGER : last;
}
