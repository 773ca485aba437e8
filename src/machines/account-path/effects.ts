import type { RequestKind } from '../approval';
import type { LifecycleState } from '../policy/stages';
import type { ClientEventType } from './events';
import type { Instant } from './facts';

export type Audience = 'owner' | 'director' | 'seniorManagement';

/** Everything that the path may ask for. Each has exactly one performer, in the transaction of the transition. */
export interface PathEffects {
  /** File the request under this id; its subject is `account-path` and this account. A2, A9, A10, A15. */
  requestApproval: {
    requestId: string;
    kind: RequestKind;
    event: ClientEventType;
    payload: Record<string, unknown>;
    stage: LifecycleState;
    visit: number;
    planRevision: number | null;
  };
  /** End the open request without a decision. The path is idle already: do not send `approval.refused`. */
  voidRequest: { requestId: string; reason: string };
  /**
   * Set the deadlines at 80, 100 and 150 % of the stage's length from `enteredAt` (section 11), keyed by visit. `adopted`:
   * of the levels that have passed already only the highest is set, so that an old case says so once.
   */
  startStageClock: { stage: LifecycleState; enteredAt: Instant; visit: number; adopted: boolean };
  /** Cancel the stage's deadlines and the review's of this visit. */
  stopStageClock: { visit: number };
  /** Set one deadline: `clock.reviewDue` at this instant, moved to working time. */
  startReviewClock: { reviewAt: Instant; visit: number };
  /**
   * Set the deadlines of the engagement (B4) by the policy's rhythm for the present stage and class: due and cold count from `from`, and
   * are not before `bookedUntil`. Cancels those of earlier touches.
   */
  startContactClock: { from: Instant; bookedUntil: Instant | null; touch: number };
  stopContactClock: { touch: number };
  /** Open the row of the cycle. The first cycle of a new account is opened with the account itself. */
  openCycle: { cycle: number; source: string; project: string | null; openedAt: Instant };
  closeCycle: { cycle: number; outcome: 'won' | 'abandoned'; closedAt: Instant };
  reopenCycle: { cycle: number };
  /** The import's number and date of the cycle instead of those the account was created with. */
  adoptCycle: { cycle: number; openedAt: Instant; source: string };
  /** Make this person the owner; everything open moves along (A15, S6). */
  transferOwner: { to: string; reason: string };
  /** Take the account out of all lists; nothing is deleted. */
  withdrawAccount: { at: Instant };
  /** One addressed message to whoever is the audience now. `key` is stable within the account. */
  notify: { template: PathTemplate; to: Audience[]; key: string; params: Record<string, unknown> };
}
export type PathEffectType = keyof PathEffects;

/** Keys of the messages' texts. */
export const pathTemplates = [
  'stageWarned',
  'stageBreached',
  'stageEscalated',
  'contactDue',
  'contactCold',
  'reviewDue',
  'sentBack',
  'ownerReceived',
  'creditChanged',
] as const;
export type PathTemplate = (typeof pathTemplates)[number];

const declared: Record<PathEffectType, true> = {
  requestApproval: true,
  voidRequest: true,
  startStageClock: true,
  stopStageClock: true,
  startReviewClock: true,
  startContactClock: true,
  stopContactClock: true,
  openCycle: true,
  closeCycle: true,
  reopenCycle: true,
  adoptCycle: true,
  transferOwner: true,
  withdrawAccount: true,
  notify: true,
};
/** The list that the performers are checked against at start. */
export const accountPathEffects = Object.keys(declared) as PathEffectType[];
