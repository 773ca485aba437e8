import { Injectable } from '@nestjs/common';
import type { SupportPayloads } from '../../machines/support';
import { newId } from '../platform/database/id';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { TransitionService } from '../platform/workflow/transition.service';
import type { SupportBody } from './support.dto';
import { type By, SupportGate } from './support-gate';
import { SupportSteps } from './support-steps';
import { contextOf, SupportStore } from './support-store';

const VISIT: Statement = { name: 'support-visit', text: 'SELECT 1 FROM visits WHERE id = $1 AND account_id = $2' };

/** B11: whoever visits asks another department for support, which answers in time. Each call takes the account's lock. */
@Injectable()
export class SupportService {
  constructor(
    private readonly gate: SupportGate,
    private readonly store: SupportStore,
    private readonly steps: SupportSteps,
    private readonly transitions: TransitionService,
  ) {}

  /** @throws Problem 404 `not-found`, 403 `forbidden`, 422 `support-own-department`, `support-nobody-answers`, `reference-unknown` */
  async ask(tx: Transaction, by: By, { accountId, departmentId, ...body }: SupportBody): Promise<string> {
    const { account, context } = await this.gate.enter(tx, by, accountId);
    if (departmentId === account.departmentId) throw new Problem(422, 'support-own-department');
    const { subject, description, neededOn = null, visitId = null, assigneeId: named = null } = body;
    await this.assertVisit(tx, accountId, visitId);
    const assigneeId = await this.gate.answering(tx, departmentId, named);
    const asked = { subject, description, neededOn, visitId };
    const input = { departmentId, assigneeId, askedBy: by.actor.id, asked, openedAt: by.at.toISOString() };
    const id = newId();
    await this.store.insert(tx, id, accountId, input, by.at);
    await this.transitions.create(tx, { machine: 'support', instanceId: id, accountId, input }, context);
    return id;
  }

  /** Somebody else of the same department. @throws Problem 422 `support-nobody-answers`, `support-not-reassigned`, 409 `event-not-allowed` */
  async assign(tx: Transaction, by: By, id: string, said: SupportPayloads['support.assigned']): Promise<void> {
    const { request, context } = await this.gate.enterRequest(tx, by, id, 'asked');
    await this.gate.answering(tx, contextOf(request).departmentId, said.to);
    await this.steps.must(tx, request, 'support.assigned', said, context);
  }

  /** @throws Problem 403 `forbidden` to who is not asked, 409 `event-not-allowed` */
  async answer(tx: Transaction, by: By, id: string, said: SupportPayloads['support.answered']): Promise<void> {
    const { request, context } = await this.gate.enterRequest(tx, by, id, 'asked');
    await this.steps.must(tx, request, 'support.answered', said, context);
  }

  /** @throws Problem 403 `forbidden` to who only is asked, 409 `event-not-allowed` */
  async withdraw(tx: Transaction, by: By, id: string, said: SupportPayloads['support.withdrawn']): Promise<void> {
    const { request, context } = await this.gate.enterRequest(tx, by, id, 'asking');
    await this.steps.must(tx, request, 'support.withdrawn', said, context);
  }

  private async assertVisit(tx: Transaction, accountId: string, visitId: string | null): Promise<void> {
    if (visitId === null || (await tx.query(VISIT, [visitId, accountId])).length > 0) return;
    const errors = [{ field: 'visitId', code: 'visit-unknown', params: {} }];
    throw new Problem(422, 'reference-unknown', { fields: 'visitId' }, errors);
  }
}
