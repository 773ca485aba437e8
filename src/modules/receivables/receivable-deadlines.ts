import { Injectable, type OnModuleInit } from '@nestjs/common';
import { startOfLocalDate } from '../../machines/calendar';
import { addDays, type DueLevel, dueLevels, type ReceivableContext } from '../../machines/receivable';
import type { Deadline } from '../deadlines/deadline';
import { DeadlineHandlers, type Handled } from '../deadlines/deadline-handlers';
import { DeadlineStore } from '../deadlines/deadline-store';
import type { Transaction } from '../platform/database/unit-of-work';
import { type LoadedInstance, type StepContext, systemActor } from '../platform/workflow/instance';
import { TransitionService } from '../platform/workflow/transition.service';
import { PolicyService } from '../policy/policy.service';
import { CreditService } from './credit.service';
import { creditPurpose, daySettingOf, dayVisitOf, settingOf } from './receivable-clocks';
import { ReceivableGate } from './receivable-gate';
import { ReceivableSteps } from './receivable-steps';
import { contextOf } from './receivable-store';

/** What each midnight clock sends, and the day whose beginning it waits for. */
const EVENTS = {
  'receivable.due': { type: 'clock.due', day: ({ dueOn }: ReceivableContext) => dueOn },
  'receivable.overdue': { type: 'clock.overdue', day: ({ dueOn }: ReceivableContext) => addDays(dueOn, 1) },
  'receivable.promise': {
    type: 'clock.promiseEnded',
    day: ({ promise }: ReceivableContext) => promise && addDays(promise.until, 1),
  },
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
    private readonly due: DeadlineStore,
  ) {}

  onModuleInit(): void {
    for (const purpose of Object.keys(EVENTS) as (keyof typeof EVENTS)[])
      this.register(purpose, (...call) => this.dayBegins(purpose, ...call));
    this.register('receivable.level', (...call) => this.level(...call));
    this.register(creditPurpose, (...call) => this.creditDay(...call));
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

  private async dayBegins(
    purpose: keyof typeof EVENTS,
    tx: Transaction,
    receivable: LoadedInstance,
    deadline: Deadline,
    context: StepContext,
  ): Promise<Handled> {
    const { type, day } = EVENTS[purpose];
    const visit = settingOf(deadline.visit);
    const early = await this.early(tx, receivable, { visit, day: day(contextOf(receivable)) }, context);
    if (early) return early;
    await this.steps.offer(tx, receivable, { type, payload: { visit } }, context);
  }

  private async creditDay(
    tx: Transaction,
    receivable: LoadedInstance,
    deadline: Deadline,
    context: StepContext,
  ): Promise<Handled> {
    const { visit, days } = daySettingOf(deadline.visit);
    const { dueOn } = contextOf(receivable);
    const early = await this.early(
      tx,
      receivable,
      { visit, day: days === null ? null : addDays(dueOn, days) },
      context,
    );
    if (early) return early;
    this.credit.note(tx, receivable.accountId!);
  }

  /** Where its day has not begun by today's zone, the clock is put off: it fired under another. */
  private async early(
    tx: Transaction,
    receivable: LoadedInstance,
    { visit, day }: { visit: number; day: string | null },
    context: StepContext,
  ): Promise<{ putOffTo: Date } | undefined> {
    if (day === null || visit !== contextOf(receivable).visit) return undefined;
    const { calendar } = await this.policies.at(context.policyVersion, tx);
    const putOffTo = startOfLocalDate(calendar, day);
    return putOffTo > context.at ? { putOffTo } : undefined;
  }

  /**
   * Section 9: of the levels that have passed by today's policy and were not said, the highest speaks, whatever policy this clock was set under.
   * Where that one has a clock of its own that is due, this one leaves it to it.
   */
  private async level(
    tx: Transaction,
    receivable: LoadedInstance,
    deadline: Deadline,
    context: StepContext,
  ): Promise<Handled> {
    const { policy, calendar } = await this.policies.at(context.policyVersion, tx);
    const { visit, days } = daySettingOf(deadline.visit);
    const { dueOn, reachedDays, visit: present } = contextOf(receivable);
    if (visit !== present) return;
    const levels = dueLevels(policy, calendar, dueOn);
    const highest = levels
      .filter((level) => level.dueAt <= context.at && (reachedDays === null || level.days > reachedDays))
      .at(-1);
    if (highest && highest.days !== days && (await this.hasOwnClock(tx, deadline, visit, highest.days, context.at)))
      return 'overtaken';
    if (highest) await this.say(tx, receivable, visit, highest, context);
    const own = levels.find((level) => level.days === days);
    if (own && own.dueAt > context.at) return { putOffTo: own.dueAt };
  }

  private hasOwnClock(tx: Transaction, deadline: Deadline, visit: number, days: number, at: Date): Promise<boolean> {
    return this.due.isAnyDue(tx, { ...deadline, visit: dayVisitOf(visit, days) }, ['receivable.level'], at);
  }

  private async say(
    tx: Transaction,
    receivable: LoadedInstance,
    visit: number,
    { dueAt: _, ...level }: DueLevel,
    context: StepContext,
  ): Promise<void> {
    const payload = { visit, level: level.number };
    await this.steps.offer(tx, receivable, { type: 'clock.level', payload, level }, context);
  }
}
