import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { type DueBasis, dueOf, localDateOf, nextWorkingInstant } from '../../machines/calendar';
import { marketReportOf, type MarketReportRules } from '../../machines/policy/market-report';
import {
  isReminderSaid,
  type Month,
  monthAfter,
  monthlyReportTerms,
  type MonthlyReportTerms,
  monthOf,
  owesReportOf,
} from '../../machines/rules';
import type { Deadline, DeadlineRequest } from '../deadlines/deadline';
import { DeadlineHandlers, type Handled } from '../deadlines/deadline-handlers';
import { DeadlineService } from '../deadlines/deadline.service';
import { Clock } from '../platform/clock/clock';
import { type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { PolicyService, type PolicyVersion } from '../policy/policy.service';
import { OrganisationService } from '../users/organisation.service';
import { PersonalLeave } from '../users/personal-leave';
import { ReportMessages } from './report-messages';
import { ReportStore } from './report-store';

export const OPENS = 'report.opens';
const REMIND = 'report.remind.';
export const OVERDUE = 'report.overdue';
/** More reminders than a month has days cannot be asked for. */
const MOST_REMINDERS = 28;

/** The months themselves have a clock: one deadline is open at a time, that of the month which is running. */
export const MONTHS = '00000000-0000-7000-8000-000000000005';

interface Said {
  report: { id: string; month: Month; authorId: string };
  rules: MarketReportRules;
  terms: MonthlyReportTerms;
  policy: PolicyVersion;
  at: Date;
}

/**
 * S5: every month is opened once, at its end, for everybody who owes a report of it, and each report has its own reminders and the hour
 * at which the director hears of it. After an outage the months that were missed are opened one after another, and of what was due
 * meanwhile only the last is said.
 */
@Injectable()
export class ReportClock implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ReportStore,
    private readonly deadlines: DeadlineService,
    private readonly handlers: DeadlineHandlers,
    private readonly policies: PolicyService,
    private readonly organisation: OrganisationService,
    private readonly leave: PersonalLeave,
    private readonly messages: ReportMessages,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const opens = (tx: Transaction, deadline: Deadline, at: Date) => this.opens(tx, deadline, at);
    this.handlers.register({ purpose: OPENS, lock: async () => undefined, handle: opens });
    for (let index = 0; index < MOST_REMINDERS; index += 1)
      this.register(`${REMIND}${index}`, (tx, deadline, said) => this.remind(tx, deadline, said, index));
    this.register(OVERDUE, (tx, _, said) => this.overdue(tx, said));
  }

  /** A company that begins owes its first report for the month in which it begins. */
  async onApplicationBootstrap(): Promise<void> {
    const at = this.clock.now();
    await this.unitOfWork.run(async (tx) => {
      const policy = await this.policies.activeIfFit(tx);
      if (!policy || (await this.store.isRunning(tx, MONTHS, OPENS))) return;
      await this.wait(tx, monthOf(localDateOf(policy.calendar, at)), policy, at);
    });
  }

  private register(purpose: string, tell: (tx: Transaction, deadline: Deadline, said: Said) => Promise<Handled>): void {
    this.handlers.register({
      purpose,
      lock: async (tx, { instanceId }) => void (await this.store.locked(tx, instanceId)),
      handle: (tx, deadline, at) => this.due(tx, deadline, at, tell),
    });
  }

  private async wait(tx: Transaction, month: Month, { calendar, policy }: PolicyVersion, at: Date): Promise<void> {
    const { opensAt: dueAt } = monthlyReportTerms(marketReportOf(policy), calendar, month);
    const visit = numberOf(month);
    const deadline = { instanceId: MONTHS, purpose: OPENS, visit, dueAt, calendarVersion: calendar.version, at };
    await this.deadlines.schedule(tx, deadline);
  }

  private async opens(tx: Transaction, { visit }: Deadline, at: Date): Promise<void> {
    const policy = await this.policies.active(tx);
    const month = monthOfNumber(visit);
    const rules = marketReportOf(policy.policy);
    const people = await this.store.owing(tx, rules.roles);
    const owing = people.filter(({ createdAt }) => owesReportOf(month, policy.calendar, createdAt));
    const opened = await this.store.open(tx, month, owing, at);
    const terms = monthlyReportTerms(rules, policy.calendar, month);
    await this.deadlines.scheduleAll(
      tx,
      opened.flatMap((id) => requestsOf(id, terms, policy, at)),
    );
    await this.wait(tx, monthAfter(month, 1), policy, at);
  }

  private async due(
    tx: Transaction,
    deadline: Deadline,
    at: Date,
    tell: (tx: Transaction, deadline: Deadline, said: Said) => Promise<Handled>,
  ): Promise<Handled> {
    const report = await this.store.locked(tx, deadline.instanceId);
    if (report?.status !== 'open') return;
    const policy = await this.policies.active(tx);
    const rules = marketReportOf(policy.policy);
    const author = await this.organisation.person(tx, report.authorId);
    if (!author || author.disabled || !author.roles.some((role) => rules.roles.includes(role))) {
      await this.store.excuse(tx, report.id);
      return this.deadlines.cancel(tx, report.id, undefined, at);
    }
    return tell(tx, deadline, {
      report,
      rules,
      policy,
      at,
      terms: monthlyReportTerms(rules, policy.calendar, report.month),
    });
  }

  private async remind(tx: Transaction, deadline: Deadline, said: Said, index: number): Promise<Handled> {
    const { report, rules, terms, policy, at } = said;
    if (!isReminderSaid(terms, policy.calendar, index, at)) return 'overtaken';
    const backAt = rules.remindersWaitForLeave ? await this.leave.backAt(tx, report.authorId, at) : null;
    if (backAt) return this.waitFor(tx, deadline, backAt, said);
    await this.messages.due(tx, report, dueOf(policy.calendar, terms.due), localDateOf(policy.calendar, at), at);
  }

  /** Said on their return; where another reminder or the overdue notice comes before, that one says it. */
  private async waitFor(tx: Transaction, { purpose, visit }: Deadline, backAt: Date, said: Said): Promise<void> {
    const { report, terms, policy, at } = said;
    const dueAt = nextWorkingInstant(policy.calendar, backAt);
    if (dueAt >= dueOf(policy.calendar, terms.overdue)) return;
    const basis: DueBasis = { kind: 'instant', at: backAt.toISOString() };
    const calendarVersion = policy.calendar.version;
    await this.deadlines.schedule(tx, {
      ...{ instanceId: report.id, purpose, visit: visit + 1, dueAt, basis, calendarVersion, at },
    });
  }

  private async overdue(tx: Transaction, { report, terms, policy, at }: Said): Promise<void> {
    await this.store.overdue(tx, report.id, at);
    await this.messages.overdue(tx, report, dueOf(policy.calendar, terms.due), at);
  }
}

function requestsOf(
  instanceId: string,
  terms: MonthlyReportTerms,
  { calendar }: PolicyVersion,
  at: Date,
): DeadlineRequest[] {
  const request = (purpose: string, basis: DueBasis): DeadlineRequest => {
    return {
      instanceId,
      purpose,
      visit: 1,
      dueAt: dueOf(calendar, basis),
      basis,
      calendarVersion: calendar.version,
      at,
    };
  };
  return [
    ...terms.reminders.map((basis, index) => request(`${REMIND}${index}`, basis)),
    request(OVERDUE, terms.overdue),
  ];
}

/** Months are counted, so that the number says which one a deadline is of. */
function numberOf(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthOfNumber(number: number): Month {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}
