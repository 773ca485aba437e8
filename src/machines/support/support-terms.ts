import type { DueBasis } from '../calendar';
import type { Instant } from '../account-path/facts';

/** Working days from the asking (B11). */
export interface SupportTerms {
  withinWorkingDays: number;
  remindAfterWorkingDays: number;
  escalateAfterWorkingDays: number;
}

/** B11: as approvals are reminded of and escalated. No superior hears of it before the answer is late. */
export function supportClocks(
  terms: SupportTerms,
  openedAt: Instant,
): Record<'reminded' | 'due' | 'escalated', DueBasis> {
  const { withinWorkingDays: within, remindAfterWorkingDays: remind, escalateAfterWorkingDays: escalate } = terms;
  return {
    reminded: after(openedAt, Math.min(remind, within)),
    due: after(openedAt, within),
    escalated: after(openedAt, Math.max(escalate, within)),
  };
}

function after(from: Instant, days: number): DueBasis {
  return { kind: 'term', from, term: { days, unit: 'working' }, percent: 100 };
}
