import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ClassGrounds, Classification } from '../../machines/account-path/facts';
import type { Policy } from '../../machines/policy/policy';
import {
  accountClasses,
  type ClassPolicy,
  compareMoney,
  convertMoney,
  type Money,
  sumMoney,
} from '../../machines/rules';
import { newId } from '../platform/database/id';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { contentHash } from '../platform/workflow/hash';
import { type StepContext, systemActor } from '../platform/workflow/instance';
import { PolicyService } from '../policy/policy.service';
import { FactStore } from './fact-store';
import { FactWatchers } from './fact-watchers';

/** K1, K2: what was consumed under each signed contract, and whether it was paid well. */
export interface Consumption {
  contracts: Money[];
  goodPaymentCredit: boolean;
}
export type ReadConsumption = (
  tx: Transaction,
  accountId: string,
  moment: Omit<StepContext, 'actor'>,
) => Promise<Consumption>;

interface Known {
  cycle: number;
  grouped: boolean;
  grounds: ClassGrounds | null;
}

/** A group is known by its name, by a parent, or by accounts that name this one as their parent (K3). */
const KNOWN: Statement = {
  name: 'account-class-known',
  text: `SELECT a.cycle,
      (a.group_name IS NOT NULL OR a.parent_id IS NOT NULL OR EXISTS (SELECT 1 FROM accounts c WHERE c.parent_id = a.id)) AS grouped,
      (SELECT content FROM facts f WHERE f.account_id = a.id AND f.kind = 'classGrounds' AND f.superseded_at IS NULL AND NOT f.removed) AS grounds
    FROM accounts a WHERE a.id = $1`,
};
const MIRROR: Statement = {
  name: 'account-class-mirror',
  text: 'UPDATE accounts SET classes = $2, class_reasons = $3::jsonb WHERE id = $1',
};
const NOTHING: Consumption = { contracts: [], goodPaymentCredit: false };

/** Section 3: classes are computed from recorded facts, with their reasons, whenever one of those facts changes. */
@Injectable()
export class AccountClassesService implements OnModuleInit {
  private readConsumption: ReadConsumption = () => Promise.resolve(NOTHING);

  constructor(
    private readonly watchers: FactWatchers,
    private readonly store: FactStore,
    private readonly policies: PolicyService,
  ) {}

  onModuleInit(): void {
    this.watchers.register('classGrounds', (tx, account, _, context) => this.recompute(tx, account.id, context));
  }

  /** The feature that keeps the record of payments says here where to read it; until one does, no class rests on it. */
  readConsumptionFrom(read: ReadConsumption): void {
    this.readConsumption = read;
  }

  /** Computes the classes anew; a change is a new version of the fact `classification`. The caller holds the account's lock. */
  async recompute(tx: Transaction, accountId: string, context: StepContext): Promise<void> {
    const [known] = await tx.query<Known>(KNOWN, [accountId]);
    if (!known) return;
    const { policy } = await this.policies.at(context.policyVersion, tx);
    const computed = classify(known, await this.readConsumption(tx, accountId, context), policy);
    const [present] = await this.store.ofKind(tx, accountId, 'classification', null);
    if (contentHash(present?.content ?? { classes: [] }) === contentHash(computed)) return;
    const { id, version } = present ?? { id: newId(), version: 0 };
    const next = {
      accountId,
      id,
      version: version + 1,
      kind: 'classification' as const,
      cycle: known.cycle,
      content: computed,
      removed: false,
    };
    await this.store.write(tx, next, systemActor, context.at);
    await tx.query(MIRROR, [accountId, computed.classes.map(({ code }) => code), JSON.stringify(computed.classes)]);
    await this.watchers.changed(tx, { id: accountId }, context);
  }
}

function classify(
  { grouped, grounds }: Known,
  { contracts, goodPaymentCredit }: Consumption,
  policy: Policy,
): Classification {
  const rules = classPolicyOf(policy);
  const facts = {
    consumedTotal: totalOf(contracts, rules.premiumConsumedOver.currency, rules),
    largestContractConsumed: largestOf(contracts, rules.highValueContractOver.currency, rules),
    goodPaymentCredit,
    introducedClosedCustomer: grounds?.introducedClosedCustomer === true,
    groupMember: grouped || Boolean(grounds?.groupName),
    strategicApproved: false,
    potential: grounds?.potential === true,
  };
  const { classes } = accountClasses(facts, rules);
  const plain = classes.map(({ id, reasons }) => ({
    code: id,
    reasons: reasons.map(({ code, params }) => ({ code, params })),
  }));
  return JSON.parse(JSON.stringify({ classes: plain })) as Classification;
}

function classPolicyOf({ classes, approvals }: Policy): ClassPolicy {
  const { list, premiumConsumedOver, highValueContractOver } = classes;
  return { classes: list.map(({ code }) => code), premiumConsumedOver, highValueContractOver, rates: approvals.rates };
}

/** Sums never cross currencies: what policy has no rate for is left out. */
function convertible(contracts: Money[], currency: string, { rates }: ClassPolicy): Money[] {
  return contracts.map((money) => convertMoney(money, currency, rates)).filter((money) => money !== null);
}

function totalOf(contracts: Money[], currency: string, rules: ClassPolicy): Money {
  return sumMoney(convertible(contracts, currency, rules), currency);
}

function largestOf(contracts: Money[], currency: string, rules: ClassPolicy): Money {
  const nothing: Money = { amount: '0.00', currency };
  return convertible(contracts, currency, rules).reduce(
    (most, each) => (compareMoney(each, most) > 0 ? each : most),
    nothing,
  );
}
