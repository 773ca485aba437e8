import { difficultyOf } from '../account-path/difficulty';
import type { Contact, ContractState, Fact, FactKind, Facts, SubjectState, Valuation } from '../account-path/facts';
import { analysisDegree, dealValue, influenceShare, profileDegree, wholeInBasisPoints } from '../rules';
import type { Scope } from './scope';
import { supplierOf } from './suppliers';
import type { Alternative, Evidence, Requirement, Supply } from './tree';

/** A value that is computed from the facts and the policy by a named pure function of `rules/`. */
interface Derived {
  compute(args: readonly unknown[], scope: Scope): unknown;
  /** The facts it rests on. */
  evidence(args: readonly unknown[], scope: Scope): Evidence[];
  /** The smallest sets of facts that would bring it to the bound; absent: nobody can supply it. */
  supply?(args: readonly unknown[], scope: Scope, bound: unknown): Alternative[];
}

/** States of a contract from signature on, as long as it is in force. */
export const signedStates: ContractState[] = [
  'signed',
  'planning',
  'running',
  'settling',
  'collecting',
  'closed',
  'amending',
];

const registry = {
  /** I3. */
  accountClasses: {
    compute: (_args, { facts }) => facts.account.classes,
    evidence: (_args, { facts }) => refs('classGrounds', facts.of.classGrounds),
    supply: (_args, { facts }) => [
      [
        supply('classGrounds', facts.of.classGrounds[0], {
          potential: { equals: true },
          potentialReason: { present: true },
        }),
      ],
    ],
  },
  /** D2, basis points. */
  profileDegree: {
    compute: ([contact], { policy }) => profileDegree(profileOf(contact), policy.contactProfile.fields).basisPoints,
    evidence: ([contact]) => (isRecorded(contact) ? refs('contact', [contact]) : []),
    supply: ([contact], { policy }, bound) => {
      const { filled, missing } = profileDegree(profileOf(contact), policy.contactProfile.fields);
      const needed = Math.ceil((Number(bound) * (filled.length + missing.length)) / wholeInBasisPoints) - filled.length;
      const fill: Requirement = { fill: needed, of: missing.map((field) => `profile.${field}`) };
      return [[supply('contact', contact as Fact<Contact>, { profile: fill })]];
    },
  },
  /** D6, basis points. */
  analysisDegree: {
    compute: (_args, { facts, policy }) => degreeOf(facts, policy.analysis.headings).basisPoints,
    evidence: (_args, { facts }) => refs('analysisHeading', facts.of.analysisHeading),
    supply: (_args, { facts, policy }, bound) => {
      const { filled, missing } = degreeOf(facts, policy.analysis.headings);
      const needed = Math.ceil((Number(bound) * (filled.length + missing.length)) / wholeInBasisPoints) - filled.length;
      return [missing.slice(0, Math.max(needed, 1)).map((heading) => headingSupply(facts, heading))];
    },
  },
  /** R5, basis points. */
  influenceShare: {
    compute: (_args, { facts }) => influenceShare(deciding(facts)).basisPoints,
    evidence: (_args, { facts }) => refs('contact', deciding(facts)),
    supply: (_args, { facts }, bound) => winners(facts, Number(bound)),
  },
  /** V3, V7: money, null where the items do not add up. */
  dealValue: {
    compute: ([valuation]) => valueOfDeal(valuation as Valuation),
    evidence: ([valuation]) => (isRecorded(valuation) ? refs('valuation', [valuation]) : []),
    supply: ([valuation], _scope, bound) => [
      [
        supply('valuation', valuation as Fact<Valuation>, {
          value: bound === undefined ? { present: true } : { atLeast: bound },
        }),
      ],
    ],
  },
  /** V7: 0 to 100. */
  difficulty: {
    compute: ([valuation], { policy }) =>
      difficultyOf((valuation ?? {}) as Valuation, policy.valuation.difficultyItems),
    evidence: ([valuation]) => (isRecorded(valuation) ? refs('valuation', [valuation]) : []),
    supply: ([valuation], _scope, bound) => [
      [supply('valuation', valuation as Fact<Valuation>, { difficulty: { atMost: bound } })],
    ],
  },
  /** V8: version of the plan as it is now. */
  planRevision: {
    compute: (_args, { facts }) => planOf(facts)?.version ?? null,
    evidence: (_args, { facts }) => refs('plan', facts.of.plan),
  },
  /** V6: codes of the policy's list. */
  developmentMethods: {
    compute: (_args, { policy }) => policy.developmentMethods.map((method) => method.code),
    evidence: () => [],
  },
  /** C6: whether the kind of this deal needs a strategic agreement; an unknown kind does. */
  agreementNeeded: {
    compute: (_args, { facts, policy }) => agreementNeeded(facts, policy.agreement.kindsThatNeedOne),
    evidence: (_args, { facts }) => refs('subcontract', facts.of.subcontract),
  },
} satisfies Record<string, Derived>;
export type DerivedName = keyof typeof registry;
export const derivedNames = Object.keys(registry) as DerivedName[];

