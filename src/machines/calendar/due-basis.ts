import { DateTime } from 'luxon';
import { CalendarError } from './calendar-error';
import { fractionDue } from './due';
import { addDays } from './local-date';
import type { LocalDate, Term, WorkingCalendar } from './working-calendar';
import { isWorkingDay, localDateOf, startOfLocalDate } from './working-day';
import { nextWorkingInstant } from './working-time';

/**
 * What a due instant was counted from (section 11), so that it can be counted again when the calendar changes. Plain JSON.
 *
 * - `term`: so many percent of a term from an instant;
 * - `instant`: that instant, moved to working time;
 * - `date`: a date of the business. `midnight` is its very beginning, worked or not; `opening` is the first working instant on or after it; `closing` the end (24:00) of that date,
 *   or of the next working day where it is none; `after` the first working instant behind `closing`;
 * - `workday`: the nearest working day before or after a date, the date itself left out, at that local time, or at its opening.
 */
export type DueBasis =
  | { readonly kind: 'term'; readonly from: string; readonly term: Term; readonly percent: number }
  | { readonly kind: 'instant'; readonly at: string }
  | { readonly kind: 'date'; readonly date: LocalDate; readonly part: 'midnight' | 'opening' | 'closing' | 'after' }
  | { readonly kind: 'workday'; readonly date: LocalDate; readonly side: 'before' | 'after'; readonly time?: string };

/**
 * The due instant that a basis has under a calendar. The same basis and calendar give the same instant for ever.
 *
 * @throws CalendarError `calendar-instant-invalid`, `calendar-date-invalid`, `calendar-amount-invalid`, `calendar-no-working-time`
 */
export function dueOf(calendar: WorkingCalendar, basis: DueBasis): Date {
  if (basis.kind === 'term') return fractionDue(calendar, new Date(basis.from), basis.term, basis.percent);
  if (basis.kind === 'instant') return nextWorkingInstant(calendar, new Date(basis.at));
  if (basis.kind === 'workday') return onWorkday(calendar, basis);
  if (basis.part === 'midnight') return startOfLocalDate(calendar, basis.date);
  if (basis.part === 'opening') return nextWorkingInstant(calendar, startOfLocalDate(calendar, basis.date));
  const closing = startOfLocalDate(calendar, addDays(workingDayFrom(calendar, basis.date), 1));
  return basis.part === 'closing' ? closing : nextWorkingInstant(calendar, closing);
}

/** The nearest day of the week that is worked is never so far. */
const FARTHEST_DAYS = 60;

function onWorkday(calendar: WorkingCalendar, { date, side, time }: Extract<DueBasis, { kind: 'workday' }>): Date {
  const step = side === 'before' ? -1 : 1;
  let day = addDays(date, step);
  for (let gone = 1; !isWorkingDay(calendar, day); gone += 1, day = addDays(day, step))
    if (gone > FARTHEST_DAYS) throw new CalendarError('calendar-no-working-time', { date });
  if (time === undefined) return nextWorkingInstant(calendar, startOfLocalDate(calendar, day));
  return DateTime.fromISO(`${day}T${time}`, { zone: calendar.zone }).toUTC().toJSDate();
}

/** The date itself, or the next one that is worked. @throws CalendarError `calendar-date-invalid`, `calendar-no-working-time` */
export function workingDayFrom(calendar: WorkingCalendar, date: LocalDate): LocalDate {
  if (isWorkingDay(calendar, date)) return date;
  const next = nextWorkingInstant(calendar, startOfLocalDate(calendar, date));
  const found = localDateOf(calendar, next);
  if (found < date) throw new CalendarError('calendar-date-invalid', { date });
  return found;
}
