import { peopleOf } from './approver-sources';
import type { RouteProblem } from './approvers';
import type { Organisation, Person } from './organisation';
import { filersOf, placesOf } from './route-filers';
import { problemsAlong } from './route-foresight';
import { reasonFor } from './route-conditions';
import { type RequestKind, requestKinds, type Route, type RoutePolicy, type RouteStep } from './route-policy';
import { type AmountBand, isSampledWhole, type RouteSample, samplesOf } from './route-samples';

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

interface Company {
  organisation: Organisation;
  byId: ReadonlyMap<string, Person>;
}

interface Place {
  kind: RequestKind;
  departmentId: string | null;
  route: Route;
  filers: readonly string[];
}

/**
 * Every kind, department and amount band for which today's organisation has no approver (section 8), looked for at every edge of
 * every condition (`samplesOf`) and along the whole route: where two steps need distinct people, one person is not enough. People
 * whom only a request can name, and approvers of an earlier step, cannot be known before it. Requests without a department are looked
 * at where somebody could file one: people of P1 to P3 who belong to none, or everybody where the company has no departments.
 */
export function routeGaps(policy: RoutePolicy, organisation: Organisation): RouteGap[] {
  const places = placesOf(organisation);
  const company = { organisation, byId: new Map(organisation.people.map((person) => [person.id, person])) };
  return requestKinds.flatMap((kind) => {
    const route = policy.routes[kind];
    const situations = situationsOf(route, policy);
    return places.flatMap(({ departmentId, people }) => {
      const filers = filersOf(route, people);
      return gapsOf({ kind, departmentId, route, filers }, situations, policy, company);
    });
  });
}

/** Kinds whose conditions combine in more ways than are looked at: a gap of a single combination may be missing from the list. */
export function kindsNotWhole({ routes }: Pick<RoutePolicy, 'routes'>): RequestKind[] {
  return requestKinds.filter((kind) => !isSampledWhole(routes[kind]));
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

function gapsOf(place: Place, situations: readonly Situation[], policy: RoutePolicy, company: Company): RouteGap[] {
  const found = new Map<string, Noted>();
  const circles = circlesOf(place, company);
  for (const situation of situations) {
    for (const { requesters, organisation } of circles) {
      const asked = { ...place, requesterId: requesters[0] ?? '', content: situation.content };
      for (const problem of problemsAlong(situation.steps, asked, policy, organisation))
        note(found, place, situation, problem, requesters);
    }
  }
  return [...found.values()].map(({ gap, held }) =>
    held.size === place.filers.length ? gap : { ...gap, requesters: [...held].sort() },
  );
}

interface Noted {
  gap: RouteGap;
  held: Set<string>;
}

function note(
  found: Map<string, Noted>,
  { kind, departmentId }: Place,
  { band }: Situation,
  { step, code, params }: RouteProblem,
  requesters: readonly string[],
): void {
  const key = JSON.stringify([band, step, code]);
  const gap = { kind, departmentId, band, step, code, params, requesters: [] };
  const noted = found.get(key) ?? { gap, held: new Set() };
  for (const id of requesters) noted.held.add(id);
  found.set(key, noted);
}

/** Those of a place whose requests take the same way through the same few people. */
interface Circle {
  requesters: readonly string[];
  organisation: Organisation;
}

/**
 * Those who file, in groups in which the route is the same for each: whoever neither decides it nor is above those who do is as good as
 * any other such. Each comes with the people on whom the route turns: of many thousand only a few are looked at.
 */
function circlesOf({ departmentId, filers, route }: Place, { organisation, byId }: Company): Circle[] {
  const asked = { requesterId: '', departmentId, excluded: [] };
  const named = route.steps.flatMap(({ approvers }) => {
    const people = peopleOf(approvers, asked, organisation);
    return 'code' in people ? [] : people;
  });
  const close = withSuperiors(named, byId);
  const around = (some: readonly Person[]) => ({
    ...organisation,
    people: [...withSuperiors([...close, ...some], byId)],
  });
  const alone = (id: string): Circle => ({ requesters: [id], organisation: around(withIds([id], byId)) });
  if (filers.length === 0) return [{ requesters: [], organisation: around([]) }];
  if (route.steps.some(({ approvers: { by } }) => by === 'superior' || by === 'superiorChain'))
    return filers.map(alone);
  const others = filers.filter((id) => !close.has(byId.get(id) as Person));
  const together = others.length > 0 ? [{ requesters: others, organisation: around([]) }] : [];
  return [...together, ...filers.filter((id) => !others.includes(id)).map(alone)];
}

function withSuperiors(people: readonly Person[], byId: Company['byId']): Set<Person> {
  const found = new Set<Person>();
  for (const person of people)
    for (let at: Person | undefined = person; at && !found.has(at); at = byId.get(at.superiorId ?? '')) found.add(at);
  return found;
}

function withIds(ids: readonly string[], byId: Company['byId']): Person[] {
  return ids.flatMap((id) => byId.get(id) ?? []);
}
