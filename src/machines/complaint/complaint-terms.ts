import type { DueBasis } from '../calendar';
import type { Instant } from '../account-path/facts';

/** Working days from the opening of a complaint (B9). */
export interface ComplaintTerms {
  withinWorkingDays: number;
  /** Until the owner's superior hears of it. */
  escalateAfterWorkingDays: number;
  /** Until senior management hears of it. */
  topAfterWorkingDays: number;
}

export type ComplaintClocks = Record<'due' | 'escalated' | 'top', DueBasis>;

/**
 * B9: when a complaint is to be answered and who hears when that it was not. Nobody hears of it before it is late. Where somebody
 * promised an answer sooner than the policy asks, the later levels come so much sooner too.
 */
export function complaintClocks(
  terms: ComplaintTerms,
  { openedAt, answerBy }: { openedAt: Instant; answerBy: Instant | null },
): ComplaintClocks {
  const { withinWorkingDays: within } = terms;
  const escalate = Math.max(terms.escalateAfterWorkingDays, within);
  const top = Math.max(terms.topAfterWorkingDays, escalate);
  if (answerBy === null)
    return { due: after(openedAt, within), escalated: after(openedAt, escalate), top: after(openedAt, top) };
  const due = { kind: 'instant' as const, at: answerBy };
  return { due, escalated: after(answerBy, escalate - within), top: after(answerBy, top - within) };
}

function after(from: Instant, days: number): DueBasis {
  return { kind: 'term', from, term: { days, unit: 'working' }, percent: 100 };
}
