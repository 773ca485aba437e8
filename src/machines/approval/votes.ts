import type { Counting } from './route-policy';

/** One person's decision on one step of one round, for exactly the content with this hash. */
export interface Vote {
  round: number;
  step: number;
  personId: string;
  decision: 'approve' | 'reject';
  contentHash: string;
  at: string;
}

export type Tally = 'undecided' | 'approved' | 'rejected';

/** The votes that count for a step: of this round and hash, by people who are its candidates. Anything else never counts. */
export function countingVotes(
  votes: readonly Vote[],
  seat: { round: number; step: number; contentHash: string; candidates: readonly string[] },
): Vote[] {
  return votes.filter(
    (vote) =>
      vote.round === seat.round &&
      vote.step === seat.step &&
      vote.contentHash === seat.contentHash &&
      seat.candidates.includes(vote.personId),
  );
}

/** What the votes of a step make of it. `anyOne`: the first one decides. */
export function tally(counting: Counting, votes: readonly Vote[]): Tally {
  switch (counting.rule) {
    case 'anyOne': {
      const first = votes[0];
      if (!first) return 'undecided';
      return first.decision === 'approve' ? 'approved' : 'rejected';
    }
  }
}
