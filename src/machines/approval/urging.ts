import type { RequestKind, Route, RoutePolicy } from './route-policy';

export type UrgingLimits = NonNullable<Route['urge']>;

/** One in eight working hours, a little more than a working day, at most three a step: for a route that says nothing. */
const usual: UrgingLimits = { times: 3, everyWorkingHours: 8 };

/**
 * How often the requester of such a request may urge those who decide a step, and the least working hours between two times (W1).
 * `times` 0: not at all.
 */
export function urgingLimitsOf(policy: Pick<RoutePolicy, 'routes'>, kind: RequestKind): UrgingLimits {
  return policy.routes[kind].urge ?? usual;
}
