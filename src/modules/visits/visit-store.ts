import { Injectable } from '@nestjs/common';
import type { VisitContext, VisitInput } from '../../machines/visit';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import type { LoadedInstance } from '../platform/workflow/instance';
import type { Mirror } from '../platform/workflow/mirrors';

const INSERT: Statement = {
  name: 'visit-insert',
  text: `INSERT INTO visits (id, account_id, created_by, created_at, lead_id, level, purpose, planned_at, details, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $4)`,
};
const ACCOUNT_OF: Statement = {
  name: 'visit-account',
  text: 'SELECT account_id AS "accountId" FROM visits WHERE id = $1',
};

export interface NewVisit extends VisitInput {
  id: string;
  accountId: string;
  createdBy: string;
  at: Date;
}

/** Rows of visits. Callers hold the account's lock. */
@Injectable()
export class VisitStore {
  async insert(tx: Transaction, { id, accountId, createdBy, at, leadId, plannedAt, plan }: NewVisit): Promise<void> {
    const details = JSON.stringify({ plan, preparation: null, moves: [], report: null, cancellation: null });
    await tx.query(INSERT, [id, accountId, createdBy, at, leadId, plan.level, plan.purpose, plannedAt, details]);
  }

  /** Without a lock and without a scope: only to know which account to lock. */
  async accountOf(tx: Transaction, id: string): Promise<string | undefined> {
    const [row] = await tx.query<{ accountId: string }>(ACCOUNT_OF, [id]);
    return row?.accountId;
  }
}

export function contextOf(instance: LoadedInstance): VisitContext {
  return instance.envelope.context as unknown as VisitContext;
}

/** The columns that lists filter by, and what they show, written by the statement that moves the visit. */
export const visitMirror: Mirror = {
  table: 'visits',
  columns: [
    'state',
    'version',
    'lead_id',
    'level',
    'purpose',
    null,
    null,
    'successful',
    'failure_reason',
    'engagement_id',
    null,
  ],
  sql: (
    first,
  ) => `UPDATE visits SET state = $${first}, version = $${first + 1}, lead_id = $${first + 2}, level = $${first + 3},
    purpose = $${first + 4}, planned_at = $${first + 5}, held_at = $${first + 6}, successful = $${first + 7},
    failure_reason = $${first + 8}, engagement_id = $${first + 9}, details = $${first + 10}::jsonb, updated_at = $7
    FROM moved WHERE visits.id = moved.id`,
  values: (instance) => {
    const { leadId, plannedAt, plan, heldAt, report, engagementId, preparation, moves, cancellation } =
      contextOf(instance);
    const details = JSON.stringify({ plan, preparation, moves, report, cancellation });
    return [
      ...[instance.envelope.state, instance.version, leadId, plan.level, plan.purpose, plannedAt, heldAt],
      ...[report?.successful ?? null, report?.failureReason ?? null, engagementId, details],
    ];
  },
};
