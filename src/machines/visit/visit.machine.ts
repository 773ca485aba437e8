import type { AnyStateMachine } from 'xstate';
import type { MachineDefinition } from '../machine';
import { initialVisitContext, visitContextKeys, type VisitContext } from './visit-context';
import type { VisitEffects } from './visit-effects';
import { type VisitArgs, visitSetup } from './visit-setup';

const setPreparationClock = {
  type: 'setPreparationClock',
  params: ({ context: { visit, plannedAt } }: { context: VisitContext }) => ({ visit, plannedAt }),
} as const;
const setReportClock = {
  type: 'setReportClock',
  params: ({ context: { visit, heldAt } }: { context: VisitContext }) => ({ visit, heldAt: heldAt! }),
} as const;
const stopClocks = { type: 'stopClocks', params: {} } as const;

const tellPreparation = {
  type: 'notify',
  params: ({ context: { leadId, visit, plannedAt } }: VisitArgs): VisitEffects['notify'] => ({
    template: 'visitPreparationDue',
    to: leadId,
    key: `preparation:${visit}`,
    params: { plannedAt },
  }),
} as const;
const tellReport = {
  type: 'notify',
  params: ({ context: { leadId, visit, heldAt } }: VisitArgs): VisitEffects['notify'] => ({
    template: 'visitReportDue',
    to: leadId,
    key: `report:${visit}`,
    params: { heldAt },
  }),
} as const;

const guard = 'admitted' as const;
const cancelled = { target: 'cancelled' as const, guard, actions: ['cancel', stopClocks] as never[] };
const held = { target: 'held' as const, guard, actions: ['hold', stopClocks, setReportClock] as never[] };
const changed = { guard, actions: 'takePlan' as const };

/** Section 7: a visit from its plan to its report. What was prepared stays so when the visit is moved. */
export const visitMachine = visitSetup.createMachine({
  id: 'visit',
  context: ({ input }) => initialVisitContext(input),
  entry: [setPreparationClock],
  initial: 'planned',
  states: {
    planned: {
      on: {
        'visit.changed': changed,
        'visit.prepared': { target: 'prepared', guard, actions: ['takePreparation', stopClocks] as never[] },
        'visit.moved': { guard, actions: ['move', stopClocks, setPreparationClock] as never[] },
        'visit.held': held,
        'visit.cancelled': cancelled,
        'clock.preparationDue': { guard, actions: tellPreparation as never },
      },
    },
    prepared: {
      on: {
        'visit.changed': changed,
        'visit.prepared': { guard, actions: 'takePreparation' },
        'visit.moved': { guard, actions: 'move' },
        'visit.held': held,
        'visit.cancelled': cancelled,
      },
    },
    held: {
      on: {
        'visit.reported': { target: 'reported', guard, actions: ['takeReport', stopClocks] as never[] },
        'clock.reportDue': { guard, actions: tellReport as never },
      },
    },
    reported: { type: 'final' },
    cancelled: { type: 'final' },
  },
});

/** What its chart lets happen to a visit in a state; empty where there is no such state. */
export function visitEventsIn(state: string): readonly string[] {
  const states: Partial<Record<string, { ownEvents: readonly string[] }>> = visitMachine.states;
  return states[state]?.ownEvents ?? [];
}

export const visitDefinition: MachineDefinition = {
  id: 'visit',
  version: 1,
  machine: visitMachine as unknown as AnyStateMachine,
  contextKeys: visitContextKeys,
  migrations: {},
};
