import { addDays, type LocalDate } from '../calendar';
import { addMoney, compareMoney, convertMoney, type Money, type Rates, subtractMoney, sumMoney } from './money';

/** Decisions around which nothing is given. */
export type GiftDecisionSource = 'tender' | 'contract' | 'collection';

/** A decision that is open, is to come, or was taken. Days of the business. */
export interface GiftDecision {
  source: GiftDecisionSource;
  /** What people call it. */
  label: string;
  /** First day on which it is open. */
  opensOn: LocalDate;
  /** Its day was known beforehand, so that the days before it count too. */
  foreseen: boolean;
  /** Day on which it is or was taken; null: nobody knows yet. */
  closesOn: LocalDate | null;
}

/** Section 5: nothing is given from the first to the last day, both included; null: nobody knows yet when it ends. */
export interface GiftBlackout {
  source: GiftDecisionSource;
  label: string;
  from: LocalDate;
  to: LocalDate | null;
}

/** Days before and after each decision; null: the decision is not looked at. */
export type BlackoutDays = Readonly<Record<GiftDecisionSource, number | null>>;

export interface GiftCaps {
  perGift: Money;
  perContactAndYear: Money;
  perAccountAndYear: Money;
}

/** One gift that is asked for or given, and what was granted in its year besides. */
export interface GiftGround {
  amount: Money;
  day: LocalDate;
  toContact: readonly Money[];
  toAccount: readonly Money[];
  blackouts: readonly GiftBlackout[];
}

export type GiftCap = keyof GiftCaps;
export type GiftRefusal =
  | { code: 'gift-currency-without-rate'; params: { currency: string } }
  | { code: 'gift-over-limit'; params: { cap: GiftCap; limit: Money; left: Money } }
  | { code: 'gift-blackout'; params: GiftBlackout };

/** The blackouts that follow from decisions, those of decisions that policy does not look at left out. */
export function giftBlackouts(decisions: readonly GiftDecision[], days: BlackoutDays): GiftBlackout[] {
  return decisions.flatMap(({ source, label, opensOn, foreseen, closesOn }) => {
    const around = days[source];
    if (around === null) return [];
    const from = foreseen ? addDays(opensOn, -around) : opensOn;
    return [{ source, label, from, to: closesOn === null ? null : addDays(closesOn, around) }];
  });
}

/** Whether nothing is given on that day. */
export function isWithinBlackout({ from, to }: Pick<GiftBlackout, 'from' | 'to'>, day: LocalDate): boolean {
  return from <= day && (to === null || day <= to);
}

/**
 * A1, section 5: everything that speaks against giving; empty: nothing does. Money that cannot be compared is refused, never
 * counted as nothing.
 *
 * @throws RuleError `money-invalid`, `money-overflow`, `rate-invalid`
 */
export function giftRefusals(ground: GiftGround, caps: GiftCaps, rates: Rates = {}): GiftRefusal[] {
  const found = (Object.keys(caps) as GiftCap[]).flatMap((cap): GiftRefusal[] => {
    const left = leftOf(caps[cap], givenBefore(ground, cap), rates);
    if ('code' in left) return [left];
    const asked = convertMoney(ground.amount, left.currency, rates);
    if (asked === null) return [withoutRate(ground.amount)];
    return compareMoney(asked, left) > 0 ? [{ code: 'gift-over-limit', params: { cap, limit: caps[cap], left } }] : [];
  });
  const blackouts = ground.blackouts
    .filter((each) => isWithinBlackout(each, ground.day))
    .map((params): GiftRefusal => ({ code: 'gift-blackout', params }));
  return [...once(found), ...blackouts];
}

/** What is left of a cap, not below zero; a refusal where something that was given cannot be compared. */
export function leftOf(
  cap: Money,
  given: readonly Money[],
  rates: Rates = {},
): Money | Extract<GiftRefusal, { code: 'gift-currency-without-rate' }> {
  const converted = given.map((each) => convertMoney(each, cap.currency, rates));
  const unknown = converted.indexOf(null);
  if (unknown >= 0) return withoutRate(given[unknown]!);
  const left = subtractMoney(addMoney(cap, zeroOf(cap)), sumMoney(converted as Money[], cap.currency));
  return compareMoney(left, zeroOf(cap)) < 0 ? zeroOf(cap) : left;
}

function givenBefore({ toContact, toAccount }: GiftGround, cap: GiftCap): readonly Money[] {
  if (cap === 'perContactAndYear') return toContact;
  return cap === 'perAccountAndYear' ? toAccount : [];
}

function withoutRate({ currency }: Money) {
  return { code: 'gift-currency-without-rate' as const, params: { currency } };
}

function zeroOf({ currency }: Money): Money {
  return { amount: '0.00', currency };
}

/** The same foreign money speaks against each cap; it is said once. */
function once(refusals: GiftRefusal[]): GiftRefusal[] {
  const said = new Set<string>();
  return refusals.filter((each) => {
    const key = JSON.stringify(each);
    return !said.has(key) && said.add(key);
  });
}
