import type { LocalDate, WorkingCalendar, WorkingHours } from '../../machines/calendar';
import type { Policy } from '../../machines/policy/policy';
import { chineseCalendar, chineseCalendarVersion, publishedYears } from '../deadlines/chinese-calendar';
import { contentHash } from '../platform/workflow/hash';
import type { DayKind } from './day-kinds';

export interface CompanyDay {
  date: LocalDate;
  kind: DayKind;
  /** Of `hours` always, of `workingDay` and `makeUpDay` where they differ from the usual ones. */
  hours: WorkingHours[] | null;
  name: string;
}

/** What the administrator has set, as it stands. */
export interface CompanyDays {
  days: readonly CompanyDay[];
  /** Years whose holidays were entered by hand. */
  years: readonly number[];
}

/**
 * The calendar that results. Its version is that of its content: a change that is taken back gives the version of before, and what
 * was counted under it is right again.
 */
export function workingCalendarOf(time: Policy['time'], company: CompanyDays): WorkingCalendar {
  const { zone, hours, weekend } = time;
  const of = (...kinds: DayKind[]) => company.days.filter(({ kind }) => kinds.includes(kind));
  const worked = of('workingDay').map(({ date }) => date);
  const halfDays = Object.fromEntries(company.days.flatMap((day) => (day.hours ? [[day.date, day.hours]] : [])));
  const off = [...time.companyDaysOff, ...of('dayOff').map(({ date }) => date)];
  const companyDaysOff = [...new Set(off)].filter((date) => !worked.includes(date)).sort();
  const plain = chineseCalendar({ zone, hours, weekend, companyDaysOff, halfDays });
  return Object.freeze({
    ...plain,
    version: versionOf(time, companyDaysOff, company),
    holidays: { ...plain.holidays, ...named(of('holiday')) },
    makeUpDays: { ...plain.makeUpDays, ...named(of('makeUpDay', 'workingDay')) },
    publishedYears: [...new Set([...publishedYears, ...company.years])].sort((a, b) => a - b),
  });
}

function named(days: readonly CompanyDay[]): Record<LocalDate, string> {
  return Object.fromEntries(days.map(({ date, name }) => [date, name]));
}

/** The library's version, and a sign of everything that is the company's own. */
function versionOf({ zone, hours, weekend }: Policy['time'], companyDaysOff: string[], company: CompanyDays): string {
  const days = [...company.days].sort((a, b) => (a.date < b.date ? -1 : 1));
  const content = { zone, hours, weekend, companyDaysOff, days, years: company.years };
  const sign = contentHash(content);
  return `${chineseCalendarVersion}#${sign.slice(0, 12)}`;
}
