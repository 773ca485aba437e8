import { Injectable } from '@nestjs/common';
import type { Classification } from '../../machines/account-path/facts';
import type { Actor } from '../auth/actor';
import { accountScope, assertMay, type Scope } from '../auth/scope';
import { type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, type Page, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import type { Locale } from '../platform/i18n/locale';
import { Translator } from '../platform/i18n/translator';
import { Clock } from '../platform/clock/clock';
import { PolicyService } from '../policy/policy.service';
import type { AccountsQuery, AccountView } from './dto/account.dto';
import { asksOfFigures, figureFilters } from './figure-filters';
import { refuseForeignCursor } from '../platform/http/foreign-cursor';

/** One row as JSON, made by the database: cheaper than rows that are put together here. */
const VIEW = `json_build_object('id', a.id, 'name', a.name,
    'owner', json_build_object('id', o.id, 'name', o.name), 'department', json_build_object('id', d.id, 'name', d.name),
    'parent', CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'name', p.name) END,
    'groupName', a.group_name,
    'members', (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.name, u.id), '[]')
                FROM account_members m JOIN users u ON u.id = m.user_id WHERE m.account_id = a.id),
    'stage', a.stage, 'cycle', a.cycle, 'enteredAt', a.entered_at, 'dueAt', a.due_at, 'pace', a.pace, 'credit', a.credit,
    'engagement', a.engagement, 'request', a.request, 'classes', a.class_reasons, 'version', a.version,
    'openComplaints', (SELECT count(*) FROM complaints c WHERE c.account_id = a.id AND c.state IN ('open', 'answered')),
    'createdAt', a.created_at, 'updatedAt', a.updated_at) AS view`;
const FROM = `JOIN users o ON o.id = a.owner_id JOIN departments d ON d.id = a.department_id LEFT JOIN accounts p ON p.id = a.parent_id`;

/** Sort keys; `infinity` puts accounts without a date last and keeps the key comparable. */
const SORT_KEYS = {
  name: { sql: 'a.name', cast: 'text' },
  dueAt: { sql: `coalesce(a.due_at, 'infinity')`, cast: 'timestamptz' },
  enteredAt: { sql: 'a.entered_at', cast: 'timestamptz' },
} as const;

interface Listed {
  view: Omit<AccountView, 'classes' | 'view'> & { classes: Classification['classes'] };
  /** Whether the person sees the dossier of this one, and not its money alone (P5). */
  dossier: boolean;
  key: string;
}

/** Which accounts somebody sees, and as SQL of which of them the dossier. The parameters start at `$2`. */
interface Sight {
  key: string;
  scope: Scope;
  dossier: string;
  values: readonly unknown[];
}

/** Reads of accounts within a person's scope; every page costs O(page). */
@Injectable()
export class AccountQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly translator: Translator,
    private readonly policies: PolicyService,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 404 `not-found` when unknown, out of scope, or withdrawn from an import */
  async one(actor: Actor, id: string, locale: Locale, tx?: Transaction): Promise<AccountView> {
    const { key, scope, dossier, values } = sightOf(actor);
    const statement = {
      name: `account-view-${key}`,
      text: `SELECT ${VIEW}, ${dossier} AS dossier FROM accounts a ${FROM} WHERE a.id = $1 AND a.withdrawn_at IS NULL AND ${scope.sql}`,
    };
    const rows = await (tx ?? this.unitOfWork.reader).query<Listed>(statement, [id, ...values]);
    if (!rows[0]) throw new Problem(404, 'not-found');
    assertMay(actor, 'money.read');
    return this.viewOf(rows[0], locale);
  }

  /**
   * What only the dossier shows can neither be asked for nor ordered by where the money alone is seen (P5): such a list holds
   * the accounts whose dossier the person sees.
   * @throws Problem 400 `cursor-invalid`, 403 `forbidden`
   */
  async list(actor: Actor, query: AccountsQuery, locale: Locale): Promise<Page<AccountView>> {
    assertMay(actor, 'money.read');
    const values: unknown[] = [query.limit + 1];
    const put = (value: unknown): string => `$${values.push(value)}`;
    const sight = asksOfDossier(query) ? dossierSight(actor) : sightOf(actor);
    values.push(...sight.values);
    const { sql: key, cast } = sortKeyOf(query);
    const ground = { now: this.clock.now(), zone: (await this.policies.active()).calendar.zone };
    const conditions = ['a.withdrawn_at IS NULL', ...filters(query, put), ...figureFilters(query, put, ground)];
    const from = decodeCursor(query.cursor, 2);
    if (from) conditions.push(`(${key}, a.id) > (${put(from[0])}::${cast}, ${put(from[1])}::uuid)`);
    const text = `SELECT ${VIEW}, ${sight.dossier} AS dossier, (${key})::text AS key
      FROM (${firstOf(sight.scope, conditions, key)}) a ${FROM} ORDER BY ${key}, a.id`;
    const rows = await this.unitOfWork.reader.query<Listed>({ name: '', text }, values).catch(refuseForeignCursor);
    const page = toPage(rows, query.limit, (row) => [row.key, row.view.id]);
    return { items: page.items.map((row) => this.viewOf(row, locale)), nextCursor: page.nextCursor };
  }

  private viewOf({ view, dossier }: Listed, locale: Locale): AccountView {
    if (!dossier) return moneyOf(view);
    const classes = view.classes.map(({ code, reasons }) => ({
      code,
      reasons: reasons.map((reason) => this.translator.t(locale, `accounts:class.${reason.code}`, reason.params)),
    }));
    return { view: 'dossier', ...view, classes };
  }
}

