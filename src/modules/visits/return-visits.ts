import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, localDateOf, type WorkingCalendar } from '../../machines/calendar';
import { contactPolicyOf, returnVisitDays } from '../../machines/policy/contact-policy';
import type { Policy } from '../../machines/policy/policy';
import { AccountAudience } from '../accounts/account-audience.service';
import { AccountGate, type LockedAccount } from '../accounts/account-gate';
import { FactWatchers } from '../accounts/fact-watchers';
import { countedDeadline } from '../deadlines/deadline';
import { DeadlineHandlers } from '../deadlines/deadline-handlers';
import { DeadlineService } from '../deadlines/deadline.service';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { Outbox } from '../platform/outbox/outbox';
import { PolicyService } from '../policy/policy.service';

const PURPOSE = 'visit.returnDue';
const DAY_MS = 86_400_000;
const HAS_CLOCK: Statement = {
  name: 'return-visit-clock',
  text: `SELECT 1 FROM deadlines WHERE instance_id = $1 AND purpose = '${PURPOSE}' LIMIT 1`,
};

interface Moment {
  at: Date;
  policy: Policy;
  calendar: WorkingCalendar;
}

/** F16: partners are visited again and again, at the interval of their class; the owner is told when the next one is due. */
@Injectable()
export class ReturnVisits implements OnModuleInit {
  constructor(
    private readonly deadlines: DeadlineService,
    private readonly handlers: DeadlineHandlers,
    private readonly watchers: FactWatchers,
    private readonly gate: AccountGate,
    private readonly audiences: AccountAudience,
    private readonly policies: PolicyService,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.handlers.register({
      purpose: PURPOSE,
      lock: async (tx, { instanceId }) => void (await this.gate.enterAsSystem(tx, instanceId)),
      handle: (tx, { instanceId, visit }, at) => this.remind(tx, instanceId, visit, at),
    });
    // Whoever became a partner without a visit since has the clock from the first touch as a partner on.
    this.watchers.register('engagement', async (tx, account, fact, { at, policyVersion }) => {
      const { outcome, heldAt } = fact.content as { outcome?: string; heldAt: string };
      if (fact.removed || outcome === undefined || account.stage !== 'partnered') return;
      if ((await tx.query(HAS_CLOCK, [account.id])).length > 0) return;
      await this.set(tx, account, new Date(heldAt), { at, ...(await this.policies.at(policyVersion, tx)) });
    });
  }

  /** Sets the clock anew from a visit that was held; only partners have one. The account's lock is held. */
  async set(tx: Transaction, account: LockedAccount, heldAt: Date, { at, policy, calendar }: Moment): Promise<void> {
    if (account.stage !== 'partnered') return;
    const days = returnVisitDays(contactPolicyOf(policy).returnVisits, account.classes);
    const date = addDays(localDateOf(calendar, heldAt), days);
    const context = { instance: { id: account.id }, at };
    // The day is the number: each day is said once.
    const day = Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
    const clock = countedDeadline(context, calendar, PURPOSE, day, { kind: 'date', date, part: 'opening' });
    await this.deadlines.change(tx, { instanceId: account.id, stop: [PURPOSE], set: [clock], at });
  }

  private async remind(tx: Transaction, accountId: string, day: number, at: Date): Promise<void> {
    const { stage } = await this.gate.enterAsSystem(tx, accountId);
    if (stage !== 'partnered') return;
    const audience = await this.audiences.of(tx, accountId);
    const dueOn = new Date(day * DAY_MS).toISOString().slice(0, 10);
    await this.outbox.add(tx, {
      key: `account-${accountId}-returnVisit:${day}`,
      topic: 'message.addressed',
      payload: {
        recipients: this.audiences.recipients(audience, ['owner']),
        template: 'returnVisitDue',
        params: { account: audience.accountName, dueOn },
        link: { type: 'account', id: accountId },
      },
      at,
    });
  }
}
