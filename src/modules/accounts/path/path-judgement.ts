import type { PathContext } from '../../../machines/account-path/context';
import type { Facts } from '../../../machines/account-path/facts';
import {
  countedStanding,
  countedVerdicts,
  stageStanding,
  stageVerdicts,
  verdictsUpTo,
} from '../../../machines/account-path/verdicts';
import type { Verdict } from '../../../machines/criterion';
import type { Policy } from '../../../machines/policy/policy';
import {
  type CriterionId,
  criterionIds,
  isPathStage,
  type LifecycleState,
  positionOf,
} from '../../../machines/policy/stages';
import { factsOf, type Standing } from './path-facts';

/**
 * The criteria of a stage on the facts that were read with it. Most of who asks wants to know only what is met, which costs a
 * fraction of explaining it: what would unblock a criterion is searched for when it is asked for.
 */
export class Judged {
  private readonly facts: Facts;
  private standing: Partial<Record<CriterionId, boolean>> | undefined;
  private explained: Verdict[] | undefined;

  constructor(
    account: Standing,
    private readonly context: PathContext,
    private readonly stage: LifecycleState,
    private readonly policy: Policy,
    private readonly at: Date,
  ) {
    this.facts = factsOf(account, at, context.approvedPlan?.revision ?? null);
  }

  /** What the facts say, waivers aside: a guard counts waivers itself. */
  get verdicts(): Partial<Record<CriterionId, boolean>> {
    return (this.standing ??= this.explained
      ? Object.fromEntries(this.explained.map(({ id, met }) => [id, met]))
      : stageStanding(this.stage, this.facts, this.policy));
  }

  /** As they count for this account: waived ones are met. */
  get counted(): { id: CriterionId; met: boolean }[] {
    return countedStanding(this.verdicts, this.context, this.at.toISOString());
  }

  /** The same with reasons, evidence and what would unblock them. */
  results(): Verdict[] {
    this.explained ??= stageVerdicts(this.stage, this.facts, this.policy);
    return countedVerdicts(this.explained, this.context, this.at.toISOString());
  }
}

/** Every criterion of a stage, on the facts that were read with it. States without criteria have none. */
export function judge(
  account: Standing,
  context: PathContext,
  stage: LifecycleState,
  policy: Policy,
  at: Date,
): Judged {
  return new Judged(account, context, stage, policy, at);
}

/** Criteria of stages that an import skipped and that are not met: they are shown as adopted, never as met (statecharts.md). */
export function adoptedCriteria(account: Standing, context: PathContext, policy: Policy, at: Date): Verdict[] {
  const { adopted } = context;
  if (!adopted || context.withdrawnAt || !isPathStage(adopted.state)) return [];
  const present = new Set<string>(
    adopted.state in criterionIds ? criterionIds[adopted.state as keyof typeof criterionIds] : [],
  );
  if (positionOf(adopted.state) === 0) return [];
  const facts = factsOf(account, at, context.approvedPlan?.revision ?? null);
  const skipped = verdictsUpTo(adopted.state, facts, policy).filter(({ id, met }) => !met && !present.has(id));
  return countedVerdicts(skipped, context, at.toISOString());
}
