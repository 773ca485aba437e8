import { type FactKind, factKinds, type Facts } from '../account-path/facts';
import type { Policy } from '../policy/policy';
import { type Collection, type Evidence, type Label, type Term } from './tree';
import { labelOf } from './labels';
import { derive } from './derived';

/** An item that a quantifier stands on, with the fact it belongs to. */
export interface Frame {
  item: unknown;
  /** Null for items of the policy. */
  fact: { kind: FactKind; id: string; version: number | null } | null;
  /** Where in the fact the item is: empty for the fact itself, `gaps[0].` for a part of it. */
  prefix: string;
  label: Label | null;
}

export interface Scope {
  facts: Facts;
  policy: Policy;
  /** Innermost last. */
  frames: readonly Frame[];
}

export function frameAt(scope: Scope, up = 0): Frame | undefined {
  return scope.frames[scope.frames.length - 1 - up];
}

export function within(scope: Scope, frame: Frame): Scope {
  return { ...scope, frames: [...scope.frames, frame] };
}

/** Reads a path such as `nextStep.at`; own fields only, undefined where there is none. */
export function read(from: unknown, path: string): unknown {
  if (path === '') return from;
  return path.split('.').reduce<unknown>((value, key) => {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    return (value as Record<string, unknown>)[key];
  }, from);
}

export function valueOf(term: Term, scope: Scope): unknown {
  if ('value' in term) return term.value;
  if ('fact' in term) return read(scope.facts, term.fact);
  if ('policy' in term) return read(scope.policy, term.policy);
  if ('derived' in term) return derive(term.derived).compute(argumentsOf(term, scope), scope);
  return read(frameAt(scope, term.up)?.item, fieldOf(term, scope));
}

export function argumentsOf(term: { of?: Term[] }, scope: Scope): unknown[] {
  return (term.of ?? []).map((each) => valueOf(each, scope));
}

/** Name of the field that an item term reads. */
export function fieldOf(term: { item: string } | { itemAt: Term }, scope: Scope): string {
  return 'item' in term ? term.item : String(valueOf(term.itemAt, scope));
}

export function framesOf(collection: Collection, scope: Scope): Frame[] {
  if ('facts' in collection) return factFrames(collection.facts, collection.thisCycle === true, scope);
  if ('policy' in collection) {
    return listOf(read(scope.policy, collection.policy)).map((item) => ({
      item,
      fact: null,
      prefix: '',
      label: labelOf(null, item),
    }));
  }
  const owner = frameAt(scope, collection.up);
  const prefix = (index: number) => `${owner?.prefix ?? ''}${collection.item}[${index}].`;
  return listOf(read(owner?.item, collection.item)).map((item, index) => ({
    item,
    fact: owner?.fact ?? null,
    prefix: prefix(index),
    label: labelOf(null, item) ?? owner?.label ?? null,
  }));
}

function factFrames(kind: FactKind, thisCycle: boolean, { facts }: Scope): Frame[] {
  const bound = thisCycle || factKinds[kind].scope === 'cycle';
  return facts.of[kind]
    .filter((item) => !bound || item.cycle === facts.cycle)
    .map((item) => ({
      item,
      fact: { kind, id: item.id, version: item.version },
      prefix: '',
      label: labelOf(kind, item),
    }));
}

/** An item that does not exist yet. Its id is the same for the same place in the same tree. */
export function newFrame(collection: Collection, code: string, scope: Scope): Frame | null {
  if ('policy' in collection) return null;
  if ('facts' in collection) {
    const outer = scope.frames.flatMap((frame) =>
      frame.fact ? [frame.fact.id] : [String(read(frame.item, 'code') ?? frame.item)],
    );
    const id = ['new', collection.facts, code, ...outer].join(':');
    return {
      item: { id, cycle: scope.facts.cycle },
      fact: { kind: collection.facts, id, version: null },
      prefix: '',
      label: null,
    };
  }
  const owner = frameAt(scope, collection.up);
  if (!owner?.fact) return null;
  return {
    item: {},
    fact: owner.fact,
    prefix: `${owner.prefix}${collection.item}[new${elementKey(scope)}].`,
    label: owner.label,
  };
}

/** Tells the new elements apart that the items of an outer list of the policy ask for. */
function elementKey(scope: Scope): string {
  const frame = frameAt(scope);
  return frame && !frame.fact ? `:${String(read(frame.item, 'code') ?? frame.item)}` : '';
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function evidenceOf(frame: Frame): Evidence[] {
  const { fact } = frame;
  return fact && fact.version !== null ? [{ kind: fact.kind, id: fact.id, version: fact.version }] : [];
}
