import { wholeInBasisPoints, type BasisPoints } from './basis-points';
import { decimalOf, type Money } from './money';
import { RuleError, type Reason } from './rule-error';

export interface CompletionPolicy {
  /** Completion that neither adds nor takes away; default 10,000. */
  readonly standardBasisPoints: BasisPoints;
  /** A full step changes the points; default 500. */
  readonly stepBasisPoints: BasisPoints;
  /** Default 1. */
  readonly pointsPerStep: number;
}

export type CompletionPoints =
  | {
      readonly ok: true;
      /** Added (positive) or taken off (negative). */
      readonly points: number;
      /** Full steps above or below the standard. */
      readonly fullSteps: number;
      /** Rounded down; for display, the points are counted exactly. */
      readonly completion: BasisPoints;
    }
  | { readonly ok: false; readonly reason: Reason<'completion-no-plan' | 'currency-mixed'> };

/**
 * S2: points for the completion of planned sales. Only full steps count in either direction, and they are counted on the exact
 * amounts: 95.004 % is not yet a full 5 % below. Without planned sales there is nothing to hold against.
 *
 * @throws RuleError `money-invalid`, `basis-points-invalid` for a policy without a step
 */
export function completionPoints(planned: Money, actual: Money, policy: CompletionPolicy): CompletionPoints {
  const { standardBasisPoints, stepBasisPoints, pointsPerStep } = policy;
  if (!(Number.isInteger(stepBasisPoints) && stepBasisPoints > 0)) {
    throw new RuleError('basis-points-invalid', { basisPoints: String(stepBasisPoints) });
  }
  const [plannedAmount, actualAmount] = [decimalOf(planned), decimalOf(actual)];
  if (planned.currency !== actual.currency) {
    return {
      ok: false,
      reason: { code: 'currency-mixed', params: { left: planned.currency, right: actual.currency } },
    };
  }
  if (!plannedAmount.greaterThan(0))
    return { ok: false, reason: { code: 'completion-no-plan', params: { planned: planned.amount } } };
  const inBasisPoints = actualAmount.times(wholeInBasisPoints);
  const fullSteps = inBasisPoints
    .minus(plannedAmount.times(standardBasisPoints))
    .dividedToIntegerBy(plannedAmount.times(stepBasisPoints))
    .toNumber();
  const completion = inBasisPoints.dividedBy(plannedAmount).floor().toNumber();
  return { ok: true, points: fullSteps * pointsPerStep || 0, fullSteps: fullSteps || 0, completion };
}
