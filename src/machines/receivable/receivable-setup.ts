import { assign, setup } from 'xstate';
import { compareMoney, subtractMoney, sumMoney } from '../rules/money';
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
    rememberRequest: assign(({ event }) => {
      const { requestId: id, kind } = said<'request.filed'>(event);
      return { requested: { id, kind, filedAt: event.given.at } };
    }),
    forgetRequest: assign({ requested: null }),
    /** The levels begin anew: they count from the day that was granted. */
    extend: assign(({ context, event }) => {
      const { requestId, until } = said<'extension.granted'>(event);
      const extension = { requestId, from: context.dueOn, until, at: event.given.at };
      return { dueOn: until, extensions: [...context.extensions, extension], level: 0, reachedDays: null };
    }),
    writeOff: assign(({ context, event }) => {
      const { requestId } = said<'writeOff.granted'>(event);
      const writeOff = { requestId, amount: context.balance, at: event.given.at };
      return { balance: '0.00', writeOffs: [...context.writeOffs, writeOff] };
    }),
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
    isExtended: ({ context }: ReceivableArgs) => context.extensions.length > 0,
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
  const { paymentId: id, amount, receivedOn, part = 0, kind = 'payment' } = payment;
  const balance = subtractMoney({ amount: context.balance, currency }, { amount, currency }).amount;
  const payments = [...context.payments, { id, part, kind, amount, receivedOn }];
  const days = payments.map((each) => each.receivedOn).sort();
  return { balance, payments, settledOn: balance === '0.00' ? (days.at(-1) ?? null) : null };
}

function givenBack(context: ReceivableContext, paymentId: string): Partial<ReceivableContext> {
  const { currency } = context;
  const parts = context.payments.filter(({ id }) => id === paymentId).map(({ amount }) => ({ amount, currency }));
  const balance = sumMoney([{ amount: context.balance, currency }, ...parts], currency).amount;
  return { balance, payments: context.payments.filter(({ id }) => id !== paymentId), settledOn: null };
}
