import type { Id, Instant } from '../account-path/facts';
import type { GivenActor } from '../account-path/given';
import type { SupportContext } from './support-context';

/** What each event says. */
export interface SupportPayloads {
  'support.assigned': { to: Id; reason: string };
  'support.answered': { granted: boolean; answer: string };
  'support.withdrawn': { reason: string };
  'clock.reminded': Record<string, never>;
  'clock.due': Record<string, never>;
  'clock.escalated': Record<string, never>;
}
export type SupportEventType = keyof SupportPayloads;
export type SupportClock = 'clock.reminded' | 'clock.due' | 'clock.escalated';

/** What the service knew at that moment; kept in the history row, so that a replay decides alike. */
export interface SupportGiven {
  at: Instant;
  actor: Pick<GivenActor, 'kind' | 'id'>;
}

export type SupportEventOf<T extends SupportEventType> = { type: T; payload: SupportPayloads[T]; given: SupportGiven };
export type SupportEvent = { [T in SupportEventType]: SupportEventOf<T> }[SupportEventType];
export type SupportRefusalCode = 'support-not-reassigned' | 'system-event';

/** Null: nothing speaks against it, the state aside. Guards and explanations ask this one function. */
export function supportRefusal(
  { assigneeId }: SupportContext,
  { type, payload, given }: SupportEvent,
): SupportRefusalCode | null {
  if (type === 'support.assigned') return payload.to === assigneeId ? 'support-not-reassigned' : null;
  return type.startsWith('clock.') && given.actor.kind !== 'system' ? 'system-event' : null;
}
