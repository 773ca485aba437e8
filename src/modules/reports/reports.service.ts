import { Injectable } from '@nestjs/common';
import { dueOf, isTermEstimated, localDateOf } from '../../machines/calendar';
import { marketReportOf } from '../../machines/policy/market-report';
import { isReportLate, monthAfter, monthlyReportTerms, monthOf } from '../../machines/rules';
import { AuthService } from '../auth/auth.service';
import type { Actor } from '../auth/actor';
import { assertMay } from '../auth/scope';
import { DeadlineService } from '../deadlines/deadline.service';
import type { Transaction } from '../platform/database/unit-of-work';
import { assertVersion } from '../platform/http/if-match';
import { Problem } from '../platform/http/problem';
import { PolicyService, type PolicyVersion } from '../policy/policy.service';
import type { MarketReportBody, MarketReportView } from './reports.dto';
import { type ReportRow, ReportStore } from './report-store';

/** Older months are closed: nobody rewrites a year. */
const MONTHS_BACK = 12;

/** S5: reports come in; each submission is a version, and the first decides whether it was late. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly store: ReportStore,
    private readonly auth: AuthService,
    private readonly policies: PolicyService,
    private readonly deadlines: DeadlineService,
  ) {}

  /** One's own report. @throws Problem 403 `forbidden`, 412 `version-stale`, 422 `report-month-closed` */
  async submit(
    tx: Transaction,
    actorId: string,
    body: MarketReportBody,
    { at, ifMatch }: { at: Date; ifMatch: number | null },
  ): Promise<string> {
    const actor = await this.auth.freshActor(tx, actorId);
    assertMay(actor, 'reports.write');
    const policy = await this.policies.active(tx);
    assertOpen(body.month, policy, at);
    const claimed = await this.store.claim(tx, body.month, actor, at);
    assertVersion(ifMatch, claimed.version);
    const terms = monthlyReportTerms(marketReportOf(policy.policy), policy.calendar, body.month);
    const { area = '', summary, forecast, problems, solutions } = body;
    await this.store.submit(tx, claimed.id, claimed.version + 1, {
      content: { area, summary, forecast, problems, solutions },
      ...{ at, dueAt: dueOf(policy.calendar, terms.due), late: isReportLate(terms, policy.calendar, at) },
    });
    await this.deadlines.cancel(tx, claimed.id, undefined, at);
    return claimed.id;
  }

  /** @throws Problem 404 `not-found` out of sight */
  async one(reader: Pick<Transaction, 'query'>, actor: Actor, id: string): Promise<MarketReportView> {
    const row = await this.store.one(reader, id);
    const { all, personId, departmentIds } = sightOf(actor);
    const seen = row && (all || row.authorId === personId || departmentIds.includes(row.departmentId ?? ''));
    if (!seen) throw new Problem(404, 'not-found');
    return viewOf(row, await this.policies.active());
  }

  async views(rows: readonly ReportRow[]): Promise<MarketReportView[]> {
    const policy = await this.policies.active();
    return rows.map((row) => viewOf(row, policy));
  }
}

/** One's own; a director those of the department, senior management and auditor all. */
export function sightOf({ id: personId, roles, departmentIds }: Actor) {
  const all = roles.includes('seniorManagement') || roles.includes('auditor');
  return { all, personId, departmentIds: roles.includes('director') ? departmentIds : [] };
}

function assertOpen(month: string, { calendar }: PolicyVersion, at: Date): void {
  const present = monthOf(localDateOf(calendar, at));
  if (month <= present && month >= monthAfter(present, -MONTHS_BACK)) return;
  const params = { month, first: monthAfter(present, -MONTHS_BACK), last: present };
  throw new Problem(422, 'report-month-closed', params, [{ field: 'month', code: 'report-month-closed', params }]);
}

function viewOf(row: ReportRow, { policy, calendar }: PolicyVersion): MarketReportView {
  const terms = monthlyReportTerms(marketReportOf(policy), calendar, row.month);
  const dueAt = row.dueAt ?? dueOf(calendar, terms.due);
  const { content, submittedAt, overdueAt, ...rest } = row;
  return {
    ...rest,
    dueAt: dueAt.toISOString(),
    estimated: row.status === 'open' && isTermEstimated(calendar, terms.opensAt, dueAt),
    submittedAt: submittedAt?.toISOString() ?? null,
    overdueAt: overdueAt?.toISOString() ?? null,
    area: content ? content.area || row.departmentName : null,
    summary: content?.summary ?? null,
    forecast: content?.forecast ?? null,
    problems: content?.problems ?? null,
    solutions: content?.solutions ?? null,
  };
}
