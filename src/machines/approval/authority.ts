import type Decimal from 'decimal.js';
import type { ApprovalContent } from './approval-content';
import type { Person } from './organisation';
import { countedAmount, toBase } from './route-conditions';
import type { ApproverSource, AuthorityLimit, RoutePolicy } from './route-policy';

type Decider = Pick<Person, 'id' | 'roles'>;
type Limits = Pick<RoutePolicy, 'authority' | 'baseCurrency' | 'rates'>;

/**
 * Whether this person alone may decide this amount: by the limit of the person, else by the highest of their roles. An amount
 * that is not known is beyond every limit; somebody without a limit of any kind covers nothing.
 */
export function coversAmount(person: Decider, amount: Decimal | null, policy: Limits): boolean {
  return limitsOf(person, policy.authority ?? []).some(({ limit }) => {
    if (limit === null) return true;
    const bound = toBase(limit, policy);
    return amount !== null && bound !== null && amount.lessThanOrEqualTo(bound);
  });
}

/**
 * Whether somebody who comes into another's place at a step could decide it in their own right: standing in, transfer and hand-over
 * raise nobody's limit (section 8). Whoever has authority without a limit replaces anybody. Else: at a step that asks a role or post,
 * its holders, in whatever department; where that role has a limit itself also whoever covers the amount, or anybody where no money
 * is asked for. The end of a chain of superiors: whoever covers the amount. People whom policy, organisation or request name:
 * whoever covers what they cover.
 *
 * @param owner whose place it is; null where they are not known any more, who then counts as somebody who covers everything
 */
export function decidesInOwnRight(
  person: Decider,
  owner: Decider | null,
  source: ApproverSource,
  content: Pick<ApprovalContent, 'amount' | 'accumulated'>,
  policy: Limits,
): boolean {
  if (isUnlimited(person, policy)) return true;
  const amount = countedAmount(content, policy);
  const covers = coversAmount(person, amount, policy);
  if (source.by === 'superiorChain') return covers;
  const asked = 'role' in source ? source.role : source.by === 'post' ? source.post : null;
  if (asked === null) return covers || (owner !== null && !coversAmount(owner, amount, policy));
  if (person.roles.includes(asked)) return true;
  return !isUnlimited({ id: '', roles: [asked] }, policy) && (covers || content.amount === undefined);
}

function isUnlimited(person: Decider, policy: Limits): boolean {
  return limitsOf(person, policy.authority ?? []).some(({ limit }) => limit === null);
}

function limitsOf(person: Decider, limits: readonly AuthorityLimit[]): AuthorityLimit[] {
  const own = limits.filter((each) => each.by === 'person' && each.personId === person.id);
  return own.length > 0 ? own : limits.filter((each) => each.by === 'role' && person.roles.includes(each.role));
}
