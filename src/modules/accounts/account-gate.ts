import { Injectable } from '@nestjs/common';
import { type FactKind, factKinds, type FactKinds } from '../../machines/account-path/facts';
import type { Actor } from '../auth/actor';
import { mayAccess, type View } from '../auth/scope';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { assertVersion } from '../platform/http/if-match';
import { Problem } from '../platform/http/problem';
import type { InstanceRow } from '../platform/workflow/instance';

/** A row of the fact store as it is read for a decision. */
export interface FactRow<K extends FactKind = FactKind> {
  kind: K;
  id: string;
  version: number;
  cycle: number;
  content: FactKinds[K];
  /** As it was when the version was recorded; the history row of a decision repeats it. */
  contentHash: string;
  /** State of the subject's own machine, where the kind has one. */
  state: string | null;
  /** Of the content that an approval in force is for. */
  approvedHash: string | null;
}

/** The account under its lock, and how the person who asks stands to it at this moment. */
export interface LockedAccount {
  id: string;
  name: string;
  ownerId: string;
  departmentId: string;
  version: number;
  cycle: number;
  stage: string;
  credit: 'good' | 'watch' | 'hold';
  engagement: 'fresh' | 'due' | 'cold';
  classes: string[];
  withdrawn: boolean;
  instance: InstanceRow;
  policyVersion: number;
  /** Facts of the account and of its present cycle; empty unless asked for. */
  facts: FactRow[];
  /** Present roles, read inside the transaction; null for the system. */
  actor: Actor | null;
}

interface LockRow {
  id: string;
  name: string;
  owner_id: string;
  department_id: string;
  version: number;
  cycle: number;
  stage: string;
  credit: LockedAccount['credit'];
  engagement: LockedAccount['engagement'];
  classes: string[];
  withdrawn_at: Date | null;
  instance: InstanceRow;
}
interface StandingRow {
  policy_version: number | null;
  person: (Omit<Actor, 'kind'> & { disabled: boolean }) | null;
  member: boolean;
  facts: FactRow[] | null;
}

/**
 * Both rows are locked, so that after a wait READ COMMITTED gives the newest of both. Everything else is read by the
 * next statement, whose snapshot is younger than the lock.
 */
const LOCK: Statement = {
  name: 'account-lock',
  text: `SELECT a.id, a.name, a.owner_id, a.department_id, a.version, a.cycle, a.stage, a.credit, a.engagement, a.classes,
      a.withdrawn_at, json_build_object('id', i.id, 'machine', i.machine, 'account_id', i.account_id, 'envelope', i.envelope,
        'checksum', i.checksum, 'version', i.version, 'head_hash', i.head_hash,
        'quarantined_incident', i.quarantined_incident) AS instance
    FROM accounts a JOIN instances i ON i.id = a.id WHERE a.id = $1 FOR UPDATE OF a, i`,
};

const STANDING = `SELECT
    (SELECT version FROM policies WHERE status = 'active') AS policy_version,
    (SELECT json_build_object('id', u.id, 'name', u.name, 'roles', u.roles, 'departmentId', u.department_id,
       'departmentIds', (WITH RECURSIVE below AS (
           SELECT u.department_id AS id UNION SELECT d.id FROM departments d JOIN below b ON d.parent_id = b.id)
         SELECT coalesce(json_agg(id) FILTER (WHERE id IS NOT NULL), '[]') FROM below),
       'locale', u.locale, 'disabled', u.disabled_at IS NOT NULL) FROM users u WHERE u.id = $2) AS person,
    EXISTS (SELECT 1 FROM account_members m WHERE m.account_id = $1 AND m.user_id = $2) AS member`;
const STANDING_ONLY: Statement = { name: 'account-standing', text: `${STANDING}, NULL AS facts` };

const FACT = `json_build_object('kind', f.kind, 'id', f.entity_id, 'version', f.version, 'cycle', f.cycle, 'content', f.content,
  'contentHash', f.content_hash, 'state', s.state, 'approvedHash', s.envelope->'context'->'approval'->>'contentHash')`;

/** All facts of a decision in one query: the account's own and those of its present cycle. $1 is the account. */
export function factsOfDecision(cycle: string, acrossKinds: string, account = '$1'): string {
  return `(SELECT json_agg(${FACT} ORDER BY f.recorded_at, f.entity_id) FROM facts f LEFT JOIN instances s ON s.id = f.entity_id
    WHERE f.account_id = ${account} AND f.superseded_at IS NULL AND NOT f.removed AND (f.cycle = ${cycle} OR f.kind = ANY (${acrossKinds}::text[])))`;
}

