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
 * The reason why the condition holds for this content, or null where it does not. What is not given or not known holds: an
 * amount or discount counts as beyond every limit, a class, recipient or field as one of those that are asked for. An empty
 * list is known to be empty. The caller has refused money that cannot be compared.
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
      return memberReason('class', known(content.classes), condition.classes);
    case 'recipientKindIn':
      return memberReason('recipient-kind', known(content.recipientKind), condition.kinds);
    case 'fieldIn':
      return memberReason('field', fieldValues(content, condition.field), condition.values, condition.field);
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

/** @param present null where it is not known */
function memberReason(
  code: 'class' | 'recipient-kind' | 'field',
  present: readonly string[] | null,
  wanted: readonly string[],
  field?: string,
): StepReason | null {
  if (present === null) return { code: `${code}-unknown`, params: field === undefined ? {} : { field } };
  const value = present.find((each) => wanted.includes(each));
  return value === undefined ? null : { code, params: { value } };
}

function fieldValues({ fields }: ApprovalContent, field: string): readonly string[] | null {
  return known(Object.hasOwn(fields, field) ? fields[field] : undefined);
}

/** The words of a value; null where it says nothing that a condition could be compared with, or only in part. */
function known(value: unknown): readonly string[] | null {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  const words = values.map(wordOf);
  return words.every((word) => word !== null) ? words : null;
}

function wordOf(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}
