import { Injectable } from '@nestjs/common';
import { localDateOf, type WorkingCalendar, workingDayFrom } from '../../machines/calendar';
import { marketReportOf } from '../../machines/policy/market-report';
import { type Month, monthlyReportTerms } from '../../machines/rules';
import type { Actor } from '../auth/actor';
import { may } from '../auth/permissions';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { PolicyService, type PolicyVersion } from '../policy/policy.service';
import type { FeedEntry, FeedMoment, FeedWindow } from './feed-entry';
import { ABSENCES, FEED_SOURCES, REPORTS, type SourceRow, statementOf } from './feed-sources';

/** So many entries of each kind of source: more than a calendar can show, and a bound on what a reading costs. */
const AT_MOST = 1_000;

interface OwedReport {
  id: string;
  month: Month;
  sequence: number;
  changedAt: Date;
}

/** Everything of a person's calendar, as their posts and their accounts are at this moment. */
@Injectable()
export class FeedQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: PolicyService,
  ) {}

  async entries(actor: Actor, window: FeedWindow): Promise<FeedEntry[]> {
    const policy = await this.policies.active();
    const period = [actor.id, window.from, window.until, AT_MOST];
    const rows = await this.unitOfWork.read<SourceRow>(ABSENCES, period);
    for (const source of FEED_SOURCES.filter(({ permission }) => may(actor, permission))) {
      const { statement, values } = statementOf(source, actor);
      rows.push(...(await this.unitOfWork.read<SourceRow>(statement, [...period, ...values])));
    }
    return [...rows.map((row) => entryOf(row, policy.calendar)), ...(await this.reports(actor, policy))];
  }

  private async reports({ id }: Actor, { policy, calendar }: PolicyVersion): Promise<FeedEntry[]> {
    const rules = marketReportOf(policy);
    const owed = await this.unitOfWork.read<OwedReport>(REPORTS, [id, AT_MOST]);
    return owed.map(({ month, ...rest }) => {
      const { due } = monthlyReportTerms(rules, calendar, month);
      const on = due.kind === 'date' ? workingDayFrom(calendar, due.date) : month;
      return { ...rest, kind: 'report', moment: { on }, isCancelled: false, params: { month } };
    });
  }
}

function entryOf({ on, from, until, ...rest }: SourceRow, calendar: WorkingCalendar): FeedEntry {
  return { ...rest, moment: momentOf({ on, from, until }, calendar) };
}

/** A term that ends with a day (24:00) belongs to that day, not to the first instant of the next one. */
function momentOf(
  { on, from, until }: Pick<SourceRow, 'on' | 'from' | 'until'>,
  calendar: WorkingCalendar,
): FeedMoment {
  if (on !== null || from === null) return { on: on as string };
  const before = localDateOf(calendar, new Date(from.getTime() - 1));
  if (until === null && before !== localDateOf(calendar, from)) return { on: before };
  return { from, until };
}
