import { Injectable } from '@nestjs/common';
import { ApprovalService } from '../../approvals/approval.service';
import { isTermEstimated } from '../../machines/calendar';
import type { Actor } from '../auth/actor';
import { assertMay } from '../auth/scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { type Page, toPage } from '../platform/http/page';
import { PolicyService } from '../policy/policy.service';
import { refuseForeignCursor } from '../platform/http/foreign-cursor';
import type { StalledAccountView, StalledLevel, StalledQuery, TurnView } from './dto/watch.dto';
import { WATCHED, WATCHED_FROM } from './watched-columns';
import { watchPage } from './watch-page';

type Row = Omit<StalledAccountView, 'turn' | 'estimated'> & { key: string; requestId: string | null };

const SINCE = `CASE a.pace WHEN 'warned' THEN a.warn_at WHEN 'breached' THEN a.due_at ELSE a.escalate_at END`;

/** Accounts that stand still (section 11): the longest overdue first, with since when, at which level, and whose turn it is. */
@Injectable()
export class StalledAccountsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly approvals: ApprovalService,
    private readonly policies: PolicyService,
  ) {}

  /** @throws Problem 400 `cursor-invalid`, 403 `forbidden` */
  async list(actor: Actor, query: StalledQuery): Promise<Page<StalledAccountView>> {
    assertMay(actor, 'accounts.read');
    const levels: readonly StalledLevel[] = query.level ? [query.level] : ['breached', 'escalated'];
    const { sql, values } = watchPage(actor, query, {
      ...{ key: 'a.due_at', cast: 'timestamptz', where: `a.pace <> 'onTrack'` },
      lanes: levels.map((level) => `a.pace = '${level}'`),
    });
    const text = `SELECT ${WATCHED}, a.pace AS level, ${SINCE} AS since, a.entered_at AS "enteredAt", a.due_at AS "dueAt", p.key::text AS key,
        CASE WHEN a.request = 'awaiting' THEN i.envelope #>> '{context,request,id}' END AS "requestId"
      FROM ${sql} p JOIN accounts a ON a.id = p.id JOIN instances i ON i.id = a.id ${WATCHED_FROM} ORDER BY p.key, a.id`;
    const rows = await this.unitOfWork.reader.query<Row>({ name: '', text }, values).catch(refuseForeignCursor);
    const page = toPage(rows, query.limit, ({ key, id }) => [key, id]);
    return { ...page, items: await this.viewsOf(page.items) };
  }

  private async viewsOf(rows: Row[]): Promise<StalledAccountView[]> {
    const { calendar } = await this.policies.active();
    const awaited = rows.flatMap(({ requestId }) => requestId ?? []);
    const requests = await this.approvals.awaitedOf(this.unitOfWork.reader, awaited);
    const turnOf = ({ owner, requestId }: Row): TurnView => {
      const request = requestId === null ? undefined : requests.get(requestId);
      if (!request) return { whose: 'manager', people: [owner], requestId: null, kind: null };
      return { whose: 'approval', people: request.people, requestId, kind: request.kind };
    };
    return rows.map((row) => {
      const { key: _key, requestId: _request, ...view } = row;
      const estimated = isTermEstimated(calendar, new Date(row.enteredAt), new Date(row.dueAt));
      return { ...view, estimated, turn: turnOf(row) };
    });
  }
}
