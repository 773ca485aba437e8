import type Decimal from 'decimal.js';
import type { Person } from './organisation';
import { toBase } from './route-conditions';
import type { AuthorityLimit, RoutePolicy } from './route-policy';

type Limits = Pick<RoutePolicy, 'authority' | 'baseCurrency' | 'rates'>;

/**
 * Whether this person alone may decide this amount: by the limit of the person, else by the highest of their roles. An amount
 * that is not known is beyond every limit; somebody without a limit of any kind covers nothing.
 */
export function coversAmount(person: Pick<Person, 'id' | 'roles'>, amount: Decimal | null, policy: Limits): boolean {
  return limitsOf(person, policy.authority ?? []).some(({ limit }) => {
    if (limit === null) return true;
    const bound = toBase(limit, policy);
    return amount !== null && bound !== null && amount.lessThanOrEqualTo(bound);
  });
}

function limitsOf(person: Pick<Person, 'id' | 'roles'>, limits: readonly AuthorityLimit[]): AuthorityLimit[] {
  const own = limits.filter((each) => each.by === 'person' && each.personId === person.id);
  return own.length > 0 ? own : limits.filter((each) => each.by === 'role' && person.roles.includes(each.role));
}
