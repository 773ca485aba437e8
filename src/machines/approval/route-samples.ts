import Decimal from 'decimal.js';
import type { Money } from '../account-path/facts';
import type { ApprovalContent } from './approval-content';
import { toBase } from './route-conditions';
import type { Route, RouteCondition, RoutePolicy } from './route-policy';
import { limitsOf } from './route-policy-problems';

/** Amounts above `over` (or from it on), up to `upTo`, in the base currency; null where there is no bound. */
export interface AmountBand {
  over: string | null;
  upTo: string | null;
}

/** What a request could say: one content for everything on which conditions and authority can turn. */
export interface RouteSample {
  band: AmountBand;
  content: ApprovalContent;
}

type Said = Partial<Pick<ApprovalContent, 'discountBasisPoints' | 'classes' | 'recipientKind' | 'fields'>>;
type Simple = Exclude<RouteCondition, { any: unknown } | { all: unknown }>;

/**
 * More combinations than these are not gone through one by one: then each condition is either asked for by nothing or not known, and
 * `isSampledWhole` says so.
 */
const MOST_COMBINATIONS = 5_000;
const CENT = new Decimal('0.01');

/**
 * Contents just below, at and just above every limit that the route's conditions and the authority of a chain name, with the
 * amount given at once or in parts, at, below and above every discount, with every class, recipient and value of a field that a
 * condition names, with none of them, and with what is not known.
 */
export function samplesOf(route: Route, policy: RoutePolicy): RouteSample[] {
  const conditions = route.steps.flatMap(({ when }) => simpleOf(when));
  const split = conditions.some(({ when }) => when === 'accumulatedOver');
  const others = combinationsOf(conditions);
  return amountsOf(route, policy).flatMap(({ band, counted }) =>
    moneyOf(counted, split, policy).flatMap((money) =>
      others.map((said) => ({
        band,
        content: { title: { code: '', params: {} }, fields: {}, ...said, ...money },
      })),
    ),
  );
}

interface SampleAmount {
  band: AmountBand;
  /** With what was given before. */
  counted: Decimal;
}

/**
 * The bands between the limits that the route's conditions name, and those of authority where a chain ends by them. An amount that
 * is not said is as one beyond all of them.
 */
function amountsOf(route: Route, policy: RoutePolicy): SampleAmount[] {
  const chain = route.steps.some(({ approvers }) => approvers.by === 'superiorChain');
  const authority = chain ? (policy.authority ?? []).flatMap(({ limit }) => (limit ? [limit] : [])) : [];
  const limits = [...route.steps.flatMap(({ when }) => limitsOf(when)), ...authority];
  const bounds = [...new Set(limits.flatMap((limit) => boundOf(limit, policy)))]
    .map((each) => new Decimal(each))
    .sort((one, other) => one.comparedTo(other));
  return [null, ...bounds].flatMap((over, index) => bandFrom(over, bounds[index] ?? null));
}

/** Just above the lower bound and just below the upper one. A limit may belong to the band above it: it is looked at on its own. */
function bandFrom(over: Decimal | null, upTo: Decimal | null): SampleAmount[] {
  const band = { over: over?.toFixed(2) ?? null, upTo: upTo?.toFixed(2) ?? null };
  const lowest = (over ?? new Decimal(0)).plus(CENT);
  if (!upTo) return [{ band, counted: lowest }];
  const highest = upTo.minus(CENT);
  const inside = highest.greaterThan(lowest) ? [lowest, highest] : [lowest];
  const at = { band: { over: band.upTo, upTo: band.upTo }, counted: upTo };
  return [...inside.map((counted) => ({ band, counted })), at];
}

function boundOf(limit: Money, policy: RoutePolicy): string[] {
  const bound = toBase(limit, policy);
  return bound ? [bound.toFixed(2)] : [];
}

