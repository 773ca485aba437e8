import { accountPathDefinition } from './account-path/account-path.machine';
import { accountPathEffects } from './account-path/effects';
import { approvalDefinition } from './approval';
import { approvalEffectTypes } from './approval/approval-effects';
import { complaintDefinition, complaintEffects } from './complaint';
import { contractDefinition, contractEffects } from './contract';
import type { MachineDefinition } from './machine';
import { receivableDefinition, receivableEffects } from './receivable';
import { subjectEffects } from './subject/subject-effects';
import { subjectDefinition } from './subject/subject.machine';
import { supportDefinition, supportEffects } from './support';
import { visitDefinition, visitEffects } from './visit';

/** Every machine whose snapshots are kept. */
export const machines: MachineDefinition[] = [
  accountPathDefinition,
  approvalDefinition,
  subjectDefinition,
  contractDefinition,
  receivableDefinition,
  visitDefinition,
  complaintDefinition,
  supportDefinition,
];

/** What each machine may ask for. The performers are registered per machine and checked against this at start. */
export const machineEffects: Record<string, readonly string[]> = {
  [accountPathDefinition.id]: accountPathEffects,
  [approvalDefinition.id]: approvalEffectTypes,
  [subjectDefinition.id]: subjectEffects,
  [contractDefinition.id]: contractEffects,
  [receivableDefinition.id]: receivableEffects,
  [visitDefinition.id]: visitEffects,
  [complaintDefinition.id]: complaintEffects,
  [supportDefinition.id]: supportEffects,
};
