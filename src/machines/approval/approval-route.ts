import type { ApprovalContent } from './approval-content';
import { withThoseActedFor } from './absence';
import { findApprovers, type Parties, type RouteProblem } from './approvers';
import { countingProblem } from './counting-problem';
import type { Organisation } from './organisation';
import { comparesMoney, reasonFor, type StepReason, toBase } from './route-conditions';
import type {
  AfterReturn,
  ApproverSource,
  Counting,
  FieldRights,
  RequestKind,
  Route,
  RoutePolicy,
  RouteStep,
} from './route-policy';

export interface RouteRequest {
  kind: RequestKind;
  requesterId: string;
  departmentId: string | null;
  content: ApprovalContent;
  /** ISO instant of planning, for absences; without it nobody counts as absent. */
  at?: string;
  /** Approvers who changed the content and whose change nobody else has approved yet. */
  editors?: string[];
}

/** What the route says of a step besides its people; copied into the plan, so that a policy of later says nothing about it. */
export interface StepRules {
  fields?: FieldRights;
  afterReturn?: AfterReturn;
  distinctPeople?: boolean;
  skipRepeated?: boolean;
  editorsMayDecide?: boolean;
}

/** A step as it was planned for one request over the organisation of one moment. */
export interface PlannedStep extends StepRules {
  name: string;
  approvers: ApproverSource;
  counting: Counting;
  /** Who is asked, in the order in which they are; empty only in a plan that is held. */
  candidates: string[];
  /** The excluded people in whose place the candidates decide. */
  standInFor: string[];
  /** Candidate -> the one in whose place they decide. */
  inPlaceOf?: Record<string, string>;
  /** Those of its people who cannot be asked: disabled, or of a post that decides nothing. They count nowhere. Absent: nobody. */
  leftOut?: string[];
  /** The round came back over this step: somebody looks at it, nobody is spared it. */
  askedAnew?: boolean;
  /** Why the step is on the route. */
  reason: StepReason;
  remindAfterWorkingDays: number;
  dueAfterWorkingDays: number;
}

interface PlannedRoute {
  steps: PlannedStep[];
  /** Who may not decide on it: requester and beneficiaries. */
  excluded: string[];
  /** Who sees it without deciding. */
  copies: string[];
  /** Amount in the base currency with two decimals, for sorting; null without an amount or a rate. */
  baseAmount: string | null;
}

export type RoutePlan =
  | ({ outcome: 'planned' } & PlannedRoute)
  | ({ outcome: 'held'; problems: RouteProblem[] } & PlannedRoute)
  | {
      outcome: 'refused';
      code: 'currency-without-rate' | 'requester-may-not-file' | 'route-empty';
      params: Record<string, unknown>;
    };

/**
 * The steps a request takes, under this policy, in this organisation (section 8). Held where a step has nobody who may
 * decide it, with every such step named; refused where it may not be filed at all:
 * `currency-without-rate`, `requester-may-not-file`, `route-empty`. Nothing here ever ends in an approval without people.
 */
export function planRoute(request: RouteRequest, policy: RoutePolicy, organisation: Organisation): RoutePlan {
  const route = policy.routes[request.kind];
  const refusal = filingRefusal(request, route, policy, organisation);
  if (refusal) return refusal;
  const own = partiesOf(request, organisation);
  const editors = route.editorsMayDecide ? [] : (request.editors ?? []);
  const parties: Parties = { ...own, excluded: [...own.excluded, ...editors], policy };
  const problems: RouteProblem[] = [];
  const deciders: Record<string, string[]> = {};
  const steps = stepsOf(route, request.content, policy).map(({ step, reason }) => {
    const planned = replanStep(draftOf(step, reason, route, policy), { ...parties, deciders }, organisation);
    if (planned.problem) problems.push(planned.problem);
    deciders[step.name] = planned.step.candidates;
    return planned.step;
  });
  if (steps.length === 0) return { outcome: 'refused', code: 'route-empty', params: { kind: request.kind } };
  const planned = {
    steps,
    excluded: [...own.excluded],
    copies: copiesOf(route, parties, steps, organisation),
    baseAmount: baseAmountOf(request.content, policy),
  };
  return problems.length > 0 ? { outcome: 'held', problems, ...planned } : { outcome: 'planned', ...planned };
}

/**
 * The same step over the organisation of a later moment: people leave and move between filing and their turn. A step without
 * candidates never passes: the problem says why the request has to be held. With too few people for how the step counts, or
 * without the weight of one of them, there is a problem too.
 */
