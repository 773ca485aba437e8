import { Injectable } from '@nestjs/common';
import { refuseForeignCursor } from '../platform/http/foreign-cursor';
import type { Actor } from '../auth/actor';
import { accountScope, assertMay } from '../auth/scope';
import { Clock } from '../platform/clock/clock';
import { type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, type Page, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import type { ComplaintsQuery, ComplaintView } from './complaint.dto';

const late = (now: string) => `(c.state = 'open' AND c.due_at < ${now}::timestamptz)`;
const view = (
  now: string,
) => `json_build_object('id', c.id, 'accountId', c.account_id, 'accountName', a.name, 'state', c.state,
    'subject', c.details->'said'->'subject', 'description', c.details->'said'->'description', 'severity', c.severity,
    'contactId', c.details->'said'->'contactId', 'ownerId', c.owner_id, 'ownerName', o.name, 'receivedAt', c.received_at,
    'dueAt', c.due_at, 'late', ${late(now)}, 'level', c.level, 'assignments', c.details->'assignments',
    'answers', c.details->'answers', 'reopenings', c.details->'reopenings', 'resolution', c.details->'resolution',
    'withdrawal', c.details->'withdrawal', 'version', c.version, 'recordedBy', c.recorded_by, 'recordedAt', c.recorded_at) AS view`;
const FROM = 'FROM complaints c JOIN accounts a ON a.id = c.account_id JOIN users o ON o.id = c.owner_id';

/** Sort keys, all rising; the gravest first, and of them the first due. */
const SORT_KEYS = {
  dueAt: { sql: 'c.due_at', cast: 'timestamptz' },
  receivedAt: { sql: 'c.received_at', cast: 'timestamptz' },
  severity: {
    sql: `(CASE c.severity WHEN 'high' THEN '0' WHEN 'medium' THEN '1' ELSE '2' END
      || to_char(c.due_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS')) COLLATE "C"`,
    cast: 'text',
  },
} as const;

/** Reads of complaints within a person's scope; every page costs O(page). */
@Injectable()
export class ComplaintQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 404 `not-found` when unknown or out of scope, 403 `forbidden` */
  async one(actor: Actor, id: string, tx?: Transaction): Promise<ComplaintView> {
    assertMay(actor, 'complaints.read');
    const scope = accountScope(actor, 3);
    const text = `SELECT ${view('$2')} ${FROM} WHERE c.id = $1 AND a.withdrawn_at IS NULL AND ${scope.sql}`;
    const values = [id, this.clock.now(), ...scope.values];
    const statement = { name: `complaint-view-${scope.key}`, text };
    const [row] = await (tx ?? this.unitOfWork.reader).query<{ view: ComplaintView }>(statement, values);
    if (!row) throw new Problem(404, 'not-found');
    return row.view;
  }

  /** @throws Problem 400 `cursor-invalid`, 403 `forbidden` */
  async list(actor: Actor, query: ComplaintsQuery): Promise<Page<ComplaintView>> {
    assertMay(actor, 'complaints.read');
    const values: unknown[] = [query.limit + 1, this.clock.now()];
    const put = (value: unknown): string => `$${values.push(value)}`;
    const scope = accountScope(actor, 3);
    values.push(...scope.values);
    const { sql: key, cast } = SORT_KEYS[query.sort];
    const conditions = ['a.withdrawn_at IS NULL', scope.sql, ...filters(query, put)];
    const from = decodeCursor(query.cursor, 2);
    if (from) conditions.push(`(${key}, c.id) > (${put(from[0])}::${cast}, ${put(from[1])}::uuid)`);
    const text = `SELECT ${view('$2')}, (${key})::text AS key ${FROM} WHERE ${conditions.join(' AND ')}
      ORDER BY ${key}, c.id LIMIT $1`;
    const rows = await this.unitOfWork.reader
      .query<{ view: ComplaintView; key: string }>({ name: '', text }, values)
      .catch(refuseForeignCursor);
    const page = toPage(rows, query.limit, (row) => [row.key, row.view.id]);
    return { ...page, items: page.items.map((row) => row.view) };
  }
}

function filters(query: ComplaintsQuery, put: (value: unknown) => string): string[] {
  const { accountId, ownerId, state, severity } = query;
  const found: string[] = [];
  if (accountId) found.push(`c.account_id = ${put(accountId)}`);
  if (ownerId) found.push(`c.owner_id = ${put(ownerId)}`);
  if (state) found.push(`c.state = ${put(state)}`);
  if (severity) found.push(`c.severity = ${put(severity)}`);
  if (query.late) found.push(`${query.late === 'true' ? '' : 'NOT '}${late('$2')}`);
  return found;
}
