import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ClassGrounds, Classification } from '../../machines/account-path/facts';
import type { Policy } from '../../machines/policy/policy';
import { accountClasses, type ClassPolicy, type Money } from '../../machines/rules';
import { newId } from '../platform/database/id';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { contentHash } from '../platform/workflow/hash';
import { type StepContext, systemActor } from '../platform/workflow/instance';
import { PolicyService } from '../policy/policy.service';
import { FactStore } from './fact-store';
import { FactWatchers } from './fact-watchers';

interface Known {
  cycle: number;
  credit: string;
  grouped: boolean;
  grounds: ClassGrounds | null;
}

/** A group is known by its name, by a parent, or by accounts that name this one as their parent (K3). */
const KNOWN: Statement = {
  name: 'account-class-known',
  text: `SELECT a.cycle, a.credit,
      (a.group_name IS NOT NULL OR a.parent_id IS NOT NULL OR EXISTS (SELECT 1 FROM accounts c WHERE c.parent_id = a.id)) AS grouped,
      (SELECT content FROM facts f WHERE f.account_id = a.id AND f.kind = 'classGrounds' AND f.superseded_at IS NULL AND NOT f.removed) AS grounds
    FROM accounts a WHERE a.id = $1`,
};
const MIRROR: Statement = {
  name: 'account-class-mirror',
  text: 'UPDATE accounts SET classes = $2, class_reasons = $3::jsonb WHERE id = $1',
};
const NOTHING: Money = { amount: '0.00', currency: 'CNY' };

/** Section 3: classes are computed from recorded facts, with their reasons, whenever one of those facts changes. */
@Injectable()
export class AccountClassesService implements OnModuleInit {
  constructor(
    private readonly watchers: FactWatchers,
    private readonly store: FactStore,
    private readonly policies: PolicyService,
  ) {}

  onModuleInit(): void {
    this.watchers.register('classGrounds', (tx, account, _, context) => this.recompute(tx, account.id, context));
  }

  /** Computes the classes anew; a change is a new version of the fact `classification`. The caller holds the account's lock. */
  async recompute(tx: Transaction, accountId: string, context: StepContext): Promise<void> {
    const [known] = await tx.query<Known>(KNOWN, [accountId]);
    if (!known) return;
    const { policy } = await this.policies.at(context.policyVersion, tx);
    const computed = classify(known, policy);
    const [present] = await this.store.ofKind(tx, accountId, 'classification', null);
    if (contentHash(present?.content ?? { classes: [] }) === contentHash(computed)) return;
    const { id, version } = present ?? { id: newId(), version: 0 };
    const next = { accountId, id, version: version + 1, kind: 'classification' as const, cycle: known.cycle, content: computed, removed: false };
    await this.store.write(tx, next, systemActor, context.at);
    await tx.query(MIRROR, [accountId, computed.classes.map(({ code }) => code), JSON.stringify(computed.classes)]);
  }
}

/** Consumption is recorded with settlements; until there is any, no class rests on it. */
function classify({ credit, grouped, grounds }: Known, policy: Policy): Classification {
  const facts = {
    consumedTotal: NOTHING,
    largestContractConsumed: NOTHING,
    goodPaymentCredit: credit === 'good',
    introducedClosedCustomer: grounds?.introducedClosedCustomer === true,
    groupMember: grouped || Boolean(grounds?.groupName),
    strategicApproved: false,
    potential: grounds?.potential === true,
  };
  const { classes } = accountClasses(facts, classPolicyOf(policy));
  const plain = classes.map(({ id, reasons }) => ({ code: id, reasons: reasons.map(({ code, params }) => ({ code, params })) }));
  return JSON.parse(JSON.stringify({ classes: plain })) as Classification;
}

function classPolicyOf({ classes, approvals }: Policy): ClassPolicy {
  const { list, premiumConsumedOver, highValueContractOver } = classes;
  return { classes: list.map(({ code }) => code), premiumConsumedOver, highValueContractOver, rates: approvals.rates };
}
