import type { ApprovalContent } from './approval-content';
import { type Approvers, findApprovers, type RouteProblem } from './approvers';
import { countingProblem } from './counting-problem';
import type { Organisation } from './organisation';
import type { Counting, Route, RoutePolicy, RouteStep } from './route-policy';

/** A request that nobody has filed yet. */
export interface ForeseenRequest {
  requesterId: string;
  departmentId: string | null;
  content: ApprovalContent;
  route: Route;
}

type Found = Extract<Approvers, { found: true }>;
type Ask = (step: RouteStep, deciders: readonly string[]) => Found | RouteProblem;

/** So many ways of deciding a route are looked at; where none of them is enough, nothing is claimed. */
const MOST_WAYS = 2_000;

/**
 * Why a request along these steps would be held in this organisation: every step that has nobody, or where steps need distinct
 * people the first one that is left without, whoever decides those before it.
 */
export function problemsAlong(
  steps: readonly RouteStep[],
  request: ForeseenRequest,
  policy: RoutePolicy,
  organisation: Organisation,
): RouteProblem[] {
  const foreseeable = steps.filter(({ approvers: { by } }) => by !== 'namedInRequest' && by !== 'earlierApprover');
  const ask: Ask = (step, deciders) => foundFor(step, request, deciders, policy, organisation);
  const alone = foreseeable.flatMap((step) => problemIn(ask(step, [])) ?? []);
  if (alone.length > 0 || !request.route.distinctPeople) return alone;
  const together = leftWithout(foreseeable, [], ask, { ways: MOST_WAYS });
  return together ? [{ ...together, params: { ...together.params, distinctPeople: true } }] : [];
}

function foundFor(
  step: RouteStep,
  { requesterId, departmentId, content }: ForeseenRequest,
  deciders: readonly string[],
  policy: RoutePolicy,
  organisation: Organisation,
): Found | RouteProblem {
  const parties = { requesterId, departmentId, excluded: [requesterId, ...deciders], content, policy };
  const found = findApprovers(step.approvers, parties, organisation);
  if (!found.found) return { step: step.name, ...found.problem };
  const { name, approvers, counting } = step;
  const { candidates, standInFor, inPlaceOf } = found;
  const terms = { remindAfterWorkingDays: 0, dueAfterWorkingDays: 0, reason: { code: 'always', params: {} } };
  const planned = { name, approvers, counting, candidates, standInFor, inPlaceOf, ...terms };
  return countingProblem(planned, organisation) ?? found;
}

function problemIn(answer: Found | RouteProblem): RouteProblem | null {
  return 'code' in answer ? answer : null;
}

/** Null where the steps can be decided by distinct people, one way or another. */
function leftWithout(
  steps: readonly RouteStep[],
  deciders: readonly string[],
  ask: Ask,
  left: { ways: number },
): RouteProblem | null {
  const [step, ...others] = steps;
  if (!step || (left.ways -= 1) < 0) return null;
  const answer = ask(step, deciders);
  if ('code' in answer) return answer;
  let first: RouteProblem | null = null;
  for (const people of waysOf(step.counting, answer.candidates)) {
    const replaced = people.flatMap((id) => answer.inPlaceOf[id] ?? []);
    const problem = leftWithout(others, [...deciders, ...people, ...replaced], ask, left);
    if (!problem) return null;
    first ??= problem;
  }
  return first;
}

/** Of more people than these some are always left for another step; nobody is counted as having decided then. */
const FEW = 10;

/** The sets of people by whom a step can be decided, none with more people than it needs. */
function waysOf(counting: Counting, candidates: readonly string[]): string[][] {
  if (counting.rule === 'anyOne') return candidates.map((id) => [id]);
  if (counting.rule === 'all' || counting.rule === 'oneAfterAnother') return [[...candidates]];
  if (candidates.length > FEW) return [[]];
  const enough = (people: readonly string[]) => isEnough(counting, people, candidates.length);
  return setsOf(candidates).filter(
    (people) => enough(people) && people.every((id) => !enough(people.filter((other) => other !== id))),
  );
}

function isEnough(
  counting: Extract<Counting, { rule: 'nOfM' | 'quorum' }>,
  people: readonly string[],
  seats: number,
): boolean {
  if (counting.rule === 'nOfM') return people.length >= Math.max(1, counting.n);
  const { weights, percent } = counting;
  const reached = weights ? people.reduce((sum, id) => sum + (weights[id] ?? 0), 0) : people.length;
  return reached >= Math.max(1, Math.ceil((percent * (weights ? 100 : seats)) / 100));
}

function setsOf(people: readonly string[]): string[][] {
  return people.reduce<string[][]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]]);
}
