import { Injectable } from '@nestjs/common';
import {
  addDays,
  CalendarError,
  type LocalDate,
  nextWorkingInstant,
  type WorkingCalendar,
} from '../../machines/calendar';
import type { Policy } from '../../machines/policy/policy';
import { publishedYears } from '../deadlines/chinese-calendar';
import type { Transaction } from '../platform/database/unit-of-work';
import { assertVersion } from '../platform/http/if-match';
import { Problem } from '../platform/http/problem';
import { PolicyService } from '../policy/policy.service';
import { CalendarRecount } from './calendar-recount.service';
import { CalendarStore } from './calendar-store';
import { CompanyCalendar } from './company-calendar';
import { type CompanyDay, type CompanyDays, workingCalendarOf } from './company-days';

export interface CalendarAuthor {
  /** Null: the system's operator, at the command line. */
  by: string | null;
  at: Date;
  ifMatch?: number | null;
}

/** What the State Council has published for a year, as it is entered by hand. */
export interface PublishedYear {
  year: number;
  holidays: { date: LocalDate; name: string }[];
  makeUpDays: { date: LocalDate; name: string }[];
}

const NOTHING: CompanyDays = { days: [], years: [] };

/** The one writer of the company's calendar (section 11). Every change is a new version, and counts open deadlines anew. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly store: CalendarStore,
    private readonly policies: PolicyService,
    private readonly recount: CalendarRecount,
    private readonly calendar: CompanyCalendar,
  ) {}

  /**
   * Sets one day; what was set for it before is replaced. Returns the number of the version.
   * @throws Problem 412 `version-stale`; 422 `calendar-day-unfit`
   */
  async setDay(tx: Transaction, day: CompanyDay, author: CalendarAuthor): Promise<number> {
    assertHours(day);
    const before = await this.locked(tx, author);
    const standing = before.company.days.find(({ date }) => date === day.date) ?? null;
    const days = [...before.company.days.filter(({ date }) => date !== day.date), day];
    return this.write(tx, before, { ...before.company, days }, { [day.date]: [standing, day] }, author);
  }

  /** Takes back what was set for a day. @throws Problem 404 `not-found`, 412 `version-stale` */
  async removeDay(tx: Transaction, date: LocalDate, author: CalendarAuthor): Promise<number> {
    const before = await this.locked(tx, author);
    const standing = before.company.days.find((day) => day.date === date);
    if (!standing) throw new Problem(404, 'not-found');
    const days = before.company.days.filter((day) => day !== standing);
    return this.write(tx, before, { ...before.company, days }, { [date]: [standing, null] }, author);
  }

  /**
   * Enters a year's holidays before the library knows them: the year is no longer estimated. The company's own days stay as they are.
   * @throws Problem 409 `calendar-year-published`; 412 `version-stale`; 422 `calendar-day-unfit`
   */
  async publishYear(tx: Transaction, published: PublishedYear, author: CalendarAuthor): Promise<number> {
    const { year } = published;
    const before = await this.locked(tx, author);
    if (publishedYears.includes(year)) throw new Problem(409, 'calendar-year-published', { year });
    const of = (kind: 'holiday' | 'makeUpDay', days: PublishedYear['holidays']): CompanyDay[] =>
      days.map(({ date, name }) => ({ date, name, kind, hours: null }));
    const entered = [...of('holiday', published.holidays), ...of('makeUpDay', published.makeUpDays)];
    assertOfYear(entered, year);
    const isReplaced = ({ date, kind }: CompanyDay): boolean =>
      date.startsWith(`${year}-`) && (kind === 'holiday' || kind === 'makeUpDay');
    const kept = before.company.days.filter((day) => !isReplaced(day));
    const own = new Set(kept.map(({ date }) => date));
    const after = { days: [...kept, ...entered.filter(({ date }) => !own.has(date))], years: withYear(before, year) };
    const change = { year: [null, year], days: [before.company.days.filter(isReplaced), entered] };
    return this.write(tx, before, after, change, author);
  }

  private async locked(tx: Transaction, { ifMatch }: CalendarAuthor): Promise<Standing> {
    await this.store.lock(tx);
    const newest = await this.store.newest(tx);
    assertVersion(ifMatch ?? null, newest?.version ?? 0);
    return { version: newest?.version ?? 0, company: newest ? await this.store.daysAt(tx, newest.id) : NOTHING };
  }

  private async write(
    tx: Transaction,
    before: Standing,
    after: CompanyDays,
    change: Record<string, unknown>,
    { by, at }: CalendarAuthor,
  ): Promise<number> {
    const { policy } = await this.policies.active(tx);
    const calendar = fitCalendar(policy.time, after, at);
    const version = before.version + 1;
    await this.store.addVersion(tx, version, change, by, at);
    const gone = before.company.days.filter((day) => !after.days.includes(day));
    await this.store.endDays(
      tx,
      gone.map(({ date }) => date),
      version,
    );
    for (const day of after.days) if (!before.company.days.includes(day)) await this.store.addDay(tx, day, version);
    for (const year of after.years)
      if (!before.company.years.includes(year)) await this.store.addYear(tx, year, version);
    await this.recount.start(tx, calendar, { by, at });
    tx.afterCommit(() => this.calendar.forget());
    return version;
  }
}

interface Standing {
  version: number;
  company: CompanyDays;
}

function withYear({ company }: Standing, year: number): number[] {
  return company.years.includes(year) ? [...company.years] : [...company.years, year];
}

/** Days off have no hours; short ones are nothing else. */
function assertHours({ kind, hours }: CompanyDay): void {
  const takesHours = kind === 'hours' || kind === 'workingDay' || kind === 'makeUpDay';
  const fits = hours ? takesHours : kind !== 'hours';
  if (!fits) throw unfit('hours', kind);
}

function assertOfYear(days: readonly CompanyDay[], year: number): void {
  const dates = days.map(({ date }) => date);
  const wrong = days.find(({ date }, n) => !date.startsWith(`${year}-`) || dates.indexOf(date) !== n);
  if (wrong) throw unfit('days', wrong.date);
}

/** A calendar that does not hold together, or without working time to come, would stop every clock. */
function fitCalendar(time: Policy['time'], company: CompanyDays, at: Date): WorkingCalendar {
  try {
    const calendar = workingCalendarOf(time, company);
    nextWorkingInstant(calendar, at);
    for (const { date } of company.days) addDays(date, 0);
    return calendar;
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    throw unfit(String(error.params.field ?? 'date'), String(error.params.date ?? error.code));
  }
}

function unfit(field: string, value: string): Problem {
  return new Problem(422, 'calendar-day-unfit', { field, value }, [
    { field, code: 'calendar-day-unfit', params: { field, value } },
  ]);
}
