import type { RecordedCase, RecordedEvent } from './recorded-cases';

export interface Variant {
  path: string;
  cases: RecordedCase[];
}

const SHORT: Record<string, string> = {
  ADMINISTRATION: 'ADM',
  PRE_APPROVER: 'PRE',
  'BUDGET OWNER': 'BUD',
  SUPERVISOR: 'SUP',
  EMPLOYEE: 'EMP',
  MISSING: 'MISSING',
};

/** The sequences of activities, the most frequent first. */
export function variantsOf(cases: readonly RecordedCase[]): Variant[] {
  const variants = new Map<string, Variant>();
  for (const each of cases) {
    const path = each.events.map(short).join(' > ');
    const variant = variants.get(path) ?? { path, cases: [] };
    variant.cases.push(each);
    variants.set(path, variant);
  }
  return [...variants.values()].sort((one, other) => other.cases.length - one.cases.length);
}

/** Every so-many-th case, and the first of every variant: the frequent by weight, the rare all the same. */
export function sampleOf(cases: readonly RecordedCase[], every: number): RecordedCase[] {
  const chosen = new Set(cases.filter((_, index) => index % every === 0));
  for (const { cases: alike } of variantsOf(cases)) chosen.add(alike[0]!);
  return cases.filter((each) => chosen.has(each));
}

export function describeVariants(cases: readonly RecordedCase[], most: number): string[] {
  const variants = variantsOf(cases);
  const events = cases.reduce((sum, each) => sum + each.events.length, 0);
  const head = `${cases.length} cases, ${events} events, ${variants.length} variants; the ${Math.min(most, variants.length)} most frequent:`;
  return [head, ...variants.slice(0, most).map((each) => `${String(each.cases.length).padStart(6)}  ${each.path}`)];
}

function short({ activity, role }: RecordedEvent): string {
  const who = SHORT[role] ?? '';
  const what = activity.replace(/^Declaration /, '').replace(/ by .*$/, '');
  return `${what}${who && ` ${who}`}`;
}
