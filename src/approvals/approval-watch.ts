import { randomInt } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Deadline } from '../modules/deadlines/deadline';
import { DeadlineHandlers } from '../modules/deadlines/deadline-handlers';
import { DeadlineService } from '../modules/deadlines/deadline.service';
import type { Statement, Transaction } from '../modules/platform/database/unit-of-work';
import { Outbox } from '../modules/platform/outbox/outbox';
import { PolicyService } from '../modules/policy/policy.service';
import type { AbsenceRecord } from '../modules/users/absence-record';
import { PeopleWatch, type PeopleWatcher, type UnreachedTask } from '../modules/users/people-watch';
import { ApprovalStore } from './approval-store';
import { ApprovalSubstitutes } from './approval-substitutes';
import { ApprovalMails } from './by-mail/approval-mails';

/** A request is to be looked at again: somebody who has a seat in it has left or lost a post. */
export const REPLAN = 'approval.replan';
/** An absence begins. Its id stands where others have a request. */
export const ABSENCE_BEGINS = 'approval.absenceBegins';

const BEGUN: Statement = {
  name: 'approval-absence-begun',
  text: `SELECT a.person_id AS "personId", a.substitute_id AS "substituteId", p.name AS person, a.until_at AS "untilAt", a.kinds
    FROM user_absences a JOIN users p ON p.id = a.person_id WHERE a.id = $1 AND a.ended_at IS NULL AND a.until_at > $2`,
};

/** What waits for somebody, of all kinds or these; what a delegate was asked nobody else is asked. */
const WAITING: Statement = {
  name: 'approval-absence-waiting',
  text: `SELECT r.id AS "requestId", r.kind, t.opening, jsonb_build_object('id', u.id, 'name', u.name) AS requester
    FROM approval_tasks t JOIN approval_requests r ON r.id = t.request_id JOIN users u ON u.id = r.requester_id
    WHERE t.assignee_id = $1 AND t.status = 'pending' AND t.origin <> 'delegated' AND ($2::text[] IS NULL OR t.kind = ANY ($2))
    ORDER BY t.due_at, t.id`,
};

type Away = Pick<AbsenceRecord, 'personId' | 'substituteId' | 'kinds'>;
interface WaitingTask extends Omit<UnreachedTask, 'why'> {
  opening: number;
}

const VISITS = 2_147_483_647;

/**
 * What a change of the organisation means for running requests. It is noted in the transaction of the change, as a deadline that is
 * due at once, and carried out right after it under the request's own locks: whoever disables somebody never waits for an account,
 * and a failure is tried again and becomes an incident.
 */
@Injectable()
export class ApprovalWatch implements PeopleWatcher, OnModuleInit {
  constructor(
    private readonly people: PeopleWatch,
    private readonly store: ApprovalStore,
    private readonly deadlines: DeadlineService,
    private readonly handlers: DeadlineHandlers,
    private readonly policies: PolicyService,
    private readonly outbox: Outbox,
    private readonly mails: ApprovalMails,
    private readonly substitutes: ApprovalSubstitutes,
  ) {}

  onModuleInit(): void {
    this.people.register(this);
    const handle = (tx: Transaction, deadline: Deadline, at: Date) => this.begun(tx, deadline, at);
    this.handlers.register({ purpose: ABSENCE_BEGINS, urgent: true, lock: async () => undefined, handle });
  }

  async rightsChanged(tx: Transaction, personId: string, at: Date): Promise<void> {
    const requests = await this.store.hangingOn(tx, personId);
    if (requests.length === 0) return;
    const { calendar } = await this.policies.active(tx);
    // Each occasion is a deadline of its own, also two within one millisecond: the later one is never taken for the earlier.
    const shared = { purpose: REPLAN, visit: randomInt(1, VISITS), dueAt: at, calendarVersion: calendar.version, at };
    await this.deadlines.scheduleAll(
      tx,
      requests.map((instanceId) => ({ ...shared, instanceId })),
    );
  }

  async absenceEntered(tx: Transaction, { id, from }: { id: string; from: Date }, at: Date): Promise<void> {
    const { calendar } = await this.policies.active(tx);
    const deadline = {
      instanceId: id,
      purpose: ABSENCE_BEGINS,
      visit: 1,
      dueAt: from,
      calendarVersion: calendar.version,
      at,
    };
    await this.deadlines.schedule(tx, deadline);
  }

  async unreached(tx: Transaction, absence: AbsenceRecord): Promise<UnreachedTask[]> {
    const { beyond } = await this.waiting(tx, absence);
    return beyond;
  }

  /** One message for all that waits already, and where it is decided by mail a link for each; what comes later is told one by one. */
  private async begun(tx: Transaction, { instanceId: id }: Deadline, at: Date): Promise<void> {
    const [absence] = await tx.query<Away & { person: string; untilAt: Date }>(BEGUN, [id, at]);
    if (!absence) return;
    const { reached } = await this.waiting(tx, absence);
    if (reached.length === 0) return;
    const { personId: seatPersonId, substituteId: personId, person, untilAt } = absence;
    const params = { person, untilAt, count: reached.length };
    const payload = { recipients: [personId], template: 'approvalAbsence', params, link: null };
    await this.outbox.add(tx, { key: `approval-absence-${id}`, topic: 'message.addressed', payload, at });
    for (const { requestId, opening } of reached)
      await this.mails.ask(tx, requestId, opening, [{ personId, seatPersonId }], at);
  }

  /** What waits for somebody away: what their substitute may decide, and what goes on waiting for them. */
  private async waiting(tx: Transaction, absence: Away): Promise<{ reached: WaitingTask[]; beyond: UnreachedTask[] }> {
    const tasks = await tx.query<WaitingTask>(WAITING, [absence.personId, absence.kinds]);
    const [reached, beyond]: [WaitingTask[], UnreachedTask[]] = [[], []];
    for (const { opening, ...task } of tasks) {
      const why = await this.substitutes.standingOn(tx, task.requestId, absence);
      if (why === 'may') reached.push({ ...task, opening });
      else beyond.push({ ...task, why });
    }
    return { reached, beyond };
  }
}
