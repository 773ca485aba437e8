import type { RequestKind } from '../approval';
import type { GatedEvent, Policy } from '../policy/policy';
import type { CriterionId, LifecycleState } from '../policy/stages';
import type { PlanChange } from './given';

/**
 * The kind of request that this event waits for in this state under this policy; null where it is carried out at once.
 * A plan that never was approved is a material change.
 */
export function gateFor(
  policy: Pick<Policy, 'gates'>,
  event: string,
  from: LifecycleState,
  change: PlanChange = 'material',
): RequestKind | null {
  const gate = policy.gates.find(
    (each) =>
      each.event === event && (!each.from || each.from.includes(from)) && (!each.onlyMaterial || change === 'material'),
  );
  return gate?.kind ?? null;
}

const gateable: Record<GatedEvent, true> = {
  'stage.complete': true,
  'path.nurture': true,
  'path.abandon': true,
  'path.reactivate': true,
  'criterion.waive': true,
  'plan.revise': true,
  'owner.transfer': true,
};

/** Whether a policy may gate it. */
export function isGateable(type: string): type is GatedEvent {
  return Object.hasOwn(gateable, type);
}

/** V8 is an approval and C7 the deal itself: no policy lets them be waived (A10). */
export const neverWaivable: readonly CriterionId[] = ['V8', 'C7'];

export function waivableBy(policy: Pick<Policy, 'waivers'>): CriterionId[] {
  return policy.waivers.waivable.map((each) => each.criterion).filter((id) => !neverWaivable.includes(id));
}