export function derive(name: string): Derived {
  if (!Object.hasOwn(registry, name)) throw new Error(`no derived value ${name}`);
  return registry[name as DerivedName];
}

function refs(kind: FactKind, items: readonly { id: string; version: number }[]): Evidence[] {
  return items.map(({ id, version }) => ({ kind, id, version }));
}

function supply(kind: FactKind, item: { id: string } | undefined, required: Record<string, Requirement>): Supply {
  const id = item?.id ?? `new:${kind}`;
  return { fact: kind, id, label: null, required, ...supplierOf(kind) };
}

function isRecorded(item: unknown): item is { id: string; version: number } {
  return typeof item === 'object' && item !== null && 'version' in item;
}

function profileOf(contact: unknown): Record<string, unknown> | undefined {
  return (contact as Contact | undefined)?.profile;
}

function degreeOf(facts: Facts, headings: readonly { code: string }[]) {
  return analysisDegree(
    facts.of.analysisHeading,
    headings.map((heading) => heading.code),
  );
}

function headingSupply(facts: Facts, heading: string): Supply {
  const present = facts.of.analysisHeading.find((entry) => entry.heading === heading);
  const id = present ?? { id: `new:analysisHeading:${heading}` };
  const line = supply('analysisHeading', id, { heading: { equals: heading }, content: { present: true } });
  return { ...line, label: { field: heading } };
}

/** A key decision maker is part of the decision chain, whatever else was ticked. */
function deciding(facts: Facts): Facts['of']['contact'] {
  return facts.of.contact.filter((contact) => contact.decides || contact.keyDecisionMaker);
}

/** The fewest people whose support reaches the threshold: the heaviest of those who do not support us yet. */
function winners(facts: Facts, bound: number): Alternative[] {
  const chain = deciding(facts);
  const { totalWeight, weightByStance } = influenceShare(chain);
  if (totalWeight === 0) {
    const required: Supply['required'] = {
      decides: { equals: true },
      stance: { equals: 'supports' },
      weight: { above: 0 },
    };
    const anybody = [
      ...facts.of.contact.map((contact) => ({ id: contact.id, label: contact.name })),
      { id: 'new:contact', label: null },
    ];
    return anybody.map(({ id, label }) => [{ ...supply('contact', { id }, required), label }]);
  }
  const others = chain
    .filter((contact) => contact.stance !== 'supports')
    .sort((one, other) => other.weight - one.weight);
  let reached = weightByStance.supports;
  const won: typeof others = [];
  for (const contact of others) {
    if (reached * wholeInBasisPoints >= bound * totalWeight) break;
    reached += contact.weight;
    won.push(contact);
  }
  return [
    won.map((contact) => ({ ...supply('contact', contact, { stance: { equals: 'supports' } }), label: contact.name })),
  ];
}

function valueOfDeal(valuation: Valuation | undefined): unknown {
  const items = valuation?.value;
  if (!items || [items.sales, items.profit, items.people, items.travel, items.operating].some((money) => !money))
    return null;
  const computed = dealValue(items);
  return computed.ok ? computed.value : null;
}

function planOf(facts: Facts): Facts['of']['plan'][number] | undefined {
  return facts.of.plan.find((plan) => plan.cycle === facts.cycle);
}

function agreementNeeded(facts: Facts, kinds: 'all' | readonly string[]): boolean {
  if (kinds === 'all') return true;
  const signed: readonly SubjectState[] = signedStates;
  const deals = facts.of.subcontract.filter(
    (contract) => contract.cycle === facts.cycle && signed.includes(contract.state),
  );
  return deals.length === 0 || deals.some(({ kindOfDeal }) => kindOfDeal === undefined || kinds.includes(kindOfDeal));
}
