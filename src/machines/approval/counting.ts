import type { Counting } from './route-policy';

/** `stuck`: nobody voted it down, and it cannot be reached with the people who are left. The request is held. */
export type Tally = 'undecided' | 'approved' | 'rejected' | 'stuck';

/** A counted seat, with the signers whom its holder added: what it stands at, and what it weighs. */
export interface Share {
  verdict: 'approved' | 'rejected' | 'pending' | 'vacant';
  weight: number;
}

interface Sums {
  approved: number;
  rejected: number;
  pending: number;
  vacant: number;
  /** The denominator: everything that was there when the step opened. */
  total: number;
  needed: number;
}

export interface CountingRule {
  name: string;
  holds(sums: Sums): boolean;
  makes: Tally;
}

/**
 * What a step comes to; the first rule that holds decides.
 *
 * Numerator: the weight of the seats whose holder, and every signer whom the holder added, approved.
 * Denominator: the weight of the seats that the step opened with (with weights 100, also where somebody with a weight is
 * excluded). Adding a signer adds no seat and removing one takes none away; a seat that is handed on keeps its weight; the
 * seat of somebody who was disabled stays in the denominator as vacant and can no longer approve. Only a new plan of the step,
 * by release or in a new round, has a new denominator, and then it has to be reached anew.
 * Ties: exactly what is needed is enough, so half and half passes a quorum of 50 and fails one of 51.
 * One rejection: ends `anyOne`, `all` and `oneAfterAnother`; in `nOfM` and `quorum` it counts against, and the step fails as
 * soon as those who have not rejected are too few. Nobody's silence, leaving or removal approves or rejects anything.
 */
export const countingRules: CountingRule[] = [
  { name: 'reached', holds: ({ approved, needed }) => approved >= needed, makes: 'approved' },
  {
    name: 'votedDown',
    holds: ({ total, rejected, needed }) => total >= needed && total - rejected < needed,
    makes: 'rejected',
  },
  { name: 'outOfReach', holds: ({ approved, pending, needed }) => approved + pending < needed, makes: 'stuck' },
];

/**
 * @param shares the seats that count, in any order; for `anyOne` in the order in which they were decided
 */
export function tally(counting: Counting, shares: readonly Share[]): Tally {
  if (shares.length === 0) return 'stuck';
  if (counting.rule === 'anyOne') return firstOf(shares);
  const sums = sumsOf(counting, shares);
  return countingRules.find((rule) => rule.holds(sums))?.makes ?? 'undecided';
}

/** `anyOne`: the first who decides, decides; a rejection as well as an approval. */
function firstOf(shares: readonly Share[]): Tally {
  const first = shares.find(({ verdict }) => verdict === 'approved' || verdict === 'rejected');
  if (first) return first.verdict === 'approved' ? 'approved' : 'rejected';
  return shares.some(({ verdict }) => verdict === 'pending') ? 'undecided' : 'stuck';
}

function sumsOf(counting: Counting, shares: readonly Share[]): Sums {
  const of = (verdict: Share['verdict']) =>
    shares.reduce((sum, share) => (share.verdict === verdict ? sum + share.weight : sum), 0);
  const sums = { approved: of('approved'), rejected: of('rejected'), pending: of('pending'), vacant: of('vacant') };
  const present = sums.approved + sums.rejected + sums.pending + sums.vacant;
  const total = counting.rule === 'quorum' && counting.weights ? 100 : present;
  return { ...sums, total, needed: neededOf(counting, total) };
}

/** At least one, whatever the policy says: nothing is approved by nobody. */
function neededOf(counting: Counting, total: number): number {
  switch (counting.rule) {
    case 'anyOne':
      return 1;
    case 'all':
    case 'oneAfterAnother':
      return Math.max(1, total);
    case 'nOfM':
      return Math.max(1, counting.n);
    case 'quorum':
      return Math.max(1, Math.ceil((counting.percent * total) / 100));
  }
}
