import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../machines/calendar';
import { creditStanding } from '../../machines/receivable';
import type { CreditVerdict } from '../../machines/rules';
import { AccountClassesService } from '../accounts/account-classes.service';
import { AccountGroup } from '../accounts/account-group.service';
import { PathService } from '../accounts/path/path.service';
import type { Transaction } from '../platform/database/unit-of-work';
import type { StepContext } from '../platform/workflow/instance';
import { PolicyService } from '../policy/policy.service';
import { MoneyRequestStore } from './requests/money-request-store';
import { type AccountStanding, PaymentRecordStore } from './payment-record-store';

type Moment = Omit<StepContext, 'actor'>;

/** Section 9: the credit of an account follows from its receivables, and from those of its group where policy says so. */
@Injectable()
export class CreditService {
  private readonly noted = new WeakMap<Transaction, Set<string>>();

  constructor(
    private readonly group: AccountGroup,
    private readonly records: PaymentRecordStore,
    private readonly paths: PathService,
    private readonly classes: AccountClassesService,
    private readonly policies: PolicyService,
    private readonly requests: MoneyRequestStore,
  ) {}

  /** Something changed that credit or classes may rest on; `settle` acts on it once, when the command has done all its steps. */
  note(tx: Transaction, accountId: string): void {
    const accounts = this.noted.get(tx) ?? new Set<string>();
    this.noted.set(tx, accounts.add(accountId));
  }

  /** Computes what was noted in this transaction. Whoever sends events to receivables calls it last, under the group's locks. */
  async settle(tx: Transaction, moment: Moment): Promise<void> {
    const accounts = [...(this.noted.get(tx) ?? [])].sort();
    this.noted.delete(tx);
    for (const accountId of accounts) await this.reassess(tx, accountId, moment);
  }

  /** Compares the credit that the record shows with the region's, and sends what differs. The group's locks are held. */
  async reassess(tx: Transaction, accountId: string, { at, policyVersion }: Moment): Promise<void> {
    const { policy, calendar } = await this.policies.at(policyVersion, tx);
    const ids = policy.credit.countsGroup ? await this.group.idsOf(tx, accountId) : [accountId];
    const today = localDateOf(calendar, at);
    const standings = await this.records.standings(tx, ids, today);
    const ofAll = creditStanding(together(standings), policy);
    const released = await this.requests.released(tx, ids, today);
    for (const standing of standings) {
      const verdict =
        ofAll.credit === 'hold' ? (heldUnless(released.get(standing.accountId)) ?? reasoned(ofAll)) : reasoned(ofAll);
      if (standing.quarantined || standing.credit === verdict.to) continue;
      const payload = { to: verdict.to, reason: verdict.reason };
      await this.paths.sendSystemEvent(tx, standing.accountId, 'credit.changed', payload, { at, policyVersion });
    }
    if (standings.some((each) => each.accountId === accountId)) {
      await this.classes.recompute(tx, accountId, { actor: { kind: 'system', id: null }, at, policyVersion });
    }
  }
}

/** The oldest receivable of the group is as late as it is; broken promises add up. */
function together(standings: readonly AccountStanding[]): { openOverdueDays: number; brokenPromises: number } {
  return {
    openOverdueDays: Math.max(0, ...standings.map((each) => each.openOverdueDays)),
    brokenPromises: standings.reduce((sum, each) => sum + each.brokenPromises, 0),
  };
}

interface Verdict {
  to: CreditVerdict['credit'];
  reason: { code: string; params: Record<string, string | number> };
}

/** An approved release (A13) lets the account go on, watched, until its last day. */
function heldUnless(until: string | undefined): Verdict | null {
  return until === undefined
    ? null
    : { to: 'watch', reason: { code: 'receivables:credit.credit-released', params: { until } } };
}

function reasoned({ credit, reasons }: CreditVerdict): Verdict {
  const [first] = reasons;
  const reason = {
    code: `receivables:credit.${first?.code ?? 'credit-nothing-against'}`,
    params: { ...first?.params },
  };
  return { to: credit, reason };
}