/**
 * Facts as they were at an instant. The state of a subject is the one it had then, its approval the newest that nothing had taken
 * away by then (machines/subject). $1 is the account.
 */
export function factsAsOf(instant: string): string {
  return `(SELECT json_agg(json_build_object('kind', f.kind, 'id', f.entity_id, 'version', f.version, 'cycle', f.cycle, 'content', f.content,
      'contentHash', f.content_hash, 'state', t.to_state #>> '{}', 'approvedHash', g.hash) ORDER BY f.recorded_at, f.entity_id)
    FROM facts f
    LEFT JOIN LATERAL (SELECT to_state FROM transitions t WHERE t.instance_id = f.entity_id AND t.at <= ${instant}
      ORDER BY t.seq DESC LIMIT 1) t ON true
    LEFT JOIN LATERAL (SELECT CASE WHEN split_part(t.event, '.', 2) IN ('approved', 'amended') THEN t.payload->>'contentHash' END AS hash
      FROM transitions t WHERE t.instance_id = f.entity_id AND t.at <= ${instant}
      AND split_part(t.event, '.', 2) IN ('approved', 'amended', 'changed', 'refused', 'cancelled') ORDER BY t.seq DESC LIMIT 1) g ON true
    WHERE f.account_id = $1 AND f.recorded_at <= ${instant} AND (f.superseded_at IS NULL OR f.superseded_at > ${instant}) AND NOT f.removed)`;
}
const STANDING_WITH_FACTS: Statement = {
  name: 'account-standing-facts',
  text: `${STANDING}, ${factsOfDecision('$3', '$4')} AS facts`,
};

/** Kinds that live across cycles. */
export const acrossCycles = Object.entries(factKinds)
  .filter(([, rule]) => rule.scope === 'account')
  .map(([kind]) => kind);

/**
 * The one door to an account inside a command. Out of scope, or withdrawn from an import, is answered like an unknown id (404), a stale version with
 * 412; the lock is held until the transaction ends, so what is decided on holds at its commit.
 */
@Injectable()
export class AccountGate {
  /** For a person. @throws Problem 404 `not-found`, 401 `unauthenticated`, 412 `version-stale` */
  async enter(
    tx: Transaction,
    actorId: string,
    accountId: string,
    options: { ifMatch?: number | null; withFacts?: boolean; view?: View } = {},
  ): Promise<LockedAccount & { actor: Actor }> {
    const account = await this.lock(tx, accountId, actorId, options.withFacts ?? false, options.view);
    if (!account.actor) throw new Problem(401, 'unauthenticated');
    if (!account.visible) throw new Problem(404, 'not-found');
    assertVersion(options.ifMatch ?? null, account.version);
    return { ...account, actor: account.actor };
  }

  /** For the system: clocks, outcomes of approvals, consequences. @throws Problem 404 `not-found` */
  async enterAsSystem(
    tx: Transaction,
    accountId: string,
    options: { withFacts?: boolean } = {},
  ): Promise<LockedAccount> {
    return this.lock(tx, accountId, null, options.withFacts ?? false);
  }

  private async lock(
    tx: Transaction,
    accountId: string,
    actorId: string | null,
    withFacts: boolean,
    view: View = 'dossier',
  ): Promise<LockedAccount & { visible: boolean }> {
    const [row] = await tx.query<LockRow>(LOCK, [accountId]);
    if (!row) throw new Problem(404, 'not-found');
    const [standing] = withFacts
      ? await tx.query<StandingRow>(STANDING_WITH_FACTS, [accountId, actorId, row.cycle, acrossCycles])
      : await tx.query<StandingRow>(STANDING_ONLY, [accountId, actorId]);
    if (!standing || standing.policy_version === null) throw new Problem(503, 'policy-missing');
    return locked(row, standing, standing.policy_version, view);
  }
}

function locked(
  row: LockRow,
  standing: StandingRow,
  policyVersion: number,
  view: View,
): LockedAccount & { visible: boolean } {
  const { id, name, owner_id: ownerId, department_id: departmentId, version, cycle, stage } = row;
  const { credit, engagement, classes, instance } = row;
  const actor = standing.person && !standing.person.disabled ? ({ kind: 'user', ...standing.person } as Actor) : null;
  const memberIds = actor && standing.member ? [actor.id] : [];
  return {
    ...{ id, name, ownerId, departmentId, version, cycle, stage, credit, engagement, classes, instance },
    withdrawn: row.withdrawn_at !== null,
    policyVersion,
    facts: standing.facts ?? [],
    actor,
    visible:
      actor !== null && row.withdrawn_at === null && mayAccess(actor, { ownerId, departmentId, memberIds }, view),
  };
}
