import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dueLevels } from '../../machines/receivable';
import type { Deadline } from '../deadlines/deadline';
import { DeadlineHandlers, type Handled } from '../deadlines/deadline-handlers';
import type { Transaction } from '../platform/database/unit-of-work';
import { type LoadedInstance, type StepContext, systemActor } from '../platform/workflow/instance';
import { TransitionService } from '../platform/workflow/transition.service';
import { PolicyService } from '../policy/policy.service';
import { CreditService } from './credit.service';
import { creditPurpose, settingOf } from './receivable-clocks';
import { ReceivableGate } from './receivable-gate';
import { ReceivableSteps } from './receivable-steps';
import { contextOf } from './receivable-store';

const EVENTS = {
  'receivable.due': 'clock.due',
  'receivable.overdue': 'clock.overdue',
  'receivable.promise': 'clock.promiseEnded',
} as const;

/** When a clock of a receivable is due: the receivable is read again under its lock, and what is paid by then says nothing. */
@Injectable()
export class ReceivableDeadlines implements OnModuleInit {
  constructor(
    private readonly handlers: DeadlineHandlers,
    private readonly gate: ReceivableGate,
    private readonly transitions: TransitionService,
    private readonly steps: ReceivableSteps,
    private readonly credit: CreditService,
    private readonly policies: PolicyService,
  ) {}

  onModuleInit(): void {
    for (const purpose of Object.keys(EVENTS) as (keyof typeof EVENTS)[]) {
      this.register(purpose, async (tx, receivable, { visit }, context) => {
        await this.steps.offer(
          tx,
          receivable,
          { type: EVENTS[purpose], payload: { visit: settingOf(visit).visit } },
          context,
        );
      });
    }
    this.register('receivable.level', (tx, receivable, deadline, context) =>
      this.level(tx, receivable, deadline, context),
    );
    this.register(creditPurpose, async (tx, receivable) => this.credit.note(tx, receivable.accountId!));
  }

  private register(
    purpose: string,
    act: (tx: Transaction, receivable: LoadedInstance, deadline: Deadline, context: StepContext) => Promise<Handled>,
  ): void {
    this.handlers.register({
      purpose,
      lock: (tx, deadline) => this.gate.lockOf(tx, deadline.instanceId),
      handle: async (tx, deadline, at) => {
        const { version: policyVersion } = await this.policies.active(tx);
        const context = { actor: systemActor, at, policyVersion };
        const handled = await act(tx, await this.transitions.load(tx, deadline.instanceId), deadline, context);
        await this.credit.settle(tx, context);
        return handled;
      },
    });
  }

  /** Where a higher level is due by now as well, that one speaks. */
  private async level(
    tx: Transaction,
    receivable: LoadedInstance,
    deadline: Deadline,
    context: StepContext,
  ): Promise<Handled> {
    const { policy, calendar } = await this.policies.at(context.policyVersion, tx);
    const { visit, slot } = settingOf(deadline.visit);
    const passed = dueLevels(policy, calendar, contextOf(receivable).dueOn).filter(({ dueAt }) => dueAt <= context.at);
    const highest = passed.at(-1);
    if (!highest || highest.number < slot) return;
    if (highest.number > slot) return 'overtaken';
    const { dueAt: _, ...level } = highest;
    await this.steps.offer(tx, receivable, { type: 'clock.level', payload: { visit, level: slot }, level }, context);
  }
}
