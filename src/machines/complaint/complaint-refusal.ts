import type { ComplaintContext } from './complaint-context';
import type { ComplaintEvent } from './complaint-events';

/** Why an event that the state knows is not carried out. The sentences are in the dictionaries. */
export type ComplaintRefusalCode = 'complaint-not-reassigned' | 'deadline-stale' | 'system-event';

/** Null: nothing speaks against it, the state aside. Guards and explanations ask this one function. */
export function complaintRefusal(
  { ownerId, visit }: ComplaintContext,
  { type, payload, given }: ComplaintEvent,
): ComplaintRefusalCode | null {
  if (type === 'complaint.assigned') return payload.to === ownerId ? 'complaint-not-reassigned' : null;
  if (type !== 'clock.due' && type !== 'clock.escalated' && type !== 'clock.top') return null;
  if (given.actor.kind !== 'system') return 'system-event';
  return payload.visit === visit ? null : 'deadline-stale';
}
