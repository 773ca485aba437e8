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

/** An account about which something is known otherwise; its instance as it was locked, where the caller has it. */
export type ChangedAccount = Pick<LockedAccount, 'id'> & Partial<Pick<LockedAccount, 'instance'>>;
export type WatchAccount = (tx: Transaction, account: ChangedAccount, context: StepContext) => Promise<void>;

/** What follows from a new version of a fact, in the transaction that writes it. */
@Injectable()
export class FactWatchers {
  private readonly watchers = new Map<FactKind, WatchFact[]>();
  private readonly always: WatchAccount[] = [];

  register(kind: FactKind, watch: WatchFact): void {
    this.watchers.set(kind, [...(this.watchers.get(kind) ?? []), watch]);
  }

  /** After whatever was written about an account, of which kind ever. */
  registerForAll(watch: WatchAccount): void {
    this.always.push(watch);
  }

  async tell(tx: Transaction, account: LockedAccount, fact: FactVersion, context: StepContext): Promise<void> {
    for (const watch of this.watchers.get(fact.kind) ?? []) await watch(tx, account, fact, context);
    await this.changed(tx, account, context);
  }

  /** For what is no fact of a kind of its own: a record of completion, the classes, the name. The caller holds the account's lock. */
  async changed(tx: Transaction, account: ChangedAccount, context: StepContext): Promise<void> {
    for (const watch of this.always) await watch(tx, account, context);
  }
}
