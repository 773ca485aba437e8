import {
  addDays,
  addMonths,
  type DueBasis,
  dueOf,
  type LocalDate,
  startOfLocalDate,
  type WorkingCalendar,
} from '../calendar';
import { RuleError } from './rule-error';

/** `YYYY-MM`, a month of the business in the company's zone. */
export type Month = string;

/** S5, policy. */
export interface MonthlyReportPolicy {
  /** Day of the following month by which the report is in. */
  readonly dueDay: number;
  /** Days of the following month on which whoever owes it is reminded, ascending. */
  readonly reminderDays: readonly number[];
}

export interface MonthlyReportTerms {
  /** When the month is over and the report can be asked for. */
  readonly opensAt: Date;
  /** What each reminder is counted from, in order: its day, moved to the next working time where it is not worked. */
  readonly reminders: readonly DueBasis[];
  /** Until the end of the due day, or of the next working day, the report is in time. */
  readonly due: DueBasis;
  /** When the director hears that it is not. */
  readonly overdue: DueBasis;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** S5: by when the report of a month is due. @throws RuleError `month-invalid`; CalendarError `calendar-date-invalid` */
export function monthlyReportTerms(
  policy: MonthlyReportPolicy,
  calendar: WorkingCalendar,
  month: Month,
): MonthlyReportTerms {
  const first = firstDayOf(monthAfter(month, 1));
  const on = (day: number, part: 'opening' | 'closing' | 'after'): DueBasis => {
    return { kind: 'date', date: addDays(first, day - 1), part };
  };
  return {
    opensAt: startOfLocalDate(calendar, first),
    reminders: policy.reminderDays.map((day) => on(day, 'opening')),
    due: on(policy.dueDay, 'closing'),
    overdue: on(policy.dueDay, 'after'),
  };
}

/**
 * Which of the reminders is said now: none where the next one is due too (two that a holiday moved onto one morning, or several that an
 * outage held up, are one), nor after the due instant, when the director hears of it instead.
 *
 * @param index of the reminder that has come
 */
export function isReminderSaid(terms: MonthlyReportTerms, calendar: WorkingCalendar, index: number, at: Date): boolean {
  const next = terms.reminders[index + 1] ?? terms.overdue;
  return dueOf(calendar, next) > at;
}

/** S5: late is what comes in after the end of the due day. */
export function isReportLate(terms: MonthlyReportTerms, calendar: WorkingCalendar, submittedAt: Date): boolean {
  return submittedAt >= dueOf(calendar, terms.due);
}

/** A newcomer owes the report of the first month that they were there from its beginning. */
export function owesReportOf(month: Month, calendar: WorkingCalendar, joinedAt: Date): boolean {
  return joinedAt < startOfLocalDate(calendar, addDays(firstDayOf(month), 1));
}

/** @throws RuleError `month-invalid` */
export function monthAfter(month: Month, n: number): Month {
  return addMonths(firstDayOf(month), n).slice(0, 7);
}

export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7);
}

function firstDayOf(month: Month): LocalDate {
  if (!MONTH.test(month)) throw new RuleError('month-invalid', { month });
  return `${month}-01`;
}
