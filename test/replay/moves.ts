import { DateTime } from 'luxon';
import type { RecordedCase, RecordedEvent } from './recorded-cases';

/** The university's approvers, in the order of its route. */
export const approverNames = ['administration', 'preApprover', 'budgetOwner', 'supervisor'] as const;
export type ApproverName = (typeof approverNames)[number];

/** Whose rules a declaration is filed under: those of the day. The university went over to its second ones at a new year. */
export type Rules = '2017' | '2018';

/** What the requester says when filing. Nothing of it is what happened later, but for `asks`: which route only the log can tell. */
export interface Submission {
  rules: Rules;
  /** Steps that the rules of the day do not ask for by themselves; chosen by hindsight. */
  asks: ApproverName[];
}

export type Move = { at: Date; recorded: string } & (
  | { does: 'save' }
  | ({ does: 'submit' } & Submission)
  | { does: 'approve' | 'return'; by: ApproverName }
  /** The requester takes what was sent back to work on it. */
  | { does: 'revise' }
  /** The requester gives up, or takes back what is under way. */
  | { does: 'withdraw' }
  /** By nobody that the log knows: an administrator sends a declaration back. */
  | { does: 'correct' }
  | { does: 'requestPayment' | 'pay' }
);

export type RecordedEnd = 'draft' | 'approved' | 'withdrawn' | 'corrected';

const BY_ROLE: Record<string, ApproverName> = {
  ADMINISTRATION: 'administration',
  PRE_APPROVER: 'preApprover',
  'BUDGET OWNER': 'budgetOwner',
  SUPERVISOR: 'supervisor',
};
const OF_THE_RULES: Record<Rules, ApproverName[]> = {
  2017: ['supervisor'],
  2018: ['administration', 'supervisor'],
};
const ZONE = 'Europe/Amsterdam';

/**
 * What the people of the case did, as moves of the engine. An approver who refuses sends back: in this log the requester always has the
 * declaration again after a refusal. What the requester does with it ("REJECTED by EMPLOYEE") is either the beginning of the next
 * round or, where none follows, giving up.
 */
export function movesOf({ events }: RecordedCase): Move[] {
  return events.map((event, index) => ({
    at: event.at,
    recorded: event.activity,
    ...moveOf(event, events.slice(0, index), events.slice(index + 1)),
  }));
}

type Bare = Move extends infer Each ? (Each extends Move ? Omit<Each, 'at' | 'recorded'> : never) : never;

function moveOf(event: RecordedEvent, before: RecordedEvent[], after: RecordedEvent[]): Bare {
  const { activity, role } = event;
  if (activity === 'Request Payment') return { does: 'requestPayment' };
  if (activity === 'Payment Handled') return { does: 'pay' };
  if (activity.includes(' SAVED ')) return { does: 'save' };
  if (activity.includes(' SUBMITTED ')) return { does: 'submit', ...submissionOf(event, after) };
  if (role === 'MISSING') return { does: 'correct' };
  if (role === 'EMPLOYEE') return { does: isSentBack(before) && after.some(isSubmission) ? 'revise' : 'withdraw' };
  const by = BY_ROLE[role];
  if (!by) throw new Error(`${activity}: nobody knows ${role}`);
  return { does: activity.includes('REJECTED') ? 'return' : 'approve', by };
}

function submissionOf({ at }: RecordedEvent, after: RecordedEvent[]): Submission {
  const rules = DateTime.fromJSDate(at, { zone: ZONE }).year < 2018 ? '2017' : '2018';
  const next = after.findIndex(isSubmission);
  const round = next < 0 ? after : after.slice(0, next);
  const took = new Set(round.flatMap(({ role }) => BY_ROLE[role] ?? []));
  return { rules, asks: approverNames.filter((name) => took.has(name) && !OF_THE_RULES[rules].includes(name)) };
}

function isSubmission({ activity }: RecordedEvent): boolean {
  return activity.includes(' SUBMITTED ');
}

function isSentBack(before: RecordedEvent[]): boolean {
  return before.findLast(({ role }) => role !== 'UNDEFINED')?.activity.includes(' REJECTED ') ?? false;
}

/** Where the log leaves the declaration; payments follow from an end, they are none. */
export function recordedEndOf(moves: readonly Move[]): RecordedEnd {
  const last = moves.findLast(({ does }) => does !== 'requestPayment' && does !== 'pay');
  const ends: Partial<Record<Move['does'], RecordedEnd>> = {
    ...{ save: 'draft', approve: 'approved', withdraw: 'withdrawn', correct: 'corrected' },
  };
  const end = last && ends[last.does];
  if (!end) throw new Error(`the log leaves a declaration under way: ${last?.recorded}`);
  return end;
}

/** True where only the log tells the route of some round; the rules of the day would have taken another one. */
export function isByHindsight(moves: readonly Move[]): boolean {
  return moves.some((move) => move.does === 'submit' && move.asks.length > 0);
}
