import type { MonthlyReportPolicy } from '../rules';
import type { Policy } from './policy';

/** S5 in a policy that says nothing more than the day: managers owe it, and hear of it on the 1st, the 3rd and the 5th. */
const usual = { roles: ['manager'], reminderDays: [1, 3, 5], remindersWaitForLeave: true } as const;

export interface MarketReportRules extends MonthlyReportPolicy {
  readonly roles: readonly string[];
  /** A reminder that comes while its reader is away is said on their return, unless the report is overdue by then. */
  readonly remindersWaitForLeave: boolean;
}

/** S5 (policy). Reminders after the due day would say nothing that the overdue notice does not say. */
export function marketReportOf({ performance }: Pick<Policy, 'performance'>): MarketReportRules {
  const { roles, reminderDays, remindersWaitForLeave } = performance.marketReport ?? usual;
  const dueDay = performance.marketReportDueDay;
  const days = reminderDays.filter((day) => day <= dueDay).sort((one, other) => one - other);
  return { dueDay, reminderDays: days, roles, remindersWaitForLeave };
}
