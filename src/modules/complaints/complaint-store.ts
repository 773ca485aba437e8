import { Injectable } from '@nestjs/common';
import { type ComplaintContext, type ComplaintInput, initialComplaintContext } from '../../machines/complaint';
import type { MovedDeadline } from '../deadlines/deadline-handlers';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import type { LoadedInstance } from '../platform/workflow/instance';
import type { Mirror } from '../platform/workflow/mirrors';

const INSERT: Statement = {
  name: 'complaint-insert',
  text: `INSERT INTO complaints (id, account_id, recorded_by, recorded_at, received_at, severity, owner_id, details, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $4)`,
};
const ACCOUNT_OF: Statement = {
  name: 'complaint-account',
  text: 'SELECT account_id AS "accountId" FROM complaints WHERE id = $1',
};
const SET_DUE: Statement = { name: 'complaint-set-due', text: 'UPDATE complaints SET due_at = $2 WHERE id = $1' };
const LOCK_ACCOUNTS: Statement = {
  name: 'complaint-lock-accounts',
  text: `SELECT c.id FROM complaints c JOIN accounts a ON a.id = c.account_id WHERE c.id = ANY ($1::uuid[])
    ORDER BY a.id, c.id FOR UPDATE OF a SKIP LOCKED`,
};
const MOVE_DUE: Statement = {
  name: 'complaint-move-due',
  text: `UPDATE complaints c SET due_at = m.due_at FROM unnest($1::uuid[], $2::timestamptz[], $3::integer[]) AS m (id, due_at, visit)
    WHERE c.id = m.id AND (c.details->>'visit')::integer = m.visit`,
};

export interface NewComplaint extends ComplaintInput {
  id: string;
  accountId: string;
  recordedBy: string;
  at: Date;
}

/** Rows of complaints. Callers hold the account's lock. */
@Injectable()
export class ComplaintStore {
  async insert(tx: Transaction, { id, accountId, recordedBy, at, ...input }: NewComplaint): Promise<void> {
    const { said, ownerId } = input;
    const details = detailsOf(initialComplaintContext(input));
    await tx.query(INSERT, [id, accountId, recordedBy, at, said.receivedAt, said.severity, ownerId, details]);
  }

  /** Without a lock and without a scope: only to know which account to lock. */
  async accountOf(tx: Transaction, id: string): Promise<string | undefined> {
    const [row] = await tx.query<{ accountId: string }>(ACCOUNT_OF, [id]);
    return row?.accountId;
  }

  async setDue(tx: Transaction, id: string, dueAt: Date): Promise<void> {
    await tx.query(SET_DUE, [id, dueAt]);
  }

  /** The accounts of these complaints, without waiting; answers the complaints whose account's lock it got. */
  async lockAccounts(tx: Transaction, ids: readonly string[]): Promise<string[]> {
    return (await tx.query<{ id: string }>(LOCK_ACCOUNTS, [ids])).map(({ id }) => id);
  }

  async moveDue(tx: Transaction, moves: readonly MovedDeadline[]): Promise<void> {
    const ids = moves.map(({ instanceId }) => instanceId);
    await tx.query(MOVE_DUE, [ids, moves.map(({ dueAt }) => dueAt), moves.map(({ visit }) => visit)]);
  }
}

export function contextOf(instance: LoadedInstance): ComplaintContext {
  return instance.envelope.context as unknown as ComplaintContext;
}

/** The columns that lists filter by, and what they show, written by the statement that moves the complaint. */
export const complaintMirror: Mirror = {
  table: 'complaints',
  columns: ['state', 'version', 'owner_id', 'level', 'outcome', null],
  sql: (first) => `UPDATE complaints SET state = $${first}, version = $${first + 1}, owner_id = $${first + 2},
    level = $${first + 3}, outcome = $${first + 4}, details = $${first + 5}::jsonb, updated_at = $7
    FROM moved WHERE complaints.id = moved.id`,
  values: (instance) => {
    const context = contextOf(instance);
    const { ownerId, level, resolution } = context;
    const { state } = instance.envelope;
    return [state, instance.version, ownerId, level, resolution?.outcome ?? null, detailsOf(context)];
  },
};

/** What is shown and not filtered by. */
function detailsOf(context: ComplaintContext): string {
  const { said, visit, assignments, answers, reopenings, resolution, withdrawal } = context;
  return JSON.stringify({ said, visit, assignments, answers, reopenings, resolution, withdrawal });
}
