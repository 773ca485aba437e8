import type { AnyMachineSnapshot } from 'xstate';
import { type MachineEvent, possibleEvents } from '../machine';
import { maySend } from './event-permissions';
import { isClientEvent, type PathEventType } from './events';
import { isGateable } from './gates';
import type { Given } from './given';
import { contextOf, regionsOf } from './path-snapshot';
import { type Mode, type Refusal, refusalOf } from './refusals';

/**
 * Why the path does not take this event as things stand: the first reason, in the order in which a person can do something
 * about it; null where it does take it. `exit-criteria-unmet` names the criteria in `params.criteria`.
 *
 * @param snapshot a restored one
 */
export function explainRefusal(snapshot: AnyMachineSnapshot, event: MachineEvent): Refusal | null {
  const possible = possibleEvents(snapshot);
  if (!possible.includes(event.type))
    return { code: 'event-not-allowed', params: { possible: possible.filter(isClientEvent) } };
  if (snapshot.can(event)) return null;
  return isClientEvent(event.type) ? ofClient(snapshot, event) : ofSystem(snapshot, event);
}

function ofClient(snapshot: AnyMachineSnapshot, event: MachineEvent): Refusal {
  const { lifecycle: from, credit } = regionsOf(snapshot);
  const given = event.given as unknown as Given;
  const mode: Mode = isGateable(event.type) && given.gate ? 'filing' : 'direct';
  const question = {
    type: event.type as never,
    payload: event.payload,
    given,
    from,
    context: contextOf(snapshot),
    credit,
    mode,
  };
  return (
    refusalOf(question) ?? {
      code: 'target-stage-not-allowed',
      params: { to: event.payload.to ?? event.payload.state ?? null },
    }
  );
}

function ofSystem(snapshot: AnyMachineSnapshot, event: MachineEvent): Refusal {
  const given = event.given as unknown as Given;
  if (!maySend(event.type as PathEventType, given.actor)) return { code: 'not-permitted' };
  if (event.type === 'approval.granted') return ofGrant(snapshot, event, given);
  if (event.type === 'approval.refused') return { code: 'no-such-request' };
  return { code: event.type.startsWith('clock.') ? 'deadline-stale' : 'event-not-allowed' };
}

/** The approval is voided with this reason: the facts or the plan are no longer those that were approved. */
function ofGrant(snapshot: AnyMachineSnapshot, event: MachineEvent, given: Given): Refusal {
  const context = contextOf(snapshot);
  const { request } = context;
  if (request === null || request.id !== event.payload.requestId) return { code: 'no-such-request' };
  const { lifecycle: from, credit } = regionsOf(snapshot);
  const { event: type, payload, planRevision } = request;
  const refusal = refusalOf({ type, payload, given, from, context, credit, mode: 'granted' });
  if (refusal) return refusal;
  const planChanged = planRevision !== null && planRevision !== given.planRevision;
  return { code: planChanged ? 'content-changed' : 'event-not-allowed' };
}
