import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PathContext } from '../../../machines/account-path/context';
import type { LifecycleState } from '../../../machines/policy/stages';
import type { Statement, Transaction } from '../../platform/database/unit-of-work';
import { contentHash } from '../../platform/workflow/hash';
import {
  InstanceVerifiers,
  type InstanceVerifier,
  type WalkedInstance,
} from '../../platform/workflow/instance-verifiers';
import type { Decision, Flaw } from '../../platform/workflow/replay';
import type { Policy } from '../../../machines/policy/policy';
import { Problem } from '../../platform/http/problem';
import { PolicyService } from '../../policy/policy.service';
import type { FactRow } from '../account-gate';
import { submittedHash } from '../submitted-content';
import { type RecordedVersion, recordedVersions, short } from './fact-versions';
import { classesOf } from './path-facts';
import { judge } from './path-judgement';
import type { Regions } from './path-mirror';

type StoredFact = Pick<FactRow, 'kind' | 'id' | 'version' | 'cycle' | 'content' | 'contentHash'> & { current: boolean };
interface Account {
  name: string;
  classes: string[];
  /** In the order in which decisions read them. */
  facts: StoredFact[];
}

/** Facts of so many accounts are held at a time. */
const AT_ONCE = 25;
const ACCOUNTS: Statement = {
  name: 'path-verifier-accounts',
  text: `SELECT a.id, a.name, a.classes, coalesce((SELECT json_agg(json_build_object('kind', f.kind, 'id', f.entity_id, 'version', f.version,
        'cycle', f.cycle, 'content', f.content, 'contentHash', f.content_hash, 'current', f.superseded_at IS NULL AND NOT f.removed)
        ORDER BY f.recorded_at, f.entity_id) FROM facts f WHERE f.account_id = a.id), '[]') AS facts
    FROM accounts a WHERE a.id = ANY ($1::uuid[])`,
};

/**
 * Facts are outside the chain, but every decision names the versions it was made on with their hashes. So a changed fact is found,
 * and every decision is judged once more on the facts, the snapshot and the policy that it was made on.
 */
@Injectable()
export class PathVerifier implements InstanceVerifier, OnModuleInit {
  constructor(
    private readonly verifiers: InstanceVerifiers,
    private readonly policies: PolicyService,
  ) {}

  onModuleInit(): void {
    this.verifiers.register('account-path', this);
  }

  async verify(tx: Transaction, instances: WalkedInstance[]): Promise<Map<string, Flaw[]>> {
    const flaws = new Map<string, Flaw[]>();
    for (let from = 0; from < instances.length; from += AT_ONCE) {
      const some = instances.slice(from, from + AT_ONCE);
      const accounts = await tx.query<Account & { id: string }>(ACCOUNTS, [some.map(({ id }) => id)]);
      const byId = new Map(accounts.map((account) => [account.id, account]));
      for (const instance of some) flaws.set(instance.id, await this.flawsOf(tx, instance, byId.get(instance.id)));
    }
    return flaws;
  }

  private async flawsOf(
    tx: Transaction,
    { id, decisions }: WalkedInstance,
    account: Account | undefined,
  ): Promise<Flaw[]> {
    if (!account) return [];
    const facts = new FactLedger(account.facts);
    const flaws: Flaw[] = [];
    for (const decision of decisions) {
      const named = recordedVersions(decision.entry.factVersions);
      if (!named || !facts.hold(named)) continue;
      const { seq, policyVersion } = decision.entry;
      const policy = await this.policyOf(tx, policyVersion);
      if (policy === null) {
        flaws.push({ flaw: 'policy-unfit', seq, version: policyVersion });
        continue;
      }
      const criteria = differing({ id, name: account.name }, decision, facts.rowsOf(named), policy);
      if (criteria.length > 0) flaws.push({ flaw: 'verdict-differs', seq, criteria: criteria.join(', ') });
    }
    const classes = classesOf(account.facts.filter(({ current }) => current) as unknown as FactRow[]);
    if (contentHash(classes) !== contentHash(account.classes))
      flaws.push({ flaw: 'column-differs', column: 'classes' });
    return [...facts.edited, ...flaws];
  }

  /** Null for a version that is no policy any more: what was decided under it cannot be judged again. */
  private async policyOf(tx: Transaction, version: number): Promise<Policy | null> {
    try {
      return (await this.policies.at(version, tx)).policy;
    } catch (error) {
      if (error instanceof Problem && error.code === 'policy-unfit') return null;
      throw error;
    }
  }
}

/** Criteria whose verdict is another one than was recorded, or than was applied. */
function differing(
  account: { id: string; name: string },
  { entry, before }: Decision,
  facts: FactRow[],
  policy: Policy,
): string[] {
  const context = before.context as unknown as PathContext;
  const { lifecycle, credit, engagement } = before.state as unknown as Regions & {
    credit: 'good';
    engagement: 'fresh';
  };
  const standing = { ...account, cycle: context.cycle, credit, engagement, classes: classesOf(facts), facts };
  const found = judge(standing, context, lifecycle as LifecycleState, policy, entry.at).verdicts as Record<
    string,
    boolean
  >;
  const told = [entry.verdicts ?? {}, entry.given.verdicts ?? {}] as Record<string, boolean>[];
  const ids = new Set([found, ...told].flatMap((verdicts) => Object.keys(verdicts)));
  return [...ids].filter((criterion) => told.some((verdicts) => verdicts[criterion] !== found[criterion]));
}

/** The stored versions of one account's facts. Each is hashed once, against its own hash and against what decisions say of it. */
class FactLedger {
  readonly edited: Flaw[] = [];
  private readonly byVersion = new Map<string, StoredFact>();
  private readonly hashes = new Map<string, string>();
  private readonly told = new Set<string>();

  constructor(facts: readonly StoredFact[]) {
    for (const fact of facts) {
      const key = keyOf(fact);
      const hash = contentHash(fact.content);
      this.byVersion.set(key, fact);
      this.hashes.set(key, short(hash));
      if (hash !== fact.contentHash) this.tell(fact);
    }
  }

  /** Whether all of them are there as they were; what is not is noted, once. */
  hold(named: readonly RecordedVersion[]): boolean {
    const lost = named.filter((each) => this.hashes.get(keyOf(each)) !== each.contentHash);
    for (const each of lost) this.tell(each);
    return lost.length === 0;
  }

  /** As the decision read them, the subjects in the state that they had then. */
  rowsOf(named: readonly RecordedVersion[]): FactRow[] {
    const recorded = new Map(named.map((each) => [keyOf(each), each]));
    return [...this.byVersion].flatMap(([key, fact]) => {
      const then = recorded.get(key);
      return then ? [{ ...fact, state: then.state, approvedHash: approvedHashOf(fact, then) }] : [];
    });
  }

  private tell(fact: { id: string; version: number }): void {
    if (this.told.has(keyOf(fact))) return;
    this.told.add(keyOf(fact));
    this.edited.push({ flaw: 'fact-edited', fact: fact.id, version: fact.version });
  }
}

function keyOf({ id, version }: { id: string; version: number }): string {
  return `${id}/${version}`;
}

function approvedHashOf({ content }: StoredFact, { approvedHash }: RecordedVersion): string | null {
  const present = approvedHash === null ? null : submittedHash(content);
  return present !== null && short(present) === approvedHash ? present : approvedHash;
}
