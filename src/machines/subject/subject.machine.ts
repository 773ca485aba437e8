import type { AnyStateMachine } from 'xstate';
import type { MachineDefinition } from '../machine';
import { subjectContextKeys } from './subject-context';
import { approvableStates, firstSubjectContext, subjectSetup } from './subject-setup';

/**
 * Quotation, expense, reception: a draft is approved, then given, spent or held. A change takes it back to draft, whatever
 * was decided; what is completed or cancelled stays so.
 */
export const subjectMachine = subjectSetup.createMachine({
  id: 'subject',
  initial: 'draft',
  context: firstSubjectContext,
  states: approvableStates('subject', 'completed') as never,
});

export const subjectDefinition: MachineDefinition = {
  id: 'subject',
  version: 1,
  machine: subjectMachine as unknown as AnyStateMachine,
  contextKeys: subjectContextKeys,
  migrations: {},
};
