import { Injectable } from '@nestjs/common';
import type { RelationshipPlan } from '../../../machines/account-path/facts';
import { AccountAudience } from '../../accounts/account-audience.service';
import { AccountGate } from '../../accounts/account-gate';
import { FactWatchers } from '../../accounts/fact-watchers';
import { countedDeadline } from '../../deadlines/deadline';
import { DeadlineHandlers } from '../../deadlines/deadline-handlers';
import { DeadlineService } from '../../deadlines/deadline.service';
import type { Statement, Transaction } from '../../platform/database/unit-of-work';
import { Outbox } from '../../platform/outbox/outbox';
import { PolicyService } from '../../policy/policy.service';

const PURPOSE = 'relationship.due';
const DAY_MS = 86_400_000;

/** Measures of a day that are not done, and plans to review on it; who has left is replaced by the owner of the account. */
const DUE: Statement = {
  name: 'relationship-due',
  text: `WITH plans AS (SELECT f.entity_id AS id, f.content,
      (SELECT c.content->>'name' FROM facts c WHERE c.kind = 'contact' AND c.entity_id = (f.content->>'contactId')::uuid
       ORDER BY c.version DESC LIMIT 1) AS contact
    FROM facts f WHERE f.account_id = $1 AND f.kind = 'relationshipPlan' AND f.superseded_at IS NULL AND NOT f.removed)
    SELECT p.id || ':' || m.place AS key, p.contact, m.measure->>'action' AS action, u.id AS "ownerId"
      FROM plans p CROSS JOIN LATERAL jsonb_array_elements(p.content->'measures') WITH ORDINALITY AS m (measure, place)
      LEFT JOIN users u ON u.id = (m.measure->>'ownerId')::uuid AND u.disabled_at IS NULL
      WHERE m.measure->>'dueOn' = $2 AND NOT m.measure ? 'doneOn'
    UNION ALL SELECT p.id || ':review', p.contact, NULL, NULL FROM plans p WHERE p.content->>'reviewOn' = $2
    ORDER BY key`,
};

interface DueRow {
  key: string;
  contact: string | null;
  /** Null for the review of a plan. */
  action: string | null;
  ownerId: string | null;
}

/** B8: whoever has a measure of a relationship plan is reminded on its day, and the owner of the account of the review. */
@Injectable()
export class RelationshipReminders {
  constructor(
    private readonly deadlines: DeadlineService,
    private readonly handlers: DeadlineHandlers,
    private readonly watchers: FactWatchers,
    private readonly gate: AccountGate,
    private readonly audiences: AccountAudience,
    private readonly policies: PolicyService,
    private readonly outbox: Outbox,
  ) {}

  /** After the rules: nothing is set for what is refused. */
  register(): void {
    this.watchers.register('relationshipPlan', async (tx, account, fact, { at, policyVersion }) => {
      if (fact.removed) return;
      const { calendar } = await this.policies.at(policyVersion, tx);
      const context = { instance: { id: account.id }, at };
      const set = daysOf(fact.content as RelationshipPlan).map((date) =>
        countedDeadline(context, calendar, PURPOSE, dayNumber(date), { kind: 'date', date, part: 'opening' }),
      );
      await this.deadlines.scheduleAll(tx, set);
    });
    this.handlers.register({
      purpose: PURPOSE,
      lock: async (tx, { instanceId }) => void (await this.gate.enterAsSystem(tx, instanceId)),
      handle: (tx, { instanceId, visit }, at) => this.remind(tx, instanceId, visit, at),
    });
  }

  private async remind(tx: Transaction, accountId: string, day: number, at: Date): Promise<void> {
    const dueOn = new Date(day * DAY_MS).toISOString().slice(0, 10);
    const audience = await this.audiences.of(tx, accountId);
    for (const { key, contact, action, ownerId } of await tx.query<DueRow>(DUE, [accountId, dueOn])) {
      const template = action === null ? 'relationshipReviewDue' : 'relationshipMeasureDue';
      const recipients = ownerId === null ? this.audiences.recipients(audience, ['owner']) : [ownerId];
      const params = { account: audience.accountName, contact, action, dueOn };
      const payload = { recipients, template, params, link: { type: 'account', id: accountId } };
      await this.outbox.add(tx, { key: `relationship-${key}:${dueOn}`, topic: 'message.addressed', payload, at });
    }
  }
}

/** Days on which something is still to be done. */
function daysOf({ measures, reviewOn }: RelationshipPlan): string[] {
  const open = measures.filter(({ doneOn }) => doneOn === undefined).map(({ dueOn }) => dueOn);
  return [...new Set([...open, reviewOn])];
}

/** The day is the number: each day is said once an account. */
function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}
