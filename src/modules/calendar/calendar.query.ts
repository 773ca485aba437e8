import { Injectable } from '@nestjs/common';
import { addDays, isEstimated, isWorkingDay, localDateOf, type WorkingCalendar } from '../../machines/calendar';
import type { Policy } from '../../machines/policy/policy';
import { holidayName } from '../deadlines/chinese-calendar';
import { type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import type { Locale } from '../platform/i18n/locale';
import { PolicyService } from '../policy/policy.service';
import type { CalendarDayView, CalendarView } from './calendar.dto';
import { CalendarStore } from './calendar-store';
import type { CompanyDay, CompanyDays } from './company-days';
import { workingCalendarOf } from './company-days';

const NONE: CompanyDays = { days: [], years: [] };

/** The company's calendar as people read it, a year at a time. */
@Injectable()
export class CalendarQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CalendarStore,
    private readonly policies: PolicyService,
  ) {}

  /** As it is now; the version and the days are of one snapshot. */
  async year(year: number | undefined, at: Date, locale: Locale): Promise<CalendarView> {
    return this.unitOfWork.snapshot((tx) => this.within(tx, year, at, locale));
  }

  /** The same inside a transaction, that of a change included. */
  async within(tx: Transaction, year: number | undefined, at: Date, locale: Locale): Promise<CalendarView> {
    // Not through what the process keeps: the version may be one that this transaction has not committed yet.
    const policy = (await this.policies.document()).document as unknown as Policy;
    const newest = await this.store.newest(tx);
    const company = newest ? await this.store.daysAt(tx, newest.id) : NONE;
    const calendar = workingCalendarOf(policy.time, company);
    const shown = year ?? Number(localDateOf(calendar, at).slice(0, 4));
    return { version: newest?.version ?? 0, ...yearOf(calendar, policy.time, company, shown, locale) };
  }
}

function yearOf(
  calendar: WorkingCalendar,
  time: Policy['time'],
  company: CompanyDays,
  year: number,
  locale: Locale,
): Omit<CalendarView, 'version'> {
  const dates = datesOf(year);
  const own = new Map(company.days.map((day) => [day.date, day]));
  const days = dates.flatMap((date) => viewOf(calendar, time, own.get(date), date, locale) ?? []);
  const { version: calendarVersion, publishedYears, zone, hours, weekend } = calendar;
  return {
    ...{
      calendarVersion,
      year,
      estimated: isEstimated(calendar, `${year}-01-01`),
      publishedYears: [...publishedYears],
    },
    ...{ zone, hours: [...hours], weekend: [...weekend] },
    workingDays: dates.filter((date) => isWorkingDay(calendar, date)).length,
    days,
  };
}

function datesOf(year: number): string[] {
  const dates = [];
  for (let date = `${year}-01-01`; date.startsWith(`${year}-`); date = addDays(date, 1)) dates.push(date);
  return dates;
}

function viewOf(
  calendar: WorkingCalendar,
  time: Policy['time'],
  own: CompanyDay | undefined,
  date: string,
  locale: Locale,
): CalendarDayView | null {
  const worked = isWorkingDay(calendar, date);
  if (own) return { date, worked, source: 'company', kind: own.kind, name: own.name, hours: own.hours };
  const off = { date, worked, kind: null, hours: null };
  if (time.companyDaysOff.includes(date)) return { ...off, source: 'policy', name: null };
  const name = holidayName(date, locale);
  return name === undefined ? null : { ...off, source: 'published', name };
}
