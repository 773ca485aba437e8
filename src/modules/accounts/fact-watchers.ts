import { Injectable } from '@nestjs/common';
import type { FactKind } from '../../machines/account-path/facts';
import type { Transaction } from '../platform/database/unit-of-work';
import type { StepContext } from '../platform/workflow/instance';
import type { LockedAccount } from './account-gate';
import type { FactVersion } from './fact-store';

export type WatchFact = (
  tx: Transaction,
  account: LockedAccount,
  fact: FactVersion,
  context: StepContext,
) => Promise<void>;

/** What follows from a new version of a fact, in the transaction that writes it. */
@Injectable()
export class FactWatchers {
  private readonly watchers = new Map<FactKind, WatchFact[]>();

  register(kind: FactKind, watch: WatchFact): void {
    this.watchers.set(kind, [...(this.watchers.get(kind) ?? []), watch]);
  }

  async tell(tx: Transaction, account: LockedAccount, fact: FactVersion, context: StepContext): Promise<void> {
    for (const watch of this.watchers.get(fact.kind) ?? []) await watch(tx, account, fact, context);
  }
}
