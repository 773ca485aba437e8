import type { FactVersion } from '../accounts/fact-store';
import { codesOf, type Contradiction, type FactRules } from '../facts/fact-rules';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { plannedGift } from './gifts/gift-plan.ground';
import { refuseCash } from './refuse-cash';

export const expenseRules: FactRules<'expense'> = {
  assert: refuseCash,
  references: ({ contactId, giftPlanId }) => [
    { field: 'contactId', to: 'contact', id: contactId },
    { field: 'giftPlanId', to: 'giftPlan', id: giftPlanId },
  ],
  against: async (tx, fact) => [...(await asPlanned(tx, fact)), ...(await ofVisit(tx, fact))],
  policyValues: ({ kind }, policy) => [{ field: 'kind', value: kind, allowed: codesOf(policy.expenses.kinds) }],
};

const VISIT: Statement = { name: 'expense-visit', text: 'SELECT 1 FROM visits WHERE id = $1 AND account_id = $2' };

/** B7: the standard is that of a visit of this very account. */
async function ofVisit(tx: Transaction, { accountId, content }: FactVersion<'expense'>): Promise<Contradiction[]> {
  if (content.visitId === undefined) return [];
  const [visit] = await tx.query(VISIT, [content.visitId, accountId]);
  return visit ? [] : [{ field: 'visitId', code: 'visit-unknown' }];
}

/** B8: a gift that is said to be planned is what was planned: for that person, of that kind. The amount may differ, and is shown. */
async function asPlanned(tx: Transaction, { accountId, content }: FactVersion<'expense'>): Promise<Contradiction[]> {
  const planned = content.giftPlanId === undefined ? null : await plannedGift(tx, accountId, content.giftPlanId);
  if (planned === null) return [];
  const differs = (['contactId', 'kind'] as const).filter((field) => planned[field] !== content[field]);
  return differs.map((field) => ({ field, code: 'differs-from-gift-plan', params: { planned: planned[field] } }));
}
