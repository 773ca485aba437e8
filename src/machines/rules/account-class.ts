import { compareMoney, convertMoney, type Money, type Rates } from './money';
import type { Reason } from './rule-error';

/** K0 potential 潜在, K1 premium 优质, K2 high-value 高值, K3 group 集团, K4 strategic 战略. */
export type AccountClass = 'K0' | 'K1' | 'K2' | 'K3' | 'K4';

/** Recorded facts; nothing in here is a class that somebody set. */
export interface ClassFacts {
  /** Consumed value of all signed contracts. */
  readonly consumedTotal: Money;
  /** Consumed value of the largest single contract. */
  readonly largestContractConsumed: Money;
  /** Computed from the record of payments (rules/credit). */
  readonly goodPaymentCredit: boolean;
  readonly introducedClosedCustomer: boolean;
  readonly groupMember: boolean;
  /** An approved request A14, not a signed agreement. */
  readonly strategicApproved: boolean;
  readonly potential: boolean;
}

export interface ClassPolicy {
  /** The classes that the company has at present. */
  readonly classes: readonly AccountClass[];
  /** K1: strictly more than this. */
  readonly premiumConsumedOver: Money;
  /** K2: strictly more than this. */
  readonly highValueContractOver: Money;
  /** Without a rate foreign money is not held against a threshold. */
  readonly rates?: Rates;
}

export type ClassReason = Reason<
  | 'class-potential-recorded'
  | 'class-consumed-over-with-good-credit'
  | 'class-introduced-closed-customer'
  | 'class-contract-over-with-good-credit'
  | 'class-group-member'
  | 'class-strategic-approved'
>;

export interface ComputedClass {
  readonly id: AccountClass;
  readonly reasons: readonly ClassReason[];
}

export interface AccountClasses {
  /** In the order K0 to K4, each with every ground it has. */
  readonly classes: readonly ComputedClass[];
  /** Classes that money in a currency without a rate might give: shown, never granted. */
  readonly undecided: readonly { readonly id: AccountClass; readonly reason: Reason<'class-currency-without-rate'> }[];
}

type Verdict = 'over' | 'notOver' | 'noRate';

/**
 * K0 to K4: the classes of an account with their reasons. An account may be in several at once, K1 for two reasons at once.
 * "Over" is strictly greater, and consumption counts only together with good payment credit.
 *
 * @throws RuleError `money-invalid`
 */
export function accountClasses(facts: ClassFacts, policy: ClassPolicy): AccountClasses {
  const consumed = verdict(facts.consumedTotal, policy.premiumConsumedOver, policy.rates);
  const largest = verdict(facts.largestContractConsumed, policy.highValueContractOver, policy.rates);
  const reasons: Record<AccountClass, ClassReason[]> = {
    K0: facts.potential ? [{ code: 'class-potential-recorded', params: {} }] : [],
    K1: premiumReasons(facts, policy, consumed),
    K2: facts.goodPaymentCredit && largest === 'over' ? [contractReason(facts, policy)] : [],
    K3: facts.groupMember ? [{ code: 'class-group-member', params: {} }] : [],
    K4: facts.strategicApproved ? [{ code: 'class-strategic-approved', params: {} }] : [],
  };
  const known = (Object.keys(reasons) as AccountClass[]).filter((id) => policy.classes.includes(id));
  const withoutRate = [
    ...(consumed === 'noRate' ? [undecidedClass('K1', facts.consumedTotal, policy.premiumConsumedOver)] : []),
    ...(largest === 'noRate'
      ? [undecidedClass('K2', facts.largestContractConsumed, policy.highValueContractOver)]
      : []),
  ];
  return {
    classes: known.filter((id) => reasons[id].length > 0).map((id) => ({ id, reasons: reasons[id] })),
    undecided: withoutRate.filter(
      ({ id }) => known.includes(id) && facts.goodPaymentCredit && reasons[id].length === 0,
    ),
  };
}

/** I3: class at least potential. Every class is more than none, whichever it is. */
export function isAtLeastPotential({ classes }: AccountClasses): boolean {
  return classes.length > 0;
}

function verdict(money: Money, threshold: Money, rates?: Rates): Verdict {
  const converted = convertMoney(money, threshold.currency, rates);
  if (!converted) return 'noRate';
  return compareMoney(converted, threshold) > 0 ? 'over' : 'notOver';
}

function premiumReasons(facts: ClassFacts, policy: ClassPolicy, consumed: Verdict): ClassReason[] {
  const reasons: ClassReason[] = [];
  if (facts.goodPaymentCredit && consumed === 'over') {
    reasons.push({
      code: 'class-consumed-over-with-good-credit',
      params: overParams(facts.consumedTotal, policy.premiumConsumedOver),
    });
  }
  if (facts.introducedClosedCustomer) reasons.push({ code: 'class-introduced-closed-customer', params: {} });
  return reasons;
}

function contractReason(facts: ClassFacts, policy: ClassPolicy): ClassReason {
  return {
    code: 'class-contract-over-with-good-credit',
    params: overParams(facts.largestContractConsumed, policy.highValueContractOver),
  };
}

function overParams(money: Money, threshold: Money): Record<string, string> {
  return {
    amount: money.amount,
    currency: money.currency,
    threshold: threshold.amount,
    thresholdCurrency: threshold.currency,
  };
}

function undecidedClass(id: AccountClass, money: Money, threshold: Money): AccountClasses['undecided'][number] {
  return { id, reason: { code: 'class-currency-without-rate', params: overParams(money, threshold) } };
}