/** The amount at once, and where a condition looks at sums also as the last cent of what was given in parts. */
function moneyOf(
  counted: Decimal,
  split: boolean,
  { baseCurrency: currency }: RoutePolicy,
): Pick<ApprovalContent, 'amount' | 'accumulated'>[] {
  const of = (amount: Decimal): Money => ({ amount: amount.toFixed(2), currency });
  const whole = { amount: of(counted) };
  const before = counted.minus(CENT);
  return split && before.greaterThan(0) ? [whole, { amount: of(CENT), accumulated: of(before) }] : [whole];
}

/** Everything else that conditions look at, each with each; only what some condition looks at varies. */
function combinationsOf(conditions: readonly Simple[]): Said[] {
  const dimensions = dimensionsOf(conditions);
  const chosen = isTooMany(dimensions) ? dimensions.map((each) => each.slice(0, 2)) : dimensions;
  return chosen.reduce<Said[]>((all, each) => all.flatMap((one) => each.map((other) => merged(one, other))), [{}]);
}

function dimensionsOf(conditions: readonly Simple[]): Said[][] {
  return [discountsOf(conditions), classesOf(conditions), kindsOf(conditions), ...fieldsOf(conditions)];
}

function isTooMany(dimensions: readonly Said[][]): boolean {
  return dimensions.reduce((product, each) => product * each.length, 1) > MOST_COMBINATIONS;
}

/** Whether every combination of what the route's conditions look at is among its samples; otherwise gaps of single ones may be missing. */
export function isSampledWhole(route: Route): boolean {
  return !isTooMany(dimensionsOf(route.steps.flatMap(({ when }) => simpleOf(when))));
}

function merged(one: Said, other: Said): Said {
  return { ...one, ...other, fields: { ...one.fields, ...other.fields } };
}

/** In every dimension what is not known comes first, and what no condition asks for second. */
function discountsOf(conditions: readonly Simple[]): Said[] {
  const limits = conditions.flatMap((each) => (each.when === 'discountOver' ? [each.basisPoints] : []));
  if (limits.length === 0) return [{}];
  const around = limits.flatMap((limit) => [limit - 1, limit, limit + 1]).filter((points) => points >= 0);
  const points = [...new Set([0, ...around])];
  return [{}, ...points.map((discountBasisPoints) => ({ discountBasisPoints }))];
}

function classesOf(conditions: readonly Simple[]): Said[] {
  const named = conditions.flatMap((each) => (each.when === 'classIn' ? each.classes : []));
  return named.length === 0 ? [{}] : [{}, ...listsOf(named).map((classes) => ({ classes }))];
}

function kindsOf(conditions: readonly Simple[]): Said[] {
  const named = conditions.flatMap((each) => (each.when === 'recipientKindIn' ? each.kinds : []));
  if (named.length === 0) return [{}];
  return [{}, ...[otherThan(named), ...new Set(named)].map((recipientKind) => ({ recipientKind }))];
}

function fieldsOf(conditions: readonly Simple[]): Said[][] {
  const looked = conditions.flatMap((each) => (each.when === 'fieldIn' ? [each] : []));
  return [...new Set(looked.map(({ field }) => field))].map((field) => {
    const named = looked.flatMap((each) => (each.field === field ? each.values : []));
    return [{}, ...listsOf(named).map((values) => ({ fields: { [field]: values } }))];
  });
}

/** None of them, each alone, all at once. */
function listsOf(named: readonly string[]): string[][] {
  const each = [...new Set(named)];
  return [[], ...each.map((one) => [one]), ...(each.length > 1 ? [each] : [])];
}

function otherThan(named: readonly string[]): string {
  return `${named.join('')}?`;
}

function simpleOf(condition: RouteCondition | undefined): Simple[] {
  if (!condition) return [];
  if ('any' in condition) return condition.any.flatMap(simpleOf);
  return 'all' in condition ? condition.all.flatMap(simpleOf) : [condition];
}
