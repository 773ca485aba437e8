import { longestIdleDays, requireDays, requirePercent, requireSignedDays } from './amounts';
import { CalendarError } from './calendar-error';
import { compile, isWorked } from './compiled-calendar';
import type { Term, WorkingCalendar } from './working-calendar';
import { addWorkingTime, nextWorkingInstant, workingMinutesBetween } from './working-time';
import { firstInstantMs, localPointOf, requireDayInRange } from './zone-time';

/**
 * The same local time so many dates later. A local time that the clocks skip on that date becomes the instant of the change,
 * one that they show twice its first occurrence; zero days leave the instant as it is.
 *
 * @param days whole days, negative for earlier dates
 * @throws CalendarError `calendar-amount-invalid`, `calendar-instant-invalid`
 */
export function addCalendarDays(calendar: WorkingCalendar, at: Date, days: number): Date {
  requireSignedDays(days);
  const { zone } = compile(calendar);
  const { day, msOfDay } = localPointOf(zone, at);
  if (days === 0) return new Date(at);
  requireDayInRange(day + days);
  return new Date(firstInstantMs(zone, day + days, msOfDay));
}

/**
 * So many working days later at the same local time, moved to working time where that day's hours are others. Counting begins
 * at the next working instant: what comes in on Saturday counts from Monday 09:00.
 *
 * @param days whole days, zero or more
 * @throws CalendarError `calendar-amount-invalid`, `calendar-instant-invalid`, `calendar-no-working-time`
 */
export function addWorkingDays(calendar: WorkingCalendar, at: Date, days: number): Date {
  requireDays(days, 0);
  const compiled = compile(calendar);
  const start = nextWorkingInstant(calendar, at);
  if (days === 0) return start;
  const { day, msOfDay } = localPointOf(compiled.zone, start);
  let target = day;
  for (let counted = 0, idle = 0; counted < days;) {
    target += 1;
    idle = isWorked(compiled, target) ? 0 : idle + 1;
    if (idle === 0) counted += 1;
    if (idle > longestIdleDays) throw new CalendarError('calendar-no-working-time', { at: start.toISOString() });
  }
  requireDayInRange(target);
  return nextWorkingInstant(calendar, new Date(firstInstantMs(compiled.zone, target, msOfDay)));
}

/**
 * Section 11, the due instant of a term: calendar days of which the due instant is moved to the next working time, or working
 * days counted as such.
 *
 * @throws CalendarError `calendar-amount-invalid`, `calendar-instant-invalid`, `calendar-no-working-time`
 */
export function dueAfter(calendar: WorkingCalendar, at: Date, term: Term): Date {
  return fractionDue(calendar, at, term, 100);
}

/**
 * Section 11, the instant at which 80, 100 or 150 % of a stage's length have passed, moved to working time. Part of a day is
 * that part of the very day it falls on (its elapsed or its working time), so a greater percentage is never due earlier.
 *
 * @param percent of the term, 100 is all of it; from 0 to 10,000
 * @throws CalendarError `calendar-amount-invalid`, `calendar-instant-invalid`, `calendar-no-working-time`
 */
export function fractionDue(calendar: WorkingCalendar, enteredAt: Date, term: Term, percent: number): Date {
  requireDays(term.days, 0);
  requirePercent(percent);
  const whole = Math.floor((term.days * percent) / 100);
  const part = (term.days * percent - whole * 100) / 100;
  if (term.unit === 'calendar')
    return nextWorkingInstant(calendar, partOfCalendarDay(calendar, enteredAt, whole, part));
  if (term.unit === 'working') return partOfWorkingDay(calendar, enteredAt, whole, part);
  throw new CalendarError('calendar-amount-invalid', { unit: String(term.unit) });
}

function partOfCalendarDay(calendar: WorkingCalendar, at: Date, whole: number, part: number): Date {
  const start = addCalendarDays(calendar, at, whole);
  if (part === 0) return start;
  const end = addCalendarDays(calendar, at, whole + 1);
  return new Date(Math.round(start.getTime() + part * (end.getTime() - start.getTime())));
}

function partOfWorkingDay(calendar: WorkingCalendar, at: Date, whole: number, part: number): Date {
  const start = addWorkingDays(calendar, at, whole);
  if (part === 0) return start;
  const dayLength = workingMinutesBetween(calendar, start, addWorkingDays(calendar, at, whole + 1));
  return addWorkingTime(calendar, start, part * dayLength);
}
