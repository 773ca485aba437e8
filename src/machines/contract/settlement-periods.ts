import type { LocalDate, SettlementTerms } from '../account-path/facts';
import { addDays, addMonths } from '../calendar';

/** What periods are counted from: the term of a contract and how it is settled. */
export interface SettledTerm {
  startsOn: LocalDate;
  endsOn: LocalDate;
  /** Without it the contract is settled once, over its whole term. */
  settlement?: SettlementTerms;
}

/** Both days belong to the period. */
export interface SettlementPeriod {
  /** In the order of time, from 1. */
  number: number;
  from: LocalDate;
  to: LocalDate;
}

/**
 * F14: the periods in which a contract is settled. They follow each other without a gap and without an overlap, the first begins with the
 * term and the last ends with it. Anniversaries are counted from the first day of the term (31 January, 28 February, 31 March), never
 * from the period before; periods of the calendar end with the month or the quarter.
 */
export function settlementPeriods(term: SettledTerm): SettlementPeriod[] {
  const periods: SettlementPeriod[] = [];
  const begins = beginnings(term);
  for (let from = term.startsOn; from <= term.endsOn;) {
    const number = periods.length + 1;
    const next = begins(number);
    const to = next === null || next > term.endsOn ? term.endsOn : addDays(next, -1);
    periods.push({ number, from, to });
    from = addDays(to, 1);
  }
  return periods;
}

/** First day of the period after so many; null where there is none. */
function beginnings({ startsOn, settlement }: SettledTerm): (number: number) => LocalDate | null {
  if (!settlement || settlement.every === 'term') return () => null;
  const months = settlement.every === 'month' ? 1 : 3;
  const anchor = settlement.counted === 'anniversary' ? startsOn : firstOf(startsOn, months);
  return (number) => addMonths(anchor, number * months);
}

/** First day of the month or of the quarter that a day lies in. */
function firstOf(day: LocalDate, months: number): LocalDate {
  const month = Number(day.slice(5, 7)) - 1;
  const first = month - (month % months) + 1;
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}
