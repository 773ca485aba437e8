import { Injectable } from '@nestjs/common';
import { contactPolicyOf } from '../../machines/policy/contact-policy';
import { localDateOf } from '../../machines/calendar';
import type { VisitEventType, VisitPayloads, VisitPlan, VisitReport } from '../../machines/visit';
import type { LockedAccount } from '../accounts/account-gate';
import { EngagementsService } from '../engagements/engagements.service';
import { plain } from '../facts/fact-maker';
import { newId } from '../platform/database/id';
import type { Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { LoadedInstance } from '../platform/workflow/instance';
import { TransitionService } from '../platform/workflow/transition.service';
import { PolicyService } from '../policy/policy.service';
import { ReturnVisits } from './return-visits';
import { SatisfactionStore } from './satisfaction-store';
import type { VisitBody, VisitPlanBody } from './visit.dto';
import { type By, VisitGate } from './visit-gate';
import { VisitLevels } from './visit-levels';
import { VisitPlanRules } from './visit-plan.rules';
import { VisitSteps } from './visit-steps';
import { contextOf, VisitStore } from './visit-store';

export interface Visit {
  id: string;
  version: number;
}

/** Section 7: visits from their plan to their report. Each call takes the account's lock. */
@Injectable()
export class VisitsService {
  constructor(
    private readonly gate: VisitGate,
    private readonly store: VisitStore,
    private readonly rules: VisitPlanRules,
    private readonly steps: VisitSteps,
    private readonly levels: VisitLevels,
    private readonly transitions: TransitionService,
    private readonly engagements: EngagementsService,
    private readonly satisfaction: SatisfactionStore,
    private readonly returns: ReturnVisits,
    private readonly policies: PolicyService,
  ) {}

  /**
   * Plans a visit.
   * @throws Problem 404 `not-found`, 403 `forbidden`, 422 `reference-unknown`, `value-not-in-policy`, `level-forbids-participant`, `visit-in-the-past`
   */
  async plan(tx: Transaction, by: By, { accountId, plannedAt, ...said }: VisitBody): Promise<Visit> {
    const { context } = await this.gate.enter(tx, by, accountId);
    if (Date.parse(plannedAt) <= by.at.getTime())
      throw new Problem(422, 'visit-in-the-past', { at: by.at.toISOString() });
    const input = { ...planOf(said, by.actorId), plannedAt: new Date(plannedAt).toISOString() };
    const { policy } = await this.policies.at(context.policyVersion, tx);
    await this.rules.assertFits(tx, accountId, input.plan, policy);
    const id = newId();
    await this.store.insert(tx, { ...input, id, accountId, createdBy: by.actorId, at: by.at });
    const from = { machine: 'visit', instanceId: id, accountId, input };
    const { version } = await this.transitions.create(tx, from, context);
    return { id, version };
  }

  /** Writes the plan anew, while the visit is not held. @throws Problem as `plan`, 409 `event-not-allowed`, 412 `version-stale` */
  async change(tx: Transaction, by: By, id: string, said: VisitPlanBody): Promise<Visit> {
    const { account, context, visit } = await this.gate.enterVisit(tx, by, id);
    const payload = planOf(said, contextOf(visit).leadId);
    const { policy } = await this.policies.at(context.policyVersion, tx);
    await this.rules.assertFits(tx, account.id, payload.plan, policy);
    return visitOf(await this.steps.must(tx, visit, { type: 'visit.changed', payload }, context));
  }

  /** B2: the preparation meeting. @throws Problem 422 `reference-unknown`, `preparation-in-the-future`, 409 `event-not-allowed` */
  async prepare(tx: Transaction, by: By, id: string, said: VisitPayloads['visit.prepared']): Promise<Visit> {
    const { account, context, visit } = await this.gate.enterVisit(tx, by, id);
    await this.rules.assertHeard(tx, account.id, said.heard);
    const payload = { ...plain(said), metAt: new Date(said.metAt).toISOString() };
    return visitOf(await this.steps.must(tx, visit, { type: 'visit.prepared', payload }, context));
  }

  /** @throws Problem 422 `visit-not-moved`, `visit-in-the-past`, 409 `event-not-allowed` */
  move(tx: Transaction, by: By, id: string, { to, reason }: VisitPayloads['visit.moved']): Promise<Visit> {
    return this.send(tx, by, id, 'visit.moved', { to: new Date(to).toISOString(), reason });
  }

  /** @throws Problem 409 `event-not-allowed` */
  cancel(tx: Transaction, by: By, id: string, said: VisitPayloads['visit.cancelled']): Promise<Visit> {
    return this.send(tx, by, id, 'visit.cancelled', plain(said));
  }

  /** @throws Problem 422 `preparation-missing` (B2), `visit-level-not-approved` (B6), `visit-in-the-future`, 409 `event-not-allowed` */
  async hold(tx: Transaction, by: By, id: string, { heldAt }: VisitPayloads['visit.held']): Promise<Visit> {
    const { account, context, visit } = await this.gate.enterVisit(tx, by, id);
    const { policy } = await this.policies.at(context.policyVersion, tx);
    const { preparationStages, freeLevels } = contactPolicyOf(policy).visits;
    const { plan } = contextOf(visit);
    const known = {
      preparationRequired: preparationStages.includes(account.stage as never),
      levelApproved: freeLevels.includes(plan.level) || (await this.levels.approved(tx, id, plan.level)),
    };
    const payload = { heldAt: new Date(heldAt).toISOString() };
    return visitOf(await this.steps.must(tx, visit, { type: 'visit.held', payload }, context, known));
  }

  /**
   * B8, B10: the daily visit report. It records the engagement that the path goes by (B3, B4), what was said of products, and
   * starts the clock of the next return visit (F16).
   * @throws Problem 422 `failure-reason-missing`, `not-a-failure`, `value-not-in-policy`, `fact-contradictory`, 409 `event-not-allowed`
   */
  async report(tx: Transaction, by: By, id: string, said: VisitReport): Promise<Visit> {
    const { account, context, visit } = await this.gate.enterVisit(tx, by, id);
    this.steps.assertKnows(visit, 'visit.reported');
    assertClassified(said);
    const report = plain(said);
    const engagementId = await this.recordEngagement(tx, by, account, visit, report);
    const event = { type: 'visit.reported' as const, payload: { report, engagementId } };
    const after = await this.steps.must(tx, visit, event, context);
    const { policy, calendar } = await this.policies.at(context.policyVersion, tx);
    const heldAt = new Date(contextOf(after).heldAt!);
    await this.satisfaction.ofVisit(tx, after, { by: by.actorId, at: by.at, saidOn: localDateOf(calendar, heldAt) });
    await this.returns.set(tx, account, heldAt, { ...context, policy, calendar });
    return visitOf(after);
  }

  private recordEngagement(
    tx: Transaction,
    by: By,
    account: LockedAccount,
    visit: LoadedInstance,
    { outcome, successful, failureReason, nextStep }: VisitReport,
  ): Promise<string> {
    const { plan, heldAt } = contextOf(visit);
    const { contactIds, participantIds, purpose } = plan;
    const failed = failureReason === undefined ? {} : { failureReason };
    const said = { kind: 'visit' as const, heldAt: heldAt!, contactIds, participantIds, purpose };
    return this.engagements.record(tx, by, account.id, { ...said, outcome, successful, ...failed, nextStep });
  }

  private async send<T extends VisitEventType>(
    tx: Transaction,
    by: By,
    id: string,
    type: T,
    payload: VisitPayloads[T],
  ): Promise<Visit> {
    const { visit, context } = await this.gate.enterVisit(tx, by, id);
    return visitOf(await this.steps.must(tx, visit, { type, payload }, context));
  }
}

/** B5, before the engagement would say the same in its own words. */
function assertClassified({ successful, failureReason, failureAnalysis }: VisitReport): void {
  if (!successful && failureReason === undefined) throw new Problem(422, 'failure-reason-missing');
  if (successful && (failureReason ?? failureAnalysis) !== undefined) throw new Problem(422, 'not-a-failure');
}

function planOf(said: VisitPlanBody, inCharge: string): { leadId: string; plan: VisitPlan } {
  const { leadId = inCharge, participantIds = [], contactIds, level, purpose, goal, intendedStep } = said;
  const people = [leadId, ...participantIds.filter((each) => each !== leadId)];
  return plain({ leadId, plan: { contactIds, participantIds: people, level, purpose, goal, intendedStep } });
}

function visitOf({ id, version }: LoadedInstance): Visit {
  return { id, version };
}
