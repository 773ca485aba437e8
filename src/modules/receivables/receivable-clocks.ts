import { Injectable } from '@nestjs/common';
import { type DueBasis } from '../../machines/calendar';
import { addDays, creditDays, dueLevels, levelsAhead, type ReceivableEffects } from '../../machines/receivable';
import { countedDeadline } from '../deadlines/deadline';
import { DeadlineService } from '../deadlines/deadline.service';
import type { Transaction } from '../platform/database/unit-of-work';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';
import { PolicyService } from '../policy/policy.service';
import { contextOf } from './receivable-store';

type Context = StepContext & { instance: LoadedInstance };

export const collectionPurposes = [
  'receivable.due',
  'receivable.overdue',
  'receivable.level',
  'receivable.promise',
] as const;
export const creditPurpose = 'receivable.credit';

/** A deadline's visit holds the setting of the clocks. */
const SLOTS = 100;
export const visitOf = (visit: number): number => visit * SLOTS;
export const settingOf = (visit: number): number => Math.floor(visit / SLOTS);

/**
 * Of several clocks of one purpose a deadline's visit tells besides for how many days after the due date it is: what a level or a threshold
 * is does not hang on how many others the policy of that day has. Clocks of before told a place in the list; their numbers are lower than any
 * of these, and they say no day.
 */
const WIDTH = 100_000;
const HALF = WIDTH / 2;
export const dayVisitOf = (visit: number, days: number): number => visit * WIDTH + HALF + days;
export function daySettingOf(visit: number): { visit: number; days: number | null } {
  if (visit < WIDTH) return { visit: settingOf(visit), days: null };
  const setting = Math.floor(visit / WIDTH);
  return { visit: setting, days: visit - setting * WIDTH - HALF };
}

/** States in which the levels run. */
const COLLECTED: readonly unknown[] = ['planned', 'invoiced', 'extended', 'due', 'overdue'];
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
    const begins = (purpose: string, days: number) =>
      countedDeadline(context, policy.calendar, purpose, visitOf(visit), midnight(addDays(dueOn, days)));
    const levels = levelsAhead(dueLevels(policy.policy, policy.calendar, dueOn), reachedDays, context.at);
    await this.deadlines.scheduleAll(tx, [
      ...(BEFORE_DUE.includes(state) ? [begins('receivable.due', 0)] : []),
      ...(state === 'overdue' ? [] : [begins('receivable.overdue', 1)]),
      ...levels.map(({ days, dueAt }) =>
        countedDeadline(context, policy.calendar, 'receivable.level', dayVisitOf(visit, days), {
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
      .map((days) =>
        countedDeadline(
          context,
          policy.calendar,
          creditPurpose,
          dayVisitOf(visit, days),
          midnight(addDays(dueOn, days)),
        ),
      )
      .filter(({ dueAt }) => dueAt > context.at);
    await this.deadlines.scheduleAll(tx, clocks);
  }

  /** A promise is broken when its day is over. */
  async setPromise(
    tx: Transaction,
    context: Context,
    { visit, until }: ReceivableEffects['setPromiseClock'],
  ): Promise<void> {
    const policy = await this.policies.at(context.policyVersion, tx);
    const basis = midnight(addDays(until, 1));
    await this.deadlines.schedule(
      tx,
      countedDeadline(context, policy.calendar, 'receivable.promise', visitOf(visit), basis),
    );
  }

  /** Under another policy: the clocks of an open receivable are set as that policy and its zone have them. What was said stays said. */
  async replan(tx: Transaction, context: Context): Promise<void> {
    const { visit, dueOn, reachedDays, promise } = contextOf(context.instance);
    await this.stop(tx, context, { which: 'collection' });
    if (COLLECTED.includes(context.instance.envelope.state))
      await this.setDue(tx, context, { visit, dueOn, reachedDays });
    if (promise !== null) await this.setPromise(tx, context, { visit, until: promise.until });
    await this.setCredit(tx, context, { visit, dueOn });
  }

  async stop(tx: Transaction, context: Context, { which }: ReceivableEffects['stopClocks']): Promise<void> {
    const purposes = which === 'all' ? [...collectionPurposes, creditPurpose] : collectionPurposes;
    await this.deadlines.cancel(tx, context.instance.id, purposes, context.at);
  }
}

function midnight(date: string): DueBasis {
  return { kind: 'date', date, part: 'midnight' };
}
