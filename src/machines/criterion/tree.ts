import type { FactKind, Facts } from '../account-path/facts';
import type { Role } from '../approval';
import type { Text } from '../policy/policy';
import type { SubjectAction } from './suppliers';

/** A value that a criterion looks at. `up` counts enclosing quantifiers, 0 (default) is the innermost. */
export type Term =
  /** Path in Facts, such as `account.credit`. */
  | { fact: string }
  /** Path in the item of a quantifier; the empty path is the item itself. */
  | { item: string; up?: number }
  /** The field of the item whose name another term gives. */
  | { itemAt: Term; up?: number }
  | { policy: string }
  | { value: unknown }
  /** A named pure function of the registry (derived.ts). */
  | { derived: string; of?: Term[] };

/** What a quantifier runs over. Facts of a cycle are always those of the present one. */
export type Collection =
  /** `thisCycle`: also for kinds that live across cycles. */
  { facts: FactKind; thisCycle?: boolean } | { policy: string } | { item: string; up?: number };

export type Operator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le' | 'in' | 'includes';

/** `code` names the reason when the node is not met; its texts are `<criterion>.<code>` in criteria.json. */
export interface Leaf {
  code: string;
  /** What would have to be supplied, where the terms do not say so themselves. */
  supply?: SupplyHint;
  /** How much is asked of people, default 1: alternatives are ordered by it. */
  cost?: number;
}
export type Present = Leaf & { present: Term };
export type Compare = Leaf & { compare: readonly [Term, Operator, Term] };
interface Quantified {
  code: string;
  /** Which items count at all. */
  where?: Node;
}
export type Some = Quantified & { some: Collection; satisfies: Node };
/** With `atLeastOne` an empty collection does not satisfy it: nothing proves nothing. */
export type Every = Quantified & { every: Collection; satisfies: Node; atLeastOne?: boolean; marksExisting?: boolean };
/** The last item by a field (instant, date or number). */
export type Latest = Quantified & { latest: Collection; by: string; satisfies: Node };
export type Count = Quantified & { count: Collection; atLeast: number };
export type Node =
  /** `stepwise`: of several that fail only the first is told, because the later ones mean nothing before it holds. */
  | { all: Node[]; stepwise?: true }
  | { any: Node[] }
  | { atLeast: number; of: Node[] }
  /** Only in `where`: nobody can be asked to supply an absence. */
  | { not: Node }
  | Present
  | Compare
  | Some
  | Every
  | Latest
  | Count;

/** `supplies`: named function of the derived registry, or the fact itself. */
export type SupplyHint = { fact: string; required: Record<string, Requirement> };

/** What a field has to be. */
export type Requirement =
  | { present: true }
  | { equals: unknown }
  | { differs: unknown }
  | { above: unknown }
  | { atLeast: unknown }
  | { below: unknown }
  | { atMost: unknown }
  | { oneOf: unknown }
  | { includes: unknown }
  /** So many of these fields have to be filled. */
  | { fill: number; of: string[] }
  | { allOf: Requirement[] };

/** One thing that somebody can supply. An id that begins with `new:` is yet to be recorded; others may refer to it. */
export interface Supply {
  fact: string;
  id: string | null;
  /** What people call the thing, where it exists. */
  label: Label | null;
  required: Record<string, Requirement>;
  role: Role;
  form: string;
  /** How people bring a subject into the state that is required. */
  action?: SubjectAction;
}
/** Doing all of one alternative makes the criterion met. */
export type Alternative = Supply[];
/** A name as it is recorded, a text of the policy, or the name of a field whose text is in criteria.json. */
export type Label = string | Text | { field: string };

export interface Reason {
  /** Key of criteria.json. */
  code: string;
  params: Record<string, unknown>;
}
export interface Evidence {
  kind: FactKind;
  id: string;
  version: number;
}
export interface Verdict {
  id: string;
  met: boolean;
  reason: Reason;
  /** Every reason, the first of which is `reason`. */
  reasons: Reason[];
  evidence: Evidence[];
  /** What was computed and what it was held against. */
  values: Record<string, unknown>;
  unblock: Alternative[];
}
export interface Criterion {
  id: string;
  /** The sentence that it proves. */
  name: string;
  tree: Node;
}

export type { Facts };
