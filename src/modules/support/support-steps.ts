import { Injectable } from '@nestjs/common';
import {
  type SupportEvent,
  type SupportEventType,
  type SupportGiven,
  type SupportPayloads,
  supportRefusal,
} from '../../machines/support';
import type { Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';
import { TransitionService } from '../platform/workflow/transition.service';
import { contextOf } from './support-store';

const EVENTS: SupportEventType[] = ['support.assigned', 'support.answered', 'support.withdrawn'];

/** Sends events to requests for support, with all that their guards look at. */
@Injectable()
export class SupportSteps {
  constructor(private readonly transitions: TransitionService) {}

  /** @throws Problem 409 `event-not-allowed`, 422 with the code of the refusal */
  async must<T extends SupportEventType>(
    tx: Transaction,
    instance: LoadedInstance,
    type: T,
    payload: SupportPayloads[T],
    context: StepContext,
  ): Promise<void> {
    const event = { type, payload, given: givenOf(context) };
    const sent = await this.transitions.send(tx, instance, event as never, context);
    if (sent.accepted) return;
    const refusal = sent.code === 'guard-refused' ? supportRefusal(contextOf(instance), event as SupportEvent) : null;
    if (refusal) throw new Problem(422, refusal);
    const possible = this.transitions.possible(instance, EVENTS);
    throw new Problem(409, 'event-not-allowed', { event: type }, undefined, { possible });
  }
}

export function givenOf({ at, actor }: StepContext): SupportGiven {
  return { at: at.toISOString(), actor: { kind: actor.kind, id: actor.id } as SupportGiven['actor'] };
}
