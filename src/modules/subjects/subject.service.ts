import { Injectable } from '@nestjs/common';
import { statesAfterSignature } from '../../machines/contract';
import type { SubjectContext } from '../../machines/subject/subject-context';
import { factKinds } from '../../machines/account-path/facts';
import type { ApprovalContent } from '../../machines/approval';
import { type Filed } from '../../approvals/approval-filing';
import { ApprovalService } from '../../approvals/approval.service';
import { AccountGate, type LockedAccount } from '../accounts/account-gate';
import { FactRulesService } from '../facts/fact-rules.service';
import { FactWatchers } from '../accounts/fact-watchers';
import { FactStore, type FactVersion } from '../accounts/fact-store';
import { FactsService, permissionToWrite } from '../accounts/facts.service';
import { submittedHash } from '../accounts/submitted-content';
import type { Actor } from '../auth/actor';
import type { Permission } from '../auth/permissions';
import { assertMay } from '../auth/scope';
import type { Transaction } from '../platform/database/unit-of-work';
import { assertVersion } from '../platform/http/if-match';
import { type FieldError, Problem } from '../platform/http/problem';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';
import { TransitionService } from '../platform/workflow/transition.service';
import { assertNotOnHold } from './credit-hold';
import type {
  CompletionRecord,
  PlanRecord,
  SubjectFactKind,
  SubjectGround,
  SubjectKind,
  SubjectRefusal,
  SubjectType,
} from './subject-kind';
import { SubjectKinds } from './subject-kinds';
import { SubjectStore } from './subject-store';
import { tagOf } from './subject-tag';

/** Who sends a command, when, and for which version of the subject. */
export interface SubjectCommand {
  actor: Actor;
  at: Date;
  ifMatch: number | null;
}

/** Given, spent, held or signed, whatever came after. */
const DONE: readonly unknown[] = ['completed', 'signed', ...statesAfterSignature];

interface Entered {
  subject: SubjectKind;
  account: LockedAccount & { actor: Actor };
  instance: LoadedInstance;
  ground: SubjectGround;
}

/** The way of everything that needs a request of its own: draft, submitted, approved, then given, spent, held or signed. */
@Injectable()
export class SubjectService {
  constructor(
    private readonly kinds: SubjectKinds,
    private readonly store: SubjectStore,
    private readonly gate: AccountGate,
    private readonly facts: FactStore,
    private readonly watchers: FactWatchers,
    private readonly versions: FactsService,
    private readonly rules: FactRulesService,
    private readonly transitions: TransitionService,
    private readonly approvals: ApprovalService,
  ) {}

  /**
   * Files the request of a draft, bound to the content as it is now.
   * @throws Problem 404 `not-found`, 403 `forbidden`, 412 `version-stale`, 409 `not-in-draft`, 422 `credit-hold`, what the kind refuses,
   *   and what filing throws
   */
  async submit(tx: Transaction, command: SubjectCommand, type: SubjectType, id: string): Promise<Filed> {
    const { subject, account, instance, ground } = await this.enter(tx, command, type, id, 'fileWith');
    assertDraft(instance.envelope.state);
    assertNotOnHold(account, subject.kind, ground.moment.policy);
    assertNoRefusal(await subject.refusals?.(tx, ground));
    const content = await this.contentOf(tx, subject, ground);
    const { id: accountId, departmentId } = account;
    const about = { accountId, departmentId, subject: { type, id } };
    const filed = await this.approvals.file(tx, {
      ...about,
      kind: subject.requestOf?.(ground.fact.content) ?? subject.request,
      requesterId: command.actor.id,
      content,
      at: command.at,
    });
    const payload = { requestId: filed.id, contentHash: submittedHash(ground.fact.content) };
    await this.send(tx, instance, 'submitted', payload, contextOf(account, command));
    await subject.follow?.(tx, 'submitted', ground, contextOf(account, command));
    await this.store.raiseAccount(tx, accountId, command.at);
    return filed;
  }

  /**
   * Gives a draft up. Nothing is deleted: it is cancelled, its versions and history stay to be read. A request that was sent back
   * to its requester ends with it.
   *
   * @throws Problem 404 `not-found`, 403 `forbidden`, 412 `version-stale`, 409 `not-in-draft`
   */
  async discard(tx: Transaction, command: SubjectCommand, type: SubjectType, id: string, reason?: string) {
    const { account, instance, ground } = await this.enter(tx, command, type, id, permissionToWrite);
    assertDraft(instance.envelope.state);
    const said = reason === undefined ? {} : { reason };
    const who = { actorId: command.actor.id, at: command.at, ifMatch: command.ifMatch, ...said };
    await this.versions.remove(tx, who, account.id, ground.fact.kind, id);
  }

  /**
   * Records that it was given, spent, held or signed; only what is approved as it stands.
   * @throws Problem 404 `not-found`, 403 `forbidden`, 412 `version-stale`, 409 `not-approved`, `approval-outdated`,
   *   `already-completed`, 422 `reference-unknown`, `record-contradictory`, and what the plan throws
   */
  async record(
    tx: Transaction,
    command: SubjectCommand,
    type: SubjectType,
    id: string,
    plan: PlanRecord,
  ): Promise<void> {
    const { subject, account, instance, ground } = await this.enter(tx, command, type, id, 'recordWith');
    await this.assertApproved(tx, instance, ground.fact);
    assertNotOnHold(account, subject.kind, ground.moment.policy);
    const record = plan(ground);
    await this.assertRecord(tx, instance, ground, record);
    assertNoRefusal(await subject.refusals?.(tx, ground, record.day));
    const { by, on, documentHash, details } = record;
    const contentHash = submittedHash(ground.fact.content);
    if (record.content) await this.complement(tx, ground.fact, record.content, command);
    const completed = factKinds[ground.fact.kind].subject === 'contract' ? 'signed' : 'completed';
    const payload = { ...details, contentHash, by, on, documentHash };
    await this.send(tx, instance, completed, payload, contextOf(account, command));
    await subject.follow?.(tx, 'completed', ground, contextOf(account, command));
    await this.watchers.changed(tx, account, contextOf(account, command));
    await this.store.raiseAccount(tx, account.id, command.at);
  }

