import type { FactVersion } from '../accounts/fact-store';
import { codesOf, type Contradiction, type FactRules, listOf } from '../facts/fact-rules';
import type { Statement, Transaction } from '../platform/database/unit-of-work';

const VISIT: Statement = {
  name: 'visit-level-visit',
  text: `SELECT state FROM visits WHERE id = $1 AND account_id = $2`,
};

export const visitLevelRules: FactRules<'visitLevel'> = {
  references: ({ executiveIds }) => listOf('executiveIds', 'person', executiveIds),
  policyValues: ({ level }, policy) => [
    { field: 'level', value: level, allowed: codesOf(policy.engagement.visitLevels) },
  ],
  against: ofOpenVisit,
};

/** A request is about a visit of this very account that is still to come. */
async function ofOpenVisit(tx: Transaction, fact: FactVersion<'visitLevel'>): Promise<Contradiction[]> {
  const [visit] = await tx.query<{ state: string }>(VISIT, [fact.content.visitId, fact.accountId]);
  if (visit && (visit.state === 'planned' || visit.state === 'prepared')) return [];
  return [{ field: 'visitId', code: visit ? 'visit-not-open' : 'visit-unknown' }];
}
