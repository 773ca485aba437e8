import { Decimal } from 'decimal.js';
import type { Quotation } from '../../machines/account-path/facts';
import type { FactRules } from '../facts/fact-rules';

/** Enough digits that products of prices and quantities are exact. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

export const quotationRules: FactRules<'quotation'> = {
  /** The discount is what the route goes by (A3): a total that does not follow from lines and discount would hide it. */
  contradictions: (quotation) => {
    const expected = quotationTotal(quotation);
    const same = new Decimal(quotation.total.amount).equals(expected);
    return same ? [] : [{ field: 'total.amount', code: 'total-mismatch', params: { expected } }];
  },
  key: { field: 'number', of: ({ number }) => number },
};

/** A3: sum of the lines less the discount, rounded half up to the cent; a decimal string. */
export function quotationTotal({ lines, discountBasisPoints }: Quotation): string {
  const sum = lines.reduce((all, line) => all.plus(new Exact(line.quantity).times(line.unitPrice)), new Exact(0));
  return sum
    .times(10_000 - discountBasisPoints)
    .dividedBy(10_000)
    .toFixed(2, Decimal.ROUND_HALF_UP);
}