function dossierSight(actor: Actor): Sight {
  const scope = accountScope(actor, 2, 'dossier');
  return { key: scope.key, scope, dossier: 'TRUE', values: scope.values };
}

/** For nearly everybody the two views are of the same accounts; then nothing is asked row by row. */
function sightOf(actor: Actor): Sight {
  const scope = accountScope(actor, 2, 'money');
  const dossier = accountScope(actor, 2 + scope.values.length, 'dossier');
  if (dossier.key === scope.key) return dossierSight(actor);
  const values = [...scope.values, ...dossier.values];
  return { key: `${scope.key}-${dossier.key}`, scope, dossier: dossier.sql, values };
}

function asksOfDossier(query: AccountsQuery): boolean {
  const { stage, stalled, sort, class: inClass } = query;
  return sort !== 'name' || asksOfFigures(query) || [stage, stalled, inClass].some((filter) => filter !== undefined);
}

/** P5: what an account is called, whose it is and its credit; contracts, receivables and payments have routes of their own. */
function moneyOf(view: Listed['view']): AccountView {
  const { id, name, owner, department, parent, groupName, credit, version, createdAt, updatedAt } = view;
  return { view: 'money', id, name, owner, department, parent, groupName, credit, version, createdAt, updatedAt };
}

/** The first $1 accounts in order. Where several alternatives bring an account into scope, the first of each are merged. */
function firstOf({ anyOf }: Scope, conditions: readonly string[], key: string): string {
  const first = (scope: string, what: string) =>
    `SELECT ${what} FROM accounts a WHERE ${[...conditions, scope].join(' AND ')} ORDER BY ${key}, a.id LIMIT $1`;
  if (anyOf.length === 1) return first(anyOf[0] ?? 'FALSE', 'a.*');
  const alternatives = anyOf.map((scope) => `(${first(scope, 'a.id')})`).join(' UNION ');
  return `SELECT a.* FROM (${alternatives}) found JOIN accounts a ON a.id = found.id ORDER BY ${key}, a.id LIMIT $1`;
}

/** Every stalled account has a due instant, so their list goes along the index of just these. */
function sortKeyOf({ sort, stalled }: AccountsQuery): { sql: string; cast: string } {
  return sort === 'dueAt' && stalled === 'true' ? { sql: 'a.due_at', cast: 'timestamptz' } : SORT_KEYS[sort];
}

function filters(query: AccountsQuery, put: (value: unknown) => string): string[] {
  const { owner, department, stage, text, stalled } = query;
  const found: string[] = [];
  if (owner) found.push(`a.owner_id = ${put(owner)}`);
  if (department) found.push(`a.department_id = ${put(department)}`);
  if (stage) found.push(`a.stage = ${put(stage)}`);
  if (query.class) found.push(`a.classes @> ARRAY[${put(query.class)}]::text[]`);
  if (text) found.push(`a.name ILIKE ${put(`%${text.replace(/[\\%_]/g, '\\$&')}%`)}`);
  if (stalled && !['true', 'false'].includes(stalled)) found.push(`a.pace = ${put(stalled)}`);
  if (stalled === 'true') found.push(`a.pace IN ('breached', 'escalated')`);
  if (stalled === 'false') found.push(`a.pace NOT IN ('breached', 'escalated')`);
  return found;
}
