import type { FactKind, FactKinds, LocalDate } from '../../machines/account-path/facts';
import type { Policy } from '../../machines/policy/policy';
import type { FactVersion } from '../accounts/fact-store';
import type { Transaction } from '../platform/database/unit-of-work';

/** A field that names something else. */
export interface FactReference {
  field: string;
  /** A fact of the same account, or a person of ours. */
  to: FactKind | 'person';
  id: string | undefined;
}

/** A field whose value must be on a list of the policy in force. */
export interface PolicyValue {
  field: string;
  value: string | number | undefined;
  allowed: readonly (string | number)[];
}

/** A field that contradicts another, or the calendar. `code` is a text of `problems-features.json`. */
export interface Contradiction {
  field: string;
  code: string;
  params?: Record<string, unknown>;
}

export interface FactMoment {
  at: Date;
  /** Day of the business at `at`, in the company's zone. */
  today: LocalDate;
  policy: Policy;
}

/**
 * What must hold of a fact beside its form, as data. It is looked at under the account's lock, after scope and permission, at
 * every entrance: the interface, an import and the demo alike.
 */
export interface FactRules<K extends FactKind> {
  references?: (content: FactKinds[K]) => FactReference[];
  policyValues?: (content: FactKinds[K], policy: Policy) => PolicyValue[];
  contradictions?: (content: FactKinds[K], moment: FactMoment) => Contradiction[];
  /** Contradictions with what stands in the database beside the fact; looked at together with `contradictions`. */
  against?: (tx: Transaction, fact: FactVersion<K>) => Promise<Contradiction[]>;
  /** A value that two facts of the kind may not share on one account (in one cycle, where the kind belongs to cycles). */
  key?: { field: string; of: (content: FactKinds[K]) => string | number };
  /** Any other refusal with a code of its own. */
  assert?: (content: FactKinds[K], moment: FactMoment) => void;
}

/** References of a list of ids. */
export function listOf(field: string, to: FactReference['to'], ids: readonly string[] = []): FactReference[] {
  return ids.map((id, index) => ({ field: `${field}[${index}]`, to, id }));
}

export function codesOf(named: readonly { code: string }[]): string[] {
  return named.map((each) => each.code);
}

/** Two days in their order. */
export function inOrder(first: LocalDate | undefined, last: LocalDate | undefined, field: string): Contradiction[] {
  return first !== undefined && last !== undefined && last < first
    ? [{ field, code: 'before-start', params: { first } }]
    : [];
}

export function notFuture(day: LocalDate | undefined, field: string, { today }: FactMoment): Contradiction[] {
  return day !== undefined && day > today ? [{ field, code: 'in-the-future', params: { today } }] : [];
}

export function notLater(instant: string | undefined, field: string, { at }: FactMoment): Contradiction[] {
  if (instant === undefined || Date.parse(instant) <= at.getTime()) return [];
  return [{ field, code: 'in-the-future', params: { today: at.toISOString() } }];
}
