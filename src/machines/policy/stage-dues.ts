import { type DueBasis, dueOf, type WorkingCalendar } from '../calendar';
import type { Policy } from './policy';
import { isDevelopmentStage } from './stages';

/** Instants at 80, 100 and 150 % of the stage's length (policy); null for states that have none. */
export function stageDues(
  policy: { policy: Pick<Policy, 'pace' | 'stages'>; calendar: WorkingCalendar },
  stage: string,
  enteredAt: Date,
): [Date, Date, Date] | null {
  const bases = stageBases(policy.policy, stage, enteredAt);
  return bases && (bases.map((basis) => dueOf(policy.calendar, basis)) as [Date, Date, Date]);
}

/** What those instants are counted from, lowest first (section 11). */
export function stageBases(
  policy: Pick<Policy, 'pace' | 'stages'>,
  stage: string,
  enteredAt: Date,
): [DueBasis, DueBasis, DueBasis] | null {
  if (!isDevelopmentStage(stage)) return null;
  const { warnedAtPercent, breachedAtPercent, escalatedAtPercent } = policy.pace;
  const { length: term } = policy.stages[stage];
  const at = (percent: number): DueBasis => ({ kind: 'term', from: enteredAt.toISOString(), term, percent });
  return [at(warnedAtPercent), at(breachedAtPercent), at(escalatedAtPercent)];
}
