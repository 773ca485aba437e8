import type { Policy } from './policy';

/** Ours, where a policy says nothing (section 12). */
const usualReminderDays = 3;

/** F13 (policy): so many days before its due date the owner of a milestone is reminded. */
export function milestoneReminderDaysOf({ agreement }: Pick<Policy, 'agreement'>): number {
  return agreement.milestoneReminderDays ?? usualReminderDays;
}
