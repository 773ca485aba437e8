import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LocalDate } from '../../machines/account-path/facts';
import { addDays, localDateOf } from '../../machines/calendar';
import type { ContractOwnEffects, ContractOwnEffectType } from '../../machines/contract';
import { milestoneReminderDaysOf } from '../../machines/policy/contract-policy';
import { AccountAudience } from '../accounts/account-audience.service';
import { countedDeadline, type DeadlineRequest } from '../deadlines/deadline';
import { DeadlineService } from '../deadlines/deadline.service';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { Outbox } from '../platform/outbox/outbox';
import { EffectPerformers } from '../platform/workflow/effect-performers';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';
import { PolicyService } from '../policy/policy.service';

type Context = StepContext & { instance: LoadedInstance };
type Performers = {
  [T in ContractOwnEffectType]: (tx: Transaction, context: Context, params: ContractOwnEffects[T]) => Promise<void>;
};

export const milestonePurposes = ['contract.milestoneSoon', 'contract.milestoneLate'] as const;
type MilestonePurpose = (typeof milestonePurposes)[number];

/** A deadline's visit holds the setting of the clocks and which milestone of the plan. */
const SLOTS = 100;
export const settingOf = (visit: number): { visit: number; slot: number } => ({
  visit: Math.floor(visit / SLOTS),
  slot: visit % SLOTS,
});

const PRESENT: Statement = {
  name: 'milestone-owner-present',
  text: 'SELECT id FROM users WHERE id = $1 AND disabled_at IS NULL',
};

/** Each effect of a contract after signature has its one performer here; the compiler checks that none is missing. */
@Injectable()
export class ContractPerformers implements OnModuleInit {
  constructor(
    private readonly performers: EffectPerformers,
    private readonly deadlines: DeadlineService,
    private readonly policies: PolicyService,
    private readonly audiences: AccountAudience,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    for (const [type, perform] of Object.entries(this.table()))
      this.performers.register(`contract/${type}`, perform as never);
  }

  private table(): Performers {
    return {
      setMilestoneClocks: (tx, context, params) => this.setClocks(tx, context, params),
      stopMilestoneClocks: (tx, { instance, at }) => this.deadlines.cancel(tx, instance.id, milestonePurposes, at),
      notify: (tx, context, params) => this.notify(tx, context, params),
    };
  }

  /** A reminder whose milestone is late by now would say nothing that the other does not say. */
  private async setClocks(
    tx: Transaction,
    context: Context,
    { visit, milestones }: ContractOwnEffects['setMilestoneClocks'],
  ): Promise<void> {
    const { policy, calendar } = await this.policies.at(context.policyVersion, tx);
    const today = localDateOf(calendar, context.at);
    const before = milestoneReminderDaysOf(policy);
    const at = (purpose: MilestonePurpose, slot: number, date: LocalDate): DeadlineRequest =>
      countedDeadline(context, calendar, purpose, visit * SLOTS + slot, { kind: 'date', date, part: 'opening' });
    await this.deadlines.scheduleAll(
      tx,
      milestones.flatMap(({ slot, dueOn }) => [
        ...(dueOn < today ? [] : [at('contract.milestoneSoon', slot, addDays(dueOn, -before))]),
        at('contract.milestoneLate', slot, addDays(dueOn, 1)),
      ]),
    );
  }

  /** The owner of the milestone; of a late one the account's owner and director hear as well. */
  private async notify(
    tx: Transaction,
    { instance, at }: Context,
    { template, to, key, params }: ContractOwnEffects['notify'],
  ): Promise<void> {
    const audience = await this.audiences.of(tx, instance.accountId);
    const [owner] = await tx.query<{ id: string }>(PRESENT, [to]);
    const answering = this.audiences.recipients(audience, template === 'milestoneLate' ? ['owner', 'director'] : []);
    const people = [...new Set([...(owner ? [owner.id] : []), ...answering])];
    await this.outbox.add(tx, {
      key: `contract-${instance.id}-${key}`,
      topic: 'message.addressed',
      payload: {
        recipients: people.length > 0 ? people : this.audiences.recipients(audience, ['owner']),
        template,
        params: { ...params, account: audience.accountName },
        link: { type: 'contract', id: instance.id },
      },
      at,
    });
  }
}
