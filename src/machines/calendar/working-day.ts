import { compile, intervalsOf, isWorked } from './compiled-calendar';
import { formatLocalDate, parseLocalDate, yearOf } from './local-date';
import type { LocalDate, WorkingCalendar, WorkingInterval } from './working-calendar';
import { firstInstantMs, localPointOf } from './zone-time';

/** Section 11. @throws CalendarError `calendar-date-invalid` */
export function isWorkingDay(calendar: WorkingCalendar, date: LocalDate): boolean {
  return isWorked(compile(calendar), parseLocalDate(date));
}

/** The working time of one local date as half-open instants, ascending; none on a day off. @throws CalendarError `calendar-date-invalid` */
export function workingIntervals(calendar: WorkingCalendar, localDate: LocalDate): WorkingInterval[] {
  const intervals = intervalsOf(compile(calendar), parseLocalDate(localDate));
  return intervals.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));
}

/** The date that the company's clock shows at an instant. @throws CalendarError `calendar-instant-invalid` */
export function localDateOf(calendar: WorkingCalendar, at: Date): LocalDate {
  return formatLocalDate(localPointOf(compile(calendar).zone, at).day);
}

/** The instant at which a local date begins in the company's zone. @throws CalendarError `calendar-date-invalid` */
export function startOfLocalDate(calendar: WorkingCalendar, date: LocalDate): Date {
  return new Date(firstInstantMs(compile(calendar).zone, parseLocalDate(date), 0));
}

/**
 * Section 11: true where the year's holidays are not published yet. Such a date counts weekends only (and what the company
 * itself has set), and what rests on it is recomputed on publication.
 *
 * @throws CalendarError `calendar-date-invalid`
 */
export function isEstimated(calendar: WorkingCalendar, date: LocalDate): boolean {
  return !compile(calendar).publishedYears.has(yearOf(parseLocalDate(date)));
}

/** Whether any year that a term from `at` to `dueAt` touches is estimated: then its due instant is. @throws CalendarError `calendar-instant-invalid` */
export function isTermEstimated(calendar: WorkingCalendar, at: Date, dueAt: Date): boolean {
  const compiled = compile(calendar);
  const years = [at, dueAt].map((instant) => yearOf(localPointOf(compiled.zone, instant).day));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  for (let year = first; year <= last; year += 1) if (!compiled.publishedYears.has(year)) return true;
  return false;
}
