import Decimal from 'decimal.js';
import type { Money } from '../account-path/facts';
import type { ApprovalContent } from './approval-content';
import type { RouteCondition, RoutePolicy } from './route-policy';

/** Why a step is on the route, for `approvals:reason.<code>`. */
export interface StepReason {
  code: string;
  params: Record<string, unknown>;
}

/**
 * The amount in the base currency of the limits; null where the policy holds no rate for its currency.
 * Sums never cross currencies without a rate that somebody answers for.
 */
export function toBase(money: Money, policy: Pick<RoutePolicy, 'baseCurrency' | 'rates'>): Decimal | null {
  if (money.currency === policy.baseCurrency) return new Decimal(money.amount);
  const rate = Object.hasOwn(policy.rates, money.currency) ? policy.rates[money.currency] : undefined;
  return rate === undefined ? null : new Decimal(money.amount).times(rate);
}

const moneyConditions: readonly string[] = ['amountOver', 'amountFrom', 'accumulatedOver'];

/**
 * What limits are compared with: the amount, or the amount together with what was given before, whichever is larger. Null
 * where the amount is not known or a currency has no rate.
 */
export function countedAmount(
  { amount, accumulated }: Pick<ApprovalContent, 'amount' | 'accumulated'>,
  policy: Pick<RoutePolicy, 'baseCurrency' | 'rates'>,
): Decimal | null {
  const own = amount ? toBase(amount, policy) : null;
  if (!own || !accumulated) return own;
  const before = toBase(accumulated, policy);
  return before && Decimal.max(own, own.plus(before));
}

/** True where the condition compares money, so that a foreign currency without a rate must be refused. */
export function comparesMoney(condition: RouteCondition): boolean {
  if ('any' in condition) return condition.any.some(comparesMoney);
  if ('all' in condition) return condition.all.some(comparesMoney);
  return moneyConditions.includes(condition.when);
}

/**
 * The reason why the condition holds for this content, or null where it does not. An amount or discount that is not given
 * counts as beyond every limit. The caller has refused money that cannot be compared.
 */
export function reasonFor(condition: RouteCondition, content: ApprovalContent, policy: RoutePolicy): StepReason | null {
  if ('any' in condition) return firstReason(condition.any, content, policy);
  if ('all' in condition) return everyReason(condition.all, content, policy);
  switch (condition.when) {
    case 'amountOver':
      return amountReason('amount-over', condition.limit, content, policy, (one, limit) => one.greaterThan(limit));
    case 'amountFrom':
      return amountReason('amount-from', condition.limit, content, policy, (one, limit) =>
        one.greaterThanOrEqualTo(limit),
      );
    case 'accumulatedOver':
      return content.accumulated
        ? amountReason('accumulated-over', condition.limit, content, policy, (one, limit) => one.greaterThan(limit))
        : null;
    case 'discountOver':
      return discountReason(condition.basisPoints, content);
    case 'classIn':
      return memberReason('class', content.classes ?? [], condition.classes);
    case 'recipientKindIn':
      return memberReason('recipient-kind', content.recipientKind ? [content.recipientKind] : [], condition.kinds);
    case 'fieldIn':
      return memberReason('field', fieldValues(content, condition.field), condition.values);
  }
}

function firstReason(conditions: RouteCondition[], content: ApprovalContent, policy: RoutePolicy): StepReason | null {
  for (const condition of conditions) {
    const reason = reasonFor(condition, content, policy);
    if (reason) return reason;
  }
  return null;
}

function everyReason(conditions: RouteCondition[], content: ApprovalContent, policy: RoutePolicy): StepReason | null {
  const reasons = conditions.map((condition) => reasonFor(condition, content, policy));
  return reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null;
}

type Compare = (amount: Decimal, limit: Decimal) => boolean;

function amountReason(
  code: string,
  limit: Money,
  content: ApprovalContent,
  policy: RoutePolicy,
  compare: Compare,
): StepReason | null {
  const amount = countedAmount(content, policy);
  const bound = toBase(limit, policy);
  if (!content.amount || !amount || !bound) return { code: 'amount-unknown', params: { limit } };
  if (!compare(amount, bound)) return null;
  const { accumulated } = content;
  return { code, params: { amount: content.amount, limit, ...(accumulated ? { accumulated } : {}) } };
}

function discountReason(limit: number, content: ApprovalContent): StepReason | null {
  const discount = content.discountBasisPoints;
  if (discount === undefined) return { code: 'discount-unknown', params: { limit } };
  return discount > limit ? { code: 'discount-over', params: { discount, limit } } : null;
}

function memberReason(code: string, present: string[], wanted: string[]): StepReason | null {
  const value = present.find((each) => wanted.includes(each));
  return value === undefined ? null : { code, params: { value } };
}

function fieldValues(content: ApprovalContent, field: string): string[] {
  const value = Object.hasOwn(content.fields, field) ? content.fields[field] : undefined;
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
}
