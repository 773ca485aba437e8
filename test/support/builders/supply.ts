import { type FactKind, factKinds, type Facts } from '../../../src/machines/account-path/facts';
import type { Alternative, Requirement, Supply } from '../../../src/machines/criterion';
import type { Policy } from '../../../src/machines/policy/policy';

type Entry = Record<string, unknown>;
const later = '2026-03-20T02:00:00.000Z';
const cny = (amount: string) => ({ amount, currency: 'CNY' });

/** Values that people would enter, by the last part of the field's name. */
const samples: Record<string, unknown> = {
  ...{ heldAt: '2026-03-01T02:00:00.000Z', at: later, contactIds: ['c-boss'], urgency: 'high', closedOn: '2026-03-01' },
  ...{ budget: cny('1000000.00'), expectedExpense: cny('1000.00'), score: 50, level: 5, employees: 10 },
};

/** Does everything of one alternative, as people would. */
export function supplied(facts: Facts, policy: Policy, alternative: Alternative): Facts {
  const copy = structuredClone(facts);
  for (const supply of alternative) apply(copy, policy, supply);
  const isPotential = copy.of.classGrounds.some((grounds) => grounds.potential);
  if (isPotential && copy.account.classes.length === 0) copy.account.classes = ['K0'];
  return copy;
}

function apply(facts: Facts, policy: Policy, supply: Supply): void {
  if (supply.fact === 'approval') {
    facts.approvedPlanRevision = facts.of.plan[0]?.version ?? null;
    return;
  }
  const item = itemFor(facts, supply);
  for (const [field, requirement] of Object.entries(supply.required))
    set(item, field, valueFor(field, requirement, item, policy));
  // The system's own answer to a touch (B4).
  if (supply.fact === 'engagement' && item.outcome) facts.account.engagement = 'fresh';
}

function itemFor(facts: Facts, { fact, id }: Supply): Entry {
  const list = facts.of[fact as FactKind] as unknown as Entry[];
  const found = list.find((each) => each.id === id);
  if (found) return found;
  if (!id?.startsWith('new:')) throw new Error(`${fact} ${id} is neither there nor new`);
  const added: Entry = { id, version: 1, cycle: facts.cycle };
  const { cardinality, scope } = factKinds[fact as FactKind];
  const present = list.filter((each) => scope === 'account' || each.cycle === facts.cycle);
  if (cardinality === 'one' && present.length > 0) throw new Error(`there is one ${fact} only`);
  list.push(added);
  return added;
}

function valueFor(field: string, requirement: Requirement, item: Entry, policy: Policy): unknown {
  if (field === 'value') return dealOf(requirement);
  if (field === 'difficulty' && 'atMost' in requirement) {
    return policy.valuation.difficultyItems.map(({ code }) => ({
      item: code,
      score: requirement.atMost,
      grounds: '依据',
    }));
  }
  if ('fill' in requirement) {
    const profile = { ...(item.profile as Entry | undefined) };
    for (const each of requirement.of.slice(0, requirement.fill)) profile[each.split('.')[1]!] = '已了解';
    return profile;
  }
  if ('allOf' in requirement) return valueFor(field, strongest(requirement.allOf), item, policy);
  return plainValue(field, requirement, read(item, field));
}

/** A time between two bounds: the later of them that may be reached. */
function strongest(requirements: Requirement[]): Requirement {
  return requirements.find((each) => 'atMost' in each) ?? requirements[requirements.length - 1]!;
}

function plainValue(field: string, requirement: Requirement, present: unknown): unknown {
  if ('equals' in requirement) return requirement.equals;
  if ('atLeast' in requirement) return requirement.atLeast;
  if ('atMost' in requirement) return requirement.atMost;
  if ('above' in requirement) return typeof requirement.above === 'number' ? requirement.above + 1 : later;
  if ('oneOf' in requirement) return (requirement.oneOf as unknown[])[0];
  if ('includes' in requirement) return [...((present as unknown[] | undefined) ?? []), requirement.includes];
  const name = field.split('.').at(-1)!;
  return samples[name] ?? '已填写';
}

function dealOf(requirement: Requirement): unknown {
  const least =
    'atLeast' in requirement ? (requirement.atLeast as { amount: string; currency: string }) : cny('100000.00');
  const zero = { amount: '0.00', currency: least.currency };
  return { sales: least, profit: least, people: zero, travel: zero, operating: zero, riskBasisPoints: 0 };
}

/** `gaps[0].how` is an element that is there; `difficulty[new:technical].score` one that is added. */
const added = new WeakMap<object, Map<string, Entry>>();
function step(holder: Entry, part: string): Entry {
  const match = /^(\w+)\[(.+)\]$/.exec(part);
  if (!match) return (holder[part] ??= {}) as Entry;
  const list = (holder[match[1]!] ??= []) as Entry[];
  if (/^\d+$/.test(match[2]!)) return list[Number(match[2])]!;
  const known = added.get(list) ?? new Map<string, Entry>();
  added.set(list, known);
  if (!known.has(match[2]!)) {
    const element = {};
    known.set(match[2]!, element);
    list.push(element);
  }
  return known.get(match[2]!)!;
}

function set(item: Entry, field: string, value: unknown): void {
  const parts = field.split('.');
  const holder = parts.slice(0, -1).reduce(step, item);
  holder[parts.at(-1)!] = value;
}

function read(item: Entry, field: string): unknown {
  return field.split('.').reduce<unknown>((value, part) => (value as Entry | undefined)?.[part], item);
}
