import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { WorkingCalendar } from '../../machines/calendar';
import type { Deadline } from '../deadlines/deadline';
import type { DeadlineProcessor } from '../deadlines/deadline-processor.service';
import { DeadlineHandlers } from '../deadlines/deadline-handlers';
import { DeadlineService } from '../deadlines/deadline.service';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/database/id';
import { type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { PolicyService } from '../policy/policy.service';
import { CalendarStore } from './calendar-store';
import { RecountPage } from './recount-page';
import { type RecountRow, RecountStore } from './recount-store';

export const RECOUNT = 'calendar.recount';

/** Instances a page: a transaction of some tens of milliseconds, during which their accounts are locked. */
const PAGE = 200;

/** What was locked by others, or set by a process that did not know the new calendar yet, is looked for again after this. */
const AGAIN_MS = 60_000;

/**
 * Counts open deadlines anew after a change of the calendar (section 11): page by page, each page a deadline of its own, so that a
 * process that is killed leaves at most one page undone, which the next one does. A deadline that is acted on meanwhile is left
 * alone, one that is moved is due once, at its new instant.
 */
@Injectable()
export class CalendarRecount implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: RecountStore,
    private readonly calendars: CalendarStore,
    private readonly page: RecountPage,
    private readonly deadlines: DeadlineService,
    private readonly handlers: DeadlineHandlers,
    private readonly policies: PolicyService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register({
      purpose: RECOUNT,
      lock: async () => undefined,
      handle: (tx, deadline, at) => this.handle(tx, deadline, at),
    });
  }

  /** A new release may know more published years, a new policy other hours: nobody has to think of it. */
  async onApplicationBootstrap(): Promise<void> {
    await this.unitOfWork.run((tx) => this.startIfOutdated(tx, { by: null, at: this.clock.now() }));
  }

  /** Starts where any open deadline was counted under another calendar; returns the id of the recount, null where there is nothing to do. */
  async startIfOutdated(tx: Transaction, author: { by: string | null; at: Date }): Promise<string | null> {
    const calendar = await this.present(tx);
    if (calendar === null || !(await this.store.isAnyOutdated(tx, calendar.version))) return null;
    return this.start(tx, calendar, author);
  }

  /** For whoever has just changed the calendar: the transaction of the change starts the counting. One runs for a version at a time. */
  async start(tx: Transaction, calendar: WorkingCalendar, author: { by: string | null; at: Date }): Promise<string> {
    await this.calendars.lock(tx);
    const running = await this.store.running(tx, calendar.version);
    if (running) {
      // It may be waiting for its second look: the deadline of its next page is brought forward.
      await this.schedule(tx, running.id, calendar.version, running.pages, author.at, author.at);
      return running.id;
    }
    const id = newId();
    await this.store.open(tx, id, calendar.version, author.by, author.at);
    await this.schedule(tx, id, calendar.version, 0, author.at, author.at);
    return id;
  }

  /** For the command line, where nobody works in the background: page after page until only the second look is left. */
  async through(id: string, processor: DeadlineProcessor, now: () => Date): Promise<RecountRow | null> {
    for (;;) {
      const next = await this.store.nextPage(this.unitOfWork.reader, id, now());
      if (next === null || (await processor.process(next, now())) !== 'done') break;
    }
    return this.store.one(this.unitOfWork.reader, id);
  }

  /** The policy's own refusals are told by readiness; here they only mean that there is nothing to count by. */
  private async present(tx: Transaction): Promise<WorkingCalendar | null> {
    const active = await this.policies.activeIfFit(tx);
    return active?.calendar ?? null;
  }

  private async handle(tx: Transaction, { instanceId: id }: Deadline, at: Date): Promise<void> {
    const recount = await this.store.locked(tx, id);
    if (!recount || recount.finishedAt !== null) return;
    const { calendar } = await this.policies.active(tx);
    if (calendar.version !== recount.calendarVersion) return this.store.finish(tx, id, at, true);
    const done = await this.page.run(tx, recount, calendar, PAGE, at);
    await this.store.advance(tx, id, done);
    await this.goOn(tx, recount, done.full, at);
  }

  private async goOn(tx: Transaction, recount: RecountRow, full: boolean, at: Date): Promise<void> {
    const { id, calendarVersion, pages } = recount;
    if (full) return this.schedule(tx, id, calendarVersion, pages + 1, at, at);
    const left = await this.store.isAnyOutdated(tx, calendarVersion);
    const tookLong = at.getTime() - recount.startedAt.getTime() >= AGAIN_MS;
    if (!left && tookLong) return this.store.finish(tx, id, at, false);
    await this.store.rewind(tx, id);
    await this.schedule(tx, id, calendarVersion, pages + 1, new Date(at.getTime() + AGAIN_MS), at);
  }

  private schedule(tx: Transaction, id: string, calendarVersion: string, visit: number, dueAt: Date, at: Date) {
    return this.deadlines.schedule(tx, { instanceId: id, purpose: RECOUNT, visit, dueAt, calendarVersion, at });
  }
}
