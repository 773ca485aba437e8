import { Injectable } from '@nestjs/common';
import { type DueBasis, startOfLocalDate } from '../../machines/calendar';
import { addDays, creditDays, dueLevels, levelsAhead, type ReceivableEffects } from '../../machines/receivable';
import { countedDeadline, deadlineOf } from '../deadlines/deadline';
import { DeadlineService } from '../deadlines/deadline.service';
import type { Transaction } from '../platform/database/unit-of-work';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';
import { PolicyService } from '../policy/policy.service';

type Context = StepContext & { instance: LoadedInstance };

export const collectionPurposes = [
  'receivable.due',
  'receivable.overdue',
  'receivable.level',
  'receivable.promise',
] as const;
export const creditPurpose = 'receivable.credit';

/** A deadline's visit holds the setting of the clocks and, of several clocks of one purpose, which. */
const SLOTS = 100;
export const visitOf = (visit: number, slot: number): number => visit * SLOTS + slot;
export const settingOf = (visit: number): { visit: number; slot: number } => ({
  visit: Math.floor(visit / SLOTS),
  slot: visit % SLOTS,
});

/** States that a due date still lies before. */
const BEFORE_DUE: readonly unknown[] = ['planned', 'invoiced', 'extended'];

/** Carries out the clock effects of receivables. A day begins at midnight in the company's zone; people are told in working time, of what has passed already in the next. */
@Injectable()
export class ReceivableClocks {
  constructor(
    private readonly deadlines: DeadlineService,
    private readonly policies: PolicyService,
  ) {}

  async setDue(
    tx: Transaction,
    context: Context,
    { visit, dueOn, reachedDays }: ReceivableEffects['setDueClocks'],
  ): Promise<void> {
    const policy = await this.policies.at(context.policyVersion, tx);
    const { state } = context.instance.envelope;
    const begins = (days: number) => startOfLocalDate(policy.calendar, addDays(dueOn, days));
    const levels = levelsAhead(dueLevels(policy.policy, policy.calendar, dueOn), reachedDays, context.at);
    await this.deadlines.scheduleAll(tx, [
      ...(BEFORE_DUE.includes(state)
        ? [deadlineOf(context, policy.calendar, 'receivable.due', visitOf(visit, 0), begins(0))]
        : []),
      ...(state === 'overdue'
        ? []
        : [deadlineOf(context, policy.calendar, 'receivable.overdue', visitOf(visit, 0), begins(1))]),
      ...levels.map(({ number, days, dueAt }) =>
        countedDeadline(context, policy.calendar, 'receivable.level', visitOf(visit, number), {
          ...(dueAt > context.at
            ? { kind: 'date', date: addDays(dueOn, days), part: 'opening' }
            : { kind: 'instant', at: context.at.toISOString() }),
        } as DueBasis),
      ),
    ]);
  }

  /** Days that have passed need no clock: the credit is computed anew by every change as it is. */
  async setCredit(
    tx: Transaction,
    context: Context,
    { visit, dueOn }: ReceivableEffects['setCreditClocks'],
  ): Promise<void> {
    const policy = await this.policies.at(context.policyVersion, tx);
    await this.deadlines.cancel(tx, context.instance.id, [creditPurpose], context.at);
    const clocks = creditDays(policy.policy)
      .map((days, slot) => ({ slot, dueAt: startOfLocalDate(policy.calendar, addDays(dueOn, days)) }))
      .filter(({ dueAt }) => dueAt > context.at);
    await this.deadlines.scheduleAll(
      tx,
      clocks.map(({ slot, dueAt }) => deadlineOf(context, policy.calendar, creditPurpose, visitOf(visit, slot), dueAt)),
    );
  }

  /** A promise is broken when its day is over. */
  async setPromise(
    tx: Transaction,
    context: Context,
    { visit, until }: ReceivableEffects['setPromiseClock'],
  ): Promise<void> {
    const policy = await this.policies.at(context.policyVersion, tx);
    const dueAt = startOfLocalDate(policy.calendar, addDays(until, 1));
    await this.deadlines.schedule(
      tx,
      deadlineOf(context, policy.calendar, 'receivable.promise', visitOf(visit, 0), dueAt),
    );
  }

  async stop(tx: Transaction, context: Context, { which }: ReceivableEffects['stopClocks']): Promise<void> {
    const purposes = which === 'all' ? [...collectionPurposes, creditPurpose] : collectionPurposes;
    await this.deadlines.cancel(tx, context.instance.id, purposes, context.at);
  }
}
