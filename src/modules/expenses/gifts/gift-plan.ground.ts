import type { Expense, GiftPlan, Money } from '../../../machines/account-path/facts';
import { addMoney, compareMoney, sumMoney } from '../../../machines/rules';
import type { Statement, Transaction } from '../../platform/database/unit-of-work';

const PLANNED: Statement = {
  name: 'gift-planned',
  text: `SELECT content FROM facts WHERE account_id = $1 AND entity_id = $2 AND kind = 'giftPlan' AND superseded_at IS NULL AND NOT removed`,
};
/** What else was granted on the same line of the plan; what is only asked for must not void the request of another. */
const GRANTED: Statement = {
  name: 'gift-planned-granted',
  text: `SELECT f.content->'amount' AS amount FROM facts f JOIN instances i ON i.id = f.entity_id
    WHERE f.account_id = $1 AND f.kind = 'expense' AND f.superseded_at IS NULL AND NOT f.removed AND f.entity_id <> $2
      AND f.content->>'giftPlanId' = $3::text AND i.state IN ('approved', 'completed')`,
};

export type AgainstPlan = 'asPlanned' | 'abovePlan' | 'otherCurrency';

/** A planned gift of the account; null where there is none. */
export async function plannedGift(tx: Transaction, accountId: string, id: string): Promise<GiftPlan | null> {
  const [row] = await tx.query<{ content: GiftPlan }>(PLANNED, [accountId, id]);
  return row?.content ?? null;
}

/** B8: what approvers are shown of the plan beside the gift. A gift that was not planned shows nothing more than before. */
export async function plannedBeside(
  tx: Transaction,
  { account, fact }: { account: { id: string }; fact: { id: string; content: Expense } },
): Promise<{ planned?: Record<string, unknown> }> {
  const { giftPlanId, amount } = fact.content;
  const plan = giftPlanId === undefined ? null : await plannedGift(tx, account.id, giftPlanId);
  if (!plan) return {};
  const rows = await tx.query<{ amount: Money }>(GRANTED, [account.id, fact.id, giftPlanId]);
  const { occasion, plannedOn, amount: plannedAmount } = plan;
  const against = againstPlan(plannedAmount, [...rows.map((row) => row.amount), amount]);
  return { planned: { occasion, plannedOn, plannedAmount, against } };
}

/** All that is asked for on a line of the plan, against the line. Foreign money is not reckoned into it: that is said. */
export function againstPlan(planned: Money, asked: readonly Money[]): AgainstPlan {
  const { currency } = planned;
  if (asked.some((each) => each.currency !== currency)) return 'otherCurrency';
  const nothing = { amount: '0.00', currency };
  return compareMoney(sumMoney(asked, currency), addMoney(planned, nothing)) > 0 ? 'abovePlan' : 'asPlanned';
}
