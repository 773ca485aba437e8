import { Injectable } from '@nestjs/common';
import {
  type ApprovalStatus,
  type FilingGiven,
  planRoute,
  type RequestKind,
  type RoutePlan,
  type RouteRequest,
} from '../machines/approval';
import { newId } from '../modules/platform/database/id';
import type { Transaction } from '../modules/platform/database/unit-of-work';
import { Problem } from '../modules/platform/http/problem';
import { contentHash } from '../modules/platform/workflow/hash';
import type { ActorRef, LoadedInstance } from '../modules/platform/workflow/instance';
import { TransitionService } from '../modules/platform/workflow/transition.service';
import { PolicyService } from '../modules/policy/policy.service';
import { OrganisationService } from '../modules/users/organisation.service';
import { ApprovalMessages } from './approval-messages';
import { contextOf, statusOf } from './approval-mirror';
import { ApprovalStore, type RequestRow } from './approval-store';
import type { ApprovalContent } from './subject-registry';

export interface Filing {
  /** Where the subject has noted it already. */
  id?: string;
  kind: RequestKind;
  subject: { type: string; id: string };
  accountId: string | null;
  departmentId: string | null;
  requesterId: string;
  content: ApprovalContent;
  at: Date;
}

export interface Filed {
  id: string;
  state: ApprovalStatus;
  contentHash: string;
}

type Feasible = Exclude<RoutePlan, { outcome: 'refused' }>;

/** Plans routes and begins rounds. */
@Injectable()
export class ApprovalFiling {
  constructor(
    private readonly transitions: TransitionService,
    private readonly policies: PolicyService,
    private readonly organisation: OrganisationService,
    private readonly store: ApprovalStore,
    private readonly messages: ApprovalMessages,
  ) {}

  /** The route of a request over the organisation and the policy of now; nothing is written. */
  async plan(tx: Transaction, request: RouteRequest): Promise<{ plan: RoutePlan; policyVersion: number }> {
    const { version, policy } = await this.policies.active(tx);
    return {
      plan: planRoute(request, policy.approvals, await this.organisation.organisation(tx)),
      policyVersion: version,
    };
  }

  /** Files the first round of a new request. The caller holds the subject's lock and has seen to it that none is running. */
  async file(tx: Transaction, filing: Filing): Promise<Filed> {
    const { kind, requesterId, departmentId, content, at } = filing;
    const { plan, policyVersion } = await this.feasible(tx, { kind, requesterId, departmentId, content });
    const id = filing.id ?? newId();
    const context = { actor: userOf(requesterId), at, policyVersion };
    const from = { machine: 'approval', instanceId: id, accountId: filing.accountId, input: { kind, requesterId } };
    const draft = await this.transitions.create(tx, from, context);
    await this.store.insert(tx, { ...filing, id, policyVersion });
    const round = { instance: draft, requesterId, content, plan, policyVersion, at };
    return this.beginRound(tx, 'approval.filed', round);
  }

  /** The next round of a request that was sent back, for the content as it is now. */
  async refile(
    tx: Transaction,
    instance: LoadedInstance,
    request: RequestRow,
    content: ApprovalContent,
    at: Date,
  ): Promise<Filed> {
    const { kind, requesterId, departmentId } = request;
    const { plan, policyVersion } = await this.feasible(tx, { kind, requesterId, departmentId, content });
    return this.beginRound(tx, 'approval.resubmit', { instance, requesterId, content, plan, policyVersion, at });
  }

  private async feasible(tx: Transaction, request: RouteRequest): Promise<{ plan: Feasible; policyVersion: number }> {
    const { plan, policyVersion } = await this.plan(tx, request);
    if (plan.outcome !== 'refused') return { plan, policyVersion };
    throw new Problem(plan.code === 'requester-may-not-file' ? 403 : 422, plan.code, plan.params);
  }

  private async beginRound(
    tx: Transaction,
    type: 'approval.filed' | 'approval.resubmit',
    round: {
      instance: LoadedInstance;
      requesterId: string;
      content: ApprovalContent;
      plan: Feasible;
      policyVersion: number;
      at: Date;
    },
  ): Promise<Filed> {
    const { instance, requesterId, content, plan, policyVersion, at } = round;
    const hash = contentHash(content);
    const number = contextOf(instance).round + 1;
    const filed = {
      requestId: instance.id,
      round: number,
      content,
      contentHash: hash,
      policyVersion,
      personId: requesterId,
      at,
    };
    await this.store.fileRound(tx, { ...filed, sortAmount: plan.baseAmount ?? '0' });
    const given = givenOf(plan, { personId: requesterId, contentHash: hash, policyVersion });
    const context = { actor: userOf(requesterId), at, policyVersion };
    const sent = await this.transitions.send(tx, instance, { type, payload: {}, given: { ...given } }, context);
    if (!sent.accepted) throw new Problem(409, 'event-not-allowed', { possible: sent.possible });
    await this.copy(tx, instance.id, plan.copies, number, at);
    return { id: instance.id, state: statusOf(sent.instance), contentHash: hash };
  }

  private async copy(tx: Transaction, id: string, people: string[], round: number, at: Date): Promise<void> {
    await this.store.copy(tx, id, people, at);
    await this.messages.tell(tx, id, { template: 'approvalCopied', occasion: `copied-${round}`, to: people }, at);
  }
}

function givenOf(plan: Feasible, bound: { personId: string; contentHash: string; policyVersion: number }): FilingGiven {
  return {
    ...bound,
    steps: plan.steps,
    excluded: plan.excluded,
    problems: plan.outcome === 'held' ? plan.problems : [],
  };
}

function userOf(id: string): ActorRef {
  return { kind: 'user', id };
}
