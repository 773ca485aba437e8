import type { Money, Reception } from '../../machines/account-path/facts';
import type { Policy } from '../../machines/policy/policy';
import { againstStandard, hospitalityTotal, type StandardVerdict } from '../../machines/rules';

export interface ReceptionStandard {
  boardPerDay: Money;
  lodgingPerNight: Money;
  persons: number;
  nights: number;
  total: Money;
  verdict: StandardVerdict;
}

/** B7, B12: what the level allows for these guests and nights, and how the budget stands to it; null for a level that is gone, or of two currencies. */
export function receptionStandard(
  { level: code, contactIds, otherGuests = 0, nights = 0, budget }: Reception,
  { engagement, approvals }: Pick<Policy, 'engagement' | 'approvals'>,
): ReceptionStandard | null {
  const level = engagement.visitLevels.find((each) => each.code === code);
  if (!level || level.boardPerDay.currency !== level.lodgingPerNight.currency) return null;
  const { boardPerDay, lodgingPerNight } = level;
  const persons = contactIds.length + otherGuests;
  const total = hospitalityTotal(level, { persons, nights });
  return {
    boardPerDay,
    lodgingPerNight,
    persons,
    nights,
    total,
    verdict: againstStandard(budget, total, approvals.rates),
  };
}
