import type { RequestKind } from '../approval';
import type { CriterionId, CriterionStage, LifecycleState, PathStage } from '../policy/stages';
import type { Instant } from './facts';
import type { ClientEventType } from './events';

/** A criterion that need not be met; it dies with the stage or at `expiresAt` (A10). */
export interface Waiver {
  criterion: CriterionId;
  stage: CriterionStage;
  reason: string;
  expiresAt: Instant;
  /** Request that approved it; null where the policy gates no waivers. */
  requestId: string | null;
}

/** A gated event that waits for its approval. */
export interface PathRequest {
  id: string;
  kind: RequestKind;
  event: ClientEventType;
  payload: Record<string, unknown>;
  stage: LifecycleState;
  visit: number;
  filedAt: Instant;
  filedBy: string | null;
  /** A2 is bound to this revision of the plan. */
  planRevision: number | null;
}

/** What the path remembers. Facts are not in here (statecharts.md); everything is plain JSON. */
export interface PathContext {
  /** Number of the present cycle of development. */
  cycle: number;
  /** Counts entries into a lifecycle state; part of the key of every deadline of the stage. */
  visit: number;
  enteredAt: Instant;
  /** Where nurture or abandonment left the path. */
  leftFrom: PathStage | null;
  waivers: Waiver[];
  request: PathRequest | null;
  adopted: { state: LifecycleState; visit: number; enteredAt: Instant; source: string; at: Instant } | null;
  /** Set by `path.adoptUndone`: the account is out of all lists and nobody moves it. */
  withdrawnAt: Instant | null;
  /** A2 in force, with the revision of the plan it covers. */
  approvedPlan: { revision: number; requestId: string | null; approvedAt: Instant } | null;
  /** Only in nurture. */
  reviewAt: Instant | null;
  /** Counts settings of the contact clock; part of the key of its deadlines. */
  touch: number;
  touchedAt: Instant | null;
  bookedUntil: Instant | null;
  /** B4: the last touch came sooner than the rhythm allows. */
  haste: boolean;
}

export const pathContextKeys = [
  'cycle',
  'visit',
  'enteredAt',
  'leftFrom',
  'waivers',
  'request',
  'adopted',
  'withdrawnAt',
  'approvedPlan',
  'reviewAt',
  'touch',
  'touchedAt',
  'bookedUntil',
  'haste',
] as const satisfies readonly (keyof PathContext)[];

/** A new account stands in intake, cycle 1, visit 1. */
export function initialPathContext(enteredAt: Instant): PathContext {
  return {
    cycle: 1,
    visit: 1,
    enteredAt,
    leftFrom: null,
    waivers: [],
    request: null,
    adopted: null,
    withdrawnAt: null,
    approvedPlan: null,
    reviewAt: null,
    touch: 0,
    touchedAt: null,
    bookedUntil: null,
    haste: false,
  };
}

/** Waivers that count at this moment. */
export function waivedAt(context: Pick<PathContext, 'waivers'>, at: Instant): CriterionId[] {
  const now = Date.parse(at);
  return context.waivers.filter((waiver) => Date.parse(waiver.expiresAt) > now).map((waiver) => waiver.criterion);
}
