import { wholeInBasisPoints, type BasisPoints } from './basis-points';
import { ExactDecimal, isMoneyString, moneyOf, type Money } from './money';
import type { Reason } from './rule-error';

/** V3, the items of the valuation. Costs are positive amounts. */
export interface DealValueItems {
  readonly sales: Money;
  readonly profit: Money;
  /** Cost of people. */
  readonly people: Money;
  readonly travel: Money;
  /** Management and operating cost. */
  readonly operating: Money;
  /** Share of the value that is put at risk, 0 to 10,000. */
  readonly riskBasisPoints: BasisPoints;
}

type MoneyItem = Exclude<keyof DealValueItems, 'riskBasisPoints'>;
export type DealValueLineKey = 'profit' | 'people' | 'travel' | 'operating' | 'beforeRisk' | 'risk' | 'value';

/** A line of the sum as it is shown; deductions are negative. */
export interface DealValueLine {
  readonly key: DealValueLineKey;
  readonly amount: string;
}

export type DealValueRefusal = Reason<
  'currency-mixed' | 'money-invalid' | 'amount-negative' | 'risk-out-of-range' | 'money-overflow'
>;

export type DealValue =
  | {
      readonly ok: true;
      readonly value: Money;
      readonly sales: Money;
      /** profit + people + travel + operating = beforeRisk; beforeRisk + risk = value. */
      readonly lines: readonly DealValueLine[];
      /** Profit of the sales, rounded down; null where there are no sales or no profit. */
      readonly profitMargin: BasisPoints | null;
    }
  | { readonly ok: false; readonly refusals: readonly DealValueRefusal[] };

const moneyItems: readonly MoneyItem[] = ['sales', 'profit', 'people', 'travel', 'operating'];
const costs: readonly MoneyItem[] = ['people', 'travel', 'operating'];

/**
 * V3: the value of the deal, (profit - people - travel - operating) × (1 - risk), with every line of the sum. Risk takes away
 * from a gain only: a loss stays as large as it is, because more risk must never make a deal look better.
 *
 * Input that people can get wrong is refused by value, with all its reasons: another currency than that of the sales, no
 * money, negative sales or costs, a risk outside 0 to 10,000 basis points, more than numeric(18,2) holds.
 */
export function dealValue(items: DealValueItems): DealValue {
  const refusals = refusalsOf(items);
  if (refusals.length > 0) return { ok: false, refusals };
  const amount = (item: MoneyItem): ExactDecimal => new ExactDecimal(items[item].amount);
  const beforeRisk = costs.reduce((rest, cost) => rest.minus(amount(cost)), amount('profit'));
  const exactRisk = ExactDecimal.max(beforeRisk, 0).times(items.riskBasisPoints).dividedBy(wholeInBasisPoints);
  // Rounded before it is taken away, so that the lines shown add up to the cent.
  const risk = exactRisk.toDecimalPlaces(2, ExactDecimal.ROUND_HALF_UP);
  const parts: [DealValueLineKey, ExactDecimal][] = [
    ['profit', amount('profit')],
    ...costs.map((cost): [DealValueLineKey, ExactDecimal] => [cost as DealValueLineKey, amount(cost).negated()]),
    ['beforeRisk', beforeRisk],
    ['risk', risk.negated()],
    ['value', beforeRisk.minus(risk)],
  ];
  return answerOf(items, parts);
}

function answerOf(items: DealValueItems, parts: readonly [DealValueLineKey, ExactDecimal][]): DealValue {
  const { currency } = items.sales;
  // Costs are not negative, so only a loss can grow beyond what a column holds.
  const tooLarge = parts.some(([, amount]) => !isMoneyString(amount.toFixed(2)) && !amount.isZero());
  if (tooLarge) return { ok: false, refusals: [{ code: 'money-overflow', params: { currency } }] };
  const lines = parts.map(([key, amount]) => ({ key, amount: moneyOf(amount, currency).amount }));
  const value = { amount: lines[lines.length - 1]?.amount ?? '0.00', currency };
  const sales = moneyOf(new ExactDecimal(items.sales.amount), currency);
  return { ok: true, value, sales, lines, profitMargin: marginOf(items) };
}

function marginOf({ sales, profit }: DealValueItems): BasisPoints | null {
  const [salesInCents, profitInCents] = [sales, profit].map(({ amount }) => new ExactDecimal(amount).times(100));
  if (!salesInCents?.greaterThan(0) || !profitInCents?.greaterThanOrEqualTo(0)) return null;
  return profitInCents.times(wholeInBasisPoints).dividedToIntegerBy(salesInCents).toNumber();
}

function refusalsOf(items: DealValueItems): DealValueRefusal[] {
  const { currency } = items.sales;
  const risk = items.riskBasisPoints;
  const outOfRange = !Number.isInteger(risk) || risk < 0 || risk > wholeInBasisPoints;
  const ofMoney = moneyItems.flatMap((field) => moneyRefusals(field, items[field], currency));
  return outOfRange ? [...ofMoney, { code: 'risk-out-of-range', params: { basisPoints: String(risk) } }] : ofMoney;
}

function moneyRefusals(field: MoneyItem, money: Money, currency: string): DealValueRefusal[] {
  if (!isMoneyString(money.amount) || !/^[A-Z]{3}$/.test(money.currency)) {
    return [
      { code: 'money-invalid', params: { field, amount: String(money.amount), currency: String(money.currency) } },
    ];
  }
  const refusals: DealValueRefusal[] = [];
  if (money.currency !== currency)
    refusals.push({ code: 'currency-mixed', params: { field, currency: money.currency, expected: currency } });
  const negative = field !== 'profit' && new ExactDecimal(money.amount).isNegative();
  if (negative && !new ExactDecimal(money.amount).isZero())
    refusals.push({ code: 'amount-negative', params: { field, amount: money.amount } });
  return refusals;
}
