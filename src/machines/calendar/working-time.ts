import { longestIdleDays, requireMinutes } from './amounts';
import { CalendarError } from './calendar-error';
import { compile, intervalsOf, type CompiledCalendar, type MsSpan } from './compiled-calendar';
import { lastDay, type DayNumber } from './local-date';
import type { WorkingCalendar } from './working-calendar';
import { localPointOf } from './zone-time';

/** Every working interval that ends after the instant, in order. @throws CalendarError `calendar-no-working-time` */
function* intervalsFrom(compiled: CompiledCalendar, at: Date): Generator<MsSpan, never> {
  // A day early, because where clocks go back at midnight a day's last hour comes after the next day's first look.
  let day: DayNumber = localPointOf(compiled.zone, at).day - 1;
  let idleDays = 0;
  for (;;) {
    const coming = intervalsOf(compiled, day).filter(({ to }) => to > at.getTime());
    idleDays = coming.length > 0 ? 0 : idleDays + 1;
    if (idleDays > longestIdleDays || day >= lastDay)
      throw new CalendarError('calendar-no-working-time', { at: at.toISOString() });
    yield* coming;
    day += 1;
  }
}

/**
 * Section 11: an instant inside working time stays, any other moves to the start of the next working interval. Intervals are
 * half-open: at 12:00 and 18:00 sharp work is over.
 *
 * @throws CalendarError `calendar-instant-invalid`, `calendar-no-working-time` after five years without a working day
 */
export function nextWorkingInstant(calendar: WorkingCalendar, at: Date): Date {
  const { value } = intervalsFrom(compile(calendar), at).next();
  return new Date(Math.max(value.from, at.getTime()));
}

/** @throws CalendarError `calendar-instant-invalid` */
export function isWorkingTime(calendar: WorkingCalendar, at: Date): boolean {
  const compiled = compile(calendar);
  const { day } = localPointOf(compiled.zone, at);
  const atMs = at.getTime();
  return [day - 1, day].some((near) => intervalsOf(compiled, near).some(({ from, to }) => from <= atMs && atMs < to));
}

/**
 * The instant by which so much working time has passed since `at`. The result lies in working time itself: three hours from
 * 09:00 end at 13:30, when work goes on, not at 12:00. Adding a and then b is adding a + b.
 *
 * @param minutes of working time, zero or more
 * @throws CalendarError `calendar-amount-invalid`, `calendar-instant-invalid`, `calendar-no-working-time`
 */
export function addWorkingTime(calendar: WorkingCalendar, at: Date, minutes: number): Date {
  requireMinutes(minutes);
  let restMs = Math.round(minutes * 60_000);
  const intervals = intervalsFrom(compile(calendar), at);
  for (;;) {
    const { value } = intervals.next();
    const from = Math.max(value.from, at.getTime());
    if (from + restMs < value.to) return new Date(from + restMs);
    restMs -= value.to - from;
  }
}

/**
 * Minutes of working time within [from, to); zero where `to` is not later. The inverse of {@link addWorkingTime}.
 *
 * @throws CalendarError `calendar-instant-invalid`, `calendar-no-working-time`
 */
export function workingMinutesBetween(calendar: WorkingCalendar, from: Date, to: Date): number {
  const compiled = compile(calendar);
  const end = localPointOf(compiled.zone, to).day;
  let sumMs = 0;
  for (let day = localPointOf(compiled.zone, from).day - 1; day <= end; day += 1) {
    for (const interval of intervalsOf(compiled, day)) {
      sumMs += Math.max(0, Math.min(interval.to, to.getTime()) - Math.max(interval.from, from.getTime()));
    }
  }
  return sumMs / 60_000;
}
