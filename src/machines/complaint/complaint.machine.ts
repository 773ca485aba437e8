import type { AnyStateMachine } from 'xstate';
import type { MachineDefinition } from '../machine';
import {
  complaintContextKeys,
  type ComplaintContext,
  type ComplaintLevel,
  initialComplaintContext,
} from './complaint-context';
import type { ComplaintEffects, ComplaintPost, ComplaintTemplate } from './complaint-effects';
import { type ComplaintArgs, complaintSetup } from './complaint-setup';

const guard = 'admitted' as const;
const setClocks = {
  type: 'setClocks',
  params: ({ context: { visit, openedAt, answerBy } }: { context: ComplaintContext }) => ({
    visit,
    openedAt,
    answerBy,
  }),
} as const;
const stopClocks = { type: 'stopClocks', params: {} } as const;

function tell(template: ComplaintTemplate, to: ComplaintPost[], word: string) {
  const params = ({ context: { visit, assignments } }: ComplaintArgs): ComplaintEffects['notify'] => ({
    template,
    to,
    key: `${word}:${visit}${word === 'assigned' ? `:${assignments.length}` : ''}`,
  });
  return { type: 'notify', params } as const;
}

/** A grave one is the director's to know at once. */
const tellRecorded = {
  type: 'notify',
  params: ({ context: { said } }: { context: ComplaintContext }): ComplaintEffects['notify'] => ({
    template: 'complaintRecorded',
    to: said.severity === 'high' ? ['owner', 'director'] : ['owner'],
    key: 'recorded:1',
  }),
} as const;

function clock(level: ComplaintLevel, template: ComplaintTemplate, to: ComplaintPost[]) {
  return { guard, actions: [{ type: 'raise', params: { level } }, tell(template, to, level)] as never[] };
}

const assigned = { guard, actions: ['assignOwner', tell('complaintAssigned', ['owner'], 'assigned')] as never[] };
const withdrawn = { target: 'withdrawn' as const, guard, actions: ['withdraw', stopClocks] as never[] };

/** B9: a complaint from its recording to its outcome. An answer stops the clocks, a customer who is not content starts them anew. */
export const complaintMachine = complaintSetup.createMachine({
  id: 'complaint',
  context: ({ input }) => initialComplaintContext(input),
  entry: [setClocks, tellRecorded] as never[],
  initial: 'open',
  states: {
    open: {
      on: {
        'complaint.assigned': assigned,
        'complaint.answered': { target: 'answered', guard, actions: ['takeAnswer', stopClocks] as never[] },
        'complaint.withdrawn': withdrawn,
        'clock.due': clock('due', 'complaintDue', ['owner']),
        'clock.escalated': clock('superior', 'complaintLate', ['owner', 'superior']),
        'clock.top': clock('top', 'complaintUnanswered', ['owner', 'superior', 'seniorManagement']),
      },
    },
    answered: {
      on: {
        'complaint.assigned': assigned,
        'complaint.resolved': { target: 'resolved', guard, actions: 'resolve' },
        'complaint.reopened': {
          target: 'open',
          guard,
          actions: ['reopen', setClocks, tell('complaintReopened', ['owner'], 'reopened')] as never[],
        },
        'complaint.withdrawn': withdrawn,
      },
    },
    resolved: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});

export const complaintDefinition: MachineDefinition = {
  id: 'complaint',
  version: 1,
  machine: complaintMachine as unknown as AnyStateMachine,
  contextKeys: complaintContextKeys,
  migrations: {},
};
