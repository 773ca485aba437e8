import type { Id, Instant } from '../account-path/facts';

export const complaintSeverities = ['low', 'medium', 'high'] as const;
export type ComplaintSeverity = (typeof complaintSeverities)[number];
/** How it ended for the customer. */
export const complaintOutcomes = ['satisfied', 'settled', 'unfounded', 'unsatisfied'] as const;
export type ComplaintOutcome = (typeof complaintOutcomes)[number];
/** How far up it has been told of since it was opened. */
export const complaintLevels = ['none', 'due', 'superior', 'top'] as const;
export type ComplaintLevel = (typeof complaintLevels)[number];

/** What the customer said; nobody rewrites it. */
export interface ComplaintSaid {
  subject: string;
  description: string;
  contactId: Id | null;
  receivedAt: Instant;
  severity: ComplaintSeverity;
}

export interface ComplaintInput {
  ownerId: Id;
  said: ComplaintSaid;
  /** From when the clocks run. */
  openedAt: Instant;
  /** Sooner than the policy asks; null: the policy's term. */
  answerBy: Instant | null;
}

/** What a complaint remembers. Everything is plain JSON. */
export interface ComplaintContext extends ComplaintInput {
  /** Counts openings: a clock of before a reopening says nothing. */
  visit: number;
  level: ComplaintLevel;
  /** Who was in charge before, oldest first. */
  assignments: { from: Id; to: Id; reason: string; at: Instant }[];
  answers: { answer: string; by: Id | null; at: Instant }[];
  reopenings: { reason: string; at: Instant }[];
  resolution: { outcome: ComplaintOutcome; note: string; by: Id | null; at: Instant } | null;
  withdrawal: { reason: string; at: Instant } | null;
}

export const complaintContextKeys = [
  'ownerId',
  'said',
  'openedAt',
  'answerBy',
  'visit',
  'level',
  'assignments',
  'answers',
  'reopenings',
  'resolution',
  'withdrawal',
] as const satisfies readonly (keyof ComplaintContext)[];

export function initialComplaintContext({ ownerId, said, openedAt, answerBy }: ComplaintInput): ComplaintContext {
  const nothingYet = { assignments: [], answers: [], reopenings: [], resolution: null, withdrawal: null };
  return { ownerId, said, openedAt, answerBy, visit: 1, level: 'none', ...nothingYet };
}
