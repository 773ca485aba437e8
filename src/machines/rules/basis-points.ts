import { RuleError, requireCount } from './rule-error';

/** 10,000 basis points are the whole; every percentage of the product is an integer of them. */
export type BasisPoints = number;
export const wholeInBasisPoints: BasisPoints = 10_000;

/** @throws RuleError `basis-points-invalid` for anything but a whole number from zero to `most` */
export function requireBasisPoints(basisPoints: BasisPoints, most: BasisPoints = Number.MAX_SAFE_INTEGER): void {
  const valid = Number.isSafeInteger(basisPoints) && basisPoints >= 0 && basisPoints <= most;
  if (!valid) throw new RuleError('basis-points-invalid', { basisPoints: String(basisPoints) });
}

/**
 * part / whole, rounded down: a share is held against a threshold, and rounding must never lift it over one. Nothing of
 * nothing is 0, so that an empty list proves nothing.
 *
 * @throws RuleError `count-invalid`
 */
export function shareInBasisPoints(part: number, whole: number): BasisPoints {
  requireCount('part', part);
  requireCount('whole', whole);
  if (whole === 0) return 0;
  return Number((BigInt(part) * BigInt(wholeInBasisPoints)) / BigInt(whole));
}
