import { Problem } from '../platform/http/problem';
import type { Actor, Role } from './actor';
import { may, type Permission } from './permissions';

/** What of an account is looked at: the whole dossier, or only its name and its money (P5). */
export type View = 'dossier' | 'money';

type Reach = 'all' | 'department' | 'own' | 'member';

/** Which accounts a post sees (statecharts.md, "Who may"). Posts that are missing see none: a buyer sees requests only. */
const REACH: Record<View, Partial<Record<Role, readonly Reach[]>>> = {
  dossier: {
    specialist: ['member'],
    manager: ['own', 'member'],
    director: ['department'],
    seniorManagement: ['all'],
    administrator: ['all'],
    auditor: ['all'],
    compliance: ['all'],
  },
  money: {
    specialist: ['member'],
    manager: ['own', 'member'],
    director: ['department'],
    seniorManagement: ['all'],
    finance: ['all'],
    administrator: ['all'],
    auditor: ['all'],
    compliance: ['all'],
  },
};

/** A condition on `accounts a`, with its values. `key` tells conditions of different text apart: part of a statement's name. */
export interface Scope {
  key: string;
  sql: string;
  /** The same as alternatives, each of which an index serves: a long list reads them one by one (`sql` reads none of them). */
  anyOf: readonly string[];
  /** The same once more for lists in an order: `from` is a relation to join laterally, one row a value, so that each value is an index scan in order. */
  lanes: readonly { from: string | null; sql: string }[];
  values: readonly unknown[];
  fields: View;
}

/** The parts of an account that scope looks at. */
export interface ScopedAccount {
  ownerId: string;
  departmentId: string;
  memberIds: readonly string[];
}

interface Condition {
  reach: Reach;
  sql: (parameter: string) => string;
  value: (actor: Actor) => unknown;
  holds: (actor: Actor, account: ScopedAccount) => boolean;
}

const CONDITIONS: readonly Condition[] = [
  {
    reach: 'department',
    sql: (parameter) => `a.department_id = ANY(${parameter}::uuid[])`,
    value: (actor) => actor.departmentIds,
    holds: (actor, account) => actor.departmentIds.includes(account.departmentId),
  },
  {
    reach: 'own',
    sql: (parameter) => `a.owner_id = ${parameter}::uuid`,
    value: (actor) => actor.id,
    holds: (actor, account) => account.ownerId === actor.id,
  },
  {
    reach: 'member',
    sql: (parameter) =>
      `EXISTS (SELECT 1 FROM account_members m WHERE m.account_id = a.id AND m.user_id = ${parameter}::uuid)`,
    value: (actor) => actor.id,
    holds: (actor, account) => account.memberIds.includes(actor.id),
  },
];

/**
 * The accounts that the person sees, as a condition for `FROM accounts a`; its parameters start at `$first`.
 * Out of scope is answered like an unknown id (404). For the money view see docs/adr on what finance sees.
 */
export function accountScope(actor: Actor, first = 1, view: View = 'dossier'): Scope {
  const reach = reachOf(actor, view);
  if (reach.has('all'))
    return { key: 'all', sql: 'TRUE', anyOf: ['TRUE'], lanes: [{ from: null, sql: 'TRUE' }], values: [], fields: view };
  const conditions = CONDITIONS.filter((condition) => reach.has(condition.reach));
  if (conditions.length === 0)
    return { key: 'none', sql: 'FALSE', anyOf: ['FALSE'], lanes: [], values: [], fields: view };
  const anyOf = conditions.map((condition, index) => condition.sql(`$${first + index}`));
  return {
    key: conditions.map((condition) => condition.reach).join('-'),
    sql: `(${anyOf.join(' OR ')})`,
    anyOf,
    lanes: conditions.map((condition, index) => laneOf(condition, `$${first + index}`)),
    values: conditions.map((condition) => condition.value(actor)),
    fields: view,
  };
}

function laneOf({ reach, sql }: Condition, parameter: string): Scope['lanes'][number] {
  if (reach === 'department')
    return { from: `unnest(${parameter}::uuid[]) AS lane (id)`, sql: 'a.department_id = lane.id' };
  if (reach === 'member')
    return {
      from: `(SELECT account_id AS id FROM account_members WHERE user_id = ${parameter}::uuid) lane`,
      sql: 'a.id = lane.id',
    };
  return { from: null, sql: sql(parameter) };
}

/** The same question about one account that is already in memory; agrees with `accountScope`. */
export function mayAccess(actor: Actor, account: ScopedAccount, view: View = 'dossier'): boolean {
  const reach = reachOf(actor, view);
  if (reach.has('all')) return true;
  return CONDITIONS.some((condition) => reach.has(condition.reach) && condition.holds(actor, account));
}

/** The widest view of the account that the person has: the dossier, its money only, or nothing. */
export function viewOf(actor: Actor, account: ScopedAccount): View | null {
  if (mayAccess(actor, account, 'dossier')) return 'dossier';
  return mayAccess(actor, account, 'money') ? 'money' : null;
}

/** @throws Problem 403 `forbidden` when none of the person's posts carries the permission */
export function assertMay(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw new Problem(403, 'forbidden', { permission });
}

function reachOf(actor: Actor, view: View): Set<Reach> {
  return new Set(actor.roles.flatMap((role) => REACH[view][role] ?? []));
}
