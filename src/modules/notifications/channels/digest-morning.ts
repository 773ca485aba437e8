import { DateTime } from 'luxon';
import { addDays, isWorkingDay, type LocalDate, localDateOf, type WorkingCalendar } from '../../../machines/calendar';
import { DIGEST_AT } from './message-kinds';

export interface Morning {
  date: LocalDate;
  at: Date;
}

/** A calendar without a working day in so many days has none; then the digest comes on the next day that there is. */
const LOOK_AHEAD_DAYS = 366;

/** The next morning of a working day for a digest, strictly after this instant, by the company's clock. */
export function nextMorning(calendar: WorkingCalendar, after: Date): Morning {
  const today = localDateOf(calendar, after);
  const mornings = function* (): Generator<Morning> {
    for (let days = 0; days <= LOOK_AHEAD_DAYS; days += 1) {
      const morning = morningOf(calendar, addDays(today, days));
      if (morning.at > after) yield morning;
    }
  };
  let first: Morning | undefined;
  for (const morning of mornings()) {
    first ??= morning;
    if (isWorkingDay(calendar, morning.date)) return morning;
  }
  return first ?? morningOf(calendar, addDays(today, 1));
}

/** For somebody who is away until this instant: the first morning that they are there. */
export function morningOfReturn(calendar: WorkingCalendar, backAt: Date): Morning {
  return nextMorning(calendar, new Date(backAt.getTime() - 1));
}

function morningOf(calendar: WorkingCalendar, date: LocalDate): Morning {
  return { date, at: DateTime.fromISO(`${date}T${DIGEST_AT}`, { zone: calendar.zone }).toJSDate() };
}
