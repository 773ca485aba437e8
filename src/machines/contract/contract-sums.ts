import type { Money } from '../account-path/facts';
import { subtractMoney, sumMoney } from '../rules/money';

/** What is owed on a contract, with what came in on it; decimal strings of its currency. */
export interface OwedOnContract {
  state: string;
  currency: string;
  amount: string;
  paid: string;
  credited: string;
  writtenOff: string;
  balance: string;
  invoiceNumber: string | null;
}
/** A sub-contract as its sums see it. */
export interface SummedContract {
  amount: Money;
  settlements: readonly { amount: Money }[];
}
/** Decimal strings of one currency. `owed` is always `paid`, `credited`, `writtenOff` and `balance` together. */
export interface ContractSums {
  currency: string;
  agreed: string;
  settled: string;
  /** Agreed and not settled yet. */
  unsettled: string;
  owed: string;
  invoiced: string;
  paid: string;
  credited: string;
  writtenOff: string;
  balance: string;
}

/** What was agreed, settled and paid, one entry a currency in the order of their codes: sums never cross currencies. What was taken back counts for nothing. */
export function contractSums(contracts: readonly SummedContract[], owed: readonly OwedOnContract[]): ContractSums[] {
  const counted = owed.filter(({ state }) => state !== 'reversed');
  const currencies = [...contracts.map(({ amount }) => amount.currency), ...counted.map(({ currency }) => currency)];
  return [...new Set(currencies)].sort().map((currency) => sumsIn(currency, contracts, counted));
}

function sumsIn(currency: string, contracts: readonly SummedContract[], owed: readonly OwedOnContract[]): ContractSums {
  const total = (list: readonly Money[]): string =>
    sumMoney(
      list.filter((each) => each.currency === currency),
      currency,
    ).amount;
  const of = (part: 'amount' | 'paid' | 'credited' | 'writtenOff' | 'balance', list = owed): string =>
    total(list.map((each) => ({ amount: each[part], currency: each.currency })));
  const agreed = total(contracts.map(({ amount }) => amount));
  const settled = total(contracts.flatMap(({ settlements }) => settlements.map(({ amount }) => amount)));
  const left = subtractMoney({ amount: agreed, currency }, { amount: settled, currency });
  return {
    ...{ currency, agreed, settled, unsettled: left.amount, owed: of('amount') },
    invoiced: of(
      'amount',
      owed.filter(({ invoiceNumber }) => invoiceNumber !== null),
    ),
    ...{ paid: of('paid'), credited: of('credited'), writtenOff: of('writtenOff'), balance: of('balance') },
  };
}
