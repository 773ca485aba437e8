import { factKinds } from '../account-path/facts';
import { cheapest, either, every, nothingNeeded, type Option, someOf } from './alternatives';
import { derive } from './derived';
import { evaluate, itemsOf, latestOf } from './evaluate';
import {
  argumentsOf,
  type Frame,
  frameAt,
  framesOf,
  fieldOf,
  newFrame,
  read,
  type Scope,
  valueOf,
  within,
} from './scope';
import { supplierOf } from './suppliers';
import type {
  Collection,
  Compare,
  Count,
  Every,
  Latest,
  Leaf,
  Node,
  Operator,
  Present,
  Requirement,
  Some,
  Term,
} from './tree';

/** What would make the node hold: options of which each is enough. Empty where nothing that people supply would. */
export function optionsFor(node: Node, scope: Scope): Option[] {
  if (evaluate(node, scope).met) return nothingNeeded;
  if ('all' in node) return every(node.all.map((each) => optionsFor(each, scope)));
  if ('any' in node) return either(node.any.map((each) => optionsFor(each, scope)));
  if ('atLeast' in node && 'of' in node) return missingOf(node.atLeast, node.of, scope);
  if ('not' in node) return [];
  if ('present' in node) return forPresent(node, scope);
  if ('compare' in node) return forCompare(node, scope);
  if ('some' in node) return forSome(node, scope);
  if ('every' in node) return forEvery(node, scope);
  return 'latest' in node ? forLatest(node, scope) : forCount(node, scope);
}

function missingOf(needed: number, nodes: Node[], scope: Scope): Option[] {
  const unmet = nodes.filter((each) => !evaluate(each, scope).met);
  const missing = needed - (nodes.length - unmet.length);
  return someOf(
    unmet.map((each) => optionsFor(each, scope)),
    missing,
  );
}

function forPresent(node: Present, scope: Scope): Option[] {
  return forTerm(node, node.present, { present: true }, undefined, scope);
}

function forCompare(node: Compare, scope: Scope): Option[] {
  const [left, operator, right] = node.compare;
  if (!targetOf(left, scope) && operator === 'eq' && targetOf(right, scope)) {
    return forTerm(node, right, { equals: valueOf(left, scope) }, undefined, scope);
  }
  const bound = valueOf(right, scope);
  return forTerm(node, left, requirementOf(operator, bound), bound, scope);
}

function requirementOf(operator: Operator, bound: unknown): Requirement {
  if (operator === 'eq') return { equals: bound };
  if (operator === 'ne') return { differs: bound };
  if (operator === 'gt') return { above: bound };
  if (operator === 'ge') return { atLeast: bound };
  if (operator === 'lt') return { below: bound };
  if (operator === 'le') return { atMost: bound };
  return operator === 'in' ? { oneOf: bound } : { includes: bound };
}

function forTerm(node: Leaf, term: Term, requirement: Requirement, bound: unknown, scope: Scope): Option[] {
  const cost = node.cost ?? 1;
  if (node.supply) {
    const { fact, required } = node.supply;
    return [{ supplies: [{ fact, id: `new:${fact}`, label: null, required, ...supplierOf(fact) }], cost }];
  }
  if ('derived' in term) {
    const alternatives = derive(term.derived).supply?.(argumentsOf(term, scope), scope, bound) ?? [];
    return cheapest(alternatives.map((supplies) => ({ supplies, cost: cost * supplies.length })));
  }
  const target = targetOf(term, scope);
  if (!target) return [];
  const { frame, field } = target;
  const required = { [`${frame.prefix}${field}`.replace(/\.$/, '')]: requirement };
  const { kind, id } = frame.fact;
  return [{ supplies: [{ fact: kind, id, label: frame.label, required, ...supplierOf(kind) }], cost }];
}

type FactFrame = Frame & { fact: NonNullable<Frame['fact']> };

/** The field of a fact that the term reads; null where it reads something that nobody enters. */
function targetOf(term: Term, scope: Scope): { frame: FactFrame; field: string } | null {
  if (!('item' in term) && !('itemAt' in term)) return null;
  const frame = frameAt(scope, term.up);
  return frame?.fact ? { frame: frame as FactFrame, field: fieldOf(term, scope) } : null;
}

function forSome(node: Some, scope: Scope): Option[] {
  const present = itemsOf(node.some, node.where, scope).map((frame) =>
    optionsFor(node.satisfies, within(scope, frame)),
  );
  return either([...present, forNew(node.some, node, scope)]);
}

/** Every failing item has to be mended; where there is none, one is needed first. */
function forEvery(node: Every, scope: Scope): Option[] {
  const frames = itemsOf(node.every, node.where, scope);
  if (frames.length > 0) return every(frames.map((frame) => optionsFor(node.satisfies, within(scope, frame))));
  const existing = node.marksExisting ? framesOf(node.every, scope) : [];
  const marked = existing.map((frame) => optionsFor(bothOf(node), within(scope, frame)));
  return either([...marked, forNew(node.every, node, scope)]);
}

/** Mend the last one, or record one after it. */
function forLatest(node: Latest, scope: Scope): Option[] {
  const last = latestOf(node, scope);
  const added = newFrame(node.latest, node.code, scope);
  if (!last) return forNew(node.latest, node, scope);
  const mended = optionsFor(node.satisfies, within(scope, last));
  if (!added?.fact) return mended;
  const after: Option = {
    supplies: [
      {
        fact: added.fact.kind,
        id: added.fact.id,
        label: null,
        required: { [node.by]: { above: read(last.item, node.by) } },
        ...supplierOf(added.fact.kind),
      },
    ],
    cost: 1,
  };
  return either([mended, every([[after], optionsFor(bothOf(node), within(scope, added))])]);
}

function forCount(node: Count, scope: Scope): Option[] {
  const missing = node.atLeast - itemsOf(node.count, node.where, scope).length;
  const codes = Array.from({ length: missing }, (_, index) => `${node.code}${index}`);
  return every(codes.map((code) => forNew(node.count, { code, where: node.where, satisfies: { all: [] } }, scope)));
}

/** A new item, except of a kind of which there is one only and it exists. */
function forNew(collection: Collection, node: { code: string; where?: Node; satisfies: Node }, scope: Scope): Option[] {
  const single = 'facts' in collection && factKinds[collection.facts].cardinality === 'one';
  if (single && framesOf(collection, scope).length > 0) return [];
  const frame = newFrame(collection, node.code, scope);
  if (!frame) return [];
  const options = optionsFor(bothOf(node), within(scope, frame));
  return options.map((option) => (option.supplies.length > 0 ? option : bare(frame, option)));
}

/** The item alone is enough, whatever is in it. */
function bare(frame: Frame, option: Option): Option {
  const fact = frame.fact!;
  return {
    supplies: [{ fact: fact.kind, id: fact.id, label: null, required: {}, ...supplierOf(fact.kind) }],
    cost: option.cost + 1,
  };
}

function bothOf(node: { where?: Node; satisfies: Node }): Node {
  return node.where ? { all: [node.where, node.satisfies] } : node.satisfies;
}
