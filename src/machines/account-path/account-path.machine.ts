import { and, not, stateIn } from 'xstate';
import type { MachineDefinition } from '../machine';
import {
  developmentStages,
  isDevelopmentStage,
  isPathStage,
  type LifecycleState,
  lifecycleStates,
  type PathStage,
  pathStages,
  positionOf,
} from '../policy/stages';
import { initialPathContext, pathContextKeys } from './context';
import type { ClientEventType } from './events';
import { isGateable } from './gates';
import { pathSetup, type Way } from './path-setup';

type Target = { event: ClientEventType; to?: LifecycleState };

/** Rows of the table of statecharts.md: where each event leads from this state. No `to`: the lifecycle stays. */
function rowsOf(from: LifecycleState): Target[] {
  const inDevelopment = isDevelopmentStage(from);
  const on = (event: ClientEventType, when: boolean, ...targets: (LifecycleState | undefined)[]): Target[] =>
    when ? targets.map((to) => ({ event, ...(to ? { to } : {}) })) : [];
  return [
    ...on('stage.complete', from === 'intake' || inDevelopment, next(from)),
    ...on('stage.sendBack', inDevelopment, ...earlierStages(from)),
    ...on('path.nurture', from === 'intake' || inDevelopment, 'nurture'),
    ...on('path.abandon', from !== 'abandoned', 'abandoned'),
    ...on('path.reactivate', !isPathStage(from), ...pathStages),
    ...on('criterion.waive', inDevelopment, undefined),
    ...on('plan.revise', from === 'relationship' || from === 'closing', undefined),
    ...on('cycle.start', from === 'partnered', 'targeting'),
    ...on('owner.transfer', true, undefined),
    ...on('path.adopt', from === 'intake', ...lifecycleStates),
    ...on('path.adoptUndone', true, 'intake'),
  ];
}

function next(from: LifecycleState): LifecycleState | undefined {
  return isPathStage(from) ? pathStages[positionOf(from) + 1] : undefined;
}

function earlierStages(from: LifecycleState): PathStage[] {
  return developmentStages.filter((stage) => isPathStage(from) && positionOf(stage) < positionOf(from));
}

/** Guards look across regions: a closed deal needs credit that is not on hold (table, last row of `stage.complete`). */
function may(way: Way) {
  const open = { type: 'may', params: way } as const;
  const bound = way.from === 'closing' && way.event === 'stage.complete';
  return bound ? and([open, not(stateIn({ credit: 'hold' }))]) : open;
}

function transitionFor(row: Target, from: LifecycleState, mode: Way['mode']) {
  const way: Way = { ...row, mode, from };
  const moves = mode !== 'filing' && row.to !== undefined;
  const type = mode === 'filing' ? 'file' : !moves ? 'remain' : row.event === 'path.adoptUndone' ? 'withdraw' : 'enter';
  const params: Way = mode === 'filing' ? { event: row.event, mode, from } : way;
  const action = { type, params } as const;
  return { guard: may(way), actions: [action], ...(moves ? { target: row.to, reenter: true } : {}) };
}

/** Every event of this state: directly, filed for approval, and carried out when it is granted. */
function handlersOf(from: LifecycleState) {
  const handlers: Record<string, ReturnType<typeof transitionFor>[]> = {};
  const add = (type: string, transition: ReturnType<typeof transitionFor>) => (handlers[type] ??= []).push(transition);
  for (const row of rowsOf(from)) {
    add(row.event, transitionFor(row, from, 'direct'));
    if (!isGateable(row.event)) continue;
    add(row.event, transitionFor(row, from, 'filing'));
    add('approval.granted', transitionFor(row, from, 'granted'));
  }
  return handlers;
}

const lifecycleState = (from: LifecycleState) => ({ on: handlersOf(from) as never });

const paceMessage = (
  template: 'stageWarned' | 'stageBreached' | 'stageEscalated',
  ...to: ('owner' | 'director' | 'seniorManagement')[]
) => ({
  type: 'notify' as const,
  params: ({ context }: { context: import('./context').PathContext }) => ({
    template,
    to,
    key: `${template}:${context.visit}`,
    // The clock runs on while an approval is awaited; the message says whose.
    params: { enteredAt: context.enteredAt, awaitingRequest: context.request?.id ?? null },
  }),
});

const contactMessage = (template: 'contactDue' | 'contactCold') => ({
  type: 'notify' as const,
  params: ({ context }: { context: import('./context').PathContext }) => ({
    template,
    to: ['owner' as const],
    key: `${template}:${context.touch}`,
    params: { touchedAt: context.touchedAt },
  }),
});

