import type { Id, Instant } from '../account-path/facts';
import type { GivenActor } from '../account-path/given';
import type { ComplaintOutcome } from './complaint-context';

/** What each event says. */
export interface ComplaintPayloads {
  'complaint.assigned': { to: Id; reason: string };
  'complaint.answered': { answer: string };
  'complaint.resolved': { outcome: ComplaintOutcome; note: string };
  /** The customer does not let it rest. */
  'complaint.reopened': { reason: string };
  'complaint.withdrawn': { reason: string };
  /** `visit` is the opening that the deadline belongs to; a stale one is refused. */
  'clock.due': { visit: number };
  'clock.escalated': { visit: number };
  'clock.top': { visit: number };
}
export type ComplaintEventType = keyof ComplaintPayloads;
export type ComplaintClock = 'clock.due' | 'clock.escalated' | 'clock.top';

/** What the service knew at that moment; kept in the history row, so that a replay decides alike. */
export interface ComplaintGiven {
  at: Instant;
  actor: Pick<GivenActor, 'kind' | 'id'>;
}

export type ComplaintEventOf<T extends ComplaintEventType> = {
  type: T;
  payload: ComplaintPayloads[T];
  given: ComplaintGiven;
};
export type ComplaintEvent = { [T in ComplaintEventType]: ComplaintEventOf<T> }[ComplaintEventType];
