import type { FieldHashes } from './content-fields';

/** One person's decision on one seat of one step, for exactly the content that they were shown. */
export interface Vote {
  /** The round in which it was cast. */
  round: number;
  step: number;
  personId: string;
  decision: 'approve' | 'reject';
  /** Hash of the whole content at that moment. */
  contentHash: string;
  at: string;
  /** Number of the seat. */
  seat: number;
  /** Whose seat it was, where somebody else decided on it. */
  actingFor: string | null;
  /** Cast by the system for somebody who approved the very same before: counts for the step, never as a human decision. */
  automatic: boolean;
  /** A delegate's advice: it decides nothing. */
  advice: boolean;
  /** Hashes of the fields that were shown; null where the service gave none: then it is bound to the whole content. */
  fields: FieldHashes | null;
  policyVersion: number;
  /** The move with which it was cast: `moves` of the context at that moment. */
  move: number;
  /** A voided decision never counts again. */
  voided: VoidedBecause | null;
  /** It was cast in an earlier round and stands, because nothing changed of what was shown; `changed` is what did change. */
  carriedOver: { round: number; changed: string[] } | null;
}

export interface VoidedBecause {
  reason: 'content-changed' | 'returned' | 'taken-back' | 'replanned' | 'no-longer-permitted' | 'last-step';
  /** Fields that the decision depended on and that changed. */
  changed: string[];
}

/** What a vote must be bound to in order to count. */
export interface Binding {
  round: number;
  contentHash: string;
  fieldHashes: FieldHashes | null;
}

export interface VoteCondition {
  name: string;
  holds(vote: Vote, binding: Binding): boolean;
}

/** All of it must hold for a vote to count; anything else never counts. */
export const countingConditions: VoteCondition[] = [
  { name: 'notVoided', holds: ({ voided }) => voided === null },
  { name: 'noAdvice', holds: ({ advice }) => !advice },
  { name: 'thisRound', holds: (vote, { round }) => (vote.carriedOver?.round ?? vote.round) === round },
  { name: 'thisContent', holds: (vote, binding) => boundToContent(vote, binding) },
];

export function counts(vote: Vote, binding: Binding): boolean {
  return countingConditions.every((condition) => condition.holds(vote, binding));
}

/** Of the very content, or carried over and all that was shown is as it was. */
function boundToContent(vote: Vote, { contentHash, fieldHashes }: Binding): boolean {
  if (vote.contentHash === contentHash) return true;
  return vote.carriedOver !== null && changedOf(vote, fieldHashes).length === 0;
}

/** The fields a vote depended on that are not what they were. Without hashes nothing is known to be unchanged. */
export function changedOf({ fields }: Pick<Vote, 'fields'>, now: FieldHashes | null): string[] {
  if (fields === null || now === null) return ['content'];
  return Object.keys(fields).filter((name) => now[name] !== fields[name]);
}

/** A decision of a person, of this round or carried over into it. */
export function isHuman(vote: Vote): boolean {
  return !vote.automatic && !vote.advice;
}
