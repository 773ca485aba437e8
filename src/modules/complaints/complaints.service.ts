import { Injectable } from '@nestjs/common';
import { dueOf } from '../../machines/calendar';
import { complaintClocks, type ComplaintEventType, type ComplaintPayloads } from '../../machines/complaint';
import { FactRulesService } from '../facts/fact-rules.service';
import { newId } from '../platform/database/id';
import type { Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { TransitionService } from '../platform/workflow/transition.service';
import { PolicyService } from '../policy/policy.service';
import type { ComplaintBody } from './complaint.dto';
import { complaintTermsOf } from './complaint-clocks';
import { type By, ComplaintGate } from './complaint-gate';
import { ComplaintSteps } from './complaint-steps';
import { ComplaintStore } from './complaint-store';

/** B9: complaints from their recording to their outcome. Each call takes the account's lock. */
@Injectable()
export class ComplaintsService {
  constructor(
    private readonly gate: ComplaintGate,
    private readonly store: ComplaintStore,
    private readonly steps: ComplaintSteps,
    private readonly facts: FactRulesService,
    private readonly transitions: TransitionService,
    private readonly policies: PolicyService,
  ) {}

  /**
   * Records what a customer complained of; its owner is the account's where nobody else is named.
   * @throws Problem 404 `not-found`, 403 `forbidden`, 422 `reference-unknown`, `complaint-owner-unfit`, `complaint-in-the-future`,
   *   `complaint-due-unfit`
   */
  async record(tx: Transaction, by: By, { accountId, ...body }: ComplaintBody): Promise<string> {
    const { account, context } = await this.gate.enter(tx, by, accountId);
    const { subject, description, severity, ownerId = account.ownerId, contactId = null } = body;
    await this.gate.assertOwner(tx, accountId, ownerId);
    await this.assertContact(tx, accountId, contactId);
    const openedAt = by.at.toISOString();
    const receivedAt = body.receivedAt === undefined ? openedAt : new Date(body.receivedAt).toISOString();
    if (receivedAt > openedAt) throw new Problem(422, 'complaint-in-the-future', { at: openedAt });
    const answerBy = await this.answerBy(tx, body.answerBy, openedAt, context.policyVersion);
    const said = { subject, description, contactId, receivedAt, severity };
    const input = { ownerId, said, openedAt, answerBy };
    const id = newId();
    await this.store.insert(tx, { ...input, id, accountId, recordedBy: by.actorId, at: by.at });
    await this.transitions.create(tx, { machine: 'complaint', instanceId: id, accountId, input }, context);
    return id;
  }

  /** @throws Problem 422 `complaint-owner-unfit`, `complaint-not-reassigned`, 409 `event-not-allowed` */
  async assign(tx: Transaction, by: By, id: string, payload: ComplaintPayloads['complaint.assigned']): Promise<void> {
    const { account, context, complaint } = await this.gate.enterComplaint(tx, by, id);
    await this.gate.assertOwner(tx, account.id, payload.to);
    await this.steps.must(tx, complaint, 'complaint.assigned', payload, context);
  }

  /** @throws Problem 409 `event-not-allowed`, 412 `version-stale` */
  async send<T extends ComplaintEventType>(
    tx: Transaction,
    by: By,
    id: string,
    type: T,
    payload: ComplaintPayloads[T],
  ): Promise<void> {
    const { complaint, context } = await this.gate.enterComplaint(tx, by, id);
    await this.steps.must(tx, complaint, type, payload, context);
  }

  private async assertContact(tx: Transaction, accountId: string, contactId: string | null): Promise<void> {
    if (contactId === null) return;
    const unknown = await this.facts.unknown(tx, accountId, [{ field: 'contactId', to: 'contact', id: contactId }]);
    if (unknown.length > 0) throw new Problem(422, 'reference-unknown', { fields: 'contactId' }, unknown);
  }

  /** An answer may be promised sooner than the policy asks, never later: else the due date would be nobody's. */
  private async answerBy(
    tx: Transaction,
    asked: string | undefined,
    openedAt: string,
    policyVersion: number,
  ): Promise<string | null> {
    if (asked === undefined) return null;
    const { policy, calendar } = await this.policies.at(policyVersion, tx);
    const latest = dueOf(calendar, complaintClocks(complaintTermsOf(policy), { openedAt, answerBy: null }).due);
    const at = new Date(asked);
    if (at.getTime() > Date.parse(openedAt) && at <= latest) return at.toISOString();
    const params = { at: openedAt, latest: latest.toISOString() };
    throw new Problem(422, 'complaint-due-unfit', params, [{ field: 'answerBy', code: 'complaint-due-unfit', params }]);
  }
}
