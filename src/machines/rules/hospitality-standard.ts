import { addMoney, compareMoney, convertMoney, decimalOf, type Money, moneyOf, type Rates } from './money';

/** B7: what board and lodging of one person may come to. */
export interface HospitalityStandard {
  boardPerDay: Money;
  lodgingPerNight: Money;
}

export interface HospitalityStay {
  persons: number;
  /** The day of the visit is one more. */
  nights: number;
}

export type StandardVerdict = 'withinStandard' | 'overStandard' | 'notComparable';

/** B7: board for each day, lodging for each night, for everybody. Both amounts of a standard are in one currency. */
export function hospitalityTotal(standard: HospitalityStandard, { persons, nights }: HospitalityStay): Money {
  const { boardPerDay, lodgingPerNight } = standard;
  return addMoney(times(boardPerDay, persons * (nights + 1)), times(lodgingPerNight, persons * nights));
}

/** B7: lodging of one person for so many nights. */
export function lodgingTotal({ lodgingPerNight }: Pick<HospitalityStandard, 'lodgingPerNight'>, nights: number): Money {
  return times(lodgingPerNight, nights);
}

function times(money: Money, count: number): Money {
  return moneyOf(decimalOf(money).times(count), money.currency);
}

/** B7: an amount against its standard; money that cannot be compared is said to be so, never taken for little. */
export function againstStandard(amount: Money, limit: Money, rates: Rates = {}): StandardVerdict {
  const converted = convertMoney(amount, limit.currency, rates);
  if (converted === null) return 'notComparable';
  return compareMoney(converted, limit) > 0 ? 'overStandard' : 'withinStandard';
}
