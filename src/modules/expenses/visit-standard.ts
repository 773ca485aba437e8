import type { Expense, Money } from '../../machines/account-path/facts';
import { defaultContactPolicy } from '../../machines/policy/contact-policy';
import type { Policy, VisitLevel } from '../../machines/policy/policy';
import { againstStandard, lodgingTotal } from '../../machines/rules';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import type { SubjectRefusal } from '../subjects/subject-kind';

const LEVEL: Statement = {
  name: 'expense-visit-level',
  text: `SELECT v.level, EXISTS (SELECT 1 FROM facts f JOIN instances i ON i.id = f.entity_id AND i.state IN ('approved', 'completed')
      WHERE f.account_id = v.account_id AND f.kind = 'visitLevel' AND f.superseded_at IS NULL AND NOT f.removed
        AND f.content->>'visitId' = v.id::text AND f.content->>'level' = v.level) AS approved
    FROM visits v WHERE v.id = $1`,
};

/** Kinds of expense that the level of a visit has a standard for, one person. */
const STANDARDS: Readonly<Record<string, (level: VisitLevel, nights: number) => Money>> = {
  meal: ({ boardPerDay }) => boardPerDay,
  lodging: lodgingTotal,
  gift: ({ giftLimit }) => giftLimit,
};

/**
 * B7, B12: what a meal, a lodging or a gift on a visit may come to, by the level of the visit; a higher level is asked for first (A4). An expense
 * that belongs to no visit has the limits of gifts alone.
 */
export async function overStandard(
  tx: Transaction,
  { visitId, kind, amount, nights = 1 }: Expense,
  { engagement, approvals }: Policy,
): Promise<SubjectRefusal[]> {
  const standardOf = STANDARDS[kind];
  if (visitId === undefined || standardOf === undefined) return [];
  const [visit] = await tx.query<{ level: string; approved: boolean }>(LEVEL, [visitId]);
  const level = engagement.visitLevels.find(({ code }) => code === visit?.level);
  if (!visit || !level) return [];
  const { freeLevels } = (engagement.contact ?? defaultContactPolicy).visits;
  if (!visit.approved && !freeLevels.includes(visit.level))
    return [{ code: 'visit-level-not-approved', params: { level: visit.level }, field: 'visitId' }];
  const limit = standardOf(level, nights);
  if (againstStandard(amount, limit, approvals.rates) === 'withinStandard') return [];
  const params = { level: level.code, limit: `${limit.amount} ${limit.currency}` };
  return [{ code: 'over-standard', params, field: 'amount' }];
}
