import { assign, setup } from 'xstate';
import { addMoney, compareMoney, subtractMoney } from '../rules/money';
import type { ReceivableContext, ReceivableInput } from './receivable-context';
import { receivableEffects, type ReceivableEffects, type ReceivableEffectType } from './receivable-effects';
import type { ReceivableEvent, ReceivableEventType, ReceivablePayloads } from './receivable-events';
import { receivableRefusal } from './receivable-refusal';

export interface ReceivableArgs {
  context: ReceivableContext;
  event: ReceivableEvent;
}
const said = <T extends ReceivableEventType>(event: ReceivableEvent) => event.payload as ReceivablePayloads[T];

/** The effects by name; the chart only emits them, their performers are outside the core. */
const emitted = Object.fromEntries(receivableEffects.map((type) => [type, () => undefined])) as unknown as {
  [T in ReceivableEffectType]: (args: unknown, params: ReceivableEffects[T]) => void;
};

export const receivableSetup = setup({
  types: { context: {} as ReceivableContext, events: {} as ReceivableEvent, input: {} as ReceivableInput },
  actions: {
    ...emitted,
    rememberInvoice: assign(({ event }) => {
      const { invoiceNumber, invoicedOn } = said<'receivable.invoiced'>(event);
      return { invoice: { number: invoiceNumber, on: invoicedOn } };
    }),
    takePayment: assign(({ context, event }) => taken(context, said<'payment.received'>(event))),
    giveBack: assign(({ context, event }) => givenBack(context, said<'payment.reversed'>(event).paymentId)),
    rememberPromise: assign(({ event }) => {
      const { until, note } = said<'receivable.promised'>(event);
      return { promise: { until, note, madeAt: event.given.at } };
    }),
    breakPromise: assign(({ context, event }) => ({
      promise: null,
      brokenPromises: [...context.brokenPromises, { until: context.promise!.until, brokenAt: event.given.at }],
    })),
    rememberDispute: assign(({ event }) => ({
      promise: null,
      dispute: { reason: said<'receivable.disputed'>(event).reason, raisedAt: event.given.at },
    })),
    /** What delayed collection is over: the receivable is paid, or goes on by its date. */
    forgetDelay: assign({ promise: null, dispute: null }),
    rememberReversal: assign(({ event }) => ({
      reversal: { reason: said<'receivable.reversed'>(event).reason, at: event.given.at },
      promise: null,
      dispute: null,
    })),
    reachLevel: assign(({ event }) => ({ level: event.given.level!.number, reachedDays: event.given.level!.days })),
    nextVisit: assign(({ context }) => ({ visit: context.visit + 1 })),
  },
  guards: {
    admitted: ({ context, event }: ReceivableArgs) => receivableRefusal(context, event) === null,
    /** The payment is exactly what is still owed. */
    settles: ({ context, event }: ReceivableArgs) =>
      receivableRefusal(context, event) === null && isAll(context, event),
    isPastDue: ({ context, event }: ReceivableArgs) => event.given.today > context.dueOn,
    isDueToday: ({ context, event }: ReceivableArgs) => event.given.today === context.dueOn,
    isInvoiced: ({ context }: ReceivableArgs) => context.invoice !== null,
  },
});

function isAll({ balance, currency }: ReceivableContext, event: ReceivableEvent): boolean {
  return (
    compareMoney({ amount: said<'payment.received'>(event).amount, currency }, { amount: balance, currency }) === 0
  );
}

function taken(
  context: ReceivableContext,
  payment: ReceivablePayloads['payment.received'],
): Partial<ReceivableContext> {
  const { currency } = context;
  const { paymentId: id, amount, receivedOn } = payment;
  const balance = subtractMoney({ amount: context.balance, currency }, { amount, currency }).amount;
  const payments = [...context.payments, { id, amount, receivedOn }];
  const days = payments.map((each) => each.receivedOn).sort();
  return { balance, payments, settledOn: balance === '0.00' ? (days.at(-1) ?? null) : null };
}

function givenBack(context: ReceivableContext, paymentId: string): Partial<ReceivableContext> {
  const { currency } = context;
  const { amount } = context.payments.find(({ id }) => id === paymentId)!;
  const balance = addMoney({ amount: context.balance, currency }, { amount, currency }).amount;
  return { balance, payments: context.payments.filter(({ id }) => id !== paymentId), settledOn: null };
}