const warned = { target: 'warned', guard: 'ofThisVisit', actions: paceMessage('stageWarned', 'owner') } as const;
/** A level that is said in place of lower ones (an old case is said once) is said to their people too. */
const breachedAfter = (...skipped: 'owner'[]) =>
  ({
    target: 'breached',
    guard: 'ofThisVisit',
    actions: paceMessage('stageBreached', ...skipped, 'director'),
  }) as const;
const escalatedAfter = (...skipped: ('owner' | 'director')[]) =>
  ({
    target: 'escalated',
    guard: 'ofThisVisit',
    actions: paceMessage('stageEscalated', ...skipped, 'seniorManagement'),
  }) as const;

const creditTo = (to: 'good' | 'watch' | 'hold') => ({
  target: to,
  guard: { type: 'creditTo' as const, params: { to } },
  actions: {
    type: 'notify' as const,
    params: ({ event }: { event: unknown }) => {
      const { payload, given } = event as { payload: { reason: unknown }; given: { at: string } };
      return {
        template: 'creditChanged' as const,
        to: ['owner' as const],
        key: `creditChanged:${to}:${given.at}`,
        params: { to, reason: payload.reason },
      };
    },
  },
});

const contactDue = { target: 'due', guard: 'ofThisTouch', actions: contactMessage('contactDue') } as const;
const contactCold = { target: 'cold', guard: 'ofThisTouch', actions: contactMessage('contactCold') } as const;

/** The development path of one account (statecharts.md). The lifecycle region comes first: it reads the request that the next one drops. */
export const accountPathMachine = pathSetup.createMachine({
  id: 'account-path',
  type: 'parallel',
  // xstate builds an inert actor without input for every pure transition; a throw there would cost more than the step.
  context: ({ input }: { input?: { at: string } }) => initialPathContext(input?.at ?? ''),
  states: {
    lifecycle: {
      initial: 'intake',
      states: {
        intake: lifecycleState('intake'),
        targeting: lifecycleState('targeting'),
        discovery: lifecycleState('discovery'),
        valuation: lifecycleState('valuation'),
        relationship: lifecycleState('relationship'),
        closing: lifecycleState('closing'),
        partnered: lifecycleState('partnered'),
        nurture: lifecycleState('nurture'),
        abandoned: lifecycleState('abandoned'),
      },
    },
    request: {
      initial: 'idle',
      states: {
        idle: { on: { 'internal.requestFiled': 'awaiting' } },
        awaiting: {
          on: {
            'internal.requestSettled': 'idle',
            'approval.refused': { target: 'idle', guard: 'refusesRequest', actions: 'forgetRequest' },
          },
        },
      },
    },
    credit: {
      initial: 'good',
      states: {
        good: { on: { 'credit.changed': [creditTo('watch'), creditTo('hold')] } },
        watch: { on: { 'credit.changed': [creditTo('good'), creditTo('hold')] } },
        hold: { on: { 'credit.changed': [creditTo('good'), creditTo('watch')] } },
      },
    },
    engagement: {
      initial: 'fresh',
      on: {
        'engagement.recorded': { target: '.fresh', guard: 'isRecent', actions: 'recordEngagement' },
        'step.booked': { target: '.fresh', guard: 'stepAhead', actions: 'recordStep' },
      },
      states: {
        fresh: { on: { 'clock.contactDue': contactDue, 'clock.contactCold': contactCold } },
        due: { on: { 'clock.contactCold': contactCold } },
        cold: {},
      },
    },
    pace: {
      initial: 'onTrack',
      on: {
        // Entering a stage starts it anew, nothing else does.
        'internal.stageEntered': '.onTrack',
        'clock.reviewDue': {
          guard: and([stateIn({ lifecycle: 'nurture' }), 'ofThisVisit']),
          actions: {
            type: 'notify',
            params: ({ context }) => ({
              template: 'reviewDue',
              to: ['owner'],
              key: `reviewDue:${context.visit}`,
              params: { reviewAt: context.reviewAt, leftFrom: context.leftFrom },
            }),
          },
        },
      },
      states: {
        onTrack: {
          on: {
            'clock.warned': warned,
            'clock.breached': breachedAfter('owner'),
            'clock.escalated': escalatedAfter('owner', 'director'),
          },
        },
        warned: { on: { 'clock.breached': breachedAfter(), 'clock.escalated': escalatedAfter('director') } },
        breached: { on: { 'clock.escalated': escalatedAfter() } },
        escalated: {},
      },
    },
  },
});

export const accountPathDefinition: MachineDefinition = {
  id: 'account-path',
  version: 1,
  machine: accountPathMachine,
  contextKeys: pathContextKeys,
  migrations: {},
};

/** Events of people that this state knows, in the order of the table. */
export function eventsFrom(state: LifecycleState): ClientEventType[] {
  return [...new Set(rowsOf(state).map((row) => row.event))];
}
