import type { DifficultyItem } from '../policy/policy';
import type { Valuation } from './facts';

/**
 * V2, V7: the difficulty as the weighted mean of its items' scores, 0 to 100, rounded up: rounding must never make a deal
 * look easier. Null as long as an item of the policy has no score, or no item has weight.
 */
export function difficultyOf(
  valuation: Pick<Valuation, 'difficulty'>,
  items: readonly Pick<DifficultyItem, 'code' | 'weight'>[],
): number | null {
  const scores = items.map(({ code }) => valuation.difficulty?.find((entry) => entry.item === code)?.score);
  const weight = items.reduce((sum, item) => sum + item.weight, 0);
  if (weight <= 0 || scores.some((score) => score === undefined || !Number.isFinite(score))) return null;
  const weighted = items.reduce((sum, item, index) => sum + item.weight * (scores[index] ?? 0), 0);
  return Math.ceil(weighted / weight);
}
