import { Injectable } from '@nestjs/common';
import { may } from '../auth/permissions';
import type { Actor, Role } from '../auth/actor';
import { assertMay } from '../auth/scope';
import { newId } from '../platform/database/id';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { type FieldError, Problem } from '../platform/http/problem';
import type { StepContext } from '../platform/workflow/instance';
import { TransitionService } from '../platform/workflow/transition.service';
import { PolicyService } from '../policy/policy.service';
import { AccountClassesService } from './account-classes.service';
import { AccountChanges, type AccountParticulars } from './account-changes';
import { AccountGate } from './account-gate';
import { FactWatchers } from './fact-watchers';
import { AccountSight } from './account-sight';
import type { AccountBody, AccountPatchBody } from './dto/account.dto';

/** What opens an account, whoever asks: a person, an import, the demo. */
export interface NewAccount {
  name: string;
  ownerId: string;
  departmentId: string;
  parentId?: string | null | undefined;
  groupName?: string | null | undefined;
  externalRef?: string | null | undefined;
  memberIds?: readonly string[] | undefined;
  cycleSource: string;
}
interface OwnerRow {
  roles: Role[];
  department_id: string | null;
  disabled: boolean;
}

const INSERT: Statement = {
  name: 'account-insert',
  text: `WITH opened AS (
      INSERT INTO accounts (id, name, parent_id, group_name, external_ref, owner_id, department_id, created_by, created_at, updated_at,
        stage, entered_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, 'intake', $9) RETURNING id, entered_at
    ), cycle AS (
      INSERT INTO cycles (account_id, number, source, opened_at, owner_id) SELECT id, 1, $10, entered_at, $6 FROM opened
    ) INSERT INTO account_members (account_id, user_id, added_at)
      SELECT o.id, m.id, o.entered_at FROM opened o, unnest($11::uuid[]) AS m (id)`,
};
const OWNER: Statement = {
  name: 'account-owner',
  text: `SELECT roles, department_id, disabled_at IS NOT NULL AS disabled FROM users WHERE id = $1`,
};
const KNOWN_PEOPLE: Statement = {
  name: 'account-known-people',
  text: `SELECT count(*)::int AS known FROM users WHERE id = ANY ($1::uuid[]) AND disabled_at IS NULL`,
};
const PATCH: Statement = {
  name: 'account-patch',
  text: `UPDATE accounts SET name = coalesce($2, name), group_name = coalesce($3, group_name), version = version + 1, updated_at = $4
         WHERE id = $1`,
};
const REPLACE_MEMBERS: Statement = {
  name: 'account-members-replace',
  text: `WITH gone AS (DELETE FROM account_members WHERE account_id = $1 AND user_id <> ALL ($2::uuid[]))
         INSERT INTO account_members (account_id, user_id, added_at) SELECT $1, m.id, $3 FROM unnest($2::uuid[]) AS m (id)
         ON CONFLICT DO NOTHING`,
};

@Injectable()
export class AccountsService {
  constructor(
    private readonly gate: AccountGate,
    private readonly sight: AccountSight,
    private readonly transitions: TransitionService,
    private readonly policies: PolicyService,
    private readonly classes: AccountClassesService,
    private readonly changes: AccountChanges,
    private readonly watchers: FactWatchers,
  ) {}

  /**
   * Opens an account in intake (F1). Without an owner the sender owns it, where they may.
   * @throws Problem 403 `forbidden`, 422 `owner-not-allowed`, `reference-unknown`
   */
  async create(tx: Transaction, actor: Actor, body: AccountBody, at: Date): Promise<string> {
    assertMay(actor, 'accounts.create');
    const ownerId = body.ownerId ?? actor.id;
    const departmentId = await this.departmentOfOwner(tx, actor, ownerId);
    if (body.parentId) await this.sight.see(tx, actor, body.parentId).catch(refuseReference('parentId', 'account'));
    const members = new Set(body.memberIds ?? []);
    if (!may(actor, 'accounts.own') && ownerId !== actor.id) members.add(actor.id);
    await this.assertPeople(tx, [...members]);
    const { version: policyVersion } = await this.policies.active(tx);
    const { name, parentId, groupName } = body;
    const fresh = { name, parentId, groupName, ownerId, departmentId, memberIds: [...members], cycleSource: 'manual' };
    return this.open(tx, fresh, { actor: { kind: 'user', id: actor.id }, at, policyVersion });
  }

