import { Injectable } from '@nestjs/common';
import {
  type ApprovalContext,
  currentStep,
  decidesByPost,
  holdsPost,
  mayDecideAtAll,
  type Organisation,
  partiesAt,
  type Person,
  type PlannedStep,
  replanStep,
  type RouteProblem,
  type Seat,
} from '../machines/approval';
import type { Transaction } from '../modules/platform/database/unit-of-work';
import { type LoadedInstance, systemActor } from '../modules/platform/workflow/instance';
import { PolicyService } from '../modules/policy/policy.service';
import { OrganisationService } from '../modules/users/organisation.service';
import { contextOf, statusOf } from './approval-mirror';
import type { RequestRow } from './approval-store';
import { ApprovalTransitions, type MoveContext } from './approval-transitions';

export interface Replanned {
  steps: PlannedStep[];
  problems: RouteProblem[];
  at: string;
}

/** The steps of a running request over the organisation of now. */
@Injectable()
export class ApprovalReplanning {
  constructor(
    private readonly organisation: OrganisationService,
    private readonly policies: PolicyService,
    private readonly transitions: ApprovalTransitions,
  ) {}

  /** The present step and those after it, with their people of now; what is behind stays as it was decided. */
  async plan(tx: Transaction, request: RequestRow, instance: LoadedInstance, at: Date): Promise<Replanned> {
    const context = contextOf(instance);
    const organisation = await this.organisation.organisation(tx, at);
    const planned = [];
    for (const [index, step] of context.steps.entries())
      planned.push(
        index < context.step - 1 ? { step } : await this.step(tx, request, context, index + 1, step, organisation),
      );
    const problems = planned.flatMap((each) => ('problem' in each && each.problem ? [each.problem] : []));
    return { steps: planned.map((each) => each.step), problems, at: at.toISOString() };
  }

  /** One step over the organisation of now; of the request as it will stand when that step opens. */
  async step(
    tx: Transaction,
    { departmentId, content }: Pick<RequestRow, 'departmentId' | 'content'>,
    context: ApprovalContext,
    number: number,
    step: PlannedStep,
    organisation?: Organisation,
  ): Promise<{ step: PlannedStep; problem?: RouteProblem }> {
    const { policy } = await this.policies.at(context.policyVersion, tx);
    const parties = partiesAt(context, number, { departmentId, content }, policy.approvals);
    return replanStep(step, parties, organisation ?? (await this.organisation.organisation(tx)));
  }

  /**
   * Seats of people who have left, or are no longer what they were found as, become vacant: nobody waits for them. Where the others
   * cannot decide it without them the step is planned again and handed to whoever may decide now, or held with an incident.
   * The caller holds the subject's lock and the request's.
   */
  async mend(tx: Transaction, request: RequestRow, instance: LoadedInstance, at: Date): Promise<LoadedInstance> {
    if (statusOf(instance) !== 'open') return instance;
    const gone = unfitIn(contextOf(instance), request.departmentId, await this.organisation.organisation(tx, at));
    if (gone.length === 0) return instance;
    const planned = await this.plan(tx, request, instance, at);
    const passing = planned.problems.length === 0;
    const { version } = await this.policies.active(tx);
    const context = { actor: systemActor, at, policyVersion: version, passing };
    const vacated = await this.vacate(tx, instance, gone, context);
    if (statusOf(vacated) !== 'held' || !passing) return vacated;
    return this.must(tx, vacated, { type: 'approval.release', payload: {}, given: { ...planned } }, context);
  }

  private async vacate(
    tx: Transaction,
    instance: LoadedInstance,
    people: readonly string[],
    context: MoveContext,
  ): Promise<LoadedInstance> {
    let now = instance;
    for (const personId of people) {
      if (statusOf(now) !== 'open') break;
      const given = { at: context.at.toISOString() };
      now = await this.must(tx, now, { type: 'approval.vacate', payload: { personId }, given }, context);
    }
    return now;
  }

  private async must(
    tx: Transaction,
    instance: LoadedInstance,
    event: { type: string; payload: Record<string, unknown>; given: Record<string, unknown> },
    context: MoveContext,
  ): Promise<LoadedInstance> {
    const sent = await this.transitions.send(tx, instance, event, context);
    if (!sent.accepted) throw new Error(`approval request ${instance.id} refused ${event.type}`);
    return sent.instance;
  }
}

/** Whose undecided seat of the present step cannot be decided by them any more. */
export function unfitIn(context: ApprovalContext, departmentId: string | null, organisation: Organisation): string[] {
  const step = currentStep(context);
  if (!step) return [];
  const undecided = context.seats.filter(
    (seat) => seat.step === context.step && (seat.state === 'open' || seat.state === 'waiting'),
  );
  const unfit = undecided.filter((seat) => !isFit(seat, step, departmentId, organisation));
  return [...new Set(unfit.map(({ personId }) => personId))];
}

function isFit(seat: Seat, step: PlannedStep, departmentId: string | null, organisation: Organisation): boolean {
  const person = organisation.people.find(({ id }) => id === seat.personId);
  if (!person || person.disabled || !mayDecideAtAll(person)) return false;
  if (!decidesByPost({ seat, substituteFor: null, actingFor: null })) return true;
  const departmentIds = departmentsBelow(person, organisation);
  return holdsPost(step.approvers, step.standInFor, { roles: person.roles, departmentIds }, departmentId);
}

/** Their own department and those below it. */
function departmentsBelow({ departmentId }: Person, { departments }: Organisation): string[] {
  const found = departmentId === null ? [] : [departmentId];
  for (const id of found)
    found.push(
      ...departments.filter((each) => each.parentId === id && !found.includes(each.id)).map((each) => each.id),
    );
  return found;
}
