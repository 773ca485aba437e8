import type { ApprovalContent } from './approval-content';
import { findApprovers, type Parties, type RouteProblem } from './approvers';
import type { Organisation } from './organisation';
import { comparesMoney, reasonFor, type StepReason, toBase } from './route-conditions';
import type { ApproverSource, Counting, RequestKind, Route, RoutePolicy, RouteStep } from './route-policy';

export interface RouteRequest {
  kind: RequestKind;
  requesterId: string;
  departmentId: string | null;
  content: ApprovalContent;
}

/** A step as it was planned for one request over the organisation of one moment. */
export interface PlannedStep {
  name: string;
  approvers: ApproverSource;
  counting: Counting;
  /** Any of whom may decide; empty only in a plan that is held. Sorted. */
  candidates: string[];
  /** The excluded people in whose place the candidates decide. */
  standInFor: string[];
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
  const parties = partiesOf(request);
  const problems: RouteProblem[] = [];
  const steps = stepsOf(route, request.content, policy).map(({ step, reason }) => {
    const planned = planStep(step, reason, parties, policy, organisation);
    if (planned.problem) problems.push(planned.problem);
    return planned.step;
  });
  if (steps.length === 0) return { outcome: 'refused', code: 'route-empty', params: { kind: request.kind } };
  const planned = {
    steps,
    excluded: [...parties.excluded],
    copies: copiesOf(route, parties, steps, organisation),
    baseAmount: baseAmountOf(request.content, policy),
  };
  return problems.length > 0 ? { outcome: 'held', problems, ...planned } : { outcome: 'planned', ...planned };
}

/**
 * The same step over the organisation of a later moment: people leave and move between filing and their turn. Null candidates
 * never pass: the problem says why the request has to be held.
 */
export function replanStep(
  step: PlannedStep,
  parties: Parties,
  organisation: Organisation,
): { step: PlannedStep; problem?: RouteProblem } {
  const approvers = findApprovers(step.approvers, parties, organisation);
  if (!approvers.found) {
    return { step: { ...step, candidates: [], standInFor: [] }, problem: { step: step.name, ...approvers.problem } };
  }
  return { step: { ...step, candidates: approvers.candidates, standInFor: approvers.standInFor } };
}

/** Nobody decides on a request that is theirs or that they gain by. */
export function partiesOf(request: RouteRequest): Parties {
  const excluded = [...new Set([request.requesterId, ...(request.content.beneficiaries ?? [])])].sort();
  return { requesterId: request.requesterId, departmentId: request.departmentId, excluded };
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
  const { amount } = request.content;
  const comparing = route.steps.some((step) => step.when && comparesMoney(step.when));
  if (amount && comparing && toBase(amount, policy) === null) {
    return { outcome: 'refused', code: 'currency-without-rate', params: { currency: amount.currency } };
  }
  return null;
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

function planStep(
  step: RouteStep,
  reason: StepReason,
  parties: Parties,
  policy: RoutePolicy,
  organisation: Organisation,
) {
  const { name, approvers, counting } = step;
  const terms = {
    remindAfterWorkingDays: policy.remindAfterWorkingDays,
    dueAfterWorkingDays: policy.escalateAfterWorkingDays,
  };
  return replanStep(
    { name, approvers, counting, candidates: [], standInFor: [], reason, ...terms },
    parties,
    organisation,
  );
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
