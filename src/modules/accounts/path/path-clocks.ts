import { Injectable } from '@nestjs/common';
import type { PathEffects } from '../../../machines/account-path/effects';
import type { DueBasis } from '../../../machines/calendar';
import type { LifecycleState } from '../../../machines/policy/stages';
import { stageBases } from '../../../machines/policy/stage-dues';
import { contactDue } from '../../../machines/policy/rhythm';
import { countedDeadline, type Deadline, deadlineOf, type DeadlineRequest } from '../../deadlines/deadline';
import { DeadlineService } from '../../deadlines/deadline.service';
import type { Statement, Transaction } from '../../platform/database/unit-of-work';
import type { LoadedInstance, StepContext } from '../../platform/workflow/instance';
import { PolicyService } from '../../policy/policy.service';
import { regionsOf } from './path-mirror';

type Context = StepContext & { instance: LoadedInstance };

/** Levels of the stage's clock, lowest first (section 11). */
export const stageLevels = ['stage.warned', 'stage.breached', 'stage.escalated'] as const;
export const contactLevels = ['contact.due', 'contact.cold'] as const;
export const reviewPurpose = 'nurture.reviewDue';

const NOTE: Statement = {
  name: 'account-dues',
  text: 'UPDATE accounts SET warn_at = $2, due_at = $3, escalate_at = $4 WHERE id = $1 RETURNING classes',
};
const CLASSES: Statement = { name: 'account-classes', text: 'SELECT classes FROM accounts WHERE id = $1' };

/** What one step does to the clocks of an account. */
interface ClockPlan {
  /** Shown beside the account; absent where the step leaves them alone. */
  dues?: readonly [Date | null, Date | null, Date | null];
  stop: Set<string>;
  /** By purpose. */
  set: Map<string, DeadlineRequest>;
  /** The contact clock to start: its length depends on the account's classes. */
  contact?: PathEffects['startContactClock'];
}

/**
 * Carries out the clock effects of the path: due instants are computed when the state is entered, and are rows. A step that leaves
 * one state for another stops and starts several clocks, which are written together.
 */
@Injectable()
export class PathClocks {
  constructor(
    private readonly deadlines: DeadlineService,
    private readonly policies: PolicyService,
  ) {}

  async startStage(tx: Transaction, context: Context, params: PathEffects['startStageClock']): Promise<void> {
    const policy = await this.policies.at(context.policyVersion, tx);
    const bases = stageBases(policy.policy, params.stage, new Date(params.enteredAt));
    if (!bases) return;
    const requests = bases.map((basis, level) =>
      countedDeadline(context, policy.calendar, stageLevels[level] ?? '', params.visit, basis),
    );
    const plan = this.plan(tx, context);
    plan.dues = requests.map(({ dueAt }) => dueAt) as [Date, Date, Date];
    for (const request of params.adopted ? afterHighestPassed(requests, context.at) : requests) set(plan, request);
  }

  stopStage(tx: Transaction, context: Context): void {
    const plan = this.plan(tx, context);
    stop(plan, [...stageLevels, reviewPurpose]);
    plan.dues = [null, null, null];
  }

  async startReview(tx: Transaction, context: Context, params: PathEffects['startReviewClock']): Promise<void> {
    const policy = await this.policies.at(context.policyVersion, tx);
    const basis: DueBasis = { kind: 'instant', at: params.reviewAt };
    const review = countedDeadline(context, policy.calendar, reviewPurpose, params.visit, basis);
    const plan = this.plan(tx, context);
    plan.dues = [null, review.dueAt, null];
    set(plan, review);
  }

  startContact(tx: Transaction, context: Context, params: PathEffects['startContactClock']): void {
    const plan = this.plan(tx, context);
    stop(plan, contactLevels);
    plan.contact = params;
  }

  stopContact(tx: Transaction, context: Context): void {
    const plan = this.plan(tx, context);
    stop(plan, contactLevels);
    delete plan.contact;
  }

  private plan(tx: Transaction, context: Context): ClockPlan {
    return tx.gather<ClockPlan>(
      `path-clocks-${context.instance.id}`,
      () => ({ stop: new Set(), set: new Map() }),
      (plan) => this.write(tx, context, plan),
    );
  }

  private async write(tx: Transaction, context: Context, plan: ClockPlan): Promise<void> {
    const { id: instanceId } = context.instance;
    const noted = plan.dues && (await tx.query<{ classes: string[] }>(NOTE, [instanceId, ...plan.dues]));
    if (plan.contact) {
      const [account] = noted ?? (await tx.query<{ classes: string[] }>(CLASSES, [instanceId]));
      for (const request of await this.contactRequests(tx, context, plan.contact, account?.classes ?? []))
        set(plan, request);
    }
    await this.deadlines.change(tx, {
      instanceId,
      stop: [...plan.stop],
      set: [...plan.set.values()],
      at: context.at,
    });
  }

  private async contactRequests(
    tx: Transaction,
    context: Context,
    params: PathEffects['startContactClock'],
    classes: string[],
  ): Promise<DeadlineRequest[]> {
    const { policy, calendar } = await this.policies.at(context.policyVersion, tx);
    const instants = contactDue(policy, calendar, { ...params, stage: stageOf(context.instance), classes });
    if (!instants) return [];
    return [
      deadlineOf(context, calendar, 'contact.due', params.touch, instants.dueAt),
      deadlineOf(context, calendar, 'contact.cold', params.touch, instants.coldAt),
    ];
  }
}

function set(plan: ClockPlan, request: DeadlineRequest): void {
  plan.set.set(request.purpose, request);
}

function stop(plan: ClockPlan, purposes: readonly string[]): void {
  for (const purpose of purposes) {
    plan.stop.add(purpose);
    plan.set.delete(purpose);
  }
}

function stageOf(instance: LoadedInstance): LifecycleState {
  return regionsOf(instance).lifecycle as LifecycleState;
}

/** An old case says once that it is overdue: of the levels that have passed only the highest is set (statecharts.md, Dates). */
export function afterHighestPassed<Level extends Pick<Deadline, 'dueAt'>>(levels: Level[], at: Date): Level[] {
  const passed = levels.filter((level) => level.dueAt <= at);
  return [...passed.slice(-1), ...levels.filter((level) => level.dueAt > at)];
}
