import { Injectable } from '@nestjs/common';
import {
  type Absence,
  type ApprovalStatus,
  type FilingGiven,
  planRoute,
  type RequestKind,
  type RoutePlan,
  type RouteRequest,
  type Said,
} from '../machines/approval';
import { newId } from '../modules/platform/database/id';
import type { Transaction } from '../modules/platform/database/unit-of-work';
import { Problem } from '../modules/platform/http/problem';
import { contentHash } from '../modules/platform/workflow/hash';
import type { ActorRef, LoadedInstance } from '../modules/platform/workflow/instance';
import { TransitionService } from '../modules/platform/workflow/transition.service';
import { PolicyService } from '../modules/policy/policy.service';
import { OrganisationService } from '../modules/users/organisation.service';
import { ApprovalContents, type FiledMatter } from './approval-contents';
import { ApprovalMessages } from './approval-messages';
import { contextOf, statusOf } from './approval-mirror';
import { ApprovalStore, type RequestRow } from './approval-store';
import { ApprovalTransitions } from './approval-transitions';
import { fieldHashesOf } from './content-parts';
import { type ApprovalContent, SubjectRegistry } from './subject-registry';

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
type Feasibly = { plan: Feasible; content: ApprovalContent; policyVersion: number };

/** A round as it is about to begin. */
interface Beginning extends Feasibly {
  instance: LoadedInstance;
  /** Requester, or the approver who edited. */
  personId: string;
  comment: string | null;
  at: Date;
}

/** Plans routes and begins rounds. */
@Injectable()
export class ApprovalFiling {
  constructor(
    private readonly transitions: ApprovalTransitions,
    private readonly creations: TransitionService,
    private readonly policies: PolicyService,
    private readonly organisation: OrganisationService,
    private readonly contents: ApprovalContents,
    private readonly store: ApprovalStore,
    private readonly messages: ApprovalMessages,
    private readonly subjects: SubjectRegistry,
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
    const { kind, requesterId, at } = filing;
    const { id: _, ...matter } = filing;
    const authors = await this.subjects.authors(tx, filing);
    const feasible = await this.feasible(tx, filing.content, { ...matter, round: 1 }, authors);
    const id = filing.id ?? newId();
    const context = { actor: userOf(requesterId), at, policyVersion: feasible.policyVersion };
    const from = { machine: 'approval', instanceId: id, accountId: filing.accountId, input: { kind, requesterId } };
    const instance = await this.creations.create(tx, from, context);
    await this.store.insert(tx, { ...filing, id, policyVersion: feasible.policyVersion });
    const round = { ...feasible, instance, personId: requesterId, comment: null, at };
    return this.beginRound(tx, 'approval.filed', round, { payload: {}, given: { authors } });
  }

  /** The next round of a request that was sent back, for the content as it is now. */
  async refile(
    tx: Transaction,
    instance: LoadedInstance,
    request: RequestRow,
    content: ApprovalContent,
    { at, comment = null }: { at: Date; comment?: string | null },
  ): Promise<Filed> {
    const { requesterId } = request;
    const round = contextOf(instance).round + 1;
    const matter = matterOf(request);
    const authors = await this.subjects.authors(tx, matter);
    const editors = [...new Set([...contextOf(instance).editors, ...authors])];
    const { salt } = request.content;
    const salted = { ...content, ...(salt === undefined ? {} : { salt }) };
    const feasible = await this.feasible(tx, salted, { ...matter, round, at }, editors);
    const beginning = { ...feasible, instance, personId: requesterId, comment, at };
    return this.beginRound(tx, 'approval.resubmit', beginning, { payload: {}, given: { authors } });
  }

