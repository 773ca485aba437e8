import { compareMoney, isMoneyString } from '../rules/money';
import type { ReceivableContext } from './receivable-context';
import type { ReceivableEvent, ReceivableEventOf, ReceivableEventType } from './receivable-events';

/** Why an event that the state knows is not carried out. The sentences are in the dictionaries. */
export type ReceivableRefusalCode =
  | 'overpaid'
  | 'currency-mixed'
  | 'payment-not-positive'
  | 'payment-counted'
  | 'payment-not-counted'
  | 'already-invoiced'
  | 'date-in-the-future'
  | 'promise-in-the-past'
  | 'promise-too-long'
  | 'receivable-has-payments'
  | 'deadline-stale'
  | 'system-event';

export interface ReceivableRefusal {
  code: ReceivableRefusalCode;
  params: Record<string, unknown>;
}

type Judges = {
  [T in ReceivableEventType]: (event: ReceivableEventOf<T>, context: ReceivableContext) => ReceivableRefusal | null;
};

const refuse = (code: ReceivableRefusalCode, params: Record<string, unknown> = {}): ReceivableRefusal => ({
  code,
  params,
});

const judges: Judges = {
  'receivable.invoiced': ({ payload, given }, { invoice }) => {
    if (invoice) return refuse('already-invoiced', { invoiceNumber: invoice.number });
    return payload.invoicedOn > given.today ? refuse('date-in-the-future', { today: given.today }) : null;
  },
  'receivable.promised': ({ payload: { until }, given: { today, latestPromise } }) => {
    if (until < today) return refuse('promise-in-the-past', { today });
    return latestPromise !== undefined && until > latestPromise ? refuse('promise-too-long', { latestPromise }) : null;
  },
  'receivable.disputed': () => null,
  'receivable.disputeResolved': () => null,
  'receivable.reversed': (_, { payments }) => (payments.length > 0 ? refuse('receivable-has-payments') : null),
  'payment.received': (event, context) => refusedPayment(event, context),
  'payment.reversed': ({ payload }, { payments }) =>
    payments.some(({ id }) => id === payload.paymentId) ? null : refuse('payment-not-counted'),
  'clock.due': (event, context) => stale(event, context) ?? early(event.given.today < context.dueOn),
  'clock.overdue': (event, context) => stale(event, context) ?? early(event.given.today <= context.dueOn),
  'clock.level': (event, context) => stale(event, context) ?? early(!isNextLevel(event, context)),
  'clock.promiseEnded': (event, context) =>
    stale(event, context) ?? early(context.promise === null || event.given.today <= context.promise.until),
};

/** Null: nothing speaks against it, the state aside. Guards and explanations ask this one function. */
export function receivableRefusal(context: ReceivableContext, event: ReceivableEvent): ReceivableRefusal | null {
  return (judges[event.type] as (event: ReceivableEvent, context: ReceivableContext) => ReceivableRefusal | null)(
    event,
    context,
  );
}

/** Section 9, first form: what is too much is refused, never kept as a credit of the customer. */
function refusedPayment(
  { payload, given }: ReceivableEventOf<'payment.received'>,
  context: ReceivableContext,
): ReceivableRefusal | null {
  const { currency, balance, payments } = context;
  if (payload.currency !== currency) return refuse('currency-mixed', { currency });
  if (!isMoneyString(payload.amount) || !isMore(payload.amount, '0.00', currency))
    return refuse('payment-not-positive');
  if (payments.some(({ id }) => id === payload.paymentId)) return refuse('payment-counted');
  if (payload.receivedOn > given.today) return refuse('date-in-the-future', { today: given.today });
  return isMore(payload.amount, balance, currency) ? refuse('overpaid', { balance, currency }) : null;
}

export function isMore(left: string, right: string, currency: string): boolean {
  return compareMoney({ amount: left, currency }, { amount: right, currency }) > 0;
}

function stale(
  { payload, given }: ReceivableEventOf<'clock.due' | 'clock.overdue' | 'clock.level' | 'clock.promiseEnded'>,
  { visit }: ReceivableContext,
) {
  if (given.actor.kind !== 'system') return refuse('system-event');
  return payload.visit === visit ? null : refuse('deadline-stale');
}

function early(holds: boolean): ReceivableRefusal | null {
  return holds ? refuse('deadline-stale') : null;
}

/** A level is said once: only one further on than the highest that was said. */
function isNextLevel(
  { payload, given }: ReceivableEventOf<'clock.level'>,
  { reachedDays }: ReceivableContext,
): boolean {
  const { level } = given;
  return level !== undefined && level.number === payload.level && (reachedDays === null || level.days > reachedDays);
}
