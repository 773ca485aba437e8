import type { Actor } from '../auth/actor';
import { accountScope } from '../auth/scope';
import { decodeCursor } from '../platform/http/page';

/** Order of a list of accounts that are to be looked after. */
export interface WatchOrder {
  /** Expression that an index is ordered by, behind its filter; and its type. */
  key: string;
  cast: string;
  /** The index's own condition, word for word. */
  where: string;
  /** One scan for each; together they are the list. */
  lanes: readonly string[];
}

export interface WatchFilters {
  owner?: string;
  department?: string;
  stage?: string;
  class?: string;
  limit: number;
  cursor?: string;
}

/** Written into the statement, because only then its own index is seen to serve it. */
const CLASS = /^[A-Z]\d{1,2}$/;

/**
 * The first accounts in order within a person's scope, as a subquery `(id, key)`, with its parameters. Every alternative that brings
 * an account into scope, and every lane, is one index scan in order that stops after a page; so a page costs a page at any size.
 *
 * @throws Problem 400 `cursor-invalid`
 */
export function watchPage(actor: Actor, filters: WatchFilters, order: WatchOrder): { sql: string; values: unknown[] } {
  const values: unknown[] = [filters.limit + 1];
  const put = (value: unknown): string => `$${values.push(value)}`;
  const scope = accountScope(actor, 2, 'dossier');
  values.push(...scope.values);
  const conditions = ['a.withdrawn_at IS NULL', order.where, ...conditionsOf(filters, put)];
  const from = decodeCursor(filters.cursor, 2);
  if (from) conditions.push(`(${order.key}, a.id) > (${put(from[0])}::${order.cast}, ${put(from[1])}::uuid)`);
  const scans = scope.lanes.flatMap((lane) =>
    order.lanes.map((state) => scanOf(lane, [...conditions, state, lane.sql], order.key)),
  );
  const found =
    scans.length === 0 ? `SELECT NULL::uuid AS id, NULL::${order.cast} AS key WHERE FALSE` : scans.join(' UNION ');
  return { sql: `(SELECT id, key FROM (${found}) found ORDER BY key, id LIMIT $1)`, values };
}

function scanOf(lane: { from: string | null }, conditions: readonly string[], key: string): string {
  const scan = `SELECT a.id, ${key} AS key FROM accounts a WHERE ${conditions.join(' AND ')} ORDER BY ${key}, a.id LIMIT $1`;
  return lane.from === null
    ? `(${scan})`
    : `(SELECT each.id, each.key FROM ${lane.from} CROSS JOIN LATERAL (${scan}) each)`;
}

function conditionsOf(filters: WatchFilters, put: (value: unknown) => string): string[] {
  const { owner, department, stage, class: code } = filters;
  return [
    ...(owner ? [`a.owner_id = ${put(owner)}`] : []),
    ...(department ? [`a.department_id = ${put(department)}`] : []),
    ...(stage ? [`a.stage = ${put(stage)}`] : []),
    ...(code ? [CLASS.test(code) ? `a.classes @> ARRAY['${code}']::text[]` : 'FALSE'] : []),
  ];
}