  /** Writes the account and starts its path. Callers have checked who may. */
  async open(tx: Transaction, account: NewAccount, context: StepContext): Promise<string> {
    const id = newId();
    const { name, parentId, groupName, externalRef, ownerId, departmentId, cycleSource, memberIds } = account;
    await tx.query(INSERT, [
      ...[id, name, parentId ?? null, groupName ?? null, externalRef ?? null, ownerId, departmentId, context.actor.id],
      ...[context.at, cycleSource, memberIds ?? []],
    ]);
    const input = { at: context.at.toISOString() };
    await this.transitions.create(tx, { machine: 'account-path', instanceId: id, accountId: id, input }, context);
    if (parentId) await this.gate.enterAsSystem(tx, parentId);
    await this.groupChanged(tx, [id, ...(parentId ? [parentId] : [])], context);
    return id;
  }

  /**
   * What is said again as it is changes nothing: the version stays, so that each one but the first has an entry of its own.
   * @throws Problem 404 `not-found`, 403 `forbidden`, 412 `version-stale`, 422 `reference-unknown`
   */
  async patch(
    tx: Transaction,
    actorId: string,
    id: string,
    body: AccountPatchBody,
    ifMatch: number | null,
    at: Date,
  ): Promise<void> {
    const account = await this.gate.enter(tx, actorId, id, { ifMatch });
    assertMay(account.actor, 'accounts.write');
    if (body.memberIds) await this.assertAssignable(tx, account.actor, body.memberIds);
    const before = await this.changes.present(tx, id);
    if (!isChanged(before, body)) return;
    await tx.query(PATCH, [id, body.name ?? null, body.groupName ?? null, at]);
    const { policyVersion } = account;
    if (body.groupName) await this.groupChanged(tx, [id], { actor: { kind: 'user', id: actorId }, at, policyVersion });
    if (body.memberIds) await tx.query(REPLACE_MEMBERS, [id, body.memberIds, at]);
    await this.changes.record(tx, { accountId: id, version: account.version + 1, before, by: actorId, at });
    await this.watchers.changed(tx, account, { actor: { kind: 'user', id: actorId }, at, policyVersion });
  }

  private async assertAssignable(tx: Transaction, actor: Actor, memberIds: readonly string[]): Promise<void> {
    assertMay(actor, 'accounts.assign');
    await this.assertPeople(tx, memberIds);
  }

  /** K3: who belongs to a group is in its class from then on; a parent does as soon as it has a child. */
  private async groupChanged(tx: Transaction, accountIds: string[], context: StepContext): Promise<void> {
    for (const id of accountIds) await this.classes.recompute(tx, id, context);
  }

  /** A manager opens accounts of their own, a director for anybody of the department, a specialist for a manager of theirs. */
  private async departmentOfOwner(tx: Transaction, actor: Actor, ownerId: string): Promise<string> {
    const [owner] = await tx.query<OwnerRow>(OWNER, [ownerId]);
    const ownerMay = owner && !owner.disabled && may({ roles: owner.roles }, 'accounts.own');
    const named = ownerId === actor.id || actor.roles.includes('director') || actor.roles.includes('specialist');
    if (!owner || !ownerMay || !owner.department_id || !named)
      throw new Problem(422, 'owner-not-allowed', {}, [{ field: 'ownerId', code: 'owner-not-allowed' }]);
    if (!actor.departmentIds.includes(owner.department_id)) throw new Problem(403, 'forbidden');
    return owner.department_id;
  }

  private async assertPeople(tx: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const [row] = await tx.query<{ known: number }>(KNOWN_PEOPLE, [ids]);
    if (row?.known !== ids.length)
      throw new Problem(422, 'reference-unknown', {}, [unknownReference('memberIds', 'person')]);
  }
}

function isChanged(before: AccountParticulars, { name, groupName, memberIds }: AccountPatchBody): boolean {
  const isOther = (said: string | null | undefined, kept: string | null): boolean =>
    said !== undefined && said !== null && said !== kept;
  const isOtherTeam = memberIds !== undefined && [...memberIds].sort().join() !== before.memberIds.join();
  return isOther(name, before.name) || isOther(groupName, before.groupName) || isOtherTeam;
}

/** `to`: what kind of record there is none of, as facts say it of theirs. */
function unknownReference(field: string, to: string): FieldError {
  return { field, code: 'reference-unknown', params: { to } };
}

function refuseReference(field: string, to: string): () => never {
  return () => {
    throw new Problem(422, 'reference-unknown', {}, [unknownReference(field, to)]);
  };
}
