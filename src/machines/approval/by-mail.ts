import type { ApprovalContent } from './approval-content';
import { countedAmount, toBase } from './route-conditions';
import type { ByMail, RequestKind, RoutePolicy } from './route-policy';

/** Days that a link works where the policy does not say. */
const USUAL_LINK_DAYS = 7;

/**
 * Whether a request may be decided by a link in a mail: its kind's route says so, and its amount, together with what was given to the
 * same recipient before, is known and within the limit. Nothing fails open: no limit, no rate, no amount where there should be one is no.
 */
export function decidableByMail(
  kind: RequestKind,
  content: Pick<ApprovalContent, 'amount' | 'accumulated'>,
  policy: Pick<RoutePolicy, 'routes' | 'byMail' | 'baseCurrency' | 'rates'>,
): boolean {
  if (policy.routes[kind].mail !== true) return false;
  if (!content.amount) return true;
  const counted = countedAmount(content, policy);
  const limit = policy.byMail ? toBase(policy.byMail.upTo, policy) : null;
  return counted !== null && limit !== null && counted.lessThanOrEqualTo(limit);
}

export function linkDays({ byMail }: { byMail?: ByMail }): number {
  return byMail?.linkDays ?? USUAL_LINK_DAYS;
}
