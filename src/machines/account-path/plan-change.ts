import type { Policy } from '../policy/policy';
import { materialChanges, type PlanTerms } from '../rules';
import type { PlanChange } from './given';

type PlanRevision = PlanTerms & { version: number };

/**
 * F7: how far the plan has moved from the revision that was approved. Without an approved revision any plan is a material
 * change, and so is a plan that was removed after its approval.
 *
 * @throws RuleError `money-invalid`, `basis-points-invalid`
 */
export function planChange(
  approved: PlanRevision | null,
  present: PlanRevision | null,
  policy: Pick<Policy, 'plan'>,
): PlanChange {
  if (present === null) return approved === null ? 'none' : 'material';
  if (approved === null) return 'material';
  if (approved.version === present.version) return 'none';
  return materialChanges(approved, present, policy.plan.material).length > 0 ? 'material' : 'minor';
}
