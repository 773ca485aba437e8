import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Absence, isOpeningLive } from '../machines/approval';
import { DeadlineHandlers } from '../modules/deadlines/deadline-handlers';
import type { Deadline } from '../modules/deadlines/deadline';
import type { Statement, Transaction } from '../modules/platform/database/unit-of-work';
import type { LoadedInstance } from '../modules/platform/workflow/instance';
import { OrganisationService } from '../modules/users/organisation.service';
import { ApprovalSubstitutes } from './approval-substitutes';
import { ApprovalMessages } from './approval-messages';
import { ApprovalDues } from './approval-dues';
import { contextOf, statusOf } from './approval-mirror';
import { ESCALATE, REMIND } from './approval-performers';
import { ApprovalReplanning } from './approval-replanning';
import { ApprovalStore } from './approval-store';
import { ApprovalTransitions } from './approval-transitions';
import { REPLAN } from './approval-watch';
import { SubjectRegistry } from './subject-registry';

/** Those who were asked in one opening: each signer of a parallel step has a clock of their own. */
const WAITING: Statement = {
  name: 'approval-waiting-people',
  text: `SELECT u.id, u.name, u.superior_id AS "superiorId", t.created_at AS "openedAt", t.origin
    FROM approval_tasks t JOIN users u ON u.id = t.assignee_id
    WHERE t.request_id = $1 AND t.status = 'pending' AND t.opening = $2 ORDER BY u.id`,
};

interface Assignee {
  id: string;
  name: string;
  superiorId: string | null;
  openedAt: Date;
  origin: string;
}

type Tell = (tx: Transaction, instance: LoadedInstance, visit: number, people: Assignee[], at: Date) => Promise<void>;

/**
 * Section 11: a step left undecided reminds its people, and whoever stands in for them, after one working day and tells their
 * superiors after two. Time never decides. Seats of people who are there no longer are planned again first.
 */
@Injectable()
export class ApprovalDeadlines implements OnModuleInit {
  constructor(
    private readonly handlers: DeadlineHandlers,
    private readonly transitions: ApprovalTransitions,
    private readonly subjects: SubjectRegistry,
    private readonly store: ApprovalStore,
    private readonly organisation: OrganisationService,
    private readonly substitutes: ApprovalSubstitutes,
    private readonly messages: ApprovalMessages,
    private readonly replanning: ApprovalReplanning,
    private readonly dues: ApprovalDues,
  ) {}

  onModuleInit(): void {
    const lock = (tx: Transaction, deadline: Deadline) => this.lock(tx, deadline);
    const on = (purpose: string, tell: Tell) =>
      this.handlers.register({
        ...{ purpose, lock, recount: this.dues, urgent: true },
        handle: (tx, deadline, at) => this.due(tx, deadline, at, tell),
      });
    on(REMIND, (...all) => this.remind(...all));
    on(ESCALATE, (...all) => this.escalate(...all));
    on(REPLAN, async () => undefined);
  }

  /** In the order of a decision: the subject, then the request. */
  private async lock(tx: Transaction, { instanceId }: Deadline): Promise<void> {
    const request = await this.store.read(tx, instanceId);
    if (!request) return;
    await this.subjects.of(request.subjectType).lock(tx, request.subjectId);
    await this.transitions.load(tx, instanceId);
  }

  private async due(tx: Transaction, { instanceId, visit }: Deadline, at: Date, tell: Tell): Promise<void> {
    const request = await this.store.read(tx, instanceId);
    if (!request) return;
    const instance = await this.replanning.mend(tx, request, await this.transitions.load(tx, instanceId), at);
    if (statusOf(instance) !== 'open' || !isOpeningLive(contextOf(instance), visit)) return;
    const people = await tx.query<Assignee>(WAITING, [instanceId, visit]);
    if (people.length > 0) await tell(tx, instance, visit, people, at);
  }

  private async remind(
    tx: Transaction,
    instance: LoadedInstance,
    visit: number,
    people: Assignee[],
    at: Date,
  ): Promise<void> {
    const standIns = await this.standIns(tx, instance, people, at);
    const to = [...people.map((each) => each.id), ...standIns.map((each) => each.substituteId)];
    const params = { openedAt: people[0]?.openedAt };
    const message = { template: 'approvalReminded', occasion: `remind-${visit}`, to, params } as const;
    await this.messages.tell(tx, instance.id, message, at);
  }

  private async escalate(
    tx: Transaction,
    instance: LoadedInstance,
    visit: number,
    people: Assignee[],
    at: Date,
  ): Promise<void> {
    const to = await this.superiorsOf(tx, people);
    const params = { openedAt: people[0]?.openedAt, approver: people.map((each) => each.name) };
    const message = { template: 'approvalEscalated', occasion: `escalate-${visit}`, to, params } as const;
    await this.messages.tell(tx, instance.id, message, at);
  }

  private async standIns(tx: Transaction, instance: LoadedInstance, people: Assignee[], at: Date): Promise<Absence[]> {
    const replaced = people.filter(({ origin }) => origin !== 'delegated').map(({ id }) => id);
    return this.substitutes.of(tx, replaced, instance, at);
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
