import Decimal from 'decimal.js';
import type { Money } from '../account-path/facts';
import { findApprovers, type RouteProblem } from './approvers';
import { countingProblem } from './counting-problem';
import type { Organisation } from './organisation';
import { toBase } from './route-conditions';
import {
  type RequestKind,
  requestKinds,
  type Route,
  type RouteCondition,
  type RoutePolicy,
  type RouteStep,
} from './route-policy';
import { limitsOf } from './route-policy-problems';

/** Amounts above `over` (or from it on), up to `upTo`, in the base currency; null where there is no bound. */
export interface AmountBand {
  over: string | null;
  upTo: string | null;
}

/** A kind of request that, for these people of a department and amounts of this band, would be held today. */
export interface RouteGap {
  kind: RequestKind;
  departmentId: string | null;
  band: AmountBand;
  step: string;
  code: RouteProblem['code'];
  params: Record<string, unknown>;
  /** Whose requests would be held; empty where everybody's would. */
  requesters: string[];
}

/**
 * Every kind, department and amount band for which today's organisation has no approver (section 8). Whatever else a condition
 * asks for (class, field, recipient) is taken as given, so that no step that may be on a route is left out. People whom only a
 * request can name, and approvers of an earlier step, cannot be known before it.
 */
export function routeGaps(policy: RoutePolicy, organisation: Organisation): RouteGap[] {
  const departments = [...organisation.departments.map(({ id }) => id)].sort();
  return requestKinds.flatMap((kind) => {
    const route = policy.routes[kind];
    return departments.flatMap((departmentId) =>
      bandsOf(route, policy).flatMap(({ band, sample }) =>
        route.steps
          .filter((step) => mayApply(step.when, sample, policy))
          .flatMap((step) => gapsOf({ kind, departmentId, band, sample, step, route }, policy, organisation)),
      ),
    );
  });
}

interface Place {
  kind: RequestKind;
  departmentId: string;
  band: AmountBand;
  sample: Decimal;
  step: RouteStep;
  route: Route;
}

function gapsOf(place: Place, policy: RoutePolicy, organisation: Organisation): RouteGap[] {
  const { kind, departmentId, band, step, route } = place;
  if (step.approvers.by === 'namedInRequest' || step.approvers.by === 'earlierApprover') return [];
  const filers = filersOf(route, departmentId, organisation);
  const found = new Map<string, RouteGap>();
  for (const requesterId of filers.length > 0 ? filers : ['']) {
    const problem = problemFor(place, requesterId, policy, organisation);
    if (!problem) continue;
    const { code, params } = problem;
    const gap = found.get(code) ?? { kind, departmentId, band, step: step.name, code, params, requesters: [] };
    if (requesterId !== '') gap.requesters.push(requesterId);
    found.set(code, gap);
  }
  return [...found.values()].map((gap) => (gap.requesters.length === filers.length ? { ...gap, requesters: [] } : gap));
}

function problemFor(
  { departmentId, sample, step }: Place,
  requesterId: string,
  policy: RoutePolicy,
  organisation: Organisation,
): Omit<RouteProblem, 'step'> | null {
  const amount = { amount: sample.toFixed(2), currency: policy.baseCurrency };
  const content = { title: { code: '', params: {} }, fields: {}, amount };
  const parties = { requesterId, departmentId, excluded: [requesterId], content, policy };
  const approvers = findApprovers(step.approvers, parties, organisation);
  if (!approvers.found) return approvers.problem;
  const { candidates, standInFor, inPlaceOf } = approvers;
  const { name, counting } = step;
  const terms = { remindAfterWorkingDays: 0, dueAfterWorkingDays: 0, reason: { code: 'always', params: {} } };
  return countingProblem(
    { name, approvers: step.approvers, counting, candidates, standInFor, inPlaceOf, ...terms },
    organisation,
  );
}

/** Who of the department may file it; auditors and administrators file nothing. */
function filersOf({ filedBy }: Route, departmentId: string, { people }: Organisation): string[] {
  return people
    .filter((person) => person.departmentId === departmentId && !person.disabled)
    .filter(({ roles }) => !roles.includes('auditor') && !roles.includes('administrator'))
    .filter(({ roles }) => !filedBy || filedBy.some((role) => roles.includes(role)))
    .map(({ id }) => id)
    .sort();
}

/** The bands between the limits that the route's conditions name, and those of authority where a chain ends by them. */
function bandsOf(route: Route, policy: RoutePolicy): { band: AmountBand; sample: Decimal }[] {
  const chain = route.steps.some(({ approvers }) => approvers.by === 'superiorChain');
  const authority = chain ? (policy.authority ?? []).flatMap(({ limit }) => (limit ? [limit] : [])) : [];
  const limits = [...route.steps.flatMap(({ when }) => limitsOf(when)), ...authority];
  const bounds = [...new Set(limits.flatMap((limit) => boundOf(limit, policy)))]
    .map((each) => new Decimal(each))
    .sort((one, other) => one.comparedTo(other));
  const cent = new Decimal('0.01');
  return [null, ...bounds].flatMap((over, index) => {
    const upTo = bounds[index] ?? null;
    const band = { over: over?.toFixed(2) ?? null, upTo: upTo?.toFixed(2) ?? null };
    const inside = { band, sample: (over ?? new Decimal(0)).plus(cent) };
    // A limit may belong to the band above it (`amountFrom`): it is looked at on its own.
    return upTo ? [inside, { band: { over: band.upTo, upTo: band.upTo }, sample: upTo }] : [inside];
  });
}

function boundOf(limit: Money, policy: RoutePolicy): string[] {
  const bound = toBase(limit, policy);
  return bound ? [bound.toFixed(2)] : [];
}

function mayApply(condition: RouteCondition | undefined, amount: Decimal, policy: RoutePolicy): boolean {
  if (!condition) return true;
  if ('any' in condition) return condition.any.some((each) => mayApply(each, amount, policy));
  if ('all' in condition) return condition.all.every((each) => mayApply(each, amount, policy));
  const limit = 'limit' in condition ? toBase(condition.limit, policy) : null;
  if (limit === null) return true;
  return condition.when === 'amountFrom' ? amount.greaterThanOrEqualTo(limit) : amount.greaterThan(limit);
}
