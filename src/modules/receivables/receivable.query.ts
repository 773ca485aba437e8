import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../machines/calendar';
import type { Actor } from '../auth/actor';
import { accountScope, assertMay } from '../auth/scope';
import { Clock } from '../platform/clock/clock';
import { type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, type Page, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import { PolicyService } from '../policy/policy.service';
import type { ReceivablesQuery, ReceivableView } from './dto/receivable.dto';
import { OPEN } from './payment-record-store';
import { movesOfReceivable } from './receivable-moves';

type StoredView = Omit<ReceivableView, 'moves'>;

/** One row as JSON; $1 is today in the company's zone. */
const VIEW = `json_build_object('id', r.id, 'accountId', r.account_id, 'accountName', a.name, 'contractId', r.contract_id, 'number', r.number,
    'amount', json_build_object('amount', r.amount::text, 'currency', r.currency),
    'balance', json_build_object('amount', r.balance::text, 'currency', r.currency),
    'plannedOn', r.planned_on, 'dueOn', r.due_on,
    'invoice', CASE WHEN r.invoice_number IS NULL THEN NULL ELSE json_build_object('number', r.invoice_number, 'on', r.invoiced_on) END,
    'state', r.state, 'overdueDays', CASE WHEN ${OPEN} THEN greatest(0, $1::date - r.due_on) ELSE 0 END, 'level', r.level,
    'writtenOff', json_build_object('amount', r.written_off::text, 'currency', r.currency), 'extensions', r.extensions, 'requested', r.requested,
    'promisedUntil', r.promised_until, 'brokenPromises', r.broken_promises, 'settledOn', r.settled_on, 'version', r.version,
    'createdAt', r.created_at, 'updatedAt', r.updated_at) AS view`;
const FROM = 'FROM receivables r JOIN accounts a ON a.id = r.account_id';

/** Reads of receivables within a person's scope; every page costs O(page). */
@Injectable()
export class ReceivableQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: PolicyService,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 404 `not-found` when unknown or out of scope, 403 `forbidden` */
  async one(actor: Actor, id: string, tx?: Transaction): Promise<ReceivableView> {
    assertMay(actor, 'money.read');
    const scope = accountScope(actor, 3, 'money');
    const statement = {
      name: `receivable-view-${scope.key}`,
      text: `SELECT ${VIEW} ${FROM} WHERE r.id = $2 AND a.withdrawn_at IS NULL AND ${scope.sql}`,
    };
    const [row] = await (tx ?? this.unitOfWork.reader).query<{ view: StoredView }>(statement, [
      await this.today(),
      id,
      ...scope.values,
    ]);
    if (!row) throw new Problem(404, 'not-found');
    return { ...row.view, moves: movesOfReceivable(actor, row.view) };
  }

  /** By due date, the earliest first. @throws Problem 400 `cursor-invalid`, 403 `forbidden` */
  async list(actor: Actor, query: ReceivablesQuery): Promise<Page<ReceivableView>> {
    assertMay(actor, 'money.read');
    const values: unknown[] = [await this.today(), query.limit + 1];
    const put = (value: unknown): string => `$${values.push(value)}`;
    const scope = accountScope(actor, 3, 'money');
    values.push(...scope.values);
    const conditions = ['a.withdrawn_at IS NULL', scope.sql, ...filters(query, put)];
    const from = decodeCursor(query.cursor, 2);
    if (from) conditions.push(`(r.due_on, r.id) > (${put(from[0])}::date, ${put(from[1])}::uuid)`);
    const text = `SELECT ${VIEW} ${FROM} WHERE ${conditions.join(' AND ')} ORDER BY r.due_on, r.id LIMIT $2`;
    const rows = await this.unitOfWork.reader
      .query<{ view: StoredView }>({ name: '', text }, values)
      .catch(refuseForeignCursor);
    return toPage(
      rows.map(({ view }) => ({ ...view, moves: movesOfReceivable(actor, view) })),
      query.limit,
      (view) => [view.dueOn, view.id],
    );
  }

  private async today(): Promise<string> {
    const { calendar } = await this.policies.active();
    return localDateOf(calendar, this.clock.now());
  }
}

function filters({ accountId, state, overdue }: ReceivablesQuery, put: (value: unknown) => string): string[] {
  const found: string[] = [];
  if (accountId) found.push(`r.account_id = ${put(accountId)}`);
  if (state) found.push(`r.state = ${put(state)}`);
  if (overdue === 'true') found.push(`${OPEN} AND r.due_on < $1::date`);
  if (overdue === 'false') found.push(`NOT (${OPEN} AND r.due_on < $1::date)`);
  return found;
}

/** A cursor of another list does not cast: the client's mistake, not ours. */
export function refuseForeignCursor(error: { code?: string }): never {
  if (error.code === '22007' || error.code === '22P02' || error.code === '22008')
    throw new Problem(400, 'cursor-invalid');
  throw error;
}
