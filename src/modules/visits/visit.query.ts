import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor';
import { accountScope, assertMay } from '../auth/scope';
import { type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { refuseForeignCursor } from '../platform/http/foreign-cursor';
import { decodeCursor, type Page, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import { PolicyService } from '../policy/policy.service';
import type { VisitsQuery, VisitView } from './visit.dto';
import { movesOfVisit } from './visit-moves';

type StoredView = Omit<VisitView, 'allowed'>;

const VIEW = `json_build_object('id', v.id, 'accountId', v.account_id, 'accountName', a.name, 'state', v.state,
    'leadId', v.lead_id, 'leadName', l.name, 'plannedAt', v.planned_at, 'heldAt', v.held_at,
    'plan', v.details->'plan', 'preparation', v.details->'preparation', 'moves', v.details->'moves',
    'report', v.details->'report', 'engagementId', v.engagement_id, 'cancellation', v.details->'cancellation',
    'version', v.version, 'createdAt', v.created_at) AS view`;
const FROM = 'FROM visits v JOIN accounts a ON a.id = v.account_id JOIN users l ON l.id = v.lead_id';

/** Reads of visits within a person's scope; every page costs O(page). */
@Injectable()
export class VisitQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: PolicyService,
  ) {}

  /** @throws Problem 404 `not-found` when unknown or out of scope, 403 `forbidden` */
  async one(actor: Actor, id: string, tx?: Transaction): Promise<VisitView> {
    assertMay(actor, 'visits.read');
    const scope = accountScope(actor, 2);
    const text = `SELECT ${VIEW} ${FROM} WHERE v.id = $1 AND a.withdrawn_at IS NULL AND ${scope.sql}`;
    const statement = { name: `visit-view-${scope.key}`, text };
    const [row] = await (tx ?? this.unitOfWork.reader).query<{ view: StoredView }>(statement, [id, ...scope.values]);
    if (!row) throw new Problem(404, 'not-found');
    return allowing(actor, row.view);
  }

  /** By planned time, the earliest first. @throws Problem 400 `cursor-invalid`, 403 `forbidden` */
  async list(actor: Actor, query: VisitsQuery): Promise<Page<VisitView>> {
    assertMay(actor, 'visits.read');
    const values: unknown[] = [query.limit + 1];
    const put = (value: unknown): string => `$${values.push(value)}`;
    const scope = accountScope(actor, 2);
    values.push(...scope.values);
    const conditions = ['a.withdrawn_at IS NULL', scope.sql, ...(await this.filters(query, put))];
    const from = decodeCursor(query.cursor, 2);
    if (from) conditions.push(`(v.planned_at, v.id) > (${put(from[0])}::timestamptz, ${put(from[1])}::uuid)`);
    const text = `SELECT ${VIEW}, v.planned_at::text AS "plannedKey" ${FROM} WHERE ${conditions.join(' AND ')} ORDER BY v.planned_at, v.id LIMIT $1`;
    const rows = await this.unitOfWork.reader
      .query<{ view: StoredView; plannedKey: string }>({ name: '', text }, values)
      .catch(refuseForeignCursor);
    const page = toPage(rows, query.limit, ({ view, plannedKey }) => [plannedKey, view.id]);
    return { ...page, items: page.items.map(({ view }) => allowing(actor, view)) };
  }

  private async filters(query: VisitsQuery, put: (value: unknown) => string): Promise<string[]> {
    const { accountId, leadId, state, purpose, on } = query;
    const found: string[] = [];
    if (accountId) found.push(`v.account_id = ${put(accountId)}`);
    if (leadId) found.push(`v.lead_id = ${put(leadId)}`);
    if (state) found.push(`v.state = ${put(state)}`);
    if (purpose) found.push(`v.purpose = ${put(purpose)}`);
    if (on) {
      const { calendar } = await this.policies.active();
      found.push(`(coalesce(v.held_at, v.planned_at) AT TIME ZONE ${put(calendar.zone)})::date = ${put(on)}::date`);
    }
    return found;
  }
}

function allowing(actor: Actor, view: StoredView): VisitView {
  return { ...view, allowed: movesOfVisit(actor, view.state) };
}
