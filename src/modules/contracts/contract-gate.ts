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
import { tagOf } from '../subjects/subject-tag';
import { type ContractFact, ContractStore } from './contract-store';

/** Who does it, and when. */
export interface By {
  actorId: string;
  at: Date;
  /** Version of the contract that the sender has seen: the one of its ETag. */
  ifMatch?: number | null;
}
export interface EnteredContract {
  account: LockedAccount & { actor: Actor };
  fact: ContractFact;
  contract: LoadedInstance;
  context: StepContext;
}

/** The way in to a contract: the group's locks, for money goes by the group, then the account's gate, then the contract. */
@Injectable()
export class ContractGate {
  constructor(
    private readonly gate: AccountGate,
    private readonly group: AccountGroup,
    private readonly store: ContractStore,
    private readonly transitions: TransitionService,
  ) {}

  /** @throws Problem 404 `not-found` out of scope, 403 `forbidden`, 412 `version-stale`, 409 `instance-quarantined` */
  async enter(tx: Transaction, by: By, id: string, permission: Permission): Promise<EnteredContract> {
    const found = await this.store.find(tx, id);
    if (!found) throw new Problem(404, 'not-found');
    await this.group.lock(tx, found.accountId);
    const account = await this.gate.enter(tx, by.actorId, found.accountId, { view: 'money' });
    assertMay(account.actor, permission);
    const contract = await this.transitions.load(tx, id);
    const fact = (await this.store.find(tx, id))!;
    assertVersion(by.ifMatch ?? null, tagOf(contract.envelope.state, contract.version, fact.version));
    const actor = { kind: 'user' as const, id: by.actorId };
    return { account, fact, contract, context: { actor, at: by.at, policyVersion: account.policyVersion } };
  }

  /** For clocks: the account's lock comes before the deadline's row. */
  async lockOf(tx: Transaction, id: string): Promise<void> {
    const found = await this.store.find(tx, id);
    if (found) await this.gate.enterAsSystem(tx, found.accountId);
  }
}
