import { Injectable } from '@nestjs/common';
import { contactPolicyOf } from '../../../machines/policy/contact-policy';
import { AccountSight } from '../../accounts/account-sight';
import type { Actor } from '../../auth/actor';
import { FactRulesService } from '../../facts/fact-rules.service';
import { Clock } from '../../platform/clock/clock';
import { type Statement, UnitOfWork } from '../../platform/database/unit-of-work';
import type {
  AskedGiftView,
  GiftComparisonLineView,
  GiftComparisonQuery,
  GiftComparisonView,
} from './gift-comparison.dto';
import { againstPlan } from './gift-plan.ground';

const recipient = (contact: string) => `(SELECT c.content->>'name' FROM facts c WHERE c.kind = 'contact'
  AND c.entity_id = (${contact})::uuid ORDER BY c.version DESC LIMIT 1) AS recipient`;
const LINES: Statement = {
  name: 'gift-comparison-lines',
  text: `SELECT f.entity_id AS "giftPlanId", f.content->>'contactId' AS "contactId", ${recipient(`f.content->>'contactId'`)},
      f.content->>'occasion' AS occasion, f.content->>'kind' AS kind, f.content->>'plannedOn' AS "plannedOn", f.content->'amount' AS planned
    FROM facts f WHERE f.account_id = $1 AND f.kind = 'giftPlan' AND f.superseded_at IS NULL AND NOT f.removed
      AND (left(f.content->>'plannedOn', 4) = $2 OR EXISTS (SELECT 1 FROM facts e WHERE e.account_id = $1 AND e.kind = 'expense'
        AND e.superseded_at IS NULL AND NOT e.removed AND e.content->>'giftPlanId' = f.entity_id::text AND left(e.content->>'occursOn', 4) = $2))
    ORDER BY f.content->>'plannedOn', f.entity_id`,
};
/** Of the year, and what was asked for in another year on a line of this one. What is refused is a draft again, or given up. */
const ASKED: Statement = {
  name: 'gift-comparison-asked',
  text: `SELECT f.entity_id AS id, f.content->>'giftPlanId' AS "giftPlanId", f.content->>'contactId' AS "contactId",
      ${recipient(`f.content->>'contactId'`)}, f.content->>'kind' AS kind, i.state, f.content->'amount' AS amount,
      f.content->>'occursOn' AS "occursOn", (SELECT t.payload->'actualAmount' FROM transitions t
        WHERE t.instance_id = f.entity_id AND t.event = 'subject.completed' ORDER BY t.seq DESC LIMIT 1) AS spent
    FROM facts f JOIN instances i ON i.id = f.entity_id
    WHERE f.account_id = $1 AND f.kind = 'expense' AND f.superseded_at IS NULL AND NOT f.removed
      AND i.state IN ('inApproval', 'approved', 'completed') AND f.content->>'kind' = ANY ($3::text[])
      AND (left(f.content->>'occursOn', 4) = $2 OR f.content->>'giftPlanId' = ANY ($4::text[]))
    ORDER BY f.content->>'occursOn', f.entity_id`,
};
type AskedRow = AskedGiftView & { giftPlanId: string | null };
type LineRow = Omit<GiftComparisonLineView, 'against' | 'asked'>;

/** B8: what was planned against what was asked for. */
@Injectable()
export class GiftComparisonReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sight: AccountSight,
    private readonly rules: FactRulesService,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 404 `not-found` out of scope, 403 `forbidden` */
  of(actor: Actor, accountId: string, { year: asked }: GiftComparisonQuery): Promise<GiftComparisonView> {
    return this.unitOfWork.snapshot(async (tx) => {
      await this.sight.see(tx, actor, accountId);
      const { policy, today } = await this.rules.momentOf(tx, this.clock.now());
      const year = asked ?? today.slice(0, 4);
      const lines = await tx.query<LineRow>(LINES, [accountId, year]);
      const planIds = lines.map(({ giftPlanId }) => giftPlanId);
      const gifts = await tx.query<AskedRow>(ASKED, [accountId, year, contactPolicyOf(policy).gifts.kinds, planIds]);
      const unplanned = gifts.filter(({ giftPlanId }) => giftPlanId === null || !planIds.includes(giftPlanId));
      return { year, lines: lines.map((line) => compared(line, gifts)), unplanned: unplanned.map(viewOf) };
    });
  }
}

function compared(line: LineRow, gifts: readonly AskedRow[]): GiftComparisonLineView {
  const asked = gifts.filter(({ giftPlanId }) => giftPlanId === line.giftPlanId).map(viewOf);
  const amounts = asked.map(({ amount }) => amount);
  return { ...line, against: asked.length === 0 ? 'notAsked' : againstPlan(line.planned, amounts), asked };
}

function viewOf({ giftPlanId: _, ...view }: AskedRow): AskedGiftView {
  return view;
}
