import { Injectable } from '@nestjs/common';
import { AccountGate, type LockedAccount } from '../accounts/account-gate';
import { AccountGroup } from '../accounts/account-group.service';
import type { Actor } from '../auth/actor';
import type { Permission } from '../auth/permissions';
import { assertMay } from '../auth/scope';
import type { Transaction } from '../platform/database/unit-of-work';
import { assertVersion } from '../platform/http/if-match';
import { Problem } from '../platform/http/problem';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';
import { TransitionService } from '../platform/workflow/transition.service';
import { ReceivableStore } from './receivable-store';

/** Who does it, and when. */
export interface By {
  actorId: string;
  at: Date;
  /** Version of the receivable that the sender has seen. */
  ifMatch?: number | null;
}

/** The way in to the money of an account: the group's locks, then the account's gate, then the receivable. */
@Injectable()
export class ReceivableGate {
  constructor(
    private readonly gate: AccountGate,
    private readonly group: AccountGroup,
    private readonly store: ReceivableStore,
    private readonly transitions: TransitionService,
  ) {}

  /** @throws Problem 404 `not-found` out of scope, 403 `forbidden`, 401 `unauthenticated` */
  async enter(
    tx: Transaction,
    by: By,
    accountId: string,
    permission: Permission,
  ): Promise<{ account: LockedAccount & { actor: Actor }; context: StepContext }> {
    await this.group.lock(tx, accountId);
    const account = await this.gate.enter(tx, by.actorId, accountId, { view: 'money' });
    assertMay(account.actor, permission);
    const context = {
      actor: { kind: 'user' as const, id: by.actorId },
      at: by.at,
      policyVersion: account.policyVersion,
    };
    return { account, context };
  }

  /** @throws Problem as `enter`, 412 `version-stale`, 409 `instance-quarantined` */
  async enterReceivable(
    tx: Transaction,
    by: By,
    id: string,
    permission: Permission,
  ): Promise<{ receivable: LoadedInstance; context: StepContext }> {
    const accountId = await this.store.accountOf(tx, id);
    if (accountId === undefined) throw new Problem(404, 'not-found');
    const { context } = await this.enter(tx, by, accountId, permission);
    const receivable = await this.transitions.load(tx, id);
    assertVersion(by.ifMatch ?? null, receivable.version);
    return { receivable, context };
  }

  /** For clocks: the account's locks come before the deadline's row. */
  async lockOf(tx: Transaction, receivableId: string): Promise<void> {
    const accountId = await this.store.accountOf(tx, receivableId);
    if (accountId !== undefined) await this.group.lock(tx, accountId);
  }

  /** For the outcome of a request: nobody's scope is asked, the decision was theirs. */
  lockAccount(tx: Transaction, accountId: string): Promise<void> {
    return this.group.lock(tx, accountId);
  }
}
