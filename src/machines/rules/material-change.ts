import { requireBasisPoints, wholeInBasisPoints, type BasisPoints } from './basis-points';
import { decimalOf, type Money } from './money';
import type { Reason } from './rule-error';

/** The part of a development plan that an approval rests on (F7). */
export interface PlanTerms {
  readonly expense: Money;
  /** Ids of the customer's decision makers whom the plan aims at; their order means nothing. */
  readonly decisionMakers: readonly string[];
  readonly pathToDeal: string;
}

/** Which changes are material; each may be switched off. */
export interface MaterialChangePolicy {
  /** Raised by more than this share of the approved expense; default 1,000. Null: no rise is material. */
  readonly expenseRaisedOver: BasisPoints | null;
  readonly otherDecisionMaker: boolean;
  readonly otherPathToDeal: boolean;
}

export type MaterialReason = Reason<
  | 'plan-expense-raised'
  | 'plan-expense-currency-changed'
  | 'plan-decision-maker-added'
  | 'plan-decision-maker-removed'
  | 'plan-path-to-deal-changed'
>;

/**
 * F7: why a revised plan needs approval again; empty where it does not. Always held against the plan that was approved, not
 * against the revision before: many small rises would otherwise pass one by one.
 *
 * @throws RuleError `money-invalid`, `basis-points-invalid`
 */
export function materialChanges(
  approved: PlanTerms,
  revised: PlanTerms,
  policy: MaterialChangePolicy,
): MaterialReason[] {
  return [
    ...expenseReasons(approved.expense, revised.expense, policy.expenseRaisedOver),
    ...(policy.otherDecisionMaker ? decisionMakerReasons(approved.decisionMakers, revised.decisionMakers) : []),
    ...(policy.otherPathToDeal ? pathReasons(approved.pathToDeal, revised.pathToDeal) : []),
  ];
}

function expenseReasons(approved: Money, revised: Money, over: BasisPoints | null): MaterialReason[] {
  if (over === null) return [];
  requireBasisPoints(over);
  const [before, after] = [decimalOf(approved), decimalOf(revised)];
  const params = { from: approved.amount, to: revised.amount, currency: revised.currency };
  if (approved.currency !== revised.currency) {
    return [{ code: 'plan-expense-currency-changed', params: { ...params, fromCurrency: approved.currency } }];
  }
  const most = before.times(wholeInBasisPoints + over);
  const raised = after.times(wholeInBasisPoints).greaterThan(most);
  return raised ? [{ code: 'plan-expense-raised', params: { ...params, over } }] : [];
}

function decisionMakerReasons(approved: readonly string[], revised: readonly string[]): MaterialReason[] {
  const [before, after] = [new Set(approved), new Set(revised)];
  const reason =
    (code: MaterialReason['code']) =>
    (contactId: string): MaterialReason => ({ code, params: { contactId } });
  return [
    ...[...after].filter((id) => !before.has(id)).map(reason('plan-decision-maker-added')),
    ...[...before].filter((id) => !after.has(id)).map(reason('plan-decision-maker-removed')),
  ];
}

/** Spacing is not a change of path; everything else in the words is. */
function pathReasons(approved: string, revised: string): MaterialReason[] {
  const plain = (path: string): string => path.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return plain(approved) === plain(revised) ? [] : [{ code: 'plan-path-to-deal-changed', params: {} }];
}
