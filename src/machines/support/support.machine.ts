import { type AnyStateMachine, assign, setup } from 'xstate';
import type { MachineDefinition } from '../machine';
import {
  initialSupportContext,
  type SupportContext,
  supportContextKeys,
  type SupportInput,
  type SupportLevel,
} from './support-context';
import {
  type SupportEffects,
  supportEffects,
  type SupportEffectType,
  type SupportPost,
  type SupportTemplate,
} from './support-effects';
import { type SupportEvent, type SupportEventType, type SupportPayloads, supportRefusal } from './support-events';

interface SupportArgs {
  context: SupportContext;
  event: SupportEvent;
}
const said = <T extends SupportEventType>(event: SupportEvent) => event.payload as SupportPayloads[T];

/** The effects by name; the chart only emits them, their performers are outside the core. */
const emitted = Object.fromEntries(supportEffects.map((type) => [type, () => undefined])) as unknown as {
  [T in SupportEffectType]: (args: unknown, params: SupportEffects[T]) => void;
};

const supportSetup = setup({
  types: { context: {} as SupportContext, events: {} as SupportEvent, input: {} as SupportInput },
  actions: {
    ...emitted,
    assignTo: assign(({ context, event }) => {
      const { to, reason } = said<'support.assigned'>(event);
      const assignment = { from: context.assigneeId, to, reason, at: event.given.at };
      return { assigneeId: to, assignments: [...context.assignments, assignment] };
    }),
    takeAnswer: assign(({ event }) => ({
      answer: { ...said<'support.answered'>(event), by: event.given.actor.id, at: event.given.at },
    })),
    withdraw: assign(({ event }) => ({
      withdrawal: { reason: said<'support.withdrawn'>(event).reason, at: event.given.at },
    })),
    raise: assign((_, { level }: { level: SupportLevel }) => ({ level })),
  },
  guards: { admitted: ({ context, event }: SupportArgs) => supportRefusal(context, event) === null },
});

const guard = 'admitted' as const;
const stopClocks = { type: 'stopClocks', params: {} } as const;
const setClocks = {
  type: 'setClocks',
  params: ({ context: { openedAt } }: { context: SupportContext }) => ({ openedAt }),
} as const;

function tell(template: SupportTemplate, to: SupportPost[], word: string) {
  const params = ({ context }: { context: SupportContext }): SupportEffects['notify'] => ({
    template,
    to,
    key: word === 'assigned' ? `assigned:${context.assignments.length}` : word,
  });
  return { type: 'notify', params } as const;
}

function clock(level: SupportLevel, template: SupportTemplate, to: SupportPost[]) {
  return { guard, actions: [{ type: 'raise', params: { level } }, tell(template, to, level)] as never[] };
}

/** B11: another department is asked for support and answers in time. */
export const supportMachine = supportSetup.createMachine({
  id: 'support',
  context: ({ input }) => initialSupportContext(input),
  entry: [setClocks, tell('supportAsked', ['assignee'], 'asked')] as never[],
  initial: 'open',
  states: {
    open: {
      on: {
        'support.assigned': {
          guard,
          actions: ['assignTo', tell('supportAssigned', ['assignee'], 'assigned')] as never[],
        },
        'support.answered': {
          target: 'answered',
          guard,
          actions: ['takeAnswer', stopClocks, tell('supportAnswered', ['asker'], 'answered')] as never[],
        },
        'support.withdrawn': { target: 'withdrawn', guard, actions: ['withdraw', stopClocks] as never[] },
        'clock.reminded': clock('reminded', 'supportReminded', ['assignee']),
        'clock.due': clock('due', 'supportDue', ['assignee']),
        'clock.escalated': clock('escalated', 'supportEscalated', ['assignee', 'superior', 'asker']),
      },
    },
    answered: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});

export const supportDefinition: MachineDefinition = {
  id: 'support',
  version: 1,
  machine: supportMachine as unknown as AnyStateMachine,
  contextKeys: supportContextKeys,
  migrations: {},
};
