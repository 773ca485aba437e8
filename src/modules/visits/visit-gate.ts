import { Injectable } from '@nestjs/common';
import { AccountGate, type LockedAccount } from '../accounts/account-gate';
import type { Actor } from '../auth/actor';
import { assertMay } from '../auth/scope';
import type { Transaction } from '../platform/database/unit-of-work';
import { assertVersion } from '../platform/http/if-match';
import { Problem } from '../platform/http/problem';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';
import { TransitionService } from '../platform/workflow/transition.service';
import { VisitStore } from './visit-store';

/** Who does it, and when. */
export interface By {
  actorId: string;
  at: Date;
  /** Version of the visit that the sender has seen. */
  ifMatch?: number | null;
}

export interface Entered {
  account: LockedAccount & { actor: Actor };
  context: StepContext;
}

/** The way in to an account's visits: the account's gate, then the visit. */
@Injectable()
export class VisitGate {
  constructor(
    private readonly gate: AccountGate,
    private readonly store: VisitStore,
    private readonly transitions: TransitionService,
  ) {}

  /** @throws Problem 404 `not-found` out of scope, 403 `forbidden`, 401 `unauthenticated` */
  async enter(tx: Transaction, by: By, accountId: string): Promise<Entered> {
    const account = await this.gate.enter(tx, by.actorId, accountId);
    assertMay(account.actor, 'visits.write');
    const actor = { kind: 'user' as const, id: by.actorId };
    return { account, context: { actor, at: by.at, policyVersion: account.policyVersion } };
  }

  /** @throws Problem as `enter`, 412 `version-stale`, 409 `instance-quarantined` */
  async enterVisit(tx: Transaction, by: By, id: string): Promise<Entered & { visit: LoadedInstance }> {
    const accountId = await this.store.accountOf(tx, id);
    if (accountId === undefined) throw new Problem(404, 'not-found');
    const entered = await this.enter(tx, by, accountId);
    const visit = await this.transitions.load(tx, id);
    assertVersion(by.ifMatch ?? null, visit.version);
    return { ...entered, visit };
  }

  /** For clocks: the account's lock comes before the deadline's row. */
  async lockOf(tx: Transaction, visitId: string): Promise<void> {
    const accountId = await this.store.accountOf(tx, visitId);
    if (accountId !== undefined) await this.gate.enterAsSystem(tx, accountId);
  }
}
