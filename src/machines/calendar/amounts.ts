import { CalendarError } from './calendar-error';

/** A century: longer terms are mistakes, and a bound keeps every walk over days short. */
const mostDays = 36_525;
const mostPercent = 10_000;

/** Five years in days: a calendar without a working day for so long will not have one. */
export const longestIdleDays = 5 * 366;

/** @throws CalendarError `calendar-amount-invalid` */
export function requireDays(days: number, least: number): void {
  if (!Number.isInteger(days) || days < least || days > mostDays) {
    throw new CalendarError('calendar-amount-invalid', { days: String(days) });
  }
}

/** Negative days too: a reminder 7 days before a due date. @throws CalendarError `calendar-amount-invalid` */
export function requireSignedDays(days: number): void {
  requireDays(days, -mostDays);
}

/** @throws CalendarError `calendar-amount-invalid` */
export function requireMinutes(minutes: number): void {
  if (!Number.isFinite(minutes) || minutes < 0 || minutes > mostDays * 1_440) {
    throw new CalendarError('calendar-amount-invalid', { minutes: String(minutes) });
  }
}

/** @throws CalendarError `calendar-amount-invalid` */
export function requirePercent(percent: number): void {
  if (!Number.isFinite(percent) || percent < 0 || percent > mostPercent) {
    throw new CalendarError('calendar-amount-invalid', { percent: String(percent) });
  }
}
