import { toBase } from './route-conditions';
import { requestKinds, type Route, type RouteCondition, type RoutePolicy, type RouteStep } from './route-policy';

/** A rule between the fields of the routes; a policy that breaks one is not saved. */
export interface RoutePolicyProblem {
  /** Path below `approvals`, such as `routes.A7.steps.1`. */
  field: string;
  code:
    | 'route-without-steps'
    | 'route-without-certain-step'
    | 'step-repeated'
    | 'weights-not-whole'
    | 'weights-of-others'
    | 'count-out-of-range'
    | 'percent-out-of-range'
    | 'earlier-step-unknown'
    | 'earlier-approver-not-distinct'
    | 'limit-without-rate'
    | 'field-hidden-and-edited'
    | 'authority-unset'
    | 'terms-not-ascending'
    | 'urging-without-pause';
  params?: Record<string, unknown>;
}

interface StepQuestion {
  step: RouteStep;
  index: number;
  route: Route;
  policy: RoutePolicy;
}

export interface RouteRule {
  code: RoutePolicyProblem['code'];
  broken(question: StepQuestion): boolean;
}

export interface WholeRouteRule {
  field: keyof Route;
  code: RoutePolicyProblem['code'];
  broken(route: Route): boolean;
}

/** What must hold of every step; each is refused when the policy is saved, not when the first request meets it. */
export const routeRules: RouteRule[] = [
  {
    code: 'step-repeated',
    broken: ({ step, index, route }) => route.steps.findIndex(({ name }) => name === step.name) !== index,
  },
  {
    code: 'weights-not-whole',
    broken: ({ step }) => {
      const weights = weightsOf(step);
      return weights !== null && weights.reduce((sum, weight) => sum + weight, 0) !== 100;
    },
  },
  { code: 'weights-of-others', broken: ({ step }) => !weightsFitPeople(step) },
  {
    code: 'count-out-of-range',
    broken: ({ step: { counting, approvers } }) => {
      if (counting.rule !== 'nOfM') return false;
      const most = approvers.by === 'people' ? new Set(approvers.personIds).size : knownToBeOne(approvers.by) ? 1 : 200;
      return !Number.isInteger(counting.n) || counting.n < 1 || counting.n > most;
    },
  },
  {
    code: 'percent-out-of-range',
    broken: ({ step: { counting } }) =>
      counting.rule === 'quorum' &&
      (!Number.isInteger(counting.percent) || counting.percent < 1 || counting.percent > 100),
  },
  {
    code: 'earlier-step-unknown',
    broken: ({ step: { approvers }, index, route }) =>
      approvers.by === 'earlierApprover' && !route.steps.slice(0, index).some(({ name }) => name === approvers.step),
  },
  {
    code: 'earlier-approver-not-distinct',
    broken: ({ step, route }) => step.approvers.by === 'earlierApprover' && route.distinctPeople === true,
  },
  {
    code: 'limit-without-rate',
    broken: ({ step, policy }) => limitsOf(step.when).some((limit) => toBase(limit, policy) === null),
  },
  {
    code: 'field-hidden-and-edited',
    broken: ({ step: { fields } }) => (fields?.edit ?? []).some((name) => fields?.hidden?.includes(name)),
  },
  {
    code: 'authority-unset',
    broken: ({ step, policy }) => step.approvers.by === 'superiorChain' && (policy.authority ?? []).length === 0,
  },
  {
    code: 'terms-not-ascending',
    broken: ({ step, policy }) =>
      (step.remindAfterWorkingDays ?? policy.remindAfterWorkingDays) >
      (step.escalateAfterWorkingDays ?? policy.escalateAfterWorkingDays),
  },
];

/** What must hold of a route as a whole. */
export const wholeRouteRules: WholeRouteRule[] = [
  {
    // Conditions have no opposites, so no set of them covers every request: without such a step some request meets nobody.
    field: 'steps',
    code: 'route-without-certain-step',
    broken: ({ steps }) => steps.every(({ when }) => when !== undefined),
  },
  {
    field: 'urge',
    code: 'urging-without-pause',
    broken: ({ urge }) => urge !== undefined && urge.times > 1 && urge.everyWorkingHours < 1,
  },
];

/** Everything that makes routes contradict themselves; empty for those that may be put in force. */
export function routePolicyProblems(policy: RoutePolicy): RoutePolicyProblem[] {
  const authority = (policy.authority ?? []).flatMap(({ limit }, index): RoutePolicyProblem[] =>
    limit !== null && toBase(limit, policy) === null
      ? [{ field: `authority.${index}`, code: 'limit-without-rate' }]
      : [],
  );
  const { byMail } = policy;
  const mail: RoutePolicyProblem[] =
    byMail && toBase(byMail.upTo, policy) === null ? [{ field: 'byMail.upTo', code: 'limit-without-rate' }] : [];
  return [...authority, ...mail, ...requestKinds.flatMap((kind) => problemsOf(kind, policy))];
}

function problemsOf(kind: (typeof requestKinds)[number], policy: RoutePolicy): RoutePolicyProblem[] {
  const route = policy.routes[kind];
  if (route.steps.length === 0) return [{ field: `routes.${kind}.steps`, code: 'route-without-steps' }];
  const whole = wholeRouteRules.filter((rule) => rule.broken(route));
  return [
    ...whole.map(({ field, code }) => ({ field: `routes.${kind}.${field}`, code })),
    ...route.steps.flatMap((step, index) =>
      routeRules
        .filter((rule) => rule.broken({ step, index, route, policy }))
        .map(({ code }) => ({ field: `routes.${kind}.steps.${index}`, code, params: { step: step.name } })),
    ),
  ];
}

function weightsOf({ counting }: RouteStep): number[] | null {
  return counting.rule === 'quorum' && counting.weights ? Object.values(counting.weights) : null;
}

/** Weights are of people who are named: of exactly those, each at least 1. */
function weightsFitPeople({ counting, approvers }: RouteStep): boolean {
  if (counting.rule !== 'quorum' || !counting.weights) return true;
  if (approvers.by !== 'people') return false;
  const weights = counting.weights;
  const named = new Set(approvers.personIds);
  return (
    Object.keys(weights).every((id) => named.has(id)) &&
    [...named].every((id) => Number.isInteger(weights[id]) && (weights[id] ?? 0) >= 1)
  );
}

function knownToBeOne(by: RouteStep['approvers']['by']): boolean {
  return by === 'person' || by === 'superior';
}

/** Every amount that a condition compares with. */
export function limitsOf(condition: RouteCondition | undefined): { amount: string; currency: string }[] {
  if (!condition) return [];
  if ('any' in condition) return condition.any.flatMap(limitsOf);
  if ('all' in condition) return condition.all.flatMap(limitsOf);
  return 'limit' in condition ? [condition.limit] : [];
}
