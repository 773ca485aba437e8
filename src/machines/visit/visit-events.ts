import type { Id, Instant } from '../account-path/facts';
import type { GivenActor } from '../account-path/given';
import type { VisitPlan, VisitPreparation, VisitReport } from './visit-context';

/** What each event says. */
export interface VisitPayloads {
  /** The plan as a whole, while it is not held. */
  'visit.changed': { leadId: Id; plan: VisitPlan };
  'visit.prepared': VisitPreparation;
  'visit.moved': { to: Instant; reason: string };
  'visit.held': { heldAt: Instant };
  'visit.reported': { report: VisitReport; engagementId: Id };
  'visit.cancelled': { reason: string };
  /** `visit` is the setting of the clocks that the deadline belongs to; a stale one is refused. */
  'clock.preparationDue': { visit: number };
  'clock.reportDue': { visit: number };
}
export type VisitEventType = keyof VisitPayloads;

/** What the service knew at that moment; kept in the history row, so that a replay decides alike. */
export interface VisitGiven {
  at: Instant;
  actor: Pick<GivenActor, 'kind' | 'id'>;
  /** B2: the account is one that a meeting has to prepare the visit to. */
  preparationRequired?: boolean;
  /** B6: the level needs no request, or one was approved for this visit. */
  levelApproved?: boolean;
}

export type VisitEventOf<T extends VisitEventType> = { type: T; payload: VisitPayloads[T]; given: VisitGiven };
export type VisitEvent = { [T in VisitEventType]: VisitEventOf<T> }[VisitEventType];
