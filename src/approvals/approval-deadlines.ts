import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentStep, isOpeningLive, replanStep } from '../machines/approval';
import { DeadlineHandlers } from '../modules/deadlines/deadline-handlers';
import type { Deadline } from '../modules/deadlines/deadline';
import type { Statement, Transaction } from '../modules/platform/database/unit-of-work';
import type { LoadedInstance } from '../modules/platform/workflow/instance';
import { TransitionService } from '../modules/platform/workflow/transition.service';
import { OrganisationService } from '../modules/users/organisation.service';
import { ApprovalMessages } from './approval-messages';
import { contextOf, statusOf } from './approval-mirror';
import { ESCALATE, REMIND } from './approval-performers';
import { ApprovalService } from './approval.service';
import { ApprovalStore, type RequestRow } from './approval-store';
import { SubjectRegistry } from './subject-registry';

const WAITING: Statement = {
  name: 'approval-waiting-people',
  text: `SELECT u.id, u.name, u.superior_id AS "superiorId", t.created_at AS "openedAt"
    FROM approval_tasks t JOIN users u ON u.id = t.assignee_id
    WHERE t.request_id = $1 AND t.status = 'pending' ORDER BY u.id`,
};

interface Assignee {
  id: string;
  name: string;
  superiorId: string | null;
  openedAt: Date;
}

/**
 * Section 11: a step left undecided reminds its people after one working day and tells their superiors after two. Time never
 * decides. Where nobody of them is there any more, the request is held or handed to whoever may decide now.
 */
@Injectable()
export class ApprovalDeadlines implements OnModuleInit {
  constructor(
    private readonly handlers: DeadlineHandlers,
    private readonly transitions: TransitionService,
    private readonly subjects: SubjectRegistry,
    private readonly store: ApprovalStore,
    private readonly organisation: OrganisationService,
    private readonly messages: ApprovalMessages,
    private readonly approvals: ApprovalService,
  ) {}

  onModuleInit(): void {
    const lock = (tx: Transaction, deadline: Deadline) => this.lock(tx, deadline);
    this.handlers.register({
      purpose: REMIND,
      lock,
      handle: (tx, deadline, at) => this.due(tx, deadline, at, (...all) => this.remind(...all)),
    });
    this.handlers.register({
      purpose: ESCALATE,
      lock,
      handle: (tx, deadline, at) => this.due(tx, deadline, at, (...all) => this.escalate(...all)),
    });
  }

  /** In the order of a decision: the subject, then the request. */
  private async lock(tx: Transaction, { instanceId }: Deadline): Promise<void> {
    const request = await this.store.read(tx, instanceId);
    if (!request) return;
    await this.subjects.of(request.subjectType).lock(tx, request.subjectId);
    await this.transitions.load(tx, instanceId);
  }

  private async due(
    tx: Transaction,
    { instanceId, visit }: Deadline,
    at: Date,
    tell: (tx: Transaction, id: string, visit: number, people: Assignee[], at: Date) => Promise<void>,
  ): Promise<void> {
    const instance = await this.transitions.load(tx, instanceId);
    if (statusOf(instance) !== 'open' || !isOpeningLive(contextOf(instance), visit)) return;
    const request = await this.store.read(tx, instanceId);
    if (!request) return;
    const present = await this.present(tx, request, instance);
    if (present.length > 0) return tell(tx, instanceId, visit, present, at);
    await this.approvals.reassign(tx, request, instance, at);
  }

  /** Whom it was assigned to and who may still decide it. */
  private async present(
    tx: Transaction,
    { id, requesterId, departmentId }: RequestRow,
    instance: LoadedInstance,
  ): Promise<Assignee[]> {
    const context = contextOf(instance);
    const step = currentStep(context);
    if (!step) return [];
    const parties = { requesterId, departmentId, excluded: context.excluded };
    const { candidates } = replanStep(step, parties, await this.organisation.organisation(tx)).step;
    const assigned = await tx.query<Assignee>(WAITING, [id]);
    return assigned.filter((person) => candidates.includes(person.id));
  }

  private async remind(tx: Transaction, id: string, visit: number, people: Assignee[], at: Date): Promise<void> {
    const params = { openedAt: people[0]?.openedAt };
    await this.messages.tell(
      tx,
      id,
      { template: 'approvalReminded', occasion: `remind-${visit}`, to: people.map((each) => each.id), params },
      at,
    );
  }

  private async escalate(tx: Transaction, id: string, visit: number, people: Assignee[], at: Date): Promise<void> {
    const to = await this.superiorsOf(tx, people);
    const params = { openedAt: people[0]?.openedAt, approver: people.map((each) => each.name) };
    await this.messages.tell(tx, id, { template: 'approvalEscalated', occasion: `escalate-${visit}`, to, params }, at);
  }

  /** Superiors who are there; administrators where there are none, so that it is never said to nobody. */
  private async superiorsOf(tx: Transaction, people: Assignee[]): Promise<string[]> {
    const ids = [...new Set(people.flatMap((each) => (each.superiorId === null ? [] : [each.superiorId])))];
    const superiors = [];
    for (const id of ids) superiors.push(await this.organisation.person(tx, id));
    const present = superiors.flatMap((each) => (each && !each.disabled ? [each.id] : []));
    if (present.length > 0) return present;
    return (await this.organisation.withRole(tx, 'administrator')).map((each) => each.id);
  }
}
