import { factKinds } from '../account-path/facts';
import { isFilled } from '../rules';
import { holds, orderOf } from './compare';
import { derive } from './derived';
import { argumentsOf, evidenceOf, type Frame, frameAt, framesOf, read, type Scope, valueOf, within } from './scope';
import type { Collection, Compare, Count, Every, Evidence, Latest, Node, Present, Some, Term } from './tree';

/** A leaf or quantifier that is not met, where, and what was there instead. */
export interface Failure {
  code: string;
  frame: Frame | null;
  params: Record<string, unknown>;
}
export interface Result {
  met: boolean;
  failures: Failure[];
  evidence: Evidence[];
  values: Record<string, unknown>;
}

/** Whether a node holds, with every reason against it and everything it rests on. Pure; never throws on missing facts. */
export function evaluate(node: Node, scope: Scope): Result {
  if ('all' in node)
    return allOf(
      node.all.map((each) => evaluate(each, scope)),
      node.stepwise,
    );
  if ('any' in node)
    return atLeastOf(
      1,
      node.any.map((each) => evaluate(each, scope)),
    );
  if ('atLeast' in node && 'of' in node)
    return atLeastOf(
      node.atLeast,
      node.of.map((each) => evaluate(each, scope)),
    );
  if ('not' in node) return negated(evaluate(node.not, scope));
  if ('present' in node) return present(node, scope);
  if ('compare' in node) return compare(node, scope);
  return quantified(node, scope);
}

function quantified(node: Some | Every | Latest | Count, scope: Scope): Result {
  if ('some' in node) return some(node, scope);
  if ('every' in node) return every(node, scope);
  return 'latest' in node ? latest(node, scope) : count(node, scope);
}

export function holdsIn(node: Node | undefined, scope: Scope): boolean {
  return node === undefined || evaluate(node, scope).met;
}

/** Items of the collection that the quantifier speaks of. */
export function itemsOf(collection: Collection, where: Node | undefined, scope: Scope): Frame[] {
  return framesOf(collection, scope).filter((frame) => holdsIn(where, within(scope, frame)));
}

/** The item with the greatest value of the field; the later in the list of two alike. */
export function latestOf(node: Latest, scope: Scope): Frame | undefined {
  return itemsOf(node.latest, node.where, scope).reduce<Frame | undefined>((best, frame) => {
    if (!best) return frame;
    const order = orderOf(read(frame.item, node.by), read(best.item, node.by), scope.policy);
    return order !== null && order < 0 ? best : frame;
  }, undefined);
}

function allOf(results: Result[], stepwise = false): Result {
  const unmet = results.find((each) => !each.met);
  const told = stepwise && unmet ? { failures: unmet.failures } : {};
  return { ...together(results), ...told, met: !unmet };
}

function atLeastOf(needed: number, results: Result[]): Result {
  const met = results.filter((each) => each.met);
  const enough = met.length >= needed;
  return { ...together(enough ? met : results), met: enough, failures: enough ? [] : together(results).failures };
}

function together(results: Result[]): Omit<Result, 'met'> {
  return {
    failures: results.flatMap((each) => each.failures),
    evidence: results.flatMap((each) => each.evidence),
    values: results.reduce((merged, each) => mergeValues(merged, each.values), {}),
  };
}

/** Values of the items of a quantifier stand side by side under their ids. */
function mergeValues(one: Record<string, unknown>, other: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const before = merged[name];
    merged[name] = isById(before) && isById(value) ? new ById({ ...before.values, ...value.values }) : value;
  }
  return merged;
}

class ById {
  constructor(readonly values: Record<string, unknown>) {}
}
function isById(value: unknown): value is ById {
  return value instanceof ById;
}

/** Values as plain data. */
export function plainValues(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isById(value) ? value.values : value]),
  );
}

function negated(result: Result): Result {
  return { met: !result.met, failures: [], evidence: [], values: {} };
}

function present(node: Present, scope: Scope): Result {
  const value = valueOf(node.present, scope);
  return leaf(isFilled(value), node.code, scope, [node.present], {}, value);
}

