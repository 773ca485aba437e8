import { and, type AnyStateMachine } from 'xstate';
import type { MachineDefinition, Snapshot } from '../machine';
import { overdueDays } from './days';
import {
  type CountedPayment,
  initialReceivableContext,
  receivableContextKeys,
  type ReceivableContext,
} from './receivable-context';
import type { ReceivableAudience, ReceivableEffects } from './receivable-effects';
import { receivableSetup, type ReceivableArgs } from './receivable-setup';

const setDueClocks = {
  type: 'setDueClocks',
  params: ({ context: { visit, dueOn, reachedDays } }: { context: ReceivableContext }) => ({
    visit,
    dueOn,
    reachedDays,
  }),
} as const;
const setCreditClocks = {
  type: 'setCreditClocks',
  params: ({ context: { visit, dueOn } }: { context: ReceivableContext }) => ({ visit, dueOn }),
} as const;
const setPromiseClock = {
  type: 'setPromiseClock',
  params: ({ context: { visit, promise } }: { context: ReceivableContext }) => ({ visit, until: promise!.until }),
} as const;
const stopCollection = { type: 'stopClocks', params: { which: 'collection' } } as const;
const stopAll = { type: 'stopClocks', params: { which: 'all' } } as const;
const endRequest = {
  type: 'endRequest',
  params: ({ context: { requested } }: { context: ReceivableContext }) => ({ requestId: requested?.id ?? null }),
} as const;
const creditMayChange = { type: 'creditMayChange', params: {} } as const;

/** What every message says of the receivable: as it is at this very step. */
const facts = ({ context, event }: ReceivableArgs): Record<string, unknown> => ({
  number: context.number,
  dueOn: context.dueOn,
  balance: { amount: context.balance, currency: context.currency },
  overdueDays: overdueDays(context.dueOn, event.given.today),
});

const tellLevel = {
  type: 'notify',
  params: (args: ReceivableArgs): ReceivableEffects['notify'] => {
    const { number, days, remind, message, template = 'collectionLevel' } = args.event.given.level!;
    return {
      template,
      to: remind.filter((each): each is ReceivableAudience => each !== 'customer'),
      key: `level:${days}:${args.context.visit}`,
      params: { ...facts(args), level: number, message, customer: remind.includes('customer') },
    };
  },
} as const;
const tellBroken = {
  type: 'notify',
  params: (args: ReceivableArgs): ReceivableEffects['notify'] => ({
    template: 'promiseBroken',
    to: ['owner', 'finance'],
    key: `promiseBroken:${args.context.visit}`,
    params: { ...facts(args), until: args.context.brokenPromises.at(-1)!.until },
  }),
} as const;
const tellReversed = {
  type: 'notify',
  params: (args: ReceivableArgs): ReceivableEffects['notify'] => {
    const { paymentId, reason } = args.event.payload as { paymentId: string; reason: string };
    return {
      template: 'paymentReversed',
      to: ['owner', 'finance'],
      key: `paymentReversed:${paymentId}`,
      params: { ...facts(args), reason },
    };
  },
} as const;

/** Back to the state that its date gives, with clocks of a new visit. */
function byDate(guard: 'admitted', actions: readonly unknown[]) {
  const go = [...actions, 'forgetDelay', 'nextVisit', setDueClocks, setCreditClocks, creditMayChange] as never[];
  return [
    { target: 'overdue' as const, guard: and([guard, 'isPastDue']), actions: go },
    { target: 'due' as const, guard: and([guard, 'isDueToday']), actions: go },
    { target: 'extended' as const, guard: and([guard, 'isExtended']), actions: go },
    { target: 'invoiced' as const, guard: and([guard, 'isInvoiced']), actions: go },
    { target: 'planned' as const, guard, actions: go },
  ];
}