  /** What approvers are shown of it at this moment. */
  async contentOf(tx: Transaction, subject: SubjectKind, ground: SubjectGround): Promise<ApprovalContent> {
    const shown = await subject.shown(tx, ground);
    const params = { label: subject.label(ground.fact.content), account: ground.account.name };
    const content = {
      ...shown,
      title: { code: `features:title.${subject.kind}`, params },
      fields: { account: ground.account.name, ...shown.fields },
    };
    return JSON.parse(JSON.stringify(content)) as ApprovalContent;
  }

  private async enter(
    tx: Transaction,
    command: SubjectCommand,
    type: SubjectType,
    id: string,
    permission: 'fileWith' | 'recordWith' | ((kind: SubjectFactKind) => Permission),
  ): Promise<Entered> {
    const found = await this.store.find(tx, id);
    if (!found || !this.kinds.factKindsOf(type).includes(found.kind)) throw new Problem(404, 'not-found');
    const account = await this.gate.enter(tx, command.actor.id, found.accountId);
    const subject = this.kinds.of(found.kind);
    assertMay(account.actor, typeof permission === 'string' ? subject[permission] : permission(found.kind));
    const fact = await this.facts.last(tx, found.kind, id);
    if (!fact) throw new Problem(404, 'not-found');
    const instance = await this.transitions.load(tx, id);
    assertVersion(command.ifMatch, tagOf(instance.envelope.state, instance.version, fact.version));
    const moment = await this.rules.momentOf(tx, command.at);
    return { subject, account, instance, ground: { account, fact, moment } };
  }

  /** Before the record: the approval is in force, and it is for the content as it stands. */
  private async assertApproved(tx: Transaction, instance: LoadedInstance, fact: FactVersion): Promise<void> {
    const { state } = instance.envelope;
    const { approval } = instance.envelope.context as unknown as SubjectContext;
    if (DONE.includes(state)) throw new Problem(409, 'already-completed', { state }, undefined, { state });
    if (state === 'approved' && approval?.contentHash === submittedHash(fact.content)) return;
    const outdated = state !== 'inApproval' && (await this.store.wasApproved(tx, instance.id));
    throw new Problem(409, outdated ? 'approval-outdated' : 'not-approved', { state }, undefined, { state });
  }

  private async assertRecord(
    tx: Transaction,
    instance: LoadedInstance,
    ground: SubjectGround,
    record: CompletionRecord,
  ): Promise<void> {
    const unknown = await this.rules.unknown(tx, ground.account.id, record.references ?? []);
    refuse('reference-unknown', unknown);
    const { approval } = instance.envelope.context as unknown as SubjectContext;
    const approvedOn = approval ? await this.dayOf(tx, approval.approvedAt) : record.day;
    const early =
      record.day < approvedOn ? [{ field: record.dayField, code: 'before-approval', params: { approvedOn } }] : [];
    refuse('record-contradictory', [...(record.contradictions ?? []), ...early]);
  }

  private async dayOf(tx: Transaction, instant: string): Promise<string> {
    return (await this.rules.momentOf(tx, new Date(instant))).today;
  }

  /** The completion's own addition to the content; the machine is told by the completion itself. */
  private async complement(
    tx: Transaction,
    fact: FactVersion,
    content: FactVersion['content'],
    command: SubjectCommand,
  ): Promise<void> {
    const { accountId, id, version, kind, cycle } = fact;
    const next = { accountId, id, version: version + 1, kind, cycle, content, removed: false };
    await this.facts.write(tx, next, { kind: 'user', id: command.actor.id }, command.at);
  }

  private async send(
    tx: Transaction,
    instance: LoadedInstance,
    event: string,
    payload: Record<string, unknown>,
    context: StepContext,
  ): Promise<void> {
    const given = { at: context.at.toISOString(), actor: context.actor };
    const sent = await this.transitions.send(
      tx,
      instance,
      { type: `${instance.machine}.${event}`, payload, given },
      context,
    );
    if (!sent.accepted) throw new Error(`${instance.machine} ${instance.id} refused ${event} that was admitted`);
  }
}

function contextOf(account: LockedAccount, { actor, at }: SubjectCommand): StepContext {
  return { actor: { kind: 'user', id: actor.id }, at, policyVersion: account.policyVersion };
}

/** @throws Problem 409 `not-in-draft` */
export function assertDraft(state: unknown): void {
  if (state !== 'draft') throw new Problem(409, 'not-in-draft', { state }, undefined, { state });
}

/** The first rule names the problem, `errors` has them all. @throws Problem 422 */
function assertNoRefusal(refusals: SubjectRefusal[] = []): void {
  const [first] = refusals;
  if (first) throw new Problem(422, first.code, first.params, refusals);
}

function refuse(code: string, errors: FieldError[]): void {
  if (errors.length > 0) throw new Problem(422, code, { fields: errors.map((each) => each.field).join(', ') }, errors);
}
