import type { Facts } from './account-path/facts';
import { minimal } from './criterion/alternatives';
import { evaluate, type Failure, plainValues } from './criterion/evaluate';
import { remembered } from './criterion/remembered';
import type { Scope } from './criterion/scope';
import type { Criterion, Evidence, Label, Reason, Verdict } from './criterion/tree';
import { optionsFor } from './criterion/unblock';
import type { Policy } from './policy/policy';

export type { Alternative, Criterion, Evidence, Label, Reason, Requirement, Supply, Verdict } from './criterion/tree';
export { textParams } from './criterion/labels';

/**
 * The verdict on one criterion: met or not, every reason, the fact versions it rests on, the values it computed and the
 * smallest sets of facts that would make it met (at most six, cheapest first; empty when it is met, or when nothing that
 * people record would help). The one evaluator of all criteria: guards, explanations and proofs are read off it.
 */
export function evaluateCriterion(criterion: Criterion, facts: Facts, policy: Policy): Verdict {
  return remembered(criterion, facts, policy, () => explained(criterion, facts, policy));
}

function explained(criterion: Criterion, facts: Facts, policy: Policy): Verdict {
  const scope: Scope = { facts, policy, frames: [] };
  const { met, failures, evidence, values } = evaluate(criterion.tree, scope);
  const reasons = met ? [{ code: `${criterion.id}.met`, params: {} }] : reasonsOf(criterion.id, failures);
  return {
    id: criterion.id,
    met,
    reason: reasons[0]!,
    reasons,
    evidence: distinct(evidence),
    values: plainValues(values),
    unblock: met ? [] : minimal(optionsFor(criterion.tree, scope)),
  };
}

/** Met or not alone: what a guard needs, without the work of explaining. */
export function isMet(criterion: Criterion, facts: Facts, policy: Policy): boolean {
  return evaluate(criterion.tree, { facts, policy, frames: [] }).met;
}

/** One reason a code, with every item that it applies to. */
function reasonsOf(id: string, failures: Failure[]): Reason[] {
  const byCode = new Map<string, Failure[]>();
  for (const failure of failures) byCode.set(failure.code, [...(byCode.get(failure.code) ?? []), failure]);
  return [...byCode].map(([code, group]) => ({
    code: `${id}.${code}`,
    params: { ...group[0]!.params, items: labelsOf(group) },
  }));
}

function labelsOf(failures: Failure[]): Label[] {
  const labels = failures.flatMap(({ frame }) => (frame?.label ? [frame.label] : []));
  return [...new Map(labels.map((label) => [JSON.stringify(label), label])).values()];
}

function distinct(evidence: Evidence[]): Evidence[] {
  return [...new Map(evidence.map((each) => [`${each.kind}:${each.id}`, each])).values()];
}
