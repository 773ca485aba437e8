import type { Policy } from '../policy/policy';
import { type Credit, creditOf, type CreditReason, type CreditVerdict, type PaymentRecord } from '../rules';

const ORDER: readonly Credit[] = ['good', 'watch', 'hold'];
type CreditRules = Pick<Policy, 'credit' | 'collections'>;

/**
 * Section 9: the credit by the thresholds of policy, and at least what the collection levels say that have passed.
 *
 * @throws RuleError `count-invalid`
 */
export function creditStanding(record: PaymentRecord, policy: CreditRules): CreditVerdict {
  const verdict = creditOf(record, policy.credit);
  return levelsWithCredit(policy)
    .filter(({ days }) => record.openOverdueDays >= days)
    .reduce(
      (worst, { credit, days }) => (isWorse(credit, worst.credit) ? { credit, reasons: [late(record, days)] } : worst),
      verdict,
    );
}

/** Days after the due date on which the credit may fall, ascending. */
export function creditDays(policy: CreditRules): number[] {
  const { watchFromOverdueDays, holdFromOverdueDays } = policy.credit;
  const thresholds = [watchFromOverdueDays, holdFromOverdueDays].filter(
    (days): days is number => days !== null && days > 0,
  );
  const days = [...thresholds, ...levelsWithCredit(policy).map((level) => level.days)];
  return [...new Set(days)].sort((one, other) => one - other);
}

/** A level before or on the due date says nothing about credit: nobody is late then. */
function levelsWithCredit({ collections }: CreditRules): { days: number; credit: 'watch' | 'hold' }[] {
  return collections.levels.flatMap(({ days, credit }) => (credit !== undefined && days > 0 ? [{ days, credit }] : []));
}

function isWorse(one: Credit, other: Credit): boolean {
  return ORDER.indexOf(one) > ORDER.indexOf(other);
}

function late({ openOverdueDays: days }: PaymentRecord, fromDays: number): CreditReason {
  return { code: 'credit-overdue', params: { days, fromDays } };
}
