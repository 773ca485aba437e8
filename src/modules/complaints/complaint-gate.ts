import { Injectable } from '@nestjs/common';
import { AccountGate, type LockedAccount } from '../accounts/account-gate';
import type { Actor } from '../auth/actor';
import { may } from '../auth/permissions';
import { assertMay } from '../auth/scope';
import type { Transaction } from '../platform/database/unit-of-work';
import { assertVersion } from '../platform/http/if-match';
import { Problem } from '../platform/http/problem';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';
import { TransitionService } from '../platform/workflow/transition.service';
import { ComplaintStore } from './complaint-store';

/** Who does it, and when. */
export interface By {
  actorId: string;
  at: Date;
  /** Version of the complaint that the sender has seen. */
  ifMatch?: number | null;
}

export interface Entered {
  account: LockedAccount & { actor: Actor };
  context: StepContext;
}

/** The way in to an account's complaints: the account's gate, then the complaint. */
@Injectable()
export class ComplaintGate {
  constructor(
    private readonly gate: AccountGate,
    private readonly store: ComplaintStore,
    private readonly transitions: TransitionService,
  ) {}

  /** @throws Problem 404 `not-found` out of scope, 403 `forbidden`, 401 `unauthenticated` */
  async enter(tx: Transaction, by: By, accountId: string): Promise<Entered> {
    const account = await this.gate.enter(tx, by.actorId, accountId);
    assertMay(account.actor, 'complaints.write');
    const actor = { kind: 'user' as const, id: by.actorId };
    return { account, context: { actor, at: by.at, policyVersion: account.policyVersion } };
  }

  /** @throws Problem as `enter`, 412 `version-stale`, 409 `instance-quarantined` */
  async enterComplaint(tx: Transaction, by: By, id: string): Promise<Entered & { complaint: LoadedInstance }> {
    const accountId = await this.store.accountOf(tx, id);
    if (accountId === undefined) throw new Problem(404, 'not-found');
    const entered = await this.enter(tx, by, accountId);
    const complaint = await this.transitions.load(tx, id);
    assertVersion(by.ifMatch ?? null, complaint.version);
    return { ...entered, complaint };
  }

  /** S6: for an administrator who hands over what a leaver was in charge of; who may do that was asked before. */
  async enterForAdministrator(tx: Transaction, { actorId, at }: By, id: string) {
    const accountId = await this.store.accountOf(tx, id);
    if (accountId === undefined) throw new Problem(404, 'not-found');
    const { policyVersion } = await this.gate.enterAsSystem(tx, accountId);
    const context: StepContext = { actor: { kind: 'user', id: actorId }, at, policyVersion };
    return { accountId, context, complaint: await this.transitions.load(tx, id) };
  }

  /**
   * B9: whoever is in charge can answer it: is there, sees the account and may write.
   * @throws Problem 422 `complaint-owner-unfit`
   */
  async assertOwner(tx: Transaction, accountId: string, ownerId: string): Promise<void> {
    if (await this.canOwn(tx, accountId, ownerId)) return;
    throw new Problem(422, 'complaint-owner-unfit', {}, [
      { field: 'ownerId', code: 'complaint-owner-unfit', params: {} },
    ]);
  }

  private async canOwn(tx: Transaction, accountId: string, ownerId: string): Promise<boolean> {
    try {
      return may((await this.gate.enter(tx, ownerId, accountId)).actor, 'complaints.write');
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
  }

  /** For clocks: the account's lock comes before the deadline's row. */
  async lockOf(tx: Transaction, complaintId: string): Promise<void> {
    const accountId = await this.store.accountOf(tx, complaintId);
    if (accountId !== undefined) await this.gate.enterAsSystem(tx, accountId);
  }
}
