import type { Language } from '../i18n/language';
import { companyZone } from './zone';

type Instant = string | Date;

const DAY_MS = 86_400_000;

/** `2026-11-24` by the company's clock. */
export function localDay(at: Instant): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: companyZone(), dateStyle: 'short' }).format(new Date(at));
}

/** Whole days of the calendar from the one to the other; negative where the other is earlier. */
export function daysBetween(from: Instant, to: Instant): number {
  return Math.round((Date.parse(localDay(to)) - Date.parse(localDay(from))) / DAY_MS);
}

/** As one writes a day: without the year where it is this year's. */
export function day(at: Instant, language: Language, now: Date = new Date()): string {
  const isThisYear = localDay(at).slice(0, 4) === localDay(now).slice(0, 4);
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  const month = language === 'en' ? 'short' : 'long';
  return format(at, language, { ...year, month, day: 'numeric' });
}

/** A date without a time, such as a due date: it belongs to no time zone. */
export function plainDay(date: string, language: Language, now: Date = new Date()): string {
  return day(`${date}T12:00:00${offsetOf(date)}`, language, now);
}

export function timeOfDay(at: Instant, language: Language): string {
  return format(at, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** `11月24日 17:30`, `24 Nov, 17:30`. */
export function moment(at: Instant, language: Language, now?: Date): string {
  return `${day(at, language, now)}${language === 'en' ? ', ' : ' '}${timeOfDay(at, language)}`;
}

/** The whole of it, with weekday and seconds; for titles. */
export function exactMoment(at: Instant, language: Language): string {
  return format(at, language, { dateStyle: 'full', timeStyle: 'medium' });
}

/** `周二`, `Tue`. */
export function weekday(at: Instant, language: Language): string {
  return format(at, language, { weekday: 'short' });
}

function format(at: Instant, language: Language, options: Intl.DateTimeFormatOptions): string {
  const locale = language === 'en' ? 'en-GB' : 'zh-CN';
  return new Intl.DateTimeFormat(locale, { timeZone: companyZone(), ...options }).format(new Date(at));
}

/** The last instant of a day by the company's clock. */
export function endOfDay(date: string): string {
  return `${date}T23:59:59.999${offsetOf(date)}`;
}

/** `2026-11-24` and so many days on. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function offsetOf(date: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: companyZone(), timeZoneName: 'longOffset' });
  const name = parts.formatToParts(new Date(`${date}T12:00:00Z`)).find(({ type }) => type === 'timeZoneName')?.value;
  return /[+-]\d\d:\d\d/.exec(name ?? '')?.[0] ?? 'Z';
}
