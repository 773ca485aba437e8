import { addWorkingDays, type WorkingCalendar } from '../../machines/calendar';

const DAY_MS = 86_400_000;
/** The longest holidays are shorter than this. */
const LONGEST_OFF_DAYS = 30;

/**
 * The last instant from which so many working days (section 11) have passed by now: what began later has waited for less. To the
 * millisecond, by halving, because working days are counted forwards only.
 */
export function workingDaysAgo(calendar: WorkingCalendar, now: Date, days: number): Date {
  let before = now.getTime() - (days + LONGEST_OFF_DAYS) * DAY_MS;
  let after = now.getTime();
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (addWorkingDays(calendar, new Date(middle), days) <= now) before = middle;
    else after = middle;
  }
  return new Date(before);
}
