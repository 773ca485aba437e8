import type { FactKind, Facts } from '../account-path/facts';
import type { Policy } from '../policy/policy';
import type { Criterion, Node, Verdict } from './tree';

/** Verdicts that are kept of one criterion under one policy; more would only cost memory. */
const MOST = 100;

/**
 * Explaining a criterion is a search that costs milliseconds, and accounts that have just entered a stage all lack the same.
 * A verdict is remembered by exactly what it was made from: the policy (one object a version) and the facts of the kinds that the
 * tree names. A tree is known by its identity. One that looks at anything else (the instant, the account, a derived value) is explained anew each time.
 */
export function remembered(criterion: Criterion, facts: Facts, policy: Policy, explain: () => Verdict): Verdict {
  const kinds = kindsOf(criterion);
  if (kinds === null) return explain();
  const known = verdictsOf(criterion, policy);
  const key = JSON.stringify([criterion.id, facts.cycle, kinds.map((kind) => facts.of[kind])]);
  const before = known.get(key);
  if (before) return before;
  const verdict = explain();
  if (known.size >= MOST) known.delete(known.keys().next().value as string);
  known.set(key, verdict);
  return verdict;
}

type Known = Map<string, Verdict>;
const byTree = new WeakMap<Node, WeakMap<Policy, Known>>();

function verdictsOf({ tree }: Criterion, policy: Policy): Known {
  const byPolicy = byTree.get(tree) ?? new WeakMap<Policy, Known>();
  byTree.set(tree, byPolicy);
  const known = byPolicy.get(policy) ?? new Map<string, Verdict>();
  byPolicy.set(policy, known);
  return known;
}

const kindsByTree = new WeakMap<Node, FactKind[] | null>();

/** Kinds of fact that the tree looks at; null where it looks at more than facts and the policy. */
function kindsOf({ tree }: Criterion): FactKind[] | null {
  const known = kindsByTree.get(tree);
  if (known !== undefined) return known;
  const kinds = new Set<FactKind>();
  const kept = onlyFacts(tree, kinds) ? [...kinds] : null;
  kindsByTree.set(tree, kept);
  return kept;
}

function onlyFacts(part: unknown, kinds: Set<FactKind>): boolean {
  if (Array.isArray(part)) return part.every((each) => onlyFacts(each, kinds));
  if (part === null || typeof part !== 'object') return true;
  if ('derived' in part || 'fact' in part) return false;
  if ('facts' in part) kinds.add(part.facts as FactKind);
  return Object.values(part).every((each) => onlyFacts(each, kinds));
}
