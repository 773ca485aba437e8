import { Injectable } from '@nestjs/common';
import { addDays, CalendarError, nextWorkingInstant, type WorkingCalendar } from '../../machines/calendar';
import type { Policy } from '../../machines/policy/policy';
import type { Transaction } from '../platform/database/unit-of-work';
import { type CalendarAuthor } from './calendar.service';
import { CalendarRecount } from './calendar-recount.service';
import { CalendarStore } from './calendar-store';
import { type CompanyDays, workingCalendarOf } from './company-days';
import { RecountStore } from './recount-store';

const NOTHING: CompanyDays = { days: [], years: [] };

/**
 * What a version of the policy that is not in force yet makes of working time (section 11). Nothing of it is kept: the version may
 * never be committed.
 */
@Injectable()
export class PolicyTime {
  constructor(
    private readonly store: CalendarStore,
    private readonly recounts: RecountStore,
    private readonly recount: CalendarRecount,
  ) {}

  /** Why such working time cannot be counted by together with the company's own days; null where it can. */
  async problem(tx: Transaction, time: Policy['time'], at: Date): Promise<{ field: string; code: string } | null> {
    try {
      const calendar = await this.calendar(tx, time);
      for (const instant of [at, afterPublished(calendar)]) nextWorkingInstant(calendar, instant);
      for (const date of time.companyDaysOff) addDays(date, 0);
      return null;
    } catch (error) {
      if (!(error instanceof CalendarError)) throw error;
      return { field: 'time', code: error.code };
    }
  }

  /** The company's calendar under this working time. */
  async calendar(tx: Transaction, time: Policy['time']): Promise<WorkingCalendar> {
    const newest = await this.store.newest(tx);
    return workingCalendarOf(time, newest ? await this.store.daysAt(tx, newest.id) : NOTHING);
  }

  /** Counts open deadlines anew where any was counted under other working time; returns the id of the recount. */
  async countAnew(tx: Transaction, time: Policy['time'], author: CalendarAuthor): Promise<string | null> {
    await this.store.lock(tx);
    const calendar = await this.calendar(tx, time);
    if (!(await this.recounts.isAnyOutdated(tx, calendar.version))) return null;
    return this.recount.start(tx, calendar, author);
  }
}

/** Make-up working days of the published years must not hide that the week itself has none. */
function afterPublished({ publishedYears }: WorkingCalendar): Date {
  return new Date(Date.UTC(Math.max(...publishedYears) + 2, 0, 1));
}
