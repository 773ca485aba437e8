import { shareInBasisPoints, type BasisPoints } from './basis-points';
import { requireCount } from './rule-error';

export type Stance = 'supports' | 'neutral' | 'opposes' | 'unknown';

/** One of the people who decide at the customer; `weight` is a whole number, zero where a person has no say. */
export interface DecidingPerson {
  readonly stance: Stance;
  readonly weight: number;
}

export interface InfluenceShare {
  /** Share of the deciding weight that supports us, rounded down. */
  readonly basisPoints: BasisPoints;
  readonly totalWeight: number;
  readonly weightByStance: Readonly<Record<Stance, number>>;
}

/**
 * R5: how much of the decision chain supports us, by weight. Only those who support count: neutral and unknown people weigh
 * against us, so the share cannot be raised by knowing less. Without any weight it is 0.
 *
 * @throws RuleError `count-invalid` for a weight that is no whole number from zero on
 */
export function influenceShare(people: readonly DecidingPerson[]): InfluenceShare {
  const weightByStance: Record<Stance, number> = { supports: 0, neutral: 0, opposes: 0, unknown: 0 };
  for (const { stance, weight } of people) {
    requireCount('weight', weight);
    weightByStance[stance] += weight;
  }
  const totalWeight = people.reduce((sum, { weight }) => sum + weight, 0);
  return { basisPoints: shareInBasisPoints(weightByStance.supports, totalWeight), totalWeight, weightByStance };
}
