import { Injectable } from '@nestjs/common';
import {
  type ComplaintClock,
  type ComplaintEvent,
  type ComplaintEventType,
  type ComplaintGiven,
  type ComplaintPayloads,
  complaintRefusal,
} from '../../machines/complaint';
import type { Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';
import { TransitionService } from '../platform/workflow/transition.service';
import { contextOf } from './complaint-store';

/** Sends events to complaints, with all that their guards look at. */
@Injectable()
export class ComplaintSteps {
  constructor(private readonly transitions: TransitionService) {}

  /** @throws Problem 409 `event-not-allowed`, 422 with the code of the refusal */
  async must<T extends ComplaintEventType>(
    tx: Transaction,
    instance: LoadedInstance,
    type: T,
    payload: ComplaintPayloads[T],
    context: StepContext,
  ): Promise<LoadedInstance> {
    const event = { type, payload, given: givenOf(context) };
    const sent = await this.transitions.send(tx, instance, event as never, context);
    if (sent.accepted) return sent.instance;
    const refusal =
      sent.code === 'guard-refused' ? complaintRefusal(contextOf(instance), event as ComplaintEvent) : null;
    if (refusal) throw new Problem(422, refusal);
    const possible = this.transitions.possible(instance, EVENTS);
    throw new Problem(409, 'event-not-allowed', { event: type }, undefined, { possible });
  }

  /** The system's own: one that comes too late says nothing, which is no error. */
  async offer(
    tx: Transaction,
    instance: LoadedInstance,
    type: ComplaintClock,
    visit: number,
    context: StepContext,
  ): Promise<void> {
    await this.transitions.send(tx, instance, { type, payload: { visit }, given: givenOf(context) as never }, context);
  }
}

const EVENTS: ComplaintEventType[] = [
  'complaint.assigned',
  'complaint.answered',
  'complaint.resolved',
  'complaint.reopened',
  'complaint.withdrawn',
];

function givenOf({ at, actor }: StepContext): ComplaintGiven {
  return { at: at.toISOString(), actor: { kind: actor.kind, id: actor.id } as ComplaintGiven['actor'] };
}
