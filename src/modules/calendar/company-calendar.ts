import { Injectable } from '@nestjs/common';
import { performance } from 'node:perf_hooks';
import type { WorkingCalendar } from '../../machines/calendar';
import type { Policy } from '../../machines/policy/policy';
import { type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { CalendarStore } from './calendar-store';
import { type CompanyDays, workingCalendarOf } from './company-days';

/** How long a process may go on with the calendar that it knows. A deadline counted meanwhile under the old one is counted again later. */
const FRESH_MS = 1_000;

/** Calendars of so many versions are kept; a company changes its calendar a few times a year. */
const KEPT = 50;

/**
 * The working calendar of the company as it is now (section 11): the policy's hours and week, the published holidays, and the days
 * that the administrator keeps. Each version is one object, since what a calendar derives is remembered by object.
 */
@Injectable()
export class CompanyCalendar {
  private readonly days = new Map<string, Promise<CompanyDays>>();
  private readonly calendars = new Map<string, WorkingCalendar>();
  private seen: { id: string | null; atMs: number } | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CalendarStore,
  ) {}

  /** Under the working time of a version of the policy; the company's days are always the present ones. */
  async under(policyVersion: number, time: Policy['time'], tx?: Transaction): Promise<WorkingCalendar> {
    const id = await this.newest(tx);
    const key = `${policyVersion}/${id ?? ''}`;
    const known = this.calendars.get(key);
    if (known) return known;
    const calendar = workingCalendarOf(time, await this.daysOf(id));
    if (this.calendars.size >= KEPT) this.calendars.clear();
    this.calendars.set(key, calendar);
    return calendar;
  }

  /** Whoever reads the newest version on the way says so; null: the company has set nothing yet. */
  note(id: string | null): void {
    this.seen = { id, atMs: performance.now() };
  }

  /** After a change was committed in this process: the next one who asks reads. */
  forget(): void {
    this.seen = undefined;
  }

  private async newest(tx?: Transaction): Promise<string | null> {
    if (this.seen && performance.now() - this.seen.atMs < FRESH_MS) return this.seen.id;
    this.note((await this.store.newest(tx ?? this.unitOfWork.reader))?.id ?? null);
    return this.seen?.id ?? null;
  }

  /** Outside the caller's transaction, whose snapshot may be older than the version: what is kept must be what was committed. */
  private daysOf(id: string | null): Promise<CompanyDays> {
    if (id === null) return Promise.resolve({ days: [], years: [] });
    const known = this.days.get(id);
    if (known) return known;
    const read = this.store.daysAt(this.unitOfWork.reader, id);
    this.days.set(id, read);
    read.catch(() => this.days.delete(id));
    return read;
  }
}
