import type { Id, LocalDate } from '../account-path/facts';
import { type SubjectEffects, subjectEffects } from '../subject/subject-effects';

export type ContractTemplate = 'milestoneSoon' | 'milestoneLate';

/** What the machine of a contract asks for after signature; each has exactly one performer. */
export interface ContractOwnEffects {
  /** F13: the owners are reminded of each milestone, and the late ones told. `slot` is the place in the plan, from 0. */
  setMilestoneClocks: { visit: number; milestones: { slot: number; key: string; dueOn: LocalDate }[] };
  stopMilestoneClocks: Record<string, never>;
  /** One addressed message: to the milestone's owner, and where it is late to those who answer for the account. */
  notify: { template: ContractTemplate; to: Id; key: string; params: Record<string, unknown> };
}
export type ContractEffects = SubjectEffects & ContractOwnEffects;
export type ContractOwnEffectType = keyof ContractOwnEffects;

const declared: Record<ContractOwnEffectType, true> = {
  setMilestoneClocks: true,
  stopMilestoneClocks: true,
  notify: true,
};
export const contractOwnEffects = Object.keys(declared) as ContractOwnEffectType[];
/** The list that the performers are checked against at start. */
export const contractEffects: readonly string[] = [...subjectEffects, ...contractOwnEffects];
