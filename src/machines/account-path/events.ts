import type { Instant } from './facts';
import type { Given } from './given';
import type { CriterionId, DevelopmentStage, LifecycleState, PathStage } from '../policy/stages';

/** What the sender of each event says (statecharts.md, the table of account-path). */
export interface PathPayloads {
  'stage.complete': Record<string, never>;
  'stage.sendBack': { to: DevelopmentStage; reason: string };
  'path.nurture': { reason: string; reviewAt: Instant };
  'path.abandon': { reasonClass: string; reason: string };
  'path.reactivate': { to: PathStage; reason: string };
  'criterion.waive': { criterion: CriterionId; reason: string; expiresAt: Instant };
  'plan.revise': { revision: number };
  /** `project`: id of the project information that opens the cycle (F18). */
  'cycle.start': { project: string };
  'owner.transfer': { to: string; reason: string };
  'path.adopt': {
    state: LifecycleState;
    /** The real date of entry, so that an old case is overdue at once. */
    enteredAt: Instant;
    source: string;
    /** Number of the open cycle; closed opportunities before it are past cycles. Default 1. */
    cycle?: number;
    /** Only for nurture and abandoned. Default targeting. */
    leftFrom?: PathStage;
    /** Only for nurture. */
    reviewAt?: Instant;
    /** Default: the instant of the import, so that an import does not make every account cold. */
    lastEngagedAt?: Instant;
  };
  'path.adoptUndone': { reason: string };
  /** `reason`: a sentence, or the code of one with its values, put into words when it is read. */
  'credit.changed': {
    to: 'good' | 'watch' | 'hold';
    reason: string | { code: string; params: Record<string, string | number> };
  };
  /** `haste`: sooner after the touch before than the rhythm allows (B4). `nextStepAt`: B3. */
  'engagement.recorded': { engagementId: string; heldAt: Instant; haste: boolean; nextStepAt: Instant | null };
  'step.booked': { engagementId: string; nextStepAt: Instant };
  /** `visit` is the one that the deadline was set for; a stale one is refused. */
  'clock.warned': { visit: number };
  'clock.breached': { visit: number };
  'clock.escalated': { visit: number };
  'clock.reviewDue': { visit: number };
  'clock.contactDue': { touch: number };
  'clock.contactCold': { touch: number };
  'approval.granted': { requestId: string };
  'approval.refused': { requestId: string; outcome: 'rejected' | 'withdrawn' | 'voided' | 'returned'; reason?: string };
}
export type PathEventType = keyof PathPayloads;
export type PathEventOf<T extends PathEventType> = { type: T; payload: PathPayloads[T]; given: Given };
export type PathEvent = { [T in PathEventType]: PathEventOf<T> }[PathEventType];

/** Events that people send; the rest are the system's own and refused from a client (interface.md). */
export const clientEvents = [
  'stage.complete',
  'stage.sendBack',
  'path.nurture',
  'path.abandon',
  'path.reactivate',
  'criterion.waive',
  'plan.revise',
  'cycle.start',
  'owner.transfer',
  'path.adopt',
  'path.adoptUndone',
] as const satisfies readonly PathEventType[];
export type ClientEventType = (typeof clientEvents)[number];

export const systemEvents = [
  'credit.changed',
  'engagement.recorded',
  'step.booked',
  'clock.warned',
  'clock.breached',
  'clock.escalated',
  'clock.reviewDue',
  'clock.contactDue',
  'clock.contactCold',
  'approval.granted',
  'approval.refused',
] as const satisfies readonly PathEventType[];

/**
 * Which of the events that the state knows are offered to people (interface.md: 409 with the events that are possible). An adoption
 * can be undone only where there was one (statecharts.md).
 */
export function offeredEvents(possible: readonly string[], context: { adopted: unknown }): ClientEventType[] {
  const offered = (type: ClientEventType): boolean => type !== 'path.adoptUndone' || context.adopted !== null;
  return clientEvents.filter((type) => possible.includes(type) && offered(type));
}

export function isClientEvent(type: string): type is ClientEventType {
  return clientEvents.some((each) => each === type);
}
