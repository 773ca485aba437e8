import { Injectable } from '@nestjs/common';
import { changedFields, currentStep } from '../machines/approval';
import type { Statement, Transaction } from '../modules/platform/database/unit-of-work';
import { contentHash } from '../modules/platform/workflow/hash';
import { type LoadedInstance, systemActor } from '../modules/platform/workflow/instance';
import { ApprovalContents } from './approval-contents';
import { ApprovalMessages } from './approval-messages';
import { contextOf } from './approval-mirror';
import type { RequestRow } from './approval-store';
import { ApprovalTransitions, type MoveContext } from './approval-transitions';
import { changedWords, fieldHashesOf } from './content-parts';
import { SubjectRegistry } from './subject-registry';

const OUTCOME: Statement = {
  name: 'approval-outcome-reason',
  text: 'SELECT outcome_reason AS reason FROM approval_requests WHERE id = $1',
};

/** Decision 7: a request is for exactly the content that it was filed with. */
@Injectable()
export class ApprovalFreshness {
  constructor(
    private readonly subjects: SubjectRegistry,
    private readonly contents: ApprovalContents,
    private readonly transitions: ApprovalTransitions,
    private readonly messages: ApprovalMessages,
  ) {}

  /**
   * Voids the request where what it was filed for has changed since; requester and approvers are told what. The caller holds
   * the locks of the subject and of the request. Answers whether it was voided.
   */
  async voidIfChanged(
    tx: Transaction,
    { request, instance }: { request: RequestRow; instance: LoadedInstance },
    { at, policyVersion }: Pick<MoveContext, 'at' | 'policyVersion'>,
  ): Promise<boolean> {
    const now = await this.subjects.of(request.subjectType).content(tx, request);
    const present = this.contents.present(now, request.content);
    const { contentHash: filed, fieldHashes } = contextOf(instance);
    if (contentHash(present) === filed) return false;
    const changed = changedFields(fieldHashes ?? fieldHashesOf(request.content), fieldHashesOf(present));
    const payload = { reason: 'content-changed', changed };
    const event = { type: 'approval.void', payload, given: { tellSubject: true } };
    const sent = await this.transitions.send(tx, instance, event, { actor: systemActor, at, policyVersion, changed });
    if (!sent.accepted) throw new Error(`approval request ${instance.id} could not be voided`);
    await this.tellApprovers(tx, instance, changed, at);
    return true;
  }

  /** Whether it was a change of its content that ended the request. */
  async isOverByChange(tx: Transaction, requestId: string): Promise<boolean> {
    const [row] = await tx.query<{ reason: string | null }>(OUTCOME, [requestId]);
    return row?.reason === 'content-changed';
  }

  /** Those who were asked or had decided; what a step does not show is not named to it. */
  private async tellApprovers(tx: Transaction, instance: LoadedInstance, changed: string[], at: Date): Promise<void> {
    const context = contextOf(instance);
    const asked = context.seats.filter(({ step, state }) => step === context.step && state === 'open');
    const decided = context.votes.filter(({ round, automatic }) => round === context.round && !automatic);
    const to = [...asked, ...decided].map(({ personId }) => personId);
    const hidden = currentStep(context)?.fields?.hidden ?? [];
    const params = { changed: changedWords(changed.filter((name) => !hidden.includes(name))) };
    const message = { template: 'approvalOverByChange', occasion: 'over-by-change', to, params } as const;
    await this.messages.tell(tx, instance.id, message, at);
  }
}
