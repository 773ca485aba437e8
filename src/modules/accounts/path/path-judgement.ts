import type { PathContext } from '../../../machines/account-path/context';
import { countedVerdicts, stageVerdicts, verdictMap, verdictsUpTo } from '../../../machines/account-path/verdicts';
import type { Verdict } from '../../../machines/criterion';
import type { Policy } from '../../../machines/policy/policy';
import { type CriterionId, criterionIds, isPathStage, type LifecycleState, positionOf } from '../../../machines/policy/stages';
import { factsOf, type Standing } from './path-facts';

export interface Judged {
  /** As they count for this account: waived ones are met. */
  results: Verdict[];
  /** What the facts say, waivers aside: a guard counts waivers itself. */
  verdicts: Partial<Record<CriterionId, boolean>>;
}

/** Every criterion of a stage, on the facts that were read with it. States without criteria have none. */
export function judge(account: Standing, context: PathContext, stage: LifecycleState, policy: Policy, at: Date): Judged {
  const facts = factsOf(account, at, context.approvedPlan?.revision ?? null);
  const verdicts = stageVerdicts(stage, facts, policy);
  return { results: countedVerdicts(verdicts, context, at.toISOString()), verdicts: verdictMap(verdicts) };
}

/** Criteria of stages that an import skipped and that are not met: they are shown as adopted, never as met (statecharts.md). */
export function adoptedCriteria(account: Standing, context: PathContext, policy: Policy, at: Date): Verdict[] {
  const { adopted } = context;
  if (!adopted || context.withdrawnAt || !isPathStage(adopted.state)) return [];
  const present = new Set<string>(adopted.state in criterionIds ? criterionIds[adopted.state as keyof typeof criterionIds] : []);
  if (positionOf(adopted.state) === 0) return [];
  const facts = factsOf(account, at, context.approvedPlan?.revision ?? null);
  const skipped = verdictsUpTo(adopted.state, facts, policy).filter(({ id, met }) => !met && !present.has(id));
  return countedVerdicts(skipped, context, at.toISOString());
}
