import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ApprovalEffects } from '../machines/approval';
import { type DueBasis, dueOf } from '../machines/calendar';
import { DeadlineService } from '../modules/deadlines/deadline.service';
import type { Statement, Transaction } from '../modules/platform/database/unit-of-work';
import { openIncident } from '../modules/platform/incidents/open-incident';
import { EffectPerformers } from '../modules/platform/workflow/effect-performers';
import type { LoadedInstance } from '../modules/platform/workflow/instance';
import { Mirrors } from '../modules/platform/workflow/mirrors';
import { PolicyService } from '../modules/policy/policy.service';
import { OrganisationService } from '../modules/users/organisation.service';
import { ApprovalMessages, type ApprovalTemplate, textKey } from './approval-messages';
import { approvalMirror, contextOf } from './approval-mirror';
import { ApprovalRecord } from './approval-record';
import { changedWords } from './content-parts';
import { ApprovalStore } from './approval-store';
import { ApprovalTasks } from './approval-tasks';
import type { MoveContext } from './approval-transitions';
import { ApprovalWakeCalls } from './approval-wake-calls';
import { type OutcomeContext, type RefusedOutcome, SubjectRegistry } from './subject-registry';

type Context = MoveContext & { instance: LoadedInstance };
type Perform<Type extends keyof ApprovalEffects> = (
  tx: Transaction,
  context: Context,
  params: ApprovalEffects[Type],
) => Promise<void>;

export const REMIND = 'approval.remind';
export const ESCALATE = 'approval.escalate';

const CONCLUDED = { approved: 'approvalApproved', rejected: 'approvalRejected', voided: 'approvalVoided' } as const;

const CONCLUDE: Statement = {
  name: 'approval-conclude',
  text: 'UPDATE approval_requests SET outcome_reason = $2 WHERE id = $1',
};
const SETTLE: Statement = {
  name: 'approval-settle-incident',
  text: 'UPDATE incidents SET closed_at = $2 WHERE key = $1 AND closed_at IS NULL',
};

/** Each effect of the approval statechart is carried out here, and nowhere else. */
@Injectable()
export class ApprovalPerformers implements OnModuleInit {
  constructor(
    private readonly performers: EffectPerformers,
    private readonly mirrors: Mirrors,
    private readonly deadlines: DeadlineService,
    private readonly policies: PolicyService,
    private readonly organisation: OrganisationService,
    private readonly subjects: SubjectRegistry,
    private readonly store: ApprovalStore,
    private readonly messages: ApprovalMessages,
    private readonly tasks: ApprovalTasks,
    private readonly record: ApprovalRecord,
    private readonly calls: ApprovalWakeCalls,
  ) {}

  onModuleInit(): void {
    this.mirrors.register('approval', approvalMirror);
    this.register('openStep', (...all) => this.open(...all, false));
    this.register('closeStep', (...all) => this.closeStep(...all));
    this.register('openSeats', (...all) => this.open(...all, true));
    this.register('closeSeats', (...all) => this.closeSeats(...all));
    this.register('recordDecision', (...all) => this.recordDecision(...all));
    this.register('sentBack', (...all) => this.sentBack(...all));
    this.register('concluded', (...all) => this.concluded(...all));
    this.register('raiseIncident', (...all) => this.raiseIncident(...all));
    this.register('settleIncident', (tx, context) => this.settleIncident(tx, context));
  }

  private register<Type extends keyof ApprovalEffects>(type: Type, perform: Perform<Type>): void {
    this.performers.register(`approval/${type}`, (tx, context, params) =>
      perform(tx, context, params as unknown as ApprovalEffects[Type]),
    );
  }

  private async open(
    tx: Transaction,
    context: Context,
    params: ApprovalEffects['openStep'],
    beside: boolean,
  ): Promise<void> {
    const { instance, at, policyVersion } = context;
    const { calendar } = await this.policies.at(policyVersion, tx);
    const counted = (days: number): DueBasis => {
      return { kind: 'term', from: at.toISOString(), term: { days, unit: 'working' }, percent: 100 };
    };
    const [reminding, escalating] = [counted(params.remindAfterWorkingDays), counted(params.dueAfterWorkingDays)];
    const dueAt = dueOf(calendar, escalating);
    const hidden = contextOf(instance).steps[params.step - 1]?.fields?.hidden ?? [];
    const opened = { ...params, requestId: instance.id, dueAt, at, beside, amountHidden: hidden.includes('amount') };
    await this.tasks.open(tx, opened);
    const shared = { instanceId: instance.id, visit: params.opening, calendarVersion: calendar.version, at };
    await this.deadlines.scheduleAll(tx, [
      { ...shared, purpose: REMIND, dueAt: dueOf(calendar, reminding), basis: reminding },
      { ...shared, purpose: ESCALATE, dueAt, basis: escalating },
    ]);
    await this.calls.asked(tx, context, params, dueAt);
  }