/** Partial payments keep the state and lower the balance; the last one settles it, whatever delayed collection. */
const payments = {
  'payment.received': [
    {
      target: 'paid' as const,
      guard: 'settles' as const,
      actions: ['takePayment', 'forgetDelay', endRequest, 'forgetRequest', stopAll, creditMayChange] as never[],
    },
    { guard: 'admitted' as const, actions: ['takePayment', creditMayChange] as never[] },
  ],
  'payment.reversed': { guard: 'admitted' as const, actions: ['giveBack', creditMayChange, tellReversed] as never[] },
  'receivable.reversed': {
    target: 'reversed' as const,
    guard: 'admitted' as const,
    actions: ['rememberReversal', endRequest, 'forgetRequest', stopAll, creditMayChange] as never[],
  },
};
/** A13: asking changes nothing but that it is asked; the levels run on until somebody has decided. */
const requests = {
  'request.filed': { guard: 'admitted' as const, actions: 'rememberRequest' as never },
  'request.ended': { guard: 'admitted' as const, actions: 'forgetRequest' as never },
  'writeOff.granted': {
    target: 'writtenOff' as const,
    guard: 'admitted' as const,
    actions: ['writeOff', 'forgetDelay', 'forgetRequest', stopAll, creditMayChange] as never[],
  },
};
const extended = {
  target: 'extended' as const,
  guard: 'admitted' as const,
  actions: [
    ...['extend', 'forgetDelay', 'forgetRequest', 'nextVisit', stopCollection],
    ...[setDueClocks, setCreditClocks, creditMayChange],
  ] as never[],
};
const asked = { ...payments, ...requests, 'extension.granted': extended };
const invoiced = { guard: 'admitted' as const, actions: 'rememberInvoice' as const };
const disputed = {
  target: 'disputed' as const,
  guard: 'admitted' as const,
  actions: ['rememberDispute', stopCollection] as never[],
};
const promised = {
  target: 'promised' as const,
  guard: 'admitted' as const,
  actions: ['rememberPromise', stopCollection, setPromiseClock] as never[],
};
const level = { guard: 'admitted' as const, actions: ['reachLevel', tellLevel] as never[] };
const due = { target: 'due' as const, guard: 'admitted' as const };
const overdue = { target: 'overdue' as const, guard: 'admitted' as const };

/** Section 9: one amount that a customer owes on a day, until it is paid, written off or taken back. */
export const receivableMachine = receivableSetup.createMachine({
  id: 'receivable',
  context: ({ input }) => initialReceivableContext(input),
  entry: [setDueClocks, setCreditClocks, creditMayChange],
  initial: 'planned',
  states: {
    planned: {
      on: {
        ...asked,
        'receivable.invoiced': { target: 'invoiced', guard: 'admitted', actions: 'rememberInvoice' },
        'receivable.disputed': disputed,
        'clock.due': due,
        'clock.overdue': overdue,
        'clock.level': level,
      },
    },
    invoiced: {
      on: {
        ...asked,
        'receivable.disputed': disputed,
        'clock.due': due,
        'clock.overdue': overdue,
        'clock.level': level,
      },
    },
    due: {
      on: {
        ...asked,
        'receivable.invoiced': invoiced,
        'receivable.disputed': disputed,
        'receivable.promised': promised,
        'clock.overdue': overdue,
        'clock.level': level,
      },
    },
    overdue: {
      on: {
        ...asked,
        'receivable.invoiced': invoiced,
        'receivable.disputed': disputed,
        'receivable.promised': promised,
        'clock.level': level,
      },
    },
    promised: {
      on: {
        ...asked,
        'receivable.invoiced': invoiced,
        'receivable.disputed': disputed,
        'clock.promiseEnded': {
          target: 'brokenPromise',
          guard: 'admitted',
          actions: ['breakPromise', 'nextVisit', setDueClocks, setCreditClocks, creditMayChange, tellBroken] as never[],
        },
      },
    },
    /** Said and counted on the way through; nothing rests here. */
    brokenPromise: { always: 'overdue' },
    disputed: {
      on: {
        ...payments,
        ...requests,
        'receivable.invoiced': invoiced,
        'receivable.disputeResolved': byDate('admitted', []),
      },
    },
    paid: {
      on: { 'receivable.invoiced': invoiced, 'payment.reversed': byDate('admitted', ['giveBack', tellReversed]) },
    },
    extended: {
      on: {
        ...asked,
        'receivable.invoiced': invoiced,
        'receivable.disputed': disputed,
        'clock.due': due,
        'clock.overdue': overdue,
        'clock.level': level,
      },
    },
    /** What comes in later stays with the account; a payment that bounces is owed again. */
    writtenOff: { on: { 'payment.reversed': byDate('admitted', ['giveBack', tellReversed]) } },
    reversed: { type: 'final' },
  },
});

/** What its chart lets happen to a receivable in a state; empty where there is no such state. */
export function receivableEventsIn(state: string): readonly string[] {
  const states: Partial<Record<string, { ownEvents: readonly string[] }>> = receivableMachine.states;
  return states[state]?.ownEvents ?? [];
}

export const receivableDefinition: MachineDefinition = {
  id: 'receivable',
  version: 2,
  machine: receivableMachine as unknown as AnyStateMachine,
  contextKeys: receivableContextKeys,
  migrations: { 1: toVersion2 },
};

/** Version 2 knows requests (A13), parts of payments and credit notes. */
function toVersion2({ state, context }: Snapshot): Snapshot {
  const counted = context['payments'] as Pick<CountedPayment, 'id' | 'amount' | 'receivedOn'>[];
  const payments = counted.map(({ id, ...rest }) => ({ id, part: 0, kind: 'payment', ...rest }));
  return { state, context: { ...context, payments, requested: null, extensions: [], writeOffs: [] } };
}

/** Nothing is owed in these. */
export const closedStates = ['paid', 'reversed', 'writtenOff'] as const;
