import { DateTime } from 'luxon';

/** A change of the clocks: what they showed just before it, and what they are ahead of UTC by before and after, in minutes. */
interface Change {
  at: DateTime;
  from: number;
  to: number;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Before every entry; a zone is described from there on. */
const BEGINNING = '19700101T000000';

/**
 * The zone as RFC 5545 wants it told (VTIMEZONE), exact from the one instant until the other: with every change of the clocks in between,
 * so that a calendar that has no zones of its own shows the same hours. Lines end with CRLF.
 */
export function timeZoneComponent(zone: string, from: Date, until: Date): string {
  const first = DateTime.fromMillis(from.getTime(), { zone });
  const changes = changesOf(zone, from.getTime(), until.getTime());
  const parts = [
    observance(first, BEGINNING, first.offset, first.offset),
    ...changes.map(({ at, from: before, to }) => observance(at, shownBefore(at, before), before, to)),
  ];
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts.flat(), 'END:VTIMEZONE'].join('\r\n');
}

function changesOf(zone: string, from: number, until: number): Change[] {
  const offsetAt = (instant: number): number => DateTime.fromMillis(instant, { zone }).offset;
  const found: Change[] = [];
  for (let day = from; day < until; day += DAY_MS) {
    const end = Math.min(day + DAY_MS, until);
    const [before, after] = [offsetAt(day), offsetAt(end)];
    if (before === after) continue;
    const at = firstWith((instant) => offsetAt(instant) !== before, day, end);
    found.push({ at: DateTime.fromMillis(at, { zone }), from: before, to: after });
  }
  return found;
}

/** The first whole minute after `low` for which it holds, where it holds at `high` and from the first on. */
function firstWith(holds: (instant: number) => boolean, low: number, high: number): number {
  let [no, yes] = [Math.floor(low / MINUTE_MS), Math.ceil(high / MINUTE_MS)];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (holds(middle * MINUTE_MS)) yes = middle;
    else no = middle;
  }
  return yes * MINUTE_MS;
}

function shownBefore(at: DateTime, offset: number): string {
  return at.toUTC(offset).toFormat("yyyyLLdd'T'HHmmss");
}

function observance(at: DateTime, start: string, from: number, to: number): string[] {
  const kind = at.isInDST ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `TZNAME:${at.setLocale('en').offsetNameShort ?? offsetText(to)}`,
    `END:${kind}`,
  ];
}

function offsetText(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
