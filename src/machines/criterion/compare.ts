import type { Policy } from '../policy/policy';
import { compareMoney, convertMoney, isFilled, isMoneyString, type Money } from '../rules';
import type { Operator } from './tree';

/** Whether `left operator right` holds. What cannot be compared (nothing there, money without a rate) does not hold. */
export function holds(left: unknown, operator: Operator, right: unknown, policy: Policy): boolean {
  if (operator === 'eq') return left !== undefined && left !== null && left === right;
  if (operator === 'ne') return left !== right;
  if (operator === 'in') return Array.isArray(right) && right.includes(left);
  if (operator === 'includes') return Array.isArray(left) && left.includes(right);
  const order = orderOf(left, right, policy);
  if (order === null) return false;
  if (operator === 'gt') return order > 0;
  if (operator === 'ge') return order >= 0;
  return operator === 'lt' ? order < 0 : order <= 0;
}

/** Sign of left - right for numbers, money (by the policy's rates) and instants; null where there is no order. */
export function orderOf(left: unknown, right: unknown, policy: Policy): number | null {
  if (!isFilled(left) || !isFilled(right)) return null;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return orderOfTimes(left, right);
  if (!isMoney(left) || !isMoney(right)) return null;
  const converted = convertMoney(left, right.currency, policy.approvals.rates);
  return converted === null ? null : compareMoney(converted, right);
}

function orderOfTimes(left: string, right: string): number | null {
  const difference = Date.parse(left) - Date.parse(right);
  return Number.isNaN(difference) ? null : difference;
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && isMoneyString((value as Money).amount) && 'currency' in value;
}
