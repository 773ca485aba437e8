import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../machines/account-path/facts';
import { localDateOf } from '../../machines/calendar';
import {
  addDays,
  closedStates,
  type NumberedLevel,
  type ReceivableEvent,
  type ReceivableEventType,
  type ReceivableGiven,
  type ReceivablePayloads,
  receivableRefusal,
} from '../../machines/receivable';
import type { Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';
import { type Sent, TransitionService } from '../platform/workflow/transition.service';
import { PolicyService } from '../policy/policy.service';
import { contextOf } from './receivable-store';

/** What is refused because of what has happened already, not because of what was said. */
const CONFLICTS = new Set([
  'already-invoiced',
  'receivable-has-payments',
  'payment-counted',
  'payment-not-counted',
  'request-open',
]);

/** Sends events to receivables, with all that their guards look at. */
@Injectable()
export class ReceivableSteps {
  constructor(
    private readonly transitions: TransitionService,
    private readonly policies: PolicyService,
  ) {}

  /** @throws Problem 409 `receivable-closed`, `event-not-allowed`, 422 or 409 with the code of the refusal */
  async must<T extends ReceivableEventType>(
    tx: Transaction,
    instance: LoadedInstance,
    type: T,
    payload: ReceivablePayloads[T],
    context: StepContext,
  ): Promise<LoadedInstance> {
    const given = await this.given(tx, context);
    const sent = await this.transitions.send(tx, instance, { type, payload, given: given as never }, context);
    if (sent.accepted) return sent.instance;
    throw problemOf(instance, { type, payload, given } as ReceivableEvent, sent);
  }

  /** The system's own: one that comes too late says nothing, which is no error. */
  async offer<T extends ReceivableEventType>(
    tx: Transaction,
    instance: LoadedInstance,
    event: { type: T; payload: ReceivablePayloads[T]; level?: NumberedLevel },
    context: StepContext,
  ): Promise<Sent> {
    const given = { ...(await this.given(tx, context)), ...(event.level ? { level: event.level } : {}) };
    return this.transitions.send(
      tx,
      instance,
      { type: event.type, payload: event.payload, given: given as never },
      context,
    );
  }

  /** @throws Problem 422 `date-in-the-future` */
  async assertPast(tx: Transaction, day: LocalDate, context: StepContext): Promise<void> {
    const { today } = await this.given(tx, context);
    if (day > today) throw new Problem(422, 'date-in-the-future', { today });
  }

  /** What the guards look at besides the receivable itself. */
  async given(tx: Transaction, { at, actor, policyVersion }: StepContext): Promise<ReceivableGiven> {
    const { policy, calendar } = await this.policies.at(policyVersion, tx);
    const today = localDateOf(calendar, at);
    const latestPromise = addDays(today, policy.collections.extension.longestDays);
    return {
      at: at.toISOString(),
      today,
      actor: { kind: actor.kind, id: actor.id } as ReceivableGiven['actor'],
      latestPromise,
    };
  }
}

function problemOf(
  instance: LoadedInstance,
  event: ReceivableEvent,
  sent: Extract<Sent, { accepted: false }>,
): Problem {
  const state = instance.envelope.state as string;
  const { number } = contextOf(instance);
  const isClosed = closedStates.some((each) => each === state);
  if (sent.code === 'event-not-allowed' && isClosed) return new Problem(409, 'receivable-closed', { number, state });
  const refusal = receivableRefusal(contextOf(instance), event);
  if (refusal && (sent.code === 'guard-refused' || CONFLICTS.has(refusal.code))) {
    return new Problem(CONFLICTS.has(refusal.code) ? 409 : 422, refusal.code, { number, ...refusal.params });
  }
  const possible = sent.possible.filter((type) => type.startsWith('receivable.'));
  return new Problem(409, 'event-not-allowed', { event: event.type }, undefined, { possible });
}
