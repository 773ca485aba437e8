import type { RequestKind } from '../approval';
import type { Verdict } from '../criterion';
import type { Policy } from '../policy/policy';
import { type CriterionId, isPathStage, type LifecycleState, type PathStage } from '../policy/stages';
import type { PathContext } from './context';
import { type ClientEventType, isClientEvent } from './events';
import { gateFor, isGateable } from './gates';
import type { Given } from './given';
import { contextOf, type PathRegions, type PathSnapshot, regionsOf } from './path-snapshot';
import { type RefusalCode, standingRefusal } from './refusals';
import { eventsFrom } from './account-path.machine';

export interface PathEventView {
  type: ClientEventType;
  /** Would be carried out or filed, what is said with it aside. */
  enabled: boolean;
  /** Criteria that stand in the way. */
  blockedBy: CriterionId[];
  /** The first reason against it. */
  reason: RefusalCode | null;
  needsApproval: RequestKind | null;
}

/** `GET /accounts/:id/path` as far as the core knows it (interface.md); due instants are the service's. */
export interface PathView {
  state: LifecycleState;
  /** The stage of the path, also while nurture or abandonment keeps the account beside it. */
  stage: PathStage;
  enteredAt: string;
  cycle: number;
  visit: number;
  regions: PathRegions;
  haste: boolean;
  leftFrom: PathStage | null;
  reviewAt: string | null;
  waivers: PathContext['waivers'];
  request: PathContext['request'];
  adopted: PathContext['adopted'];
  withdrawnAt: string | null;
  criteria: Verdict[];
  events: PathEventView[];
}

/**
 * The path as it is shown to one person.
 *
 * @param given the person and what is known now, as for an event; `gate` and `requestId` are filled in here
 * @param criteria verdicts of the present stage as they count (`countedVerdicts`)
 */
export function pathView(snapshot: PathSnapshot, given: Given, policy: Policy, criteria: Verdict[]): PathView {
  const regions = regionsOf(snapshot);
  const context = contextOf(snapshot);
  const { lifecycle: state } = regions;
  const { enteredAt, cycle, visit, haste, leftFrom, reviewAt, waivers, request, adopted, withdrawnAt } = context;
  return {
    state,
    stage: isPathStage(state) ? state : (leftFrom ?? 'intake'),
    ...{ enteredAt, cycle, visit, regions, haste, leftFrom, reviewAt, waivers, request, adopted, withdrawnAt },
    criteria,
    events: eventsFrom(state)
      .filter(isClientEvent)
      .map((type) => eventView(type, regions, context, given, policy)),
  };
}

function eventView(
  type: ClientEventType,
  regions: PathRegions,
  context: PathContext,
  given: Given,
  policy: Policy,
): PathEventView {
  const { lifecycle: from, credit } = regions;
  const gate = isGateable(type) ? gateFor(policy, type, from, given.planChange) : null;
  const asked = { ...given, gate, requestId: 'asked' };
  const mode = gate ? 'filing' : 'direct';
  const refusal = standingRefusal({ type, payload: {}, given: asked, from, context, credit, mode });
  const blockedBy = refusal?.code === 'exit-criteria-unmet' ? (refusal.params?.criteria as CriterionId[]) : [];
  return { type, enabled: refusal === null, blockedBy, reason: refusal?.code ?? null, needsApproval: gate };
}
