import type { IANAZone } from 'luxon';
import { CalendarError } from './calendar-error';
import { isoWeekdayOf, parseLocalDate, type DayNumber } from './local-date';
import type { WorkingCalendar, WorkingHours } from './working-calendar';
import { firstInstantMs, requireDayInRange, zoneNamed } from './zone-time';

/** Half-open, in milliseconds: of the local day as hours, of the epoch as an interval of a date. */
export interface MsSpan {
  readonly from: number;
  readonly to: number;
}

export interface CompiledCalendar {
  readonly zone: IANAZone;
  readonly weekend: ReadonlySet<number>;
  readonly worked: ReadonlyMap<DayNumber, boolean>;
  readonly hours: readonly MsSpan[];
  readonly halfDays: ReadonlyMap<DayNumber, readonly MsSpan[]>;
  readonly publishedYears: ReadonlySet<number>;
  readonly intervals: Map<DayNumber, readonly MsSpan[]>;
}

const keptDays = 4_000;
const clockPattern = /^(\d{2}):([0-5]\d)$/;
const compiledCalendars = new WeakMap<WorkingCalendar, CompiledCalendar>();

/**
 * What a calendar's own values lead to, worked out once an object: a stage entry asks for a handful of instants, and the
 * same days come up again and again. Nothing else is remembered, so every function over a calendar stays pure.
 *
 * @throws CalendarError `calendar-invalid`, `calendar-zone-unknown`, `calendar-date-invalid`
 */
export function compile(calendar: WorkingCalendar): CompiledCalendar {
  const kept = compiledCalendars.get(calendar);
  if (kept) return kept;
  const compiled: CompiledCalendar = {
    zone: zoneNamed(calendar.zone),
    weekend: new Set(calendar.weekend.map(requireWeekday)),
    worked: workedDays(calendar),
    hours: compileHours('hours', calendar.hours),
    halfDays: compileHalfDays(calendar),
    publishedYears: new Set(calendar.publishedYears),
    intervals: new Map(),
  };
  compiledCalendars.set(calendar, compiled);
  return compiled;
}

function workedDays(calendar: WorkingCalendar): Map<DayNumber, boolean> {
  const worked = new Map<DayNumber, boolean>();
  for (const date of Object.keys(calendar.holidays)) worked.set(parseLocalDate(date), false);
  for (const date of Object.keys(calendar.makeUpDays)) worked.set(parseLocalDate(date), true);
  for (const date of calendar.companyDaysOff) worked.set(parseLocalDate(date), false);
  return worked;
}

function compileHalfDays(calendar: WorkingCalendar): Map<DayNumber, readonly MsSpan[]> {
  const entries = Object.entries(calendar.halfDays ?? {});
  return new Map(entries.map(([date, hours]) => [parseLocalDate(date), compileHours(`halfDays.${date}`, hours)]));
}

function compileHours(field: string, hours: readonly WorkingHours[]): readonly MsSpan[] {
  if (hours.length === 0) throw new CalendarError('calendar-invalid', { field });
  let free = 0;
  return hours.map(({ from, to }) => {
    const span = { from: clockMs(field, from), to: clockMs(field, to) };
    if (span.from < free || span.to <= span.from) throw new CalendarError('calendar-invalid', { field, from, to });
    free = span.to;
    return span;
  });
}

function clockMs(field: string, clock: string): number {
  const match = clockPattern.exec(clock);
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : NaN;
  if (!(minutes <= 1440)) throw new CalendarError('calendar-invalid', { field, clock: String(clock) });
  return minutes * 60_000;
}

function requireWeekday(weekday: number): number {
  const known = Number.isInteger(weekday) && weekday >= 1 && weekday <= 7;
  if (!known) throw new CalendarError('calendar-invalid', { field: 'weekend', weekday });
  return weekday;
}

export function isWorked(compiled: CompiledCalendar, day: DayNumber): boolean {
  return compiled.worked.get(day) ?? !compiled.weekend.has(isoWeekdayOf(day));
}

/** The working intervals of one local day as instants, ascending, without those a change of the clocks left empty. */
export function intervalsOf(compiled: CompiledCalendar, day: DayNumber): readonly MsSpan[] {
  if (!isWorked(compiled, day)) return [];
  const kept = compiled.intervals.get(day);
  if (kept) return kept;
  requireDayInRange(day);
  const intervals = (compiled.halfDays.get(day) ?? compiled.hours)
    .map(({ from, to }) => ({
      from: firstInstantMs(compiled.zone, day, from),
      to: firstInstantMs(compiled.zone, day, to),
    }))
    .filter(({ from, to }) => from < to);
  if (compiled.intervals.size >= keptDays) compiled.intervals.clear();
  compiled.intervals.set(day, intervals);
  return intervals;
}
