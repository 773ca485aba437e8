import { Injectable } from '@nestjs/common';
import { initialSupportContext, type SupportContext, type SupportInput } from '../../machines/support';
import type { MovedDeadline } from '../deadlines/deadline-handlers';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import type { LoadedInstance } from '../platform/workflow/instance';
import type { Mirror } from '../platform/workflow/mirrors';

const INSERT: Statement = {
  name: 'support-insert',
  text: `INSERT INTO support_requests (id, account_id, department_id, asked_by, asked_at, assignee_id, details, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $5)`,
};
const ACCOUNT_OF: Statement = {
  name: 'support-account',
  text: 'SELECT account_id AS "accountId" FROM support_requests WHERE id = $1',
};
const SET_DUE: Statement = { name: 'support-set-due', text: 'UPDATE support_requests SET due_at = $2 WHERE id = $1' };
const LOCK_ACCOUNTS: Statement = {
  name: 'support-lock-accounts',
  text: `SELECT s.id FROM support_requests s JOIN accounts a ON a.id = s.account_id WHERE s.id = ANY ($1::uuid[])
    ORDER BY a.id, s.id FOR UPDATE OF a SKIP LOCKED`,
};
const MOVE_DUE: Statement = {
  name: 'support-move-due',
  text: `UPDATE support_requests s SET due_at = m.due_at FROM unnest($1::uuid[], $2::timestamptz[]) AS m (id, due_at) WHERE s.id = m.id`,
};

/** Rows of requests for support. Callers hold the account's lock. */
@Injectable()
export class SupportStore {
  async insert(tx: Transaction, id: string, accountId: string, input: SupportInput, at: Date): Promise<void> {
    const details = detailsOf(initialSupportContext(input));
    await tx.query(INSERT, [id, accountId, input.departmentId, input.askedBy, at, input.assigneeId, details]);
  }

  /** Without a lock and without a scope: only to know which account to lock. */
  async accountOf(tx: Transaction, id: string): Promise<string | undefined> {
    const [row] = await tx.query<{ accountId: string }>(ACCOUNT_OF, [id]);
    return row?.accountId;
  }

  async setDue(tx: Transaction, id: string, dueAt: Date): Promise<void> {
    await tx.query(SET_DUE, [id, dueAt]);
  }

  /** The accounts of these requests, without waiting; answers the requests whose account's lock it got. */
  async lockAccounts(tx: Transaction, ids: readonly string[]): Promise<string[]> {
    return (await tx.query<{ id: string }>(LOCK_ACCOUNTS, [ids])).map(({ id }) => id);
  }

  async moveDue(tx: Transaction, moves: readonly MovedDeadline[]): Promise<void> {
    await tx.query(MOVE_DUE, [moves.map(({ instanceId }) => instanceId), moves.map(({ dueAt }) => dueAt)]);
  }
}

export function contextOf(instance: LoadedInstance): SupportContext {
  return instance.envelope.context as unknown as SupportContext;
}

/** The columns that lists filter by, and what they show, written by the statement that moves the request. */
export const supportMirror: Mirror = {
  table: 'support_requests',
  columns: ['state', 'version', 'assignee_id', 'level', null],
  sql: (first) => `UPDATE support_requests SET state = $${first}, version = $${first + 1}, assignee_id = $${first + 2},
    level = $${first + 3}, details = $${first + 4}::jsonb, updated_at = $7 FROM moved WHERE support_requests.id = moved.id`,
  values: (instance) => {
    const context = contextOf(instance);
    return [instance.envelope.state, instance.version, context.assigneeId, context.level, detailsOf(context)];
  },
};

/** What is shown and not filtered by. */
function detailsOf({ asked, assignments, answer, withdrawal }: SupportContext): string {
  return JSON.stringify({ asked, assignments, answer, withdrawal });
}
