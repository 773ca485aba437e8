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
  | 'request-open'
  | 'request-not-open'
  | 'extension-not-later'
  | 'extension-in-the-past'
  | 'extension-too-long'
  | 'extension-disputed'
  | 'write-off-not-balance'
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
  'request.filed': ({ payload, given }, context) => {
    if (context.requested) return refuse('request-open', { kind: context.requested.kind });
    return payload.kind === 'extension' ? refusedExtension(payload.until ?? '', given, context) : null;
  },
  'request.ended': ({ payload, given }, { requested }) =>
    bySystem(given) ?? (requested?.id === payload.requestId ? null : refuse('request-not-open')),
  'extension.granted': ({ payload, given }, context) =>
    bySystem(given) ?? notAsked(payload, context) ?? refusedExtension(payload.until, given, context),
  'writeOff.granted': ({ payload, given }, context) => {
    const { balance, currency } = context;
    const isAll =
      isMoneyString(payload.amount) &&
      !isMore(payload.amount, balance, currency) &&
      !isMore(balance, payload.amount, currency);
    return (
      bySystem(given) ??
      notAsked(payload, context) ??
      (isAll ? null : refuse('write-off-not-balance', { balance, currency }))
    );
  },
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

/** Section 9: no allocation is more than is owed; what is left of a payment stays with the account. */
function refusedPayment(
  { payload, given }: ReceivableEventOf<'payment.received'>,
  context: ReceivableContext,
): ReceivableRefusal | null {
  const { currency, balance, payments } = context;
  if (payload.currency !== currency) return refuse('currency-mixed', { currency });
  if (!isMoneyString(payload.amount) || !isMore(payload.amount, '0.00', currency))
    return refuse('payment-not-positive');
  if (payments.some(({ id, part }) => id === payload.paymentId && part === (payload.part ?? 0)))
    return refuse('payment-counted');
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
  return bySystem(given) ?? (payload.visit === visit ? null : refuse('deadline-stale'));
}

function bySystem({ actor }: ReceivableEvent['given']): ReceivableRefusal | null {
  return actor.kind === 'system' ? null : refuse('system-event');
}

function notAsked({ requestId }: { requestId: string }, { requested }: ReceivableContext): ReceivableRefusal | null {
  return requested?.id === requestId ? null : refuse('request-not-open');
}

/** A13: a later day, not in the past, no further than policy lets it; a dispute is resolved first. */
function refusedExtension(
  until: string,
  { today, latestPromise }: ReceivableEvent['given'],
  { dueOn, dispute }: ReceivableContext,
): ReceivableRefusal | null {
  if (dispute) return refuse('extension-disputed');
  if (until <= dueOn) return refuse('extension-not-later', { dueOn });
  if (until < today) return refuse('extension-in-the-past', { today });
  return latestPromise !== undefined && until > latestPromise
    ? refuse('extension-too-long', { latestDay: latestPromise })
    : null;
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
