import { requireCount, type Reason } from './rule-error';

export type Credit = 'good' | 'watch' | 'hold';

/** What the receivables of an account (and of its group, where policy says so) show at one moment. */
export interface PaymentRecord {
  /** Days by which the oldest open receivable is overdue; 0 where none is. */
  readonly openOverdueDays: number;
  /** Promises to pay that were not kept, within the period that policy looks at. */
  readonly brokenPromises: number;
}

/** A null threshold is not in use. */
export interface CreditPolicy {
  readonly watchFromOverdueDays: number | null;
  readonly holdFromOverdueDays: number | null;
  readonly watchFromBrokenPromises: number | null;
  readonly holdFromBrokenPromises: number | null;
}

export type CreditReason = Reason<'credit-overdue' | 'credit-broken-promises' | 'credit-nothing-against'>;

export interface CreditVerdict {
  readonly credit: Credit;
  /** Of the level reached: what has to change for it to be left. */
  readonly reasons: readonly CreditReason[];
}

/**
 * Section 9: the credit of an account from its receivables. The worst ground decides; a threshold is reached on its very day.
 *
 * @throws RuleError `count-invalid`
 */
export function creditOf(record: PaymentRecord, policy: CreditPolicy): CreditVerdict {
  requireCount('openOverdueDays', record.openOverdueDays);
  requireCount('brokenPromises', record.brokenPromises);
  const hold = grounds(record, policy.holdFromOverdueDays, policy.holdFromBrokenPromises);
  if (hold.length > 0) return { credit: 'hold', reasons: hold };
  const watch = grounds(record, policy.watchFromOverdueDays, policy.watchFromBrokenPromises);
  if (watch.length > 0) return { credit: 'watch', reasons: watch };
  return { credit: 'good', reasons: [{ code: 'credit-nothing-against', params: {} }] };
}

function grounds(record: PaymentRecord, fromDays: number | null, fromPromises: number | null): CreditReason[] {
  const reasons: CreditReason[] = [];
  if (fromDays !== null && record.openOverdueDays >= fromDays) {
    reasons.push({ code: 'credit-overdue', params: { days: record.openOverdueDays, fromDays } });
  }
  if (fromPromises !== null && record.brokenPromises >= fromPromises) {
    reasons.push({ code: 'credit-broken-promises', params: { promises: record.brokenPromises, fromPromises } });
  }
  return reasons;
}

/** What an account has paid within the period that policy looks at. */
export interface PaymentHistory extends PaymentRecord {
  readonly paidReceivables: number;
  /** The latest that any receivable was paid, in days overdue. */
  readonly worstPaidOverdueDays: number;
  readonly writtenOffReceivables: number;
}

export interface GoodCreditPolicy {
  readonly leastPaidReceivables: number;
  readonly mostOverdueDays: number;
  readonly mostBrokenPromises: number;
}

export type GoodCreditReason = Reason<
  | 'good-credit-too-few-payments'
  | 'good-credit-paid-late'
  | 'good-credit-overdue'
  | 'good-credit-broken-promises'
  | 'good-credit-written-off'
  | 'good-credit-shown'
>;

export interface GoodCreditVerdict {
  readonly good: boolean;
  /** Everything that speaks against it; one ground that it was shown, where nothing does. */
  readonly reasons: readonly GoodCreditReason[];
}

/**
 * K1, K2: good payment credit, computed from the record. It has to be shown: an account that has paid nothing yet has none.
 *
 * @throws RuleError `count-invalid`
 */
export function goodPaymentCredit(history: PaymentHistory, policy: GoodCreditPolicy): GoodCreditVerdict {
  for (const [name, count] of Object.entries(history)) requireCount(name, count as number);
  const against: [GoodCreditReason['code'], boolean, Record<string, number>][] = [
    [
      'good-credit-too-few-payments',
      history.paidReceivables < policy.leastPaidReceivables,
      { paid: history.paidReceivables, least: policy.leastPaidReceivables },
    ],
    [
      'good-credit-paid-late',
      history.worstPaidOverdueDays > policy.mostOverdueDays,
      { days: history.worstPaidOverdueDays, most: policy.mostOverdueDays },
    ],
    [
      'good-credit-overdue',
      history.openOverdueDays > policy.mostOverdueDays,
      { days: history.openOverdueDays, most: policy.mostOverdueDays },
    ],
    [
      'good-credit-broken-promises',
      history.brokenPromises > policy.mostBrokenPromises,
      { promises: history.brokenPromises, most: policy.mostBrokenPromises },
    ],
    ['good-credit-written-off', history.writtenOffReceivables > 0, { receivables: history.writtenOffReceivables }],
  ];
  const reasons = against.filter(([, holds]) => holds).map(([code, , params]): GoodCreditReason => ({ code, params }));
  if (reasons.length > 0) return { good: false, reasons };
  return { good: true, reasons: [{ code: 'good-credit-shown', params: { paid: history.paidReceivables } }] };
}
