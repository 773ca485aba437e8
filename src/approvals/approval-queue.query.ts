import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { ApprovalStatus, RequestKind } from '../machines/approval';
import type { Actor } from '../modules/auth/actor';
import { Clock } from '../modules/platform/clock/clock';
import { type Statement, UnitOfWork } from '../modules/platform/database/unit-of-work';
import { decodeCursor, type Page, toPage } from '../modules/platform/http/page';
import type { Locale } from '../modules/platform/i18n/locale';
import { Problem } from '../modules/platform/http/problem';
import { ApprovalWords } from './approval-words';
import { shownTitle } from './shown-title';
import { type Box, type Sort, SOURCES, USUAL_SORT } from './approval-boxes';

export interface QueueItem {
  id: string;
  kind: RequestKind;
  title: { code: string; params: Record<string, unknown> };
  /** The title in the reader's language. */
  about: string;
  subject: { type: string; id: string };
  account: { id: string; name: string } | null;
  requester: { id: string; name: string };
  status: ApprovalStatus;
  round: number;
  step: number;
  stepName: string | null;
  amount: { amount: string; currency: string } | null;
  filedAt: Date;
  dueAt: Date | null;
  /** In whose place it is for the one whose box it is. */
  actingFor: { id: string; name: string } | null;
  /** Whether the person whose box it is has read the present round; filing it and deciding on it count. */
  read: boolean;
}

interface QueueRow extends Omit<QueueItem, 'about'> {
  hidden: string[] | null;
  sortKey: string;
  sortId: string;
}

/** Which part of a box a statement reads. */
interface Part {
  box: Box;
  sort: Sort;
  unread: boolean;
  further: boolean;
}

export const ITEM = `r.id, r.kind, jsonb_build_object('code', r.title_code, 'params', r.title_params) AS title,
  jsonb_build_object('type', r.subject_type, 'id', r.subject_id) AS subject,
  CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'name', a.name) END AS account,
  jsonb_build_object('id', u.id, 'name', u.name) AS requester, r.status, r.round, r.step,
  r.steps -> (r.step - 1) ->> 'name' AS "stepName",
  CASE WHEN f.id IS NOT NULL THEN jsonb_build_object('id', f.id, 'name', f.name) END AS "actingFor",
  CASE WHEN r.amount IS NOT NULL AND NOT COALESCE(q.hidden ? 'amount', FALSE) THEN jsonb_build_object('amount', r.amount::text, 'currency', r.currency) END AS amount, q.hidden,
  r.filed_at AS "filedAt", r.due_at AS "dueAt", (r.requester_id = $1
    OR EXISTS (SELECT 1 FROM approval_reads d WHERE d.request_id = r.id AND d.person_id = $1 AND d.round = r.round)
    OR EXISTS (SELECT 1 FROM approval_decisions d WHERE d.request_id = r.id AND d.person_id = $1 AND d.round = r.round
      AND NOT d.automatic)) AS read`;

/** One person's boxes. Pages go by the key of an index that begins with the person, so a page costs the page. */
@Injectable()
export class ApprovalQueueQuery {
  private readonly statements = new Map<string, Statement>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly words: ApprovalWords,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 400 `cursor-invalid` */
  async page(
    actor: Actor,
    query: { box: Box; sort?: Sort; unread?: 'true' | 'false'; limit: number; cursor?: string },
    locale: Locale,
  ): Promise<Page<QueueItem>> {
    const { box, limit } = query;
    const unread = query.unread === 'true';
    const sort = query.sort ?? USUAL_SORT[box];
    const after = this.after(query.cursor, sort);
    const statement = this.statement({ box, sort, unread, further: after !== null });
    const instant = box === 'pending' ? [this.clock.now()] : [];
    const rows = await this.unitOfWork.read<QueueRow>(statement, [actor.id, limit + 1, ...instant, ...(after ?? [])]);
    const page = toPage(rows, limit, ({ sortKey, sortId }) => [sort, sortKey, sortId]);
    return { ...page, items: page.items.map((row) => this.item(row, locale)) };
  }

  private item({ sortKey: _key, sortId: _id, hidden, ...item }: QueueRow, locale: Locale): QueueItem {
    const title = shownTitle(item.title, hidden ?? []);
    return { ...item, title, about: this.words.titleOf(title, locale) };
  }

  /** A cursor belongs to one order; under another it would skip entries. */
  private after(cursor: string | undefined, sort: Sort): [string, string] | null {
    const key = decodeCursor(cursor, 3);
    if (key === null) return null;
    const [order, value, id] = key;
    if (order !== sort || typeof value !== 'string' || !isKey(sort, value) || !isUUID(id))
      throw new Problem(400, 'cursor-invalid');
    return [value, id as string];
  }

  private statement(part: Part): Statement {
    const { box, sort, unread, further } = part;
    const name = `approval-queue-${box}-${sort}-${unread ? 'unread' : 'all'}-${further ? 'next' : 'first'}`;
    const known = this.statements.get(name);
    if (known) return known;
    const statement = { name, text: textOf(part) };
    this.statements.set(name, statement);
    return statement;
  }
}

function textOf({ box, sort, unread, further }: Part): string {
  const { lanes, id, keys, actingFor, hidden, ...source } = SOURCES[box];
  const { column, type, descending } = keys[sort];
  const way = descending ? 'DESC' : 'ASC';
  const first = box === 'pending' ? 4 : 3;
  const beyond = further
    ? `AND (${column}, ${id}) ${descending ? '<' : '>'} ($${first}::${type}, $${first + 1}::uuid)`
    : '';
  const lane = ({ of, from, where }: (typeof lanes)[number]) => `SELECT p.* FROM ${of} CROSS JOIN LATERAL (
      SELECT r.id AS request_id, ${column} AS sort_key, ${id} AS sort_id, ${actingFor} AS acting_for, ${hidden} AS hidden
      FROM ${from} WHERE ${where} ${unread ? `AND ${source.unread}` : ''} ${beyond} ORDER BY ${column} ${way}, ${id} ${way} LIMIT $2) p`;
  return `SELECT ${ITEM}, q.sort_key::text AS "sortKey", q.sort_id AS "sortId" FROM (
      ${lanes.map(lane).join(' UNION ALL ')} ORDER BY sort_key ${way}, sort_id ${way} LIMIT $2
    ) q JOIN approval_requests r ON r.id = q.request_id JOIN users u ON u.id = r.requester_id LEFT JOIN accounts a ON a.id = r.account_id
      LEFT JOIN users f ON f.id = q.acting_for
    ORDER BY q.sort_key ${way}, q.sort_id ${way}`;
}

function isKey(sort: Sort, value: string): boolean {
  return sort === 'amount'
    ? /^-?\d{1,16}\.\d\d$/.test(value)
    : /^(infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00)$/.test(value);
}