  private async closeStep(
    tx: Transaction,
    { instance, at }: Context,
    { decidedBy }: ApprovalEffects['closeStep'],
  ): Promise<void> {
    await this.tasks.closeStep(tx, instance.id, decidedBy, at);
    await this.deadlines.cancel(tx, instance.id, [REMIND, ESCALATE], at);
  }

  /** Deadlines of these seats run out by themselves: an opening that is over concerns nobody. */
  private async closeSeats(
    tx: Transaction,
    { instance, at }: Context,
    { seats }: ApprovalEffects['closeSeats'],
  ): Promise<void> {
    await this.tasks.closeSeats(tx, instance.id, seats, at);
  }

  private async recordDecision(
    tx: Transaction,
    context: Context,
    params: ApprovalEffects['recordDecision'],
  ): Promise<void> {
    await this.record.decision(tx, context, params);
    const { personId, seat } = params;
    if (seat !== null) await this.tasks.decided(tx, context.instance.id, personId, seat, context.at);
  }

  private async sentBack(
    tx: Transaction,
    context: Context,
    { round, comment }: ApprovalEffects['sentBack'],
  ): Promise<void> {
    await this.tellSubject(tx, context, 'returned', { comment, reason: null });
    await this.tellRequester(tx, context, 'approvalReturned', `returned-${round}`, { comment });
  }

  private async concluded(tx: Transaction, context: Context, params: ApprovalEffects['concluded']): Promise<void> {
    const { outcome, reason, comment } = params;
    if (reason !== null) await tx.query(CONCLUDE, [context.instance.id, reason]);
    if (outcome !== 'approved' && params.tellSubject) await this.tellSubject(tx, context, outcome, { comment, reason });
    if (outcome === 'withdrawn') return;
    const why = reason === null ? null : { code: textKey(reason, 'reasons'), params: {} };
    const changed = outcome === 'voided' ? context.changed : undefined;
    const [template, more] = changed
      ? (['approvalVoidedByChange', { changed: changedWords(changed) }] as const)
      : [CONCLUDED[outcome], {}];
    await this.tellRequester(tx, context, template, outcome, { reason: why, comment, ...more });
  }

  private async tellSubject(
    tx: Transaction,
    { instance, actor, at, policyVersion }: Context,
    outcome: RefusedOutcome,
    said: { comment: string | null; reason: string | null },
  ): Promise<void> {
    const request = await this.store.read(tx, instance.id);
    if (!request) throw new Error(`approval request ${instance.id} is gone`);
    const context: OutcomeContext = { actor, at, policyVersion };
    if (said.comment !== null) context.comment = said.comment;
    if (said.reason !== null) context.reason = said.reason;
    await this.subjects.of(request.subjectType).refused(tx, request, outcome, context);
  }

  /** Nobody needs to be told what they have just done themselves. */
  private async tellRequester(
    tx: Transaction,
    { instance, actor, at }: Context,
    template: ApprovalTemplate,
    occasion: string,
    params: Record<string, unknown>,
  ): Promise<void> {
    const to = ({ requesterId }: { requesterId: string }) => (requesterId === actor.id ? [] : [requesterId]);
    await this.messages.tell(tx, instance.id, { template, occasion, to, params, deciderId: actor.id }, at);
  }

  private async raiseIncident(
    tx: Transaction,
    { instance, at, passing }: Context,
    { problems }: ApprovalEffects['raiseIncident'],
  ): Promise<void> {
    if (passing) return;
    const { id, version } = instance;
    await openIncident(tx, {
      kind: 'approval-held',
      key: incidentKey(id),
      subject: { type: 'approval', id },
      detail: { problems },
      at,
    });
    const administrators = await this.organisation.withRole(tx, 'administrator');
    await this.messages.tell(
      tx,
      id,
      {
        template: 'approvalHeld',
        occasion: `held-${version}`,
        to: ({ requesterId, ownerId }) => [
          requesterId,
          ...(ownerId ? [ownerId] : []),
          ...administrators.map((person) => person.id),
        ],
        params: { problem: { code: textKey(problems[0]?.code ?? 'no-approver', 'reasons'), params: {} } },
      },
      at,
    );
  }

  private async settleIncident(tx: Transaction, { instance, at }: Context): Promise<void> {
    await tx.query(SETTLE, [incidentKey(instance.id), at]);
  }
}

function incidentKey(requestId: string): string {
  return `approval-held-${requestId}`;
}
