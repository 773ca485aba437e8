import { Injectable } from '@nestjs/common';
import type { Actor } from '../modules/auth/actor';
import { accountScope } from '../modules/auth/scope';
import { UnitOfWork } from '../modules/platform/database/unit-of-work';
import { decodeCursor, type Page, toPage } from '../modules/platform/http/page';
import { refuseForeignCursor } from '../modules/platform/http/foreign-cursor';
import type { Locale } from '../modules/platform/i18n/locale';
import { HIDDEN_AT_ANY } from './approval-boxes';
import { ITEM, type QueueItem } from './approval-queue.query';
import { ApprovalWords } from './approval-words';
import { shownTitle } from './shown-title';

export const waitingAges = ['underOne', 'oneToTwo', 'overTwo'] as const;
export type WaitingAge = (typeof waitingAges)[number];
/** Nobody can decide it: the post is vacant. */
export const NOBODY = 'nobody';

export interface WaitingFilter {
  age?: WaitingAge;
  /** Whom it waits for, or {@link NOBODY}. */
  person?: string;
  requester?: string;
  limit: number;
  cursor?: string;
}

/** Instants one and two working days ago. */
export interface AgeBounds {
  one: Date;
  two: Date;
}

export interface WaitingCount {
  /** null: nobody can decide it. */
  person: { id: string; name: string } | null;
  age: WaitingAge;
  requests: number;
}

type Row = Omit<QueueItem, 'about'> & { hidden: string[] | null; sortKey: string; sortId: string };

const AGE = (since: string, one: string, two: string) =>
  `CASE WHEN ${since} > ${one} THEN 'underOne' WHEN ${since} > ${two} THEN 'oneToTwo' ELSE 'overTwo' END`;

/** Requests that wait for a decision, over everybody in one's scope: by its account, or by its department where it is about none. */
@Injectable()
export class ApprovalWaitingQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly words: ApprovalWords,
  ) {}

  /** By whom it waits for, and once over all of them: a request that waits for two people is one request. */
  async counts(
    actor: Actor,
    { one, two }: AgeBounds,
  ): Promise<{ people: WaitingCount[]; all: Omit<WaitingCount, 'person'>[] }> {
    const { sql, key, values } = waiting(actor, 3);
    const people = await this.unitOfWork.read<WaitingCount>(
      {
        name: `approvals-waiting-people-${key}`,
        text: `SELECT CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS person, w.age, w.requests
          FROM (SELECT person_id, age, count(*)::int AS requests FROM (
              SELECT w.id, w.person_id, ${AGE('min(w.since)', '$1::timestamptz', '$2::timestamptz')} AS age FROM (${sql}) w GROUP BY 1, 2) w GROUP BY 1, 2) w
            LEFT JOIN users u ON u.id = w.person_id ORDER BY u.name NULLS LAST, u.id, w.age`,
      },
      [one, two, ...values],
    );
    const all = await this.unitOfWork.read<Omit<WaitingCount, 'person'>>(
      {
        name: `approvals-waiting-ages-${key}`,
        text: `SELECT age, count(*)::int AS requests FROM (
            SELECT ${AGE('min(w.since)', '$1::timestamptz', '$2::timestamptz')} AS age FROM (${sql}) w GROUP BY w.id) w GROUP BY 1`,
      },
      [one, two, ...values],
    );
    return { people, all };
  }

  /** The longest waiting first. @throws Problem 400 `cursor-invalid` */
  async list(actor: Actor, filter: WaitingFilter, { one, two }: AgeBounds, locale: Locale): Promise<Page<QueueItem>> {
    const bound: unknown[] = [actor.id, filter.limit + 1];
    const put = (value: unknown): string => `$${bound.push(value)}`;
    const { sql, values } = waiting(actor, 3);
    bound.push(...values);
    const { person, requester, age } = filter;
    const of = [
      ...(person === NOBODY ? ['w.person_id IS NULL'] : person ? [`w.person_id = ${put(person)}::uuid`] : []),
      ...(requester ? [`w.requester_id = ${put(requester)}::uuid`] : []),
    ];
    const from = decodeCursor(filter.cursor, 2);
    const having = [
      ...(age ? [`${AGE('min(w.since)', `${put(one)}::timestamptz`, `${put(two)}::timestamptz`)} = ${put(age)}`] : []),
      ...(from ? [`(min(w.since), w.id) > (${put(from[0])}::timestamptz, ${put(from[1])}::uuid)`] : []),
    ];
    const text = `SELECT ${ITEM}, q.since::text AS "sortKey", q.id AS "sortId" FROM (
        SELECT w.id, w.since, ${HIDDEN_AT_ANY} AS hidden, NULL::uuid AS acting_for FROM (
          SELECT w.id, min(w.since) AS since FROM (${sql}) w ${of.length > 0 ? `WHERE ${of.join(' AND ')}` : ''}
          GROUP BY w.id ${having.length > 0 ? `HAVING ${having.join(' AND ')}` : ''} ORDER BY since, w.id LIMIT $2
        ) w JOIN approval_requests r ON r.id = w.id
      ) q JOIN approval_requests r ON r.id = q.id JOIN users u ON u.id = r.requester_id LEFT JOIN accounts a ON a.id = r.account_id
        LEFT JOIN users f ON f.id = q.acting_for ORDER BY q.since, q.id`;
    const rows = await this.unitOfWork.read<Row>({ name: '', text }, bound).catch(refuseForeignCursor);
    const page = toPage(rows, filter.limit, ({ sortKey, sortId }) => [sortKey, sortId]);
    return { ...page, items: page.items.map((row) => this.item(row, locale)) };
  }

  private item({ sortKey: _key, sortId: _id, hidden, ...item }: Row, locale: Locale): QueueItem {
    const title = shownTitle(item.title, hidden ?? []);
    return { ...item, title, about: this.words.titleOf(title, locale) };
  }
}

/** One row a request and person: since when it waits there. Parameters from `$first`. */
function waiting(actor: Actor, first: number): { sql: string; key: string; values: readonly unknown[] } {
  const scope = accountScope(actor, first);
  const sql = `SELECT r.id, r.requester_id, t.assignee_id AS person_id, coalesce(t.created_at, r.filed_at) AS since
    FROM approval_requests r LEFT JOIN approval_tasks t ON t.request_id = r.id AND t.status = 'pending'
    WHERE r.status IN ('open', 'held') AND (EXISTS (SELECT 1 FROM accounts a WHERE a.id = r.account_id AND a.withdrawn_at IS NULL AND ${scope.sql})
      OR r.account_id IS NULL AND EXISTS (SELECT 1 FROM (SELECT r.department_id, r.requester_id AS owner_id, NULL::uuid AS id) a WHERE ${scope.sql}))`;
  return { sql, key: scope.key, values: scope.values };
}
