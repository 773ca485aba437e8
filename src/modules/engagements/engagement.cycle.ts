import type { FactVersion } from '../accounts/fact-store';
import type { Contradiction } from '../facts/fact-rules';
import type { Statement, Transaction } from '../platform/database/unit-of-work';

const OPENED: Statement = {
  name: 'engagement-cycle-opened',
  text: 'SELECT opened_at AS "openedAt" FROM cycles WHERE account_id = $1 AND number = $2 AND source = \'project\'',
};

/**
 * What is recorded in a cycle counts for that cycle (T2, R4, C1, R7), so it must have been held in it: a visit of the last cycle
 * does not open the next one's doors. The first cycle has no such bound, because the first contact may precede the opening of
 * the file; nor has a cycle that was adopted, of which only the entry into its present stage is known.
 */
export async function heldBeforeCycle(tx: Transaction, fact: FactVersion<'engagement'>): Promise<Contradiction[]> {
  if (fact.cycle <= 1) return [];
  const [cycle] = await tx.query<{ openedAt: Date }>(OPENED, [fact.accountId, fact.cycle]);
  if (!cycle || Date.parse(fact.content.heldAt) >= cycle.openedAt.getTime()) return [];
  return [{ field: 'heldAt', code: 'held-before-cycle', params: { first: cycle.openedAt.toISOString() } }];
}
