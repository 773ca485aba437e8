import { Injectable } from '@nestjs/common';
import type { PathContext } from '../../../machines/account-path/context';
import type { ClientEventType } from '../../../machines/account-path/events';
import type { Plan } from '../../../machines/account-path/facts';
import { gateFor, waivableBy } from '../../../machines/account-path/gates';
import type { Given, GivenActor, PlanChange, Relation } from '../../../machines/account-path/given';
import { planChange } from '../../../machines/account-path/plan-change';
import { addCalendarDays } from '../../../machines/calendar';
import type { LifecycleState } from '../../../machines/policy/stages';
import type { Role } from '../../auth/actor';
import { may } from '../../auth/permissions';
import { newId } from '../../platform/database/id';
import type { Statement, Transaction } from '../../platform/database/unit-of-work';
import type { LoadedInstance, StepContext } from '../../platform/workflow/instance';
import { PolicyService, type PolicyVersion } from '../../policy/policy.service';
import type { FactRow, LockedAccount } from '../account-gate';
import { FactStore } from '../fact-store';
import { judge, type Judged } from './path-judgement';
import { contextOf, regionsOf } from './path-mirror';

interface Sent {
  type: ClientEventType | 'approval.granted';
  payload: Record<string, unknown>;
}

const RECEIVER: Statement = {
  name: 'path-receiver',
  text: 'SELECT roles, department_id FROM users WHERE id = $1 AND disabled_at IS NULL',
};
/**
 * Whether anything was recorded for, sent to or changed of the account since it was adopted. The clock's own events do not count:
 * an old case is overdue at once, which is nobody's work.
 */
const TOUCHED: Statement = {
  name: 'path-touched',
  text: `SELECT EXISTS (SELECT 1 FROM facts f WHERE f.account_id = $1 AND f.recorded_at > $2)
      OR EXISTS (SELECT 1 FROM transitions t WHERE t.instance_id = $1 AND t.at > $2 AND t.event NOT LIKE 'clock.%')
      OR a.updated_at > greatest($2::timestamptz, (SELECT max(t.at) FROM transitions t WHERE t.instance_id = $1)) AS touched
    FROM accounts a WHERE a.id = $1`,
};

/** Gathers what an event must be given, from the database and the policy and never from the request. */
@Injectable()
export class PathGiven {
  constructor(
    private readonly policies: PolicyService,
    private readonly facts: FactStore,
  ) {}

  async of(
    tx: Transaction,
    account: LockedAccount,
    instance: LoadedInstance,
    event: Sent,
    context: StepContext,
    as?: GivenActor,
  ): Promise<{ given: Given; judged: Judged }> {
    const policy = await this.policies.at(context.policyVersion, tx);
    const path = contextOf(instance);
    const stage = regionsOf(instance).lifecycle as LifecycleState;
    const judged = judge(account, path, stage, policy.policy, context.at);
    const plan = planOf(account);
    const change = await this.changeOfPlan(tx, policy, path, plan);
    const given: Given = {
      at: context.at.toISOString(),
      actor: as ?? actorOf(account),
      verdicts: judged.verdicts,
      gate: gateFor(policy.policy, eventOf(event, path), stage, change),
      requestId: newId(),
      planRevision: plan?.version ?? null,
      planChange: change,
      ...(await this.special(tx, account, instance, event, policy, context)),
    };
    return { given, judged };
  }

  /** What is known of the person and the account, without any event; for showing what is open to them. */
  async forView(
    tx: Transaction,
    account: LockedAccount,
    instance: LoadedInstance,
    judged: Judged,
    context: StepContext,
  ): Promise<Given> {
    const policy = await this.policies.at(context.policyVersion, tx);
    const path = contextOf(instance);
    const plan = planOf(account);
    return {
      at: context.at.toISOString(),
      actor: actorOf(account),
      verdicts: judged.verdicts,
      planRevision: plan?.version ?? null,
      planChange: await this.changeOfPlan(tx, policy, path, plan),
      ...waiverLimits(policy, context.at),
      mayReceive: true,
      projectInformation: account.facts.some((fact) => fact.kind === 'projectInformation'),
      untouched: instance.version === 1,
    };
  }

