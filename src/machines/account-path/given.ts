import type { RequestKind, Role } from '../approval';
import type { CriterionId } from '../policy/stages';
import type { Instant } from './facts';

/** How the sender stands to this account. `department`: the account belongs to the sender's department or one below it. */
export type Relation = 'owner' | 'member' | 'department';

export interface GivenActor {
  kind: 'user' | 'system';
  id: string | null;
  roles: Role[];
  relations: Relation[];
}

/**
 * What the service knew when it sent the event, from the database and never from the request. With the snapshot and the
 * payload it is all that a guard looks at, and it is kept in the history row, so that replay decides alike. What is absent
 * counts against the event: nothing fails open.
 */
export interface Given {
  at: Instant;
  actor: GivenActor;
  /** Verdict of every criterion of the present stage on the facts of this moment, waivers aside. */
  verdicts?: Partial<Record<CriterionId, boolean>>;
  /** `gateFor(policy, …)`: the kind of request that this event waits for, null where the policy asks for none. */
  gate?: RequestKind | null;
  /** Id that the request will have if the event is gated: made by the service before it knows. */
  requestId?: string;
  /** `criterion.waive`: what the policy lets be waived. */
  waivable?: CriterionId[];
  /** Latest moment to which a waiver may run. */
  waiverLimitAt?: Instant;
  /** Version of the plan fact as it is now. */
  planRevision?: number | null;
  /** `planChange(...)`: the plan as it is now against the revision that was approved. */
  planChange?: PlanChange;
  /** `owner.transfer`: the receiver is enabled and may own accounts. */
  mayReceive?: boolean;
  /** `cycle.start`: the project information named in the payload is recorded (F18). */
  projectInformation?: boolean;
  /** `path.adopt`, `path.adoptUndone`: nothing else was ever recorded for or sent to this account. */
  untouched?: boolean;
}

/** `none`: the revision in force is the present one. */
export type PlanChange = 'none' | 'minor' | 'material';
