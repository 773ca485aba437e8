import type { RouteProblem } from './approvers';
import type { Organisation } from './organisation';
import { problemsAlong } from './route-foresight';
import { reasonFor } from './route-conditions';
import { type RequestKind, requestKinds, type Route, type RoutePolicy, type RouteStep } from './route-policy';
import { type AmountBand, type RouteSample, samplesOf } from './route-samples';

export type { AmountBand } from './route-samples';

/** A kind of request that, for these people of a department and amounts of this band, would be held today. */
export interface RouteGap {
  kind: RequestKind;
  departmentId: string | null;
  band: AmountBand;
  step: string;
  code: RouteProblem['code'];
  /** With `distinctPeople` where somebody is there, but decides another step already. */
  params: Record<string, unknown>;
  /** Whose requests would be held; empty where everybody's would. */
  requesters: string[];
}

/** Steps that some request takes together, at an amount. */
interface Situation extends RouteSample {
  steps: RouteStep[];
}

interface Place {
  kind: RequestKind;
  departmentId: string;
  route: Route;
  filers: readonly string[];
}

/**
 * Every kind, department and amount band for which today's organisation has no approver (section 8), looked for at every edge of
 * every condition (`samplesOf`) and along the whole route: where two steps need distinct people, one person is not enough. People
 * whom only a request can name, and approvers of an earlier step, cannot be known before it.
 */
export function routeGaps(policy: RoutePolicy, organisation: Organisation): RouteGap[] {
  const departments = [...organisation.departments.map(({ id }) => id)].sort();
  return requestKinds.flatMap((kind) => {
    const route = policy.routes[kind];
    const situations = situationsOf(route, policy);
    return departments.flatMap((departmentId) => {
      const filers = filersOf(route, departmentId, organisation);
      return gapsOf({ kind, departmentId, route, filers }, situations, policy, organisation);
    });
  });
}

/** Of contents that take the same steps at the same amount one is enough. */
function situationsOf(route: Route, policy: RoutePolicy): Situation[] {
  const found = new Map<string, Situation>();
  for (const sample of samplesOf(route, policy)) {
    const steps = route.steps.filter(({ when }) => !when || reasonFor(when, sample.content, policy) !== null);
    const { amount, accumulated } = sample.content;
    // Who decides depends on the amount itself only where a chain of superiors ends by it.
    const chain = steps.some(({ approvers }) => approvers.by === 'superiorChain');
    const money = chain ? { amount, accumulated } : null;
    const key = JSON.stringify([sample.band, money, steps.map(({ name }) => name)]);
    if (!found.has(key)) found.set(key, { ...sample, steps });
  }
  return [...found.values()];
}

function gapsOf(
  place: Place,
  situations: readonly Situation[],
  policy: RoutePolicy,
  organisation: Organisation,
): RouteGap[] {
  const found = new Map<string, RouteGap>();
  for (const situation of situations) {
    for (const requesterId of place.filers.length > 0 ? place.filers : ['']) {
      const asked = { ...place, requesterId, content: situation.content };
      for (const problem of problemsAlong(situation.steps, asked, policy, organisation))
        note(found, place, situation, problem, requesterId);
    }
  }
  return [...found.values()].map((gap) =>
    gap.requesters.length === place.filers.length ? { ...gap, requesters: [] } : gap,
  );
}

function note(
  found: Map<string, RouteGap>,
  { kind, departmentId }: Place,
  { band }: Situation,
  { step, code, params }: RouteProblem,
  requesterId: string,
): void {
  const key = JSON.stringify([band, step, code]);
  const gap = found.get(key) ?? { kind, departmentId, band, step, code, params, requesters: [] };
  if (requesterId !== '' && !gap.requesters.includes(requesterId)) gap.requesters.push(requesterId);
  found.set(key, gap);
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
