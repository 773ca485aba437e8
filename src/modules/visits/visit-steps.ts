import { Injectable } from '@nestjs/common';
import {
  type VisitEvent,
  type VisitEventType,
  type VisitGiven,
  type VisitPayloads,
  visitRefusal,
} from '../../machines/visit';
import type { Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';
import { type Sent, TransitionService } from '../platform/workflow/transition.service';
import { contextOf } from './visit-store';

type Known = Omit<VisitGiven, 'at' | 'actor'>;

/** Sends events to visits, with all that their guards look at. */
@Injectable()
export class VisitSteps {
  constructor(private readonly transitions: TransitionService) {}

  /** @throws Problem 409 `event-not-allowed`, 422 with the code of the refusal */
  async must<T extends VisitEventType>(
    tx: Transaction,
    instance: LoadedInstance,
    event: { type: T; payload: VisitPayloads[T] },
    context: StepContext,
    known: Known = {},
  ): Promise<LoadedInstance> {
    const given = givenOf(context, known);
    const { type } = event;
    const payload = event.payload as unknown as Record<string, unknown>;
    const sent = await this.transitions.send(tx, instance, { type, payload, given: given as never }, context);
    if (sent.accepted) return sent.instance;
    const refusal =
      sent.code === 'guard-refused' ? visitRefusal(contextOf(instance), { ...event, given } as VisitEvent) : null;
    if (refusal) throw new Problem(422, refusal.code, refusal.params);
    throw this.notAllowed(instance, event.type, sent.possible);
  }

  /** The system's own: one that comes too late says nothing, which is no error. */
  async offer(
    tx: Transaction,
    instance: LoadedInstance,
    event: { type: 'clock.preparationDue' | 'clock.reportDue'; payload: { visit: number } },
    context: StepContext,
  ): Promise<Sent> {
    return this.transitions.send(tx, instance, { ...event, given: givenOf(context, {}) as never }, context);
  }

  /** Before work that would be refused in the end anyway. @throws Problem 409 `event-not-allowed` */
  assertKnows(instance: LoadedInstance, type: VisitEventType): void {
    if (this.transitions.possible(instance, [type]).length === 0) throw this.notAllowed(instance, type, EVENTS);
  }

  private notAllowed(instance: LoadedInstance, type: string, among: readonly string[]): Problem {
    const own = among.filter((each) => each.startsWith('visit.'));
    const possible = this.transitions.possible(instance, own);
    return new Problem(409, 'event-not-allowed', { event: type }, undefined, { possible });
  }
}

const EVENTS: VisitEventType[] = [
  'visit.changed',
  'visit.prepared',
  'visit.moved',
  'visit.held',
  'visit.reported',
  'visit.cancelled',
];

function givenOf({ at, actor }: StepContext, known: Known): VisitGiven {
  return { at: at.toISOString(), actor: { kind: actor.kind, id: actor.id } as VisitGiven['actor'], ...known };
}