  /**
   * The round of an approver's edit, for the whole content as the subject has it now, with what was given besides added up anew. What did
   * not depend on the change stands.
   * @throws Problem as filing
   */
  async edited(
    tx: Transaction,
    instance: LoadedInstance,
    request: RequestRow,
    edited: ApprovalContent,
    edit: { personId: string; absences: Absence[]; said: Said; follows: string[]; comment: string | null; at: Date },
  ): Promise<Filed> {
    const { personId, said, comment, at, absences } = edit;
    const round = contextOf(instance).round + 1;
    const matter = { ...matterOf(request), round, at };
    const editors = [...new Set([...contextOf(instance).editors, personId])];
    const { policy } = await this.policies.active(tx);
    const content = await this.contents.edited(tx, edited, request.content, matter, policy.approvals);
    const feasible = await this.planned(tx, content, matter, editors);
    const follows = [...edit.follows, 'accumulated'];
    const beginning = { ...feasible, instance, personId, comment, at };
    return this.beginRound(tx, 'approval.edit', beginning, { payload: { ...said }, given: { absences, follows } });
  }

  private async feasible(
    tx: Transaction,
    content: ApprovalContent,
    matter: FiledMatter,
    editors: string[] = [],
  ): Promise<Feasibly> {
    const { policy } = await this.policies.active(tx);
    return this.planned(tx, await this.contents.complete(tx, content, matter, policy.approvals), matter, editors);
  }

  private async planned(
    tx: Transaction,
    content: ApprovalContent,
    { kind, requesterId, departmentId, at }: FiledMatter,
    editors: string[],
  ): Promise<Feasibly> {
    const request = { kind, requesterId, departmentId, content, at: at.toISOString(), editors };
    const { plan, policyVersion } = await this.plan(tx, request);
    if (plan.outcome !== 'refused') return { plan, content, policyVersion };
    throw new Problem(plan.code === 'requester-may-not-file' ? 403 : 422, plan.code, plan.params);
  }

  private async beginRound(
    tx: Transaction,
    type: 'approval.filed' | 'approval.resubmit' | 'approval.edit',
    round: Beginning,
    more: { payload: Record<string, unknown>; given: Record<string, unknown> } = { payload: {}, given: {} },
  ): Promise<Filed> {
    const { instance, personId, content, plan, policyVersion, comment, at } = round;
    const hash = contentHash(content);
    const number = contextOf(instance).round + 1;
    const bound = { personId, contentHash: hash, fieldHashes: fieldHashesOf(content), policyVersion };
    const given = { ...more.given, ...givenOf(plan, bound, at) };
    const payload = { ...more.payload, ...(comment === null && type !== 'approval.edit' ? {} : { comment }) };
    const filed = { requestId: instance.id, round: number, content, contentHash: hash, policyVersion, personId, at };
    await this.store.fileRound(tx, { ...filed, sortAmount: plan.baseAmount ?? '0' });
    const context = { actor: userOf(personId), at, policyVersion };
    const sent = await this.transitions.send(tx, instance, { type, payload, given }, context);
    if (!sent.accepted) throw new Problem(409, 'event-not-allowed', { possible: sent.possible });
    await this.copy(tx, instance.id, plan.copies, number, at);
    return { id: instance.id, state: statusOf(sent.instance), contentHash: hash };
  }

  private async copy(tx: Transaction, id: string, people: string[], round: number, at: Date): Promise<void> {
    await this.store.copy(tx, id, people, at);
    await this.messages.tell(tx, id, { template: 'approvalCopied', occasion: `copied-${round}`, to: people }, at);
  }
}

function givenOf(
  plan: Feasible,
  bound: Pick<FilingGiven, 'personId' | 'contentHash' | 'fieldHashes' | 'policyVersion'>,
  at: Date,
): FilingGiven {
  return {
    ...bound,
    steps: plan.steps,
    excluded: plan.excluded,
    problems: plan.outcome === 'held' ? plan.problems : [],
    at: at.toISOString(),
  };
}

function matterOf(request: RequestRow): Omit<FiledMatter, 'round' | 'at'> {
  const { id, kind, subjectType, subjectId, accountId, departmentId, requesterId } = request;
  return { id, kind, subject: { type: subjectType, id: subjectId }, accountId, departmentId, requesterId };
}

function userOf(id: string): ActorRef {
  return { kind: 'user', id };
}
