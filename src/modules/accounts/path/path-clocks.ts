import { Injectable } from '@nestjs/common';
import type { PathEffects } from '../../../machines/account-path/effects';
import { fractionDue, nextWorkingInstant } from '../../../machines/calendar';
import { isDevelopmentStage, type LifecycleState } from '../../../machines/policy/stages';
import { contactDue } from '../../../machines/policy/rhythm';
import { type Deadline, deadlineOf } from '../../deadlines/deadline';
import { DeadlineService } from '../../deadlines/deadline.service';
import type { Statement, Transaction } from '../../platform/database/unit-of-work';
import type { LoadedInstance, StepContext } from '../../platform/workflow/instance';
import { PolicyService, type PolicyVersion } from '../../policy/policy.service';
import { regionsOf } from './path-mirror';

type Context = StepContext & { instance: LoadedInstance };

/** Levels of the stage's clock, lowest first (section 11). */
export const stageLevels = ['stage.warned', 'stage.breached', 'stage.escalated'] as const;
export const contactLevels = ['contact.due', 'contact.cold'] as const;
export const reviewPurpose = 'nurture.reviewDue';

const NOTE: Statement = {
  name: 'account-dues',
  text: 'UPDATE accounts SET warn_at = $2, due_at = $3, escalate_at = $4 WHERE id = $1',
};

/** Carries out the clock effects of the path: due instants are computed when the state is entered, and are rows. */
@Injectable()
export class PathClocks {
  constructor(
    private readonly deadlines: DeadlineService,
    private readonly policies: PolicyService,
  ) {}

  async startStage(tx: Transaction, context: Context, params: PathEffects['startStageClock']): Promise<void> {
    const policy = await this.policies.at(context.policyVersion, tx);
    const dues = stageDues(policy, params.stage, new Date(params.enteredAt));
    if (!dues) return;
    await tx.query(NOTE, [context.instance.id, ...dues]);
    const requests = dues.map((dueAt, level) =>
      deadlineOf(context, policy.calendar, stageLevels[level] ?? '', params.visit, dueAt),
    );
    await this.deadlines.scheduleAll(tx, params.adopted ? afterHighestPassed(requests, context.at) : requests);
  }

  async stopStage(tx: Transaction, context: Context): Promise<void> {
    await this.deadlines.cancel(tx, context.instance.id, [...stageLevels, reviewPurpose], context.at);
    await tx.query(NOTE, [context.instance.id, null, null, null]);
  }

  async startReview(tx: Transaction, context: Context, params: PathEffects['startReviewClock']): Promise<void> {
    const policy = await this.policies.at(context.policyVersion, tx);
    const dueAt = nextWorkingInstant(policy.calendar, new Date(params.reviewAt));
    await tx.query(NOTE, [context.instance.id, null, dueAt, null]);
    await this.deadlines.schedule(tx, deadlineOf(context, policy.calendar, reviewPurpose, params.visit, dueAt));
  }

  async startContact(
    tx: Transaction,
    context: Context,
    params: PathEffects['startContactClock'],
    classes: string[],
  ): Promise<void> {
    const policy = await this.policies.at(context.policyVersion, tx);
    await this.deadlines.cancel(tx, context.instance.id, contactLevels, context.at);
    const instants = contactDue(policy.policy, policy.calendar, {
      ...params,
      stage: stageOf(context.instance),
      classes,
    });
    if (!instants) return;
    await this.deadlines.scheduleAll(tx, [
      deadlineOf(context, policy.calendar, 'contact.due', params.touch, instants.dueAt),
      deadlineOf(context, policy.calendar, 'contact.cold', params.touch, instants.coldAt),
    ]);
  }

  async stopContact(tx: Transaction, context: Context): Promise<void> {
    await this.deadlines.cancel(tx, context.instance.id, contactLevels, context.at);
  }
}

function stageOf(instance: LoadedInstance): LifecycleState {
  return regionsOf(instance).lifecycle as LifecycleState;
}

/** Instants at 80, 100 and 150 % of the stage's length (policy); null for states that have none. */
export function stageDues(policy: PolicyVersion, stage: string, enteredAt: Date): [Date, Date, Date] | null {
  if (!isDevelopmentStage(stage)) return null;
  const { warnedAtPercent, breachedAtPercent, escalatedAtPercent } = policy.policy.pace;
  const due = (percent: number) => fractionDue(policy.calendar, enteredAt, policy.policy.stages[stage].length, percent);
  return [due(warnedAtPercent), due(breachedAtPercent), due(escalatedAtPercent)];
}

/** An old case says once that it is overdue: of the levels that have passed only the highest is set (statecharts.md, Dates). */
export function afterHighestPassed<Level extends Pick<Deadline, 'dueAt'>>(levels: Level[], at: Date): Level[] {
  const passed = levels.filter((level) => level.dueAt <= at);
  return [...passed.slice(-1), ...levels.filter((level) => level.dueAt > at)];
}
