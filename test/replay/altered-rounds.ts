import type { Move } from './moves';

/** The round that ended in the approval, and all that led to it. */
export interface ApprovingRound {
  before: Move[];
  submission: Move;
  approvals: Move[];
}

export interface Alteration {
  kind: 'dropped' | 'swapped';
  /** What was altered, for the record. */
  what: string;
  moves: Move[];
  /** How many of the round's decisions are out of turn and must be refused. */
  outOfTurn: number;
}

/** Null for a case that does not end in an approval. */
export function approvingRound(moves: readonly Move[]): ApprovingRound | null {
  const own = moves.filter(({ does }) => does !== 'requestPayment' && does !== 'pay');
  const from = own.findLastIndex(({ does }) => does === 'submit');
  const submission = own[from];
  const approvals = own.slice(from + 1);
  if (!submission || approvals.length === 0 || approvals.some(({ does }) => does !== 'approve')) return null;
  return { before: own.slice(0, from), submission, approvals };
}

/** The round without one of its approvals. Those of rounds that were sent back before are of no consequence and stay. */
export function dropped({ before, submission, approvals }: ApprovingRound, index: number): Alteration {
  const rest = approvals.filter((_, place) => place !== index);
  const outOfTurn = outOfTurnIn([submission, ...rest], approvals);
  return { kind: 'dropped', what: nameOf(approvals[index]!), moves: [...before, submission, ...rest], outOfTurn };
}

/**
 * The round with two neighbouring decisions in each other's place, at each other's instants. A round of one approval has no two: there
 * the approval comes before what it approves.
 */
export function swapped({ before, submission, approvals }: ApprovingRound, index: number): Alteration {
  const acts = approvals.length > 1 ? approvals : [submission, ...approvals];
  const kept = approvals.length > 1 ? [submission] : [];
  const [one, other] = [acts[index]!, acts[index + 1]!];
  const turned = [
    { ...other, at: one.at },
    { ...one, at: other.at },
  ];
  const all = [...acts.slice(0, index), ...turned, ...acts.slice(index + 2)];
  return {
    kind: 'swapped',
    what: `${nameOf(one)} and ${nameOf(other)}`,
    moves: [...before, ...kept, ...all],
    outOfTurn: outOfTurnIn([...kept, ...all], approvals),
  };
}

/** How many neighbours can be swapped. */
export function swapsOf({ approvals }: ApprovingRound): number {
  return Math.max(1, approvals.length - 1);
}

/** Two approvals by the same person are one and the same whichever comes first. */
export function isSwapOfEquals({ approvals }: ApprovingRound, index: number): boolean {
  const [one, other] = [approvals[index], approvals[index + 1]];
  return one?.does === 'approve' && other?.does === 'approve' && one.by === other.by;
}

function nameOf(move: Move): string {
  return move.does === 'approve' ? move.by : move.does;
}

/** By the order of the round as it was: whoever decides before the submission, or while another is due, is out of turn. */
function outOfTurnIn(moves: readonly Move[], order: readonly Move[]): number {
  let due = -1;
  let refused = 0;
  for (const move of moves) {
    if (move.does === 'submit') due = 0;
    else if (due >= 0 && nameOf(order[due]!) === nameOf(move)) due += 1;
    else refused += 1;
  }
  return refused;
}
