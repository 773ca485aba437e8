import { Injectable } from '@nestjs/common';
import type { Filed } from '../../../approvals/approval-filing';
import { ApprovalService } from '../../../approvals/approval.service';
import type { LocalDate } from '../../../machines/account-path/facts';
import type { Permission } from '../../auth/permissions';
import { newId } from '../../platform/database/id';
import type { Transaction } from '../../platform/database/unit-of-work';
import { assertVersion } from '../../platform/http/if-match';
import { Problem } from '../../platform/http/problem';
import type { LoadedInstance, StepContext } from '../../platform/workflow/instance';
import { TransitionService } from '../../platform/workflow/transition.service';
import { type By, ReceivableGate } from '../receivable-gate';
import { ReceivableSteps } from '../receivable-steps';
import { ReceivableStore } from '../receivable-store';
import { hashOf, type MoneyRequest, type MoneyRequestType, subjectTypeOf } from './money-request';
import { MoneyRequestContent } from './money-request-content';
import { MoneyRequestStore } from './money-request-store';

export interface SaidRequest {
  /** Of a receivable, or of the account for a credit release. */
  about: string;
  until: LocalDate | null;
  reason: string;
}
interface Entered {
  request: MoneyRequest;
  instance: LoadedInstance;
  departmentId: string;
  context: StepContext;
}

/** A13: drafts of extensions, write-offs and credit releases, and their filing. The outcome is `MoneyRequestApproval`'s. */
@Injectable()
export class MoneyRequestsService {
  constructor(
    private readonly gate: ReceivableGate,
    private readonly receivables: ReceivableStore,
    private readonly steps: ReceivableSteps,
    private readonly store: MoneyRequestStore,
    private readonly contents: MoneyRequestContent,
    private readonly transitions: TransitionService,
    private readonly approvals: ApprovalService,
  ) {}

  /** Writes a draft. Nothing is asked yet, and nothing stops. @throws Problem 404 `not-found`, 403 `forbidden` */
  async draft(tx: Transaction, by: By, kind: MoneyRequestType, { about, until, reason }: SaidRequest) {
    const receivableId = kind === 'creditRelease' ? null : about;
    const accountId = receivableId === null ? about : await this.receivables.accountOf(tx, receivableId);
    if (accountId === undefined) throw new Problem(404, 'not-found');
    const { context } = await this.gate.enter(tx, by, accountId, 'requests.draft');
    const request = { id: newId(), kind, accountId, receivableId, until, reason, createdBy: by.actorId };
    await this.store.insert(tx, request, by.at);
    const input = { subjectType: subjectTypeOf[kind] };
    await this.transitions.create(tx, { machine: 'subject', instanceId: request.id, accountId, input }, context);
    return { id: request.id };
  }

  /**
   * Files the request, bound to the balance as it is now. Collection goes on until it is granted.
   * @throws Problem 404 `not-found`, 403 `forbidden`, 412 `version-stale`, 409 `not-in-draft`, `receivable-closed`, `request-open`,
   *   422 `extension-not-later`, `extension-in-the-past`, `extension-too-long`, `extension-disputed`, and what filing throws; of a credit release 409 `release-open`,
   *   422 `release-in-the-past`, `release-too-long`
   */
  async submit(tx: Transaction, by: By, kind: MoneyRequestType, id: string): Promise<Filed> {
    const { request, instance, departmentId, context } = await this.enter(tx, by, kind, id, 'requests.file');
    if (kind === 'creditRelease') await this.assertReleasable(tx, request, context);
    const filed = await this.approvals.file(tx, {
      ...{ kind: 'A13' as const, accountId: request.accountId, departmentId, requesterId: by.actorId, at: by.at },
      subject: { type: subjectTypeOf[kind], id },
      content: await this.contents.of(tx, request, by.at),
    });
    await this.noteFiled(tx, request, instance, filed.id, context);
    return filed;
  }

  /** A13: one release of an account waits at a time; it ends in the future, no further off than policy lets an extension. */
  private async assertReleasable(tx: Transaction, { accountId, until }: MoneyRequest, context: StepContext) {
    const { today, latestPromise: latestDay } = await this.steps.given(tx, context);
    if (until === null || until < today) throw new Problem(422, 'release-in-the-past', { today });
    if (latestDay !== undefined && until > latestDay) throw new Problem(422, 'release-too-long', { latestDay });
    const open = await this.store.releaseOpen(tx, accountId);
    if (open !== undefined) throw new Problem(409, 'release-open', {}, undefined, { id: open });
  }

  /** Both charts know that it was asked: the request's own, and the receivable's. */
  async noteFiled(
    tx: Transaction,
    request: MoneyRequest,
    instance: LoadedInstance,
    requestId: string,
    context: StepContext,
  ): Promise<void> {
    const { receivableId, kind, until } = request;
    await this.move(tx, instance, 'submitted', { requestId, contentHash: hashOf(request) }, context);
    if (receivableId === null || kind === 'creditRelease') return;
    const payload = { requestId, kind, ...(until ? { until } : {}) };
    await this.steps.must(tx, await this.transitions.load(tx, receivableId), 'request.filed', payload, context);
  }

  /** Gives a draft up; it stays to be read. @throws Problem 404, 403, 412 `version-stale`, 409 `not-in-draft` */
  async discard(tx: Transaction, by: By, kind: MoneyRequestType, id: string, reason?: string): Promise<void> {
    const { instance, context } = await this.enter(tx, by, kind, id, 'requests.draft');
    await this.approvals.voidRunning(tx, { type: subjectTypeOf[kind], id }, 'subject-cancelled', context);
    await this.move(tx, instance, 'cancelled', reason === undefined ? {} : { reason }, context);
  }

  async move(
    tx: Transaction,
    instance: LoadedInstance,
    event: 'submitted' | 'cancelled',
    payload: Record<string, unknown>,
    context: StepContext,
  ): Promise<void> {
    const given = { at: context.at.toISOString(), actor: context.actor };
    const sent = await this.transitions.send(tx, instance, { type: `subject.${event}`, payload, given }, context);
    const { state } = instance.envelope;
    if (!sent.accepted) throw new Problem(409, 'not-in-draft', { state }, undefined, { state });
  }

  private async enter(
    tx: Transaction,
    by: By,
    kind: MoneyRequestType,
    id: string,
    permission: Permission,
  ): Promise<Entered> {
    const request = await this.store.find(tx, id, kind);
    if (!request) throw new Problem(404, 'not-found');
    const { account, context } = await this.gate.enter(tx, by, request.accountId, permission);
    const instance = await this.transitions.load(tx, id);
    assertVersion(by.ifMatch ?? null, instance.version);
    const { state } = instance.envelope;
    if (state !== 'draft') throw new Problem(409, 'not-in-draft', { state }, undefined, { state });
    return { request, instance, departmentId: account.departmentId, context };
  }
}
