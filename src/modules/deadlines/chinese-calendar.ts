import published from 'chinese-days/dist/chinese-days.json';
import library from 'chinese-days/package.json';
import {
  defaultHours,
  defaultWeekend,
  defaultZone,
  type LocalDate,
  type WorkingCalendar,
  type WorkingHours,
} from '../../machines/calendar';

/** What the company sets itself (section 11, policy); anything left out is the document's own value. */
export interface CompanyWorkingTime {
  readonly zone?: string;
  readonly hours?: readonly WorkingHours[];
  readonly weekend?: readonly number[];
  readonly companyDaysOff?: readonly LocalDate[];
  readonly halfDays?: Readonly<Record<LocalDate, readonly WorkingHours[]>>;
}

/** A value of the library reads `Spring Festival,春节,4`: English name, Chinese name, statutory days. */
const holidays: Readonly<Record<LocalDate, string>> = published.holidays;
const makeUpDays: Readonly<Record<LocalDate, string>> = published.workdays;

/**
 * Years whose arrangement the State Council has published, as the library has it: it comes out as a whole, so a year counts
 * when it holds both of its long holidays. A single stray date of a coming year does not make it known.
 */
export const publishedYears: readonly number[] = yearsWith('春节').filter((year) => yearsWith('国庆节').includes(year));

/** Changes when the library is updated or a year is added: due instants note it and are recomputed (section 11). */
export const chineseCalendarVersion = `chinese-days-${library.version}/${publishedYears[0]}-${publishedYears.at(-1)}`;

const chineseHolidays = namesInChinese(holidays);
const chineseMakeUpDays = namesInChinese(makeUpDays);

/**
 * The working calendar of a company in China. Build it once a policy version and keep it: what the calendar derives is
 * remembered by object. A year that is not published yet counts weekends only and is estimated.
 */
export function chineseCalendar(company: CompanyWorkingTime = {}): WorkingCalendar {
  return Object.freeze({
    version: chineseCalendarVersion,
    zone: company.zone ?? defaultZone,
    hours: company.hours ?? defaultHours,
    weekend: company.weekend ?? defaultWeekend,
    holidays: chineseHolidays,
    makeUpDays: chineseMakeUpDays,
    companyDaysOff: company.companyDaysOff ?? [],
    halfDays: company.halfDays ?? {},
    publishedYears,
  });
}

/** The name of a public holiday, or of the one a make-up day belongs to; undefined on other days. */
export function holidayName(date: LocalDate, locale: 'en' | 'zh-CN'): string | undefined {
  const entry = Object.hasOwn(holidays, date)
    ? holidays[date]
    : Object.hasOwn(makeUpDays, date)
      ? makeUpDays[date]
      : undefined;
  return entry?.split(',')[locale === 'en' ? 0 : 1];
}

function yearsWith(name: string): number[] {
  const dates = Object.keys(holidays).filter((date) => holidays[date]?.split(',')[1] === name);
  return [...new Set(dates.map((date) => Number(date.slice(0, 4))))].sort((a, b) => a - b);
}

function namesInChinese(days: Readonly<Record<LocalDate, string>>): Readonly<Record<LocalDate, string>> {
  const names = Object.entries(days).map(([date, entry]): [LocalDate, string] => [date, entry.split(',')[1] ?? entry]);
  return Object.freeze(Object.fromEntries(names.sort(([a], [b]) => (a < b ? -1 : 1))));
}
