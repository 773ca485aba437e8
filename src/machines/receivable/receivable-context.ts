import type { Instant, LocalDate } from '../account-path/facts';
import { sumMoney } from '../rules/money';
import type { MoneyRequestKind, PaymentKind } from './receivable-events';

/** What is planned when a receivable is opened. */
export interface ReceivableInput {
  number: string;
  /** Decimal string of numeric(18,2), more than nothing. */
  amount: string;
  currency: string;
  plannedOn: LocalDate;
  dueOn: LocalDate;
}

/** A payment, or the part of one, that counts for this receivable. */
export interface CountedPayment {
  id: string;
  /** Which allocation of the payment, from 0. */
  part: number;
  kind: PaymentKind;
  amount: string;
  receivedOn: LocalDate;
}

/** What a receivable remembers. Everything is plain JSON; `balance` is always the amount less what counts: payments, credit notes, write-offs. */
export interface ReceivableContext extends ReceivableInput {
  balance: string;
  invoice: { number: string; on: LocalDate } | null;
  payments: CountedPayment[];
  promise: { until: LocalDate; note: string; madeAt: Instant } | null;
  /** Promises that were not kept, oldest first. */
  brokenPromises: { until: LocalDate; brokenAt: Instant }[];
  dispute: { reason: string; raisedAt: Instant } | null;
  /** Number of the highest collection level that was said, from 1; 0 before the first. */
  level: number;
  /** Days of that level after the due date: levels are compared by them, whatever a later policy numbers them. */
  reachedDays: number | null;
  /** Counts settings of the clocks: part of the key of every deadline, so that a stopped clock says nothing. */
  visit: number;
  /** Day on which the last payment came in; null while anything is owed. */
  settledOn: LocalDate | null;
  /** Why it was taken back; null unless it was. */
  reversal: { reason: string; at: Instant } | null;
  /** The request (A13) that waits for its decision. Asking stops nothing. */
  requested: { id: string; kind: MoneyRequestKind; filedAt: Instant } | null;
  /** Granted extensions, oldest first; `dueOn` is the last one's day. */
  extensions: { requestId: string; from: LocalDate; until: LocalDate; at: Instant }[];
  writeOffs: { requestId: string; amount: string; at: Instant }[];
}

export const receivableContextKeys = [
  'number',
  'amount',
  'currency',
  'plannedOn',
  'dueOn',
  'balance',
  'invoice',
  'payments',
  'promise',
  'brokenPromises',
  'dispute',
  'level',
  'reachedDays',
  'visit',
  'settledOn',
  'reversal',
  'requested',
  'extensions',
  'writeOffs',
] as const satisfies readonly (keyof ReceivableContext)[];

/** @throws RuleError `money-invalid` */
export function initialReceivableContext(input: ReceivableInput): ReceivableContext {
  const { number, currency, plannedOn, dueOn } = input;
  const { amount } = sumMoney([{ amount: input.amount, currency }], currency);
  return {
    ...{ number, amount, currency, plannedOn, dueOn },
    balance: amount,
    invoice: null,
    payments: [],
    promise: null,
    brokenPromises: [],
    dispute: null,
    level: 0,
    reachedDays: null,
    visit: 1,
    settledOn: null,
    reversal: null,
    requested: null,
    extensions: [],
    writeOffs: [],
  };
}
