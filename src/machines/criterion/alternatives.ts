import type { Alternative, Requirement, Supply } from './tree';

/** Sets of supplies under construction, with what they ask of people. */
export interface Option {
  supplies: Supply[];
  cost: number;
}

/** A choice of more is no help to anybody, and bounds the work: the cheapest are kept at every step. */
const mostOptions = 24;
export const mostAlternatives = 6;

export const nothingNeeded: Option[] = [{ supplies: [], cost: 0 }];

/** One option of each list, put together; impossible combinations fall out. */
export function every(lists: Option[][]): Option[] {
  return lists.reduce<Option[]>(
    (sofar, list) => cheapest(sofar.flatMap((one) => list.flatMap((other) => join(one, other) ?? []))),
    nothingNeeded,
  );
}

/** Any option of any list. */
export function either(lists: Option[][]): Option[] {
  return cheapest(lists.flat());
}

/** Options of so many of the lists. */
export function someOf(lists: Option[][], needed: number): Option[] {
  if (needed <= 0) return nothingNeeded;
  return either(combinations(lists, needed).map((chosen) => every(chosen)));
}

function combinations<T>(items: T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}

function join(one: Option, other: Option): Option | null {
  const supplies = [...one.supplies];
  for (const supply of other.supplies) {
    const index = supplies.findIndex((each) => each.fact === supply.fact && each.id === supply.id);
    const before = supplies[index];
    if (!before) {
      supplies.push(supply);
      continue;
    }
    const merged = mergeRequired(before.required, supply.required);
    if (!merged) return null;
    supplies[index] = { ...before, label: before.label ?? supply.label, required: merged };
  }
  return { supplies, cost: one.cost + other.cost };
}

function mergeRequired(one: Supply['required'], other: Supply['required']): Supply['required'] | null {
  const merged = { ...one };
  for (const [field, requirement] of Object.entries(other)) {
    const before = merged[field];
    const both = before ? bothOf(before, requirement) : requirement;
    if (!both) return null;
    merged[field] = both;
  }
  return merged;
}

/** Null where nothing can be both. */
function bothOf(one: Requirement, other: Requirement): Requirement | null {
  if (sameAs(one, other) || 'present' in other) return one;
  if ('present' in one) return other;
  if ('equals' in one && 'equals' in other) return null;
  return { allOf: [...('allOf' in one ? one.allOf : [one]), other] };
}

/** De-duplicated, without those that ask for all of another and more, cheapest first. */
export function cheapest(options: Option[]): Option[] {
  if (options.length < 2) return options;
  const distinct = new Map(options.map((option) => [keyOf(option), option]));
  return [...distinct.values()].sort((one, other) => one.cost - other.cost).slice(0, mostOptions);
}

export function minimal(options: Option[]): Alternative[] {
  const sorted = cheapest(options);
  const least = sorted.filter((option, index) => !sorted.slice(0, index).some((smaller) => contains(option, smaller)));
  return least.slice(0, mostAlternatives).map((option) => option.supplies);
}

function contains(larger: Option, smaller: Option): boolean {
  return smaller.supplies.every((supply) =>
    larger.supplies.some(
      (each) =>
        each.fact === supply.fact &&
        each.id === supply.id &&
        Object.entries(supply.required).every(([field, requirement]) => sameAs(each.required[field], requirement)),
    ),
  );
}

/** Supplies are shared by the options that they are joined into and never changed, so each is put into words once. */
const keys = new WeakMap<Supply, string>();

function keyOf({ supplies }: Option): string {
  if (supplies.length === 1) return supplyKey(supplies[0]!);
  return supplies.map(supplyKey).sort().join('\n');
}

function supplyKey(supply: Supply): string {
  const known = keys.get(supply);
  if (known !== undefined) return known;
  const key = JSON.stringify([supply.fact, supply.id, Object.entries(supply.required).sort()]);
  keys.set(supply, key);
  return key;
}

function sameAs(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
