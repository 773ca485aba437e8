import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ApprovalContent } from '../../../machines/approval';
import type { Given } from '../../../machines/account-path/given';
import { accountPathDefinition } from '../../../machines/account-path/account-path.machine';
import { explainRefusal } from '../../../machines/account-path/explain-refusal';
import { restore } from '../../../machines/machine';
import {
  type ApprovalRequest,
  type ApprovalSubject,
  type CarriedOut,
  type OutcomeContext,
  type RefusedOutcome,
  SubjectRegistry,
} from '../../../approvals/subject-registry';
import type { LifecycleState } from '../../../machines/policy/stages';
import type { Transaction } from '../../platform/database/unit-of-work';
import { systemActor } from '../../platform/workflow/instance';
import { TransitionService } from '../../platform/workflow/transition.service';
import { AccountGate } from '../account-gate';
import { PathApprovalContent } from './path-approval-content';
import { factVersionsOf } from './fact-versions';
import { PathGiven } from './path-given';
import { contextOf } from './path-mirror';
import { PathService } from './path.service';

const SYSTEM: Given['actor'] = { kind: 'system', id: null, roles: [], relations: [] };

/** The path's side of its approvals: what is asked, and what happens when it is granted or refused. */
@Injectable()
export class PathApprovals implements ApprovalSubject, OnModuleInit {
  readonly type = 'account-path';
  /** A gated event is sent again: what was sent back is replaced by the request that it files. */
  readonly asksAnew = true;

  constructor(
    private readonly registry: SubjectRegistry,
    private readonly gate: AccountGate,
    private readonly transitions: TransitionService,
    private readonly given: PathGiven,
    private readonly paths: PathService,
    private readonly contents: PathApprovalContent,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async lock(tx: Transaction, accountId: string): Promise<void> {
    await this.gate.enterAsSystem(tx, accountId);
  }

  /** What the approvers would be shown now. A request that the path no longer waits for has lost its content. */
  async content(tx: Transaction, request: ApprovalRequest): Promise<ApprovalContent> {
    const instance = await this.transitions.load(tx, request.subjectId);
    const asked = contextOf(instance).request;
    if (asked?.id !== request.id) return { ...request.content, fields: { withdrawn: request.id } };
    const { kind, event, payload, stage } = asked;
    const context = { at: new Date(asked.filedAt), policyVersion: request.policyVersion };
    return (await this.contents.of(tx, instance, { kind, event, payload, stage: stage as LifecycleState }, context))
      .content;
  }

  authors(tx: Transaction, accountId: string, kind: string): Promise<string[]> {
    return this.contents.authors(tx, accountId, kind);
  }

  /** The guard is evaluated again on the facts of this moment; right: the event is carried out (statecharts.md). */
  async approved(
    tx: Transaction,
    request: ApprovalRequest,
    { at, policyVersion }: OutcomeContext,
  ): Promise<CarriedOut> {
    const account = await this.gate.enterAsSystem(tx, request.subjectId, { withFacts: true });
    const instance = this.transitions.admit(tx, account.instance);
    const event = { type: 'approval.granted' as const, payload: { requestId: request.id } };
    const context = { actor: systemActor, at, policyVersion };
    const { given, judged } = await this.given.of(tx, account, instance, event, context, SYSTEM);
    const record = { verdicts: judged.verdicts, factVersions: factVersionsOf(account) };
    const sent = await this.transitions.send(tx, instance, { ...event, given: given as never, ...record }, context);
    if (sent.accepted) return { carriedOut: true };
    const snapshot = restore(accountPathDefinition, instance.envelope);
    const refusal = explainRefusal(snapshot, { ...event, given: given as unknown as Record<string, unknown> });
    return { carriedOut: false, reason: refusal?.code ?? 'event-not-allowed', params: refusal?.params ?? {} };
  }

  async refused(
    tx: Transaction,
    request: ApprovalRequest,
    outcome: RefusedOutcome,
    context: OutcomeContext,
  ): Promise<void> {
    const reason = context.reason ?? context.comment;
    const payload = { requestId: request.id, outcome, ...(reason === undefined ? {} : { reason }) };
    await this.paths.sendSystemEvent(tx, request.subjectId, 'approval.refused', payload, context);
  }
}
