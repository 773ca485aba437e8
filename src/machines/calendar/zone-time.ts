import { IANAZone } from 'luxon';
import { CalendarError } from './calendar-error';
import { dayInMs, firstDay, lastDay, type DayNumber } from './local-date';

const hourInMs = 3_600_000;

/** A point on the local clock: the day and the milliseconds shown since its midnight. */
export interface LocalPoint {
  readonly day: DayNumber;
  readonly msOfDay: number;
}

/** @throws CalendarError `calendar-zone-unknown` */
export function zoneNamed(name: string): IANAZone {
  if (typeof name !== 'string' || !IANAZone.isValidZone(name)) {
    throw new CalendarError('calendar-zone-unknown', { zone: String(name) });
  }
  return IANAZone.create(name);
}

const keptDays = 4_000;
const offsetsAtMidnight = new WeakMap<IANAZone, Map<DayNumber, number>>();

/** luxon asks Intl each time (10 µs); a day of UTC that begins and ends with one offset has it throughout. */
function offsetMs(zone: IANAZone, atMs: number): number {
  const day = Math.floor(atMs / dayInMs);
  const atMidnight = offsetAtMidnight(zone, day);
  return offsetAtMidnight(zone, day + 1) === atMidnight ? atMidnight : askedOffsetMs(zone, atMs);
}

function offsetAtMidnight(zone: IANAZone, day: DayNumber): number {
  let kept = offsetsAtMidnight.get(zone);
  if (!kept) offsetsAtMidnight.set(zone, (kept = new Map()));
  const known = kept.get(day);
  if (known !== undefined) return known;
  const offset = askedOffsetMs(zone, day * dayInMs);
  if (kept.size >= keptDays) kept.clear();
  kept.set(day, offset);
  return offset;
}

function askedOffsetMs(zone: IANAZone, atMs: number): number {
  return Math.round(zone.offset(atMs) * 60_000);
}

/** @throws CalendarError `calendar-instant-invalid` for what is no Date, no time, or not within the years 1900 to 9999. */
export function localPointOf(zone: IANAZone, at: Date): LocalPoint {
  const isDate = Object.prototype.toString.call(at) === '[object Date]';
  const atMs = isDate ? at.getTime() : NaN;
  if (Number.isNaN(atMs)) throw new CalendarError('calendar-instant-invalid', { at: String(at) });
  const localMs = atMs + offsetMs(zone, atMs);
  const day = Math.floor(localMs / dayInMs);
  requireDayInRange(day);
  return { day, msOfDay: localMs - day * dayInMs };
}

export function requireDayInRange(day: DayNumber): void {
  const known = day >= firstDay && day <= lastDay;
  if (!known) throw new CalendarError('calendar-instant-invalid', { day: String(day) });
}

/**
 * The first instant at which the local clock shows this time or a later one.
 *
 * So a time in the hour that the clocks skip becomes the instant of the change, and a time in the hour that they repeat its
 * first occurrence. Both ways later local times never give earlier instants, which the order of intervals rests on (luxon's
 * own conversion moves a skipped 02:30 behind 03:00, and leaves open which occurrence it takes).
 */
export function firstInstantMs(zone: IANAZone, day: DayNumber, msOfDay: number): number {
  const localMs = day * dayInMs + msOfDay;
  // Offsets lie between -12 and +14 hours: one look on each side of the possible instants sees every change between them.
  const before = offsetMs(zone, localMs - 15 * hourInMs);
  const after = offsetMs(zone, localMs + 13 * hourInMs);
  const byBefore = localMs - before;
  if (before === after || offsetMs(zone, byBefore) === before) return byBefore;
  const byAfter = localMs - after;
  return offsetMs(zone, byAfter) === after ? byAfter : changeBetween(zone, byAfter, byBefore, after);
}

function changeBetween(zone: IANAZone, fromMs: number, toMs: number, after: number): number {
  let [low, high] = [fromMs, toMs];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMs(zone, middle) === after) high = middle;
    else low = middle;
  }
  return high;
}