  /** What only single events look at. */
  private async special(
    tx: Transaction,
    account: LockedAccount,
    instance: LoadedInstance,
    event: Sent,
    policy: PolicyVersion,
    context: StepContext,
  ): Promise<Partial<Given>> {
    const path = contextOf(instance);
    const payload = event.type === 'approval.granted' ? (path.request?.payload ?? {}) : event.payload;
    switch (eventOf(event, path)) {
      case 'criterion.waive':
        return waiverLimits(policy, context.at);
      case 'owner.transfer':
        return { mayReceive: await this.mayReceive(tx, account, String(payload.to)) };
      case 'cycle.start':
        return {
          projectInformation: account.facts.some(
            (fact) => fact.kind === 'projectInformation' && fact.id === payload.project,
          ),
        };
      case 'path.adopt':
        return { untouched: instance.version === 1 };
      case 'path.adoptUndone':
        return { untouched: path.adopted !== null && (await this.untouchedSince(tx, account.id, path.adopted.at)) };
      default:
        return {};
    }
  }

  private async changeOfPlan(
    tx: Transaction,
    policy: PolicyVersion,
    path: PathContext,
    plan: FactRow<'plan'> | null,
  ): Promise<PlanChange> {
    if (!plan && !path.approvedPlan) return 'none';
    const approved = plan && path.approvedPlan && (await this.revision(tx, plan, path.approvedPlan.revision));
    return planChange(approved, plan && { ...plan.content, version: plan.version }, policy.policy);
  }

  private async revision(
    tx: Transaction,
    plan: FactRow<'plan'>,
    revision: number,
  ): Promise<(Plan & { version: number }) | null> {
    if (plan.version === revision) return { ...plan.content, version: revision };
    const versions = await this.facts.versions(tx, 'plan', plan.id);
    const approved = versions.find((each) => each.version === revision);
    return approved ? { ...approved.content, version: revision } : null;
  }

  /** A receiver is enabled, may own accounts and belongs to a department; not the present owner. */
  private async mayReceive(tx: Transaction, account: LockedAccount, to: string): Promise<boolean> {
    const [receiver] = await tx.query<{ roles: Role[]; department_id: string | null }>(RECEIVER, [to]);
    return (
      receiver !== undefined &&
      receiver.department_id !== null &&
      to !== account.ownerId &&
      may(receiver, 'accounts.own')
    );
  }

  private async untouchedSince(tx: Transaction, accountId: string, at: string): Promise<boolean> {
    const [row] = await tx.query<{ touched: boolean }>(TOUCHED, [accountId, at]);
    return row?.touched === false;
  }
}

/** The event that is judged: a grant is about the event that waits. */
function eventOf(event: Sent, path: PathContext): string {
  return event.type === 'approval.granted' ? (path.request?.event ?? event.type) : event.type;
}

function waiverLimits(policy: PolicyVersion, at: Date): Partial<Given> {
  const limit = addCalendarDays(policy.calendar, at, policy.policy.waivers.longestDays);
  return { waivable: waivableBy(policy.policy), waiverLimitAt: limit.toISOString() };
}

function planOf(account: LockedAccount): FactRow<'plan'> | null {
  return (account.facts.find((fact) => fact.kind === 'plan') as FactRow<'plan'> | undefined) ?? null;
}

function actorOf(account: LockedAccount): GivenActor {
  const { actor } = account;
  if (!actor) return { kind: 'system', id: null, roles: [], relations: [] };
  const relations: Relation[] = [];
  if (account.ownerId === actor.id) relations.push('owner');
  if (actor.departmentIds.includes(account.departmentId)) relations.push('department');
  return { kind: 'user', id: actor.id, roles: [...actor.roles], relations };
}
