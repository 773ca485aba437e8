import { evaluateCriterion, isMet, type Verdict } from '../criterion';
import type { Policy } from '../policy/policy';
import {
  type CriterionId,
  type CriterionStage,
  criterionStages,
  isPathStage,
  type LifecycleState,
  positionOf,
} from '../policy/stages';
import { type PathContext, waivedAt } from './context';
import { criteriaOf } from './criteria';
import type { Facts, Instant } from './facts';

/** The criteria of leaving this state, judged on the facts alone. None for states whose leaving has no criteria. */
export function stageVerdicts(stage: LifecycleState, facts: Facts, policy: Policy): Verdict[] {
  return isCriterionStage(stage)
    ? criteriaOf[stage].map((criterion) => evaluateCriterion(criterion, facts, policy))
    : [];
}

/** What `given.verdicts` carries: met or not alone, without the work of explaining. */
export function stageStanding(
  stage: LifecycleState,
  facts: Facts,
  policy: Policy,
): Partial<Record<CriterionId, boolean>> {
  if (!isCriterionStage(stage)) return {};
  return Object.fromEntries(criteriaOf[stage].map((criterion) => [criterion.id, isMet(criterion, facts, policy)]));
}

/** The same with waived criteria counted as met. */
export function countedStanding(
  standing: Partial<Record<CriterionId, boolean>>,
  context: PathContext,
  at: Instant,
): { id: CriterionId; met: boolean }[] {
  const waived = waivedAt(context, at);
  return Object.entries(standing).map(([id, met]) => ({
    id: id as CriterionId,
    met: met || waived.includes(id as CriterionId),
  }));
}

/**
 * Verdicts as they count for this account: a waived criterion counts as met, one that the account skipped by adoption is
 * shown as adopted, which is not met (statecharts.md).
 */
export function countedVerdicts(verdicts: readonly Verdict[], context: PathContext, at: Instant): Verdict[] {
  const waived = waivedAt(context, at);
  return verdicts.map((verdict) => {
    if (verdict.met) return verdict;
    if (waived.includes(verdict.id as CriterionId)) return asWaived(verdict, context);
    return wasAdoptedPast(verdict.id, context)
      ? { ...verdict, reason: { code: 'adopted', params: adoptionParams(context) } }
      : verdict;
  });
}

/** The criteria of every stage up to the present one. */
export function verdictsUpTo(stage: LifecycleState, facts: Facts, policy: Policy): Verdict[] {
  const reached = isPathStage(stage) ? positionOf(stage) : 0;
  return criterionStages
    .filter((each) => positionOf(each) <= reached)
    .flatMap((each) => stageVerdicts(each, facts, policy));
}

function isCriterionStage(stage: LifecycleState): stage is CriterionStage {
  return criterionStages.some((each) => each === stage);
}

function asWaived(verdict: Verdict, context: PathContext): Verdict {
  const waiver = context.waivers.find((each) => each.criterion === verdict.id);
  const reason = { code: 'waived', params: { expiresAt: waiver?.expiresAt ?? null, grounds: waiver?.reason ?? null } };
  return { ...verdict, met: true, reason, reasons: [reason], unblock: [] };
}

function wasAdoptedPast(id: string, { adopted }: PathContext): boolean {
  if (!adopted || !isPathStage(adopted.state)) return false;
  const stage = criterionStages.find((each) => criteriaOf[each].some((criterion) => criterion.id === id));
  return stage !== undefined && positionOf(stage) < positionOf(adopted.state);
}

function adoptionParams({ adopted }: PathContext): Record<string, unknown> {
  return { state: adopted?.state, source: adopted?.source };
}
