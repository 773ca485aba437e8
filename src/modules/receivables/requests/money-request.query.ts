import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor';
import { may } from '../../auth/permissions';
import { accountScope, assertMay } from '../../auth/scope';
import { type Transaction, UnitOfWork } from '../../platform/database/unit-of-work';
import { decodeCursor, type Page, toPage } from '../../platform/http/page';
import { Problem } from '../../platform/http/problem';
import { refuseForeignCursor } from '../receivable.query';
import type { MoneyRequestType } from './money-request';
import type { MoneyRequestMove, MoneyRequestsQuery, MoneyRequestView } from './money-request.dto';

const VIEW = `json_build_object('id', m.id, 'kind', m.kind, 'accountId', m.account_id, 'accountName', a.name, 'receivableId', m.receivable_id,
    'receivableNumber', r.number, 'until', m.until, 'reason', m.reason, 'state', i.state,
    'requestId', i.envelope->'context'->'request'->>'id', 'createdBy', m.created_by, 'createdAt', m.created_at, 'version', i.version) AS view`;
const FROM = `FROM money_requests m JOIN accounts a ON a.id = m.account_id JOIN instances i ON i.id = m.id
  LEFT JOIN receivables r ON r.id = m.receivable_id`;

type StoredView = Omit<MoneyRequestView, 'moves'>;

/** Reads of requests about money within a person's scope, newest first. */
@Injectable()
export class MoneyRequestQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem 404 `not-found` when unknown or out of scope, 403 `forbidden` */
  async one(actor: Actor, kind: MoneyRequestType, id: string, tx?: Transaction): Promise<MoneyRequestView> {
    assertMay(actor, 'money.read');
    const scope = accountScope(actor, 3, 'money');
    const text = `SELECT ${VIEW} ${FROM} WHERE m.id = $1 AND m.kind = $2 AND a.withdrawn_at IS NULL AND ${scope.sql}`;
    const statement = { name: `money-request-view-${scope.key}`, text };
    const values = [id, kind, ...scope.values];
    const [row] = await (tx ?? this.unitOfWork.reader).query<{ view: StoredView }>(statement, values);
    if (!row) throw new Problem(404, 'not-found');
    return withMoves(actor, row.view);
  }

  /** @throws Problem 400 `cursor-invalid`, 403 `forbidden` */
  async list(
    actor: Actor,
    kind: MoneyRequestType,
    { accountId, state, limit, cursor }: MoneyRequestsQuery,
  ): Promise<Page<MoneyRequestView>> {
    assertMay(actor, 'money.read');
    const before = decodeCursor(cursor, 1)?.[0] ?? null;
    const scope = accountScope(actor, 6, 'money');
    const statement = {
      name: `money-request-list-${scope.key}`,
      text: `SELECT ${VIEW} ${FROM} WHERE m.kind = $1 AND ($2::uuid IS NULL OR m.account_id = $2) AND ($3::text IS NULL OR i.state = $3)
        AND ($4::uuid IS NULL OR m.id < $4) AND a.withdrawn_at IS NULL AND ${scope.sql} ORDER BY m.id DESC LIMIT $5`,
    };
    const values = [kind, accountId ?? null, state ?? null, before, limit + 1, ...scope.values];
    const rows = await this.unitOfWork.reader.query<{ view: StoredView }>(statement, values).catch(refuseForeignCursor);
    return toPage(
      rows.map((row) => withMoves(actor, row.view)),
      limit,
      (view) => [view.id],
    );
  }
}

/** Only a draft goes on by hand; what is filed is the approvers' matter. */
function withMoves(actor: Actor, view: StoredView): MoneyRequestView {
  const permissions = { submit: 'requests.file', discard: 'requests.draft' } as const;
  const moves = view.state === 'draft' ? (['submit', 'discard'] satisfies MoneyRequestMove[]) : [];
  return { ...view, moves: moves.filter((move) => may(actor, permissions[move])) };
}
