import type { AnyStateMachine } from 'xstate';
import type { ContractState } from '../account-path/facts';
import type { MachineDefinition } from '../machine';
import { subjectContextKeys } from '../subject/subject-context';
import { approvableStates, firstSubjectContext, subjectSetup } from '../subject/subject-setup';

/** What a sub-contract goes through after signature (section 9). The chart does not have them yet; the names are taken. */
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

/** Agreement (A6) and sub-contract (A7): signed only with the approved content and the signed document's hash. */
export const contractMachine = subjectSetup.createMachine({
  id: 'contract',
  initial: 'draft',
  context: firstSubjectContext,
  states: approvableStates('contract', 'signed') as never,
});

export const contractDefinition: MachineDefinition = {
  id: 'contract',
  version: 1,
  machine: contractMachine as unknown as AnyStateMachine,
  contextKeys: subjectContextKeys,
  migrations: {},
};
