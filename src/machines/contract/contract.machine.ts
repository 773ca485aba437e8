import type { AnyStateMachine } from 'xstate';
import type { ContractState } from '../account-path/facts';
import type { MachineDefinition, Snapshot } from '../machine';
import { approvableStates } from '../subject/subject-setup';
import { contractBeginnings, contractContextKeys, contractPhases, initialContractContext } from './contract-context';
import type { ContractOwnEffects } from './contract-effects';
import { type ContractArgs, contractSetup } from './contract-setup';

/** What a contract goes through after signature (section 9). */
export const statesAfterSignature: ContractState[] = [
  'planning',
  'running',
  'settling',
  'collecting',
  'closed',
  'amending',
  'suspended',
  'terminated',
];

const guard = 'admitted' as const;
const stopClocks = { type: 'stopMilestoneClocks', params: {} } as const;
const setClocks = {
  type: 'setMilestoneClocks',
  params: ({ context: { visit, plan } }: ContractArgs): ContractOwnEffects['setMilestoneClocks'] => ({
    visit,
    milestones: (plan?.milestones ?? []).flatMap(({ key, dueOn, done }, slot) => (done ? [] : [{ slot, key, dueOn }])),
  }),
} as const;

const tell = (template: ContractOwnEffects['notify']['template']) => ({
  type: 'notify' as const,
  params: ({ context: { visit, plan }, event }: ContractArgs): ContractOwnEffects['notify'] => {
    const { key } = event.payload as { key: string };
    const { title, dueOn, ownerId } = plan!.milestones.find((each) => each.key === key)!;
    return { template, to: ownerId, key: `${template}:${visit}:${key}`, params: { milestone: title, dueOn } };
  },
});

/** Back to where carrying out stands. */
const goOn = (actions: readonly unknown[]) =>
  contractPhases.map((phase) => ({ target: phase, guard: { type: 'goesOnIn', params: { phase } }, actions }));

const milestones = {
  'contract.milestoneDone': { guard, actions: 'finishMilestone' },
  'clock.milestoneSoon': { guard, actions: tell('milestoneSoon') },
  'clock.milestoneLate': { guard, actions: tell('milestoneLate') },
};
const invoiced = { 'contract.invoiced': { guard, actions: 'takeInvoice' } };
const revised = { 'contract.planApproved': { guard, actions: ['takePlan', stopClocks, setClocks] } };
const settled = {
  'contract.settled': [
    { target: 'collecting', guard: 'settlesLast', actions: 'takeSettlement' },
    { target: 'settling', guard, actions: 'takeSettlement' },
  ],
};
const amended = { 'contract.amendmentBegun': { target: 'amending', guard, actions: 'beginAmendment' } };
const brokenOff = { 'contract.terminated': { target: 'terminated', guard, actions: ['terminate', stopClocks] } };
const inForce = {
  ...amended,
  ...brokenOff,
  'contract.suspended': { target: 'suspended', guard, actions: ['suspend', stopClocks] },
};
const submitted = { target: 'planning', guard, actions: 'awaitPlan' };
const closed = { 'contract.closed': { target: 'closed', guard, actions: ['close', stopClocks] } };

const before = approvableStates('contract', 'signed');
const signing = before.approved.on['contract.signed'];

/**
 * Agreement (A6) and sub-contract (A7): signed only with the approved content and the signed document's hash. A sub-contract is then
 * planned (A8), carried out, settled period by period, collected and closed; both may be amended and suspended, and come to an end.
 */
export const contractMachine = contractSetup.createMachine({
  id: 'contract',
  initial: 'draft',
  context: (({ input }: { input?: { subjectType: string } }) =>
    initialContractContext(input?.subjectType ?? '')) as never,
  states: {
    ...before,
    approved: {
      on: {
        ...before.approved.on,
        'contract.signed': { ...signing, actions: ['rememberCompletion', 'comeIntoForce'] },
      },
    },
    signed: { on: { 'contract.planSubmitted': submitted, ...inForce, ...closed } },
    planning: {
      on: {
        'contract.planSubmitted': submitted,
        'contract.planRefused': { target: 'signed', guard, actions: 'dropPlan' },
        'contract.planApproved': { target: 'running', guard, actions: ['takePlan', setClocks] },
        ...inForce,
      },
    },
    running: { on: { ...revised, ...milestones, ...settled, ...inForce } },
    settling: { on: { ...revised, ...milestones, ...settled, ...invoiced, ...inForce } },
    collecting: { on: { ...milestones, ...invoiced, ...amended, ...closed } },
    amending: {
      on: {
        'contract.planSubmitted': { guard, actions: 'awaitPlan' },
        'contract.planRefused': { guard, actions: 'dropPlan' },
        ...revised,
        ...milestones,
        'contract.settled': { guard, actions: 'takeSettlement' },
        ...invoiced,
        'contract.amendmentDropped': goOn(['dropAmendment']),
        'contract.amended': goOn(['takeAmendment']),
      },
    },
    suspended: {
      on: {
        'contract.planRefused': { guard, actions: 'dropPlan' },
        ...invoiced,
        'contract.resumed': goOn(['resume', setClocks]),
        ...brokenOff,
      },
    },
    terminated: { type: 'final' },
    closed: { type: 'final' },
  } as never,
});

/** What its chart lets happen to a contract in a state; empty where there is no such state. */
export function contractEventsIn(state: string): readonly string[] {
  const states: Partial<Record<string, { ownEvents: readonly string[] }>> = contractMachine.states;
  return states[state]?.ownEvents ?? [];
}

/** Contracts of before the states after signature stand where they stood. */
function withPhase({ state, context }: Snapshot): Snapshot {
  const phase = state === 'signed' ? 'signed' : null;
  return { state, context: { ...context, ...contractBeginnings(), phase } };
}

export const contractDefinition: MachineDefinition = {
  id: 'contract',
  version: 2,
  machine: contractMachine as unknown as AnyStateMachine,
  contextKeys: contractContextKeys,
  migrations: { 1: withPhase },
};
