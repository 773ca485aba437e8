import { Injectable } from '@nestjs/common';
import {
  clientEvents,
  type ClientEventType,
  isClientEvent,
  offeredEvents,
  type PathPayloads,
  systemEvents,
} from '../../../machines/account-path/events';
import { maySend } from '../../../machines/account-path/event-permissions';
import type { Given } from '../../../machines/account-path/given';
import { addCalendarDays } from '../../../machines/calendar';
import type { Transaction } from '../../platform/database/unit-of-work';
import { Problem } from '../../platform/http/problem';
import { type LoadedInstance, type StepContext, systemActor } from '../../platform/workflow/instance';
import { type Sent, TransitionService } from '../../platform/workflow/transition.service';
import { PolicyService } from '../../policy/policy.service';
import { AccountGate, type LockedAccount } from '../account-gate';
import { type Speak } from './criterion-view';
import { assertPolicyValues, parsePayload } from './event-payload';
import { PathGiven } from './path-given';
import { factVersionsOf } from './fact-versions';
import { contextOf } from './path-mirror';
import { refusalProblem } from './path-refusal';
import type { Judged } from './path-judgement';

type SystemEventType = (typeof systemEvents)[number];

export interface SentPathEvent {
  instance: LoadedInstance;
  /** The request that the event waits for; null when it was carried out. */
  requestId: string | null;
}

/** Every event of an account's path comes through here: console, scripts, imports, clocks, outcomes of approvals. */
@Injectable()
export class PathService {
  constructor(
    private readonly gate: AccountGate,
    private readonly transitions: TransitionService,
    private readonly given: PathGiven,
    private readonly policies: PolicyService,
  ) {}

  /**
   * Sends a person's event, in the order of one command: lock, version, envelope, facts, pure step, write, effects.
   * @throws Problem 404 `not-found`, 412 `version-stale`, 403 `forbidden` or `system-event`, 400 `invalid-body`,
   *   409 `event-not-allowed`, `request-pending` …, 422 `exit-criteria-unmet` …
   */
  async send(
    tx: Transaction,
    actorId: string,
    accountId: string,
    event: { type: string; payload: Record<string, unknown> },
    options: { ifMatch: number | null; at: Date; speak: Speak },
  ): Promise<SentPathEvent> {
    const account = await this.gate.enter(tx, actorId, accountId, { ifMatch: options.ifMatch, withFacts: true });
    const instance = this.transitions.admit(tx, account.instance);
    const type = this.clientEvent(instance, event.type);
    const payload = await parsePayload(type, event.payload);
    const { policy, calendar } = await this.policies.at(account.policyVersion, tx);
    assertPolicyValues(type, payload, policy, addCalendarDays(calendar, options.at, policy.nurture.longestReviewDays));
    const context = {
      actor: { kind: 'user' as const, id: actorId },
      at: options.at,
      policyVersion: account.policyVersion,
    };
    return this.step(tx, account, instance, { type, payload }, context, options);
  }

  /** The importer's `path.adopt` and its undoing, on behalf of whoever runs the import. Callers have checked that they may. */
  async sendForImport(
    tx: Transaction,
    accountId: string,
    event: { type: 'path.adopt' | 'path.adoptUndone'; payload: Record<string, unknown> },
    context: StepContext & { speak: Speak },
  ): Promise<SentPathEvent> {
    const account = await this.gate.enterAsSystem(tx, accountId, { withFacts: true });
    const instance = this.transitions.admit(tx, account.instance);
    const { speak, ...step } = context;
    return this.step(tx, account, instance, event, step, {
      speak,
      as: { kind: 'system', id: context.actor.id, roles: [], relations: [] },
    });
  }

  /**
   * Sends one of the system's own events; one that the state no longer knows is not carried out, which is no error.
   * The caller holds the account's lock.
   */
  async sendSystemEvent<T extends SystemEventType>(
    tx: Transaction,
    accountId: string,
    type: T,
    payload: PathPayloads[T],
    context: Omit<StepContext, 'actor'>,
    more: Partial<Given> = {},
  ): Promise<Sent> {
    const instance = await this.transitions.load(tx, accountId);
    const given: Given = {
      at: context.at.toISOString(),
      actor: { kind: 'system', id: null, roles: [], relations: [] },
      ...more,
    };
    const event = {
      type,
      payload: payload as Record<string, unknown>,
      given: given as unknown as Record<string, unknown>,
    };
    return this.transitions.send(tx, instance, event, { ...context, actor: systemActor });
  }

  private async step(
    tx: Transaction,
    account: LockedAccount,
    instance: LoadedInstance,
    event: { type: ClientEventType; payload: Record<string, unknown> },
    context: StepContext,
    options: { speak: Speak; as?: Given['actor'] },
  ): Promise<SentPathEvent> {
    const { given, judged } = await this.given.of(tx, account, instance, event, context, options.as);
    if (!maySend(event.type, given.actor)) throw new Problem(403, 'forbidden', { event: event.type });
    const sent = await this.transitions.send(
      tx,
      instance,
      { ...event, given: given as never, ...record(judged, account) },
      context,
    );
    if (!sent.accepted)
      throw refusalProblem({ event, given, instance, judged, possible: sent.possible, speak: options.speak });
    const request = contextOf(sent.instance).request;
    return { instance: sent.instance, requestId: request?.id === given.requestId ? (request?.id ?? null) : null };
  }

  private clientEvent(instance: LoadedInstance, type: string): ClientEventType {
    if (isClientEvent(type)) return type;
    if (systemEvents.some((each) => each === type)) throw new Problem(403, 'system-event', { event: type });
    throw new Problem(409, 'event-not-allowed', { event: type }, undefined, {
      possible: offeredEvents(this.transitions.possible(instance, clientEvents), contextOf(instance)),
    });
  }
}

/** The verdict of each criterion and the fact versions it was decided on, for the history row. */
function record(judged: Judged, account: LockedAccount): { verdicts: unknown; factVersions: unknown } {
  return { verdicts: judged.verdicts, factVersions: factVersionsOf(account) };
}
