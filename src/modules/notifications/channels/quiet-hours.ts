import { DateTime } from 'luxon';
import { type QuietHours } from './message-kinds';

/** When quiet hours that this instant is in are over; undefined outside of them. Half-open, by the clock of the zone. */
export function quietUntil(hours: QuietHours | null, zone: string, at: Date): Date | undefined {
  if (!hours || hours.from === hours.until) return undefined;
  const local = DateTime.fromJSDate(at, { zone });
  const time = local.toFormat('HH:mm');
  const overMidnight = hours.from > hours.until;
  const isEvening = time >= hours.from;
  const isMorning = time < hours.until;
  if (overMidnight ? !isEvening && !isMorning : !isEvening || !isMorning) return undefined;
  const end = overMidnight && isEvening ? local.plus({ days: 1 }) : local;
  const [hour, minute] = hours.until.split(':').map(Number);
  const until = end.set({ hour, minute, second: 0, millisecond: 0 }).toJSDate();
  return until > at ? until : undefined;
}
