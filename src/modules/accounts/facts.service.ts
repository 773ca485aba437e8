import { Injectable } from '@nestjs/common';
import { type FactKind, factKinds, type FactKinds } from '../../machines/account-path/facts';
import type { Actor } from '../auth/actor';
import type { Permission } from '../auth/permissions';
import { assertMay } from '../auth/scope';
import { newId } from '../platform/database/id';
import { type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { assertVersion } from '../platform/http/if-match';
import { Problem } from '../platform/http/problem';
import type { StepContext } from '../platform/workflow/instance';
import { quarantined } from '../platform/workflow/quarantine';
import { AccountGate, type LockedAccount } from './account-gate';
import { AccountSight } from './account-sight';
import { FactStore, type FactVersion } from './fact-store';
import { FactWatchers } from './fact-watchers';
import { SubjectInstances } from './subject-instances';

export interface Who {
  actorId: string;
  at: Date;
  /** Version of the fact that the sender has seen. */
  ifMatch?: number | null;
  /** Why it is withdrawn; kept in the history of a subject. */
  reason?: string;
}
export interface RecordedFact<K extends FactKind = FactKind> extends FactVersion<K> {
  accountVersion: number;
  /** State of the subject's own machine, for kinds that have one. */
  state: string | null;
}

/** Kinds that need more than `facts.write`. */
const PERMISSION: Partial<Record<FactKind, Permission>> = {
  quotation: 'quotations.write',
  agreement: 'contracts.write',
  subcontract: 'contracts.write',
  amendment: 'contracts.write',
  expense: 'expenses.write',
};

export function permissionToWrite(kind: FactKind): Permission {
  return PERMISSION[kind] ?? 'facts.write';
}

/** Records what people know. Every writer takes the account's lock, so that an exit is decided on facts that hold at its commit. */
@Injectable()
export class FactsService {
  constructor(
    private readonly gate: AccountGate,
    private readonly sight: AccountSight,
    private readonly store: FactStore,
    private readonly watchers: FactWatchers,
    private readonly subjects: SubjectInstances,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Records a fact: kinds of which an account (or cycle) has one are replaced by a new version.
   * @throws Problem 404 `not-found`, 403 `forbidden`, 412 `version-stale`, 409 `instance-quarantined`
   */
  async record<K extends FactKind>(
    tx: Transaction,
    who: Who,
    accountId: string,
    kind: K,
    content: FactKinds[K],
  ): Promise<RecordedFact<K>> {
    const account = await this.enter(tx, who, accountId, kind);
    const rule = factKinds[kind];
    const [present] = rule.cardinality === 'one' ? await this.presentOf(tx, account, kind) : [];
    if (present) return this.write(tx, account, who, { ...present, content, removed: false });
    assertVersion(who.ifMatch ?? null, 0);
    const { id, cycle } = { id: newId(), cycle: account.cycle };
    return this.write(tx, account, who, { accountId, id, version: 0, kind, cycle, content, removed: false });
  }

  /** Writes the next version of a fact. @throws Problem as `record` */
  async change<K extends FactKind>(
    tx: Transaction,
    who: Who,
    accountId: string,
    kind: K,
    id: string,
    content: FactKinds[K],
  ): Promise<RecordedFact<K>> {
    const account = await this.enter(tx, who, accountId, kind);
    const present = await this.presentToChange(tx, accountId, kind, id);
    assertCycleOpen(account, present);
    return this.write(tx, account, who, { ...present, content, removed: false });
  }

  /** Withdraws a fact: a new version that says so; the old ones stay. @throws Problem as `record`, 409 `subject-not-editable` */
  async remove(tx: Transaction, who: Who, accountId: string, kind: FactKind, id: string): Promise<void> {
    const account = await this.enter(tx, who, accountId, kind);
    const present = await this.presentToChange(tx, accountId, kind, id);
    assertCycleOpen(account, present);
    await this.write(tx, account, who, { ...present, removed: true });
  }

  async list<K extends FactKind>(
    actor: Actor,
    accountId: string,
    kind: K,
    options: { cycle?: number } = {},
  ): Promise<RecordedFact<K>[]> {
    return this.unitOfWork.run(async (tx) => {
      const account = await this.sight.see(tx, actor, accountId);
      const cycle = options.cycle ?? (factKinds[kind].scope === 'cycle' ? account.cycle : null);
      const facts = await this.store.ofKind(tx, accountId, kind, cycle);
      const states = await this.subjects.states(
        tx,
        kind,
        facts.map((fact) => fact.id),
      );
      return facts.map((fact) => ({ ...fact, accountVersion: account.version, state: states.get(fact.id) ?? null }));
    });
  }

  /** @throws Problem 404 `not-found` */
  async get<K extends FactKind>(actor: Actor, accountId: string, kind: K, id: string): Promise<RecordedFact<K>> {
    return this.unitOfWork.run(async (tx) => {
      const account = await this.sight.see(tx, actor, accountId);
      const fact = await this.presentById(tx, accountId, kind, id);
      const states = await this.subjects.states(tx, kind, [id]);
      return { ...fact, accountVersion: account.version, state: states.get(id) ?? null };
    });
  }

  /** All versions of a fact, oldest first. @throws Problem 404 `not-found` */
  async versions<K extends FactKind>(actor: Actor, accountId: string, kind: K, id: string): Promise<FactVersion<K>[]> {
    return this.unitOfWork.run(async (tx) => {
      await this.sight.see(tx, actor, accountId);
      const versions = await this.store.versions(tx, kind, id);
      if (versions.length === 0 || versions[0]?.accountId !== accountId) throw new Problem(404, 'not-found');
      return versions;
    });
  }

  /** A subject by its own id, for submitting and recording; does not lock. @throws Problem 404 `not-found` */
  async bySubject<K extends FactKind>(tx: Transaction, kind: K, id: string): Promise<FactVersion<K>> {
    const fact = await this.store.current(tx, kind, id);
    if (!fact) throw new Problem(404, 'not-found');
    return fact;
  }

  private async enter(
    tx: Transaction,
    who: Who,
    accountId: string,
    kind: FactKind,
  ): Promise<LockedAccount & { actor: Actor }> {
    const account = await this.gate.enter(tx, who.actorId, accountId);
    assertMay(account.actor, permissionToWrite(kind));
    if (account.instance.quarantined_incident) {
      throw quarantined(account.instance.quarantined_incident);
    }
    return account;
  }

  private async presentOf<K extends FactKind>(
    tx: Transaction,
    account: LockedAccount,
    kind: K,
  ): Promise<FactVersion<K>[]> {
    return this.store.ofKind(tx, account.id, kind, factKinds[kind].scope === 'cycle' ? account.cycle : null);
  }

  private async presentById<K extends FactKind>(
    tx: Transaction,
    accountId: string,
    kind: K,
    id: string,
  ): Promise<FactVersion<K>> {
    const fact = await this.store.current(tx, kind, id);
    if (!fact || fact.accountId !== accountId) throw new Problem(404, 'not-found');
    return fact;
  }

  /** A subject that was withdrawn is there to be read, and is neither changed nor withdrawn again. */
  private async presentToChange<K extends FactKind>(
    tx: Transaction,
    accountId: string,
    kind: K,
    id: string,
  ): Promise<FactVersion<K>> {
    const fact = await this.store.current(tx, kind, id);
    const withdrawn = !fact && factKinds[kind].subject !== undefined && (await this.store.last(tx, kind, id));
    if (withdrawn && withdrawn.accountId === accountId)
      throw new Problem(409, 'subject-not-editable', { state: 'cancelled' });
    if (!fact || fact.accountId !== accountId) throw new Problem(404, 'not-found');
    return fact;
  }

  private async write<K extends FactKind>(
    tx: Transaction,
    account: LockedAccount,
    who: Who,
    present: Omit<FactVersion<K>, 'recordedBy' | 'recordedAt'>,
  ): Promise<RecordedFact<K>> {
    assertVersion(who.ifMatch ?? null, present.version);
    const by = { kind: 'user', id: who.actorId } as const;
    const context: StepContext = { actor: by, at: who.at, policyVersion: account.policyVersion };
    const { accountId, id, kind, cycle, content, removed } = present;
    const fact = { accountId, id, version: present.version + 1, kind, cycle, content, removed };
    const version = await this.store.write(tx, fact, by, who.at);
    const state = await this.subjects.follow(tx, fact, context, who.reason);
    const recorded = { ...fact, recordedBy: who.actorId, recordedAt: who.at };
    await this.watchers.tell(tx, { ...account, version }, recorded, context);
    return { ...recorded, accountVersion: await this.store.versionOf(tx, accountId), state };
  }
}

/** What a closed cycle was decided on stays as it was; its contracts and other subjects go on (statecharts.md). */
function assertCycleOpen(account: LockedAccount, { kind, cycle }: Pick<FactVersion, 'kind' | 'cycle'>): void {
  const { scope, subject } = factKinds[kind];
  if (scope === 'cycle' && !subject && cycle !== account.cycle) throw new Problem(409, 'cycle-closed', { cycle });
}
