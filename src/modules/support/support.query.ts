import { Injectable } from '@nestjs/common';
import { refuseForeignCursor } from '../platform/http/foreign-cursor';
import type { Actor } from '../auth/actor';
import { accountScope, assertMay } from '../auth/scope';
import { type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, type Page, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import type { SupportQuery, SupportView } from './support.dto';

const VIEW = `json_build_object('id', s.id, 'accountId', s.account_id, 'accountName', a.name, 'state', s.state,
    'departmentId', s.department_id, 'departmentName', d.name, 'assigneeId', s.assignee_id, 'assigneeName', o.name,
    'askedBy', s.asked_by, 'askedByName', k.name, 'asked', s.details->'asked', 'askedAt', s.asked_at, 'dueAt', s.due_at,
    'level', s.level, 'assignments', s.details->'assignments', 'answer', s.details->'answer',
    'withdrawal', s.details->'withdrawal', 'version', s.version) AS view`;
const FROM = `FROM support_requests s JOIN accounts a ON a.id = s.account_id JOIN departments d ON d.id = s.department_id
    JOIN users o ON o.id = s.assignee_id JOIN users k ON k.id = s.asked_by`;

/** Reads of requests for support: who asks sees those of their accounts, who is asked those of their own or their department's. */
@Injectable()
export class SupportReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem 404 `not-found` to who is of neither side, 403 `forbidden` */
  async one(actor: Actor, id: string, tx?: Transaction): Promise<SupportView> {
    const values: unknown[] = [id];
    const sight = sightOf(actor, values);
    const text = `SELECT ${VIEW} ${FROM} WHERE s.id = $1 AND a.withdrawn_at IS NULL AND ${sight}`;
    const [row] = await (tx ?? this.unitOfWork.reader).query<{ view: SupportView }>({ name: '', text }, values);
    if (!row) throw new Problem(404, 'not-found');
    return row.view;
  }

  /** By due date, the first due first. @throws Problem 400 `cursor-invalid`, 403 `forbidden` */
  async list(actor: Actor, { accountId, assigneeId, state, limit, cursor }: SupportQuery): Promise<Page<SupportView>> {
    const values: unknown[] = [limit + 1];
    const put = (value: unknown): string => `$${values.push(value)}`;
    const conditions = ['a.withdrawn_at IS NULL', sightOf(actor, values)];
    if (accountId) conditions.push(`s.account_id = ${put(accountId)}`);
    if (assigneeId) conditions.push(`s.assignee_id = ${put(assigneeId)}`);
    if (state) conditions.push(`s.state = ${put(state)}`);
    const from = decodeCursor(cursor, 2);
    if (from) conditions.push(`(s.due_at, s.id) > (${put(from[0])}::timestamptz, ${put(from[1])}::uuid)`);
    const text = `SELECT ${VIEW}, s.due_at::text AS key ${FROM} WHERE ${conditions.join(' AND ')} ORDER BY s.due_at, s.id LIMIT $1`;
    const rows = await this.unitOfWork.reader
      .query<{ view: SupportView; key: string }>({ name: '', text }, values)
      .catch(refuseForeignCursor);
    const page = toPage(rows, limit, (row) => [row.key, row.view.id]);
    return { ...page, items: page.items.map((row) => row.view) };
  }
}

/** Either side. The values are added to those of the statement. */
function sightOf(actor: Actor, values: unknown[]): string {
  assertMay(actor, 'support.read');
  const scope = accountScope(actor, values.length + 1);
  values.push(...scope.values);
  const asked = [`s.assignee_id = $${values.push(actor.id)}`];
  if (actor.roles.includes('director'))
    asked.push(`s.department_id = ANY ($${values.push(actor.departmentIds)}::uuid[])`);
  return `(${[scope.sql, ...asked].join(' OR ')})`;
}
