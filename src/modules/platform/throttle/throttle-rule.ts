/** How many failures are free, and how the waiting grows after them. Milliseconds. */
export interface ThrottleRule {
  free: number;
  firstDelay: number;
  longestDelay: number;
  /** So long after the last failure nothing is held against anybody. */
  forgetAfter: number;
}

/** What is remembered of one key. */
export interface Attempts {
  failures: number;
  lastAt: Date;
  blockedUntil: Date | null;
}

export type Admission = { admitted: true; next: Attempts } | { admitted: false; until: Date };

/**
 * Whether one more try may be made, and what to remember if so. A try counts as failed until it has succeeded, so that
 * tries made at the same time cannot be more than tries made one after another.
 */
export function admit(rule: ThrottleRule, before: Attempts, at: Date): Admission {
  const { failures, blockedUntil } = isForgotten(rule, before, at) ? { failures: 0, blockedUntil: null } : before;
  if (blockedUntil !== null && blockedUntil > at) return { admitted: false, until: blockedUntil };
  const counted = failures + 1;
  const delay = delayAfter(rule, counted);
  const next = { failures: counted, lastAt: at, blockedUntil: delay === 0 ? null : new Date(at.getTime() + delay) };
  return { admitted: true, next };
}

/** Milliseconds to wait after so many failures: nothing while they are free, then doubling up to the longest. */
export function delayAfter(rule: ThrottleRule, failures: number): number {
  if (failures < rule.free) return 0;
  return Math.min(rule.firstDelay * 2 ** Math.min(failures - rule.free, 40), rule.longestDelay);
}

function isForgotten(rule: ThrottleRule, { lastAt }: Attempts, at: Date): boolean {
  return at.getTime() - lastAt.getTime() >= rule.forgetAfter;
}