export function replanStep(
  step: PlannedStep,
  parties: Parties,
  organisation: Organisation,
): { step: PlannedStep; problem?: RouteProblem } {
  const approvers = findApprovers(step.approvers, parties, organisation);
  const { inPlaceOf: _before, leftOut: _absent, ...rest } = step;
  if (!approvers.found) {
    return { step: { ...rest, candidates: [], standInFor: [] }, problem: { step: step.name, ...approvers.problem } };
  }
  const { candidates, standInFor, inPlaceOf, leftOut } = approvers;
  const planned = {
    ...{ ...rest, candidates, standInFor },
    ...(standInFor.length > 0 ? { inPlaceOf } : {}),
    ...(leftOut.length > 0 ? { leftOut } : {}),
  };
  const problem = countingProblem(planned, organisation);
  return problem ? { step: planned, problem } : { step: planned };
}

/**
 * Nobody decides on a request that is theirs or that they gain by, nor does anybody for whom such a person acts at that
 * moment. Absences count where the request says at which instant it is planned.
 */
export function partiesOf(request: RouteRequest, organisation?: Organisation): Parties {
  const { requesterId, departmentId, content, kind, at } = request;
  const own = [requesterId, ...(content.beneficiaries ?? [])];
  const moment = at === undefined ? null : { kind, at };
  const excluded = withThoseActedFor(own, organisation?.absences ?? [], moment);
  return { requesterId, departmentId, excluded, content };
}

function filingRefusal(
  request: RouteRequest,
  route: Route,
  policy: RoutePolicy,
  organisation: Organisation,
): RoutePlan | null {
  const requester = organisation.people.find((person) => person.id === request.requesterId);
  if (route.filedBy && !route.filedBy.some((role) => requester?.roles.includes(role))) {
    return { outcome: 'refused', code: 'requester-may-not-file', params: { kind: request.kind, roles: route.filedBy } };
  }
  const { amount, accumulated } = request.content;
  const comparing = route.steps.some(
    (step) => step.approvers.by === 'superiorChain' || (step.when && comparesMoney(step.when)),
  );
  const foreign = [amount, accumulated].find((money) => money && toBase(money, policy) === null);
  return comparing && foreign
    ? { outcome: 'refused', code: 'currency-without-rate', params: { currency: foreign.currency } }
    : null;
}

function stepsOf(
  route: Route,
  content: ApprovalContent,
  policy: RoutePolicy,
): { step: RouteStep; reason: StepReason }[] {
  return route.steps.flatMap((step) => {
    const reason = step.when ? reasonFor(step.when, content, policy) : { code: 'always', params: {} };
    return reason ? [{ step, reason }] : [];
  });
}

/** The step before anybody was found for it. */
function draftOf(step: RouteStep, reason: StepReason, route: Route, policy: RoutePolicy): PlannedStep {
  const { name, approvers, counting } = step;
  return {
    ...{ name, approvers, counting, candidates: [], standInFor: [], reason },
    ...rulesOf(step, route),
    remindAfterWorkingDays: step.remindAfterWorkingDays ?? policy.remindAfterWorkingDays,
    dueAfterWorkingDays: step.escalateAfterWorkingDays ?? policy.escalateAfterWorkingDays,
  };
}

/** Only what is said: a plan of a route without special rules looks as it always did. */
function rulesOf(step: RouteStep, route: Route): StepRules {
  const afterReturn = step.afterReturn ?? route.afterReturn;
  return {
    ...(step.fields ? { fields: step.fields } : {}),
    ...(afterReturn ? { afterReturn } : {}),
    ...(route.distinctPeople ? { distinctPeople: true } : {}),
    ...(route.skipRepeated ? { skipRepeated: true } : {}),
    ...(route.editorsMayDecide ? { editorsMayDecide: true } : {}),
  };
}

/** Copies go to people who neither filed it nor decide it; nobody to copy to holds nothing up. */
function copiesOf(route: Route, parties: Parties, steps: PlannedStep[], organisation: Organisation): string[] {
  const involved = new Set([parties.requesterId, ...steps.flatMap((step) => step.candidates)]);
  const people = (route.copyTo ?? []).flatMap((source) => {
    const approvers = findApprovers(source, { ...parties, excluded: [] }, organisation);
    return approvers.found ? approvers.candidates : [];
  });
  return [...new Set(people)].filter((id) => !involved.has(id)).sort();
}

function baseAmountOf(content: ApprovalContent, policy: RoutePolicy): string | null {
  return content.amount ? (toBase(content.amount, policy)?.toFixed(2) ?? null) : null;
}