function compare(node: Compare, scope: Scope): Result {
  const [left, operator, right] = node.compare;
  const [value, bound] = [valueOf(left, scope), valueOf(right, scope)];
  const met = holds(value, operator, bound, scope.policy);
  return leaf(met, node.code, scope, [left, right], { value: value ?? null, bound: bound ?? null }, value);
}

function leaf(
  met: boolean,
  code: string,
  scope: Scope,
  terms: Term[],
  params: Record<string, unknown>,
  value: unknown,
): Result {
  return {
    met,
    failures: met ? [] : [{ code, frame: namedFrame(scope), params }],
    evidence: terms.flatMap((term) => evidenceOfTerm(term, scope)),
    values: valuesOf(terms, scope, value),
  };
}

/** The innermost item that people know by a name. */
function namedFrame(scope: Scope): Frame | null {
  return [...scope.frames].reverse().find((frame) => frame.label !== null) ?? frameAt(scope) ?? null;
}

function evidenceOfTerm(term: Term, scope: Scope): Evidence[] {
  return 'derived' in term ? derive(term.derived).evidence(argumentsOf(term, scope), scope) : [];
}

/** Computed values and the bounds of the policy; fields of items speak for themselves. */
function valuesOf(terms: Term[], scope: Scope, value: unknown): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const term of terms) {
    if ('policy' in term) values[`policy.${term.policy}`] = valueOf(term, scope);
    if ('fact' in term) values[term.fact] = valueOf(term, scope);
    if ('derived' in term) values[term.derived] = byItem(scope, term === terms[0] ? value : valueOf(term, scope));
  }
  return values;
}

function byItem(scope: Scope, value: unknown): unknown {
  const fact = frameAt(scope)?.fact;
  return fact && factKinds[fact.kind].cardinality === 'many' ? new ById({ [fact.id]: value }) : value;
}

function some(node: Some, scope: Scope): Result {
  const frames = itemsOf(node.some, node.where, scope);
  const results = frames.map((frame) => ({ frame, result: evaluate(node.satisfies, within(scope, frame)) }));
  const found = results.find(({ result }) => result.met);
  if (found) return { ...found.result, evidence: [...evidenceOf(found.frame), ...found.result.evidence] };
  const none = { code: node.code, frame: namedFrame(scope), params: {} };
  const nearest = [...results].sort((one, other) => one.result.failures.length - other.result.failures.length)[0];
  if (!nearest) return { met: false, failures: [none], evidence: [], values: {} };
  const { failures, evidence, values } = nearest.result;
  return {
    met: false,
    failures: failures.length > 0 ? failures : [none],
    evidence: [...evidenceOf(nearest.frame), ...evidence],
    values,
  };
}

function every(node: Every, scope: Scope): Result {
  const frames = itemsOf(node.every, node.where, scope);
  if (frames.length === 0) {
    const met = node.atLeastOne !== true;
    return {
      met,
      failures: met ? [] : [{ code: node.code, frame: namedFrame(scope), params: {} }],
      evidence: [],
      values: {},
    };
  }
  const results = frames.map((frame) => evaluate(node.satisfies, within(scope, frame)));
  const merged = allOf(results);
  return { ...merged, evidence: [...frames.flatMap(evidenceOf), ...merged.evidence] };
}

function latest(node: Latest, scope: Scope): Result {
  const frame = latestOf(node, scope);
  if (!frame)
    return {
      met: false,
      failures: [{ code: node.code, frame: namedFrame(scope), params: {} }],
      evidence: [],
      values: {},
    };
  const result = evaluate(node.satisfies, within(scope, frame));
  return { ...result, evidence: [...evidenceOf(frame), ...result.evidence] };
}

function count(node: Count, scope: Scope): Result {
  const frames = itemsOf(node.count, node.where, scope);
  const met = frames.length >= node.atLeast;
  const params = { value: frames.length, bound: node.atLeast };
  return {
    met,
    failures: met ? [] : [{ code: node.code, frame: namedFrame(scope), params }],
    evidence: frames.flatMap(evidenceOf),
    values: {},
  };
}
