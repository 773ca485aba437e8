import { type Organisation, type RouteGap, routeGaps, type RoutePolicy } from '../approval';

const endsOfALine: readonly RouteGap['code'][] = ['superior-missing', 'authority-missing'];

/**
 * Kinds, departments and amounts for which nobody could decide today (section 8). Senior management reports to nobody (P4): that what
 * they file themselves waits for another of them is no flaw to be mended, as long as somebody else may file it too.
 */
export function approvalGaps(policy: RoutePolicy, organisation: Organisation): RouteGap[] {
  const top = new Set(
    organisation.people.filter(({ roles }) => roles.includes('seniorManagement')).map(({ id }) => id),
  );
  const isAtTheTop = ({ code, requesters }: RouteGap): boolean =>
    endsOfALine.includes(code) && requesters.length > 0 && requesters.every((id) => top.has(id));
  return routeGaps(policy, organisation).filter((gap) => !isAtTheTop(gap));
}

/** Two gaps are the same where the same step of the same requests is held for the same reason. */
export function gapKey({ kind, departmentId, band, step, code, requesters }: RouteGap): string {
  return JSON.stringify([kind, departmentId, band.over, band.upTo, step, code, [...requesters].sort()]);
}

/** Gaps of `gaps` that are not among `others`. */
export function gapsBeside(gaps: readonly RouteGap[], others: readonly RouteGap[]): RouteGap[] {
  const known = new Set(others.map(gapKey));
  return gaps.filter((gap) => !known.has(gapKey(gap)));
}
