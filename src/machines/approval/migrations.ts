import type { Snapshot } from '../machine';
import type { Seat } from './seats';
import type { Vote } from './votes';

type OldVote = Pick<Vote, 'round' | 'step' | 'personId' | 'decision' | 'contentHash' | 'at'>;
interface OldContext {
  round: number;
  step: number;
  openings: number;
  steps: { candidates: string[]; standInFor: string[] }[];
  votes: OldVote[];
  policyVersion: number;
}

/**
 * 1 -> 2: every candidate of a step that was opened has a seat, each vote is on the seat of whoever cast it. The shape of 1
 * knew `anyOne` only, so the first vote of a step decided it; nothing of it could be carried over, and nothing is now.
 */
function seatsForCandidates({ state, context }: Snapshot): Snapshot {
  const old = context as unknown as OldContext;
  const seats = old.steps.slice(0, old.step).flatMap((step, index) => seatsOf(step, index + 1, old, askedIn(state)));
  const numbered = seats.map((seat, index) => ({ ...seat, no: index + 1 }));
  const votes = old.votes.map((vote, index) => ({
    ...vote,
    seat: numbered.find(({ step, personId }) => step === vote.step && personId === vote.personId)?.no ?? 0,
    ...{ actingFor: null, automatic: false, advice: false, fields: null },
    ...{ policyVersion: old.policyVersion, move: index + 1, voided: null, carriedOver: null },
  }));
  const added = { seats: numbered, fieldHashes: null, editors: [], afterReturn: 'restart', moves: votes.length };
  return { state, context: { ...context, ...added, votes } };
}

/** What the present step's undecided seats are in this state. */
function askedIn(state: unknown): Seat['state'] {
  if (typeof state === 'object' && state !== null && 'open' in state) return 'open';
  return state === 'suspended' ? 'waiting' : 'left';
}

function seatsOf(
  { candidates, standInFor }: OldContext['steps'][number],
  step: number,
  { votes, step: present, openings }: OldContext,
  undecided: Seat['state'],
): Omit<Seat, 'no'>[] {
  return candidates.map((personId): Omit<Seat, 'no'> => {
    const voted = votes.some((vote) => vote.step === step && vote.personId === personId);
    const state = voted ? 'done' : step === present ? undecided : 'left';
    return {
      ...{ step, personId, planned: personId, actingFor: null, by: null, from: null, of: null, weight: 1 },
      origin: standInFor.length > 0 ? 'standIn' : 'planned',
      state,
      opening: state === 'open' ? openings : 0,
    };
  });
}

/** `migrations[n]` makes of a snapshot of version n one of n + 1. */
export const migrations: Record<number, (old: Snapshot) => Snapshot> = { 1: seatsForCandidates };
