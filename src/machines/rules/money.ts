import { Decimal } from 'decimal.js';
import { requireBasisPoints, wholeInBasisPoints, type BasisPoints } from './basis-points';
import { RuleError } from './rule-error';

/** A decimal string that fits numeric(18,2), and an ISO 4217 currency. Never a JavaScript number. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** Enough digits that sums and products of numeric(18,2) are exact; the default of 20 is not. */
export const ExactDecimal = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
export type ExactDecimal = Decimal;

const moneyPattern = /^-?(0|[1-9]\d{0,15})(\.\d{1,2})?$/;
const ratePattern = /^(?=.*[1-9])\d{1,12}(\.\d{1,12})?$/;
const currencyPattern = /^[A-Z]{3}$/;
const mostAmount = new ExactDecimal('9999999999999999.99');

/** Whether PostgreSQL's numeric(18,2) takes the string without rounding: 16 digits, at most two decimals, no exponent. */
export function isMoneyString(amount: unknown): amount is string {
  return typeof amount === 'string' && moneyPattern.test(amount);
}

/** @throws RuleError `money-invalid` */
export function decimalOf(money: Money): ExactDecimal {
  if (!isMoneyString(money.amount) || !currencyPattern.test(money.currency)) {
    throw new RuleError('money-invalid', { amount: String(money.amount), currency: String(money.currency) });
  }
  return new ExactDecimal(money.amount);
}

/** Rounded half up to cents (away from zero: -0.005 is -0.01). @throws RuleError `money-overflow` beyond numeric(18,2) */
export function moneyOf(amount: ExactDecimal, currency: string): Money {
  const rounded = amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  if (rounded.abs().greaterThan(mostAmount)) throw new RuleError('money-overflow', { currency });
  return { amount: rounded.isZero() ? '0.00' : rounded.toFixed(2), currency };
}

/** @throws RuleError `currency-mixed`: sums and comparisons never cross currencies */
export function requireSameCurrency(left: Money, right: Money): void {
  if (left.currency !== right.currency) {
    throw new RuleError('currency-mixed', { left: left.currency, right: right.currency });
  }
}

/** @throws RuleError `currency-mixed`, `money-invalid`, `money-overflow` */
export function addMoney(left: Money, right: Money): Money {
  requireSameCurrency(left, right);
  return moneyOf(decimalOf(left).plus(decimalOf(right)), left.currency);
}

/** @throws RuleError `currency-mixed`, `money-invalid`, `money-overflow` */
export function subtractMoney(left: Money, right: Money): Money {
  requireSameCurrency(left, right);
  return moneyOf(decimalOf(left).minus(decimalOf(right)), left.currency);
}

/**
 * The sum of a list, which may be empty: that is why the currency is named.
 *
 * @throws RuleError `currency-mixed`, `money-invalid`, `money-overflow`
 */
export function sumMoney(list: readonly Money[], currency: string): Money {
  const zero: Money = { amount: '0.00', currency };
  const sum = list.reduce((total, money) => {
    requireSameCurrency(zero, money);
    return total.plus(decimalOf(money));
  }, decimalOf(zero));
  return moneyOf(sum, currency);
}

/** Negative, zero or positive as left is less than, equal to or more than right. @throws RuleError `currency-mixed`, `money-invalid` */
export function compareMoney(left: Money, right: Money): number {
  requireSameCurrency(left, right);
  return decimalOf(left).comparedTo(decimalOf(right));
}

/** @throws RuleError `money-invalid`, `basis-points-invalid`, `money-overflow` */
export function basisPointsOfMoney(money: Money, basisPoints: BasisPoints): Money {
  requireBasisPoints(basisPoints);
  return moneyOf(decimalOf(money).times(basisPoints).dividedBy(wholeInBasisPoints), money.currency);
}

/** How many units of `to` one unit of a currency is worth, as decimal strings; what policy holds where foreign money may count. */
export type Rates = Readonly<Record<string, string>>;

/** The money in another currency, or null where there is no rate: then no threshold may be decided on it. @throws RuleError `money-invalid`, `money-overflow`, `rate-invalid` */
export function convertMoney(money: Money, to: string, rates: Rates = {}): Money | null {
  if (money.currency === to) return moneyOf(decimalOf(money), to);
  const rate = Object.hasOwn(rates, money.currency) ? rates[money.currency] : undefined;
  if (rate === undefined) return null;
  if (!ratePattern.test(rate)) throw new RuleError('rate-invalid', { currency: money.currency, rate });
  return moneyOf(decimalOf(money).times(rate), to);
}
