import { Injectable } from '@nestjs/common';
import type { MovedDeadline, Recount } from '../../deadlines/deadline-handlers';
import type { Statement, Transaction } from '../../platform/database/unit-of-work';

const LOCK: Statement = {
  name: 'path-dues-lock',
  text: 'SELECT id FROM accounts WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE SKIP LOCKED',
};

/** Purpose of a deadline -> the column of the account that shows it. */
const COLUMNS: Readonly<Record<string, string>> = {
  'stage.warned': 'warn_at',
  'stage.breached': 'due_at',
  'stage.escalated': 'escalate_at',
  'nurture.reviewDue': 'due_at',
};

/** Due instants that accounts show beside their deadlines: moved with them when the calendar changes (section 11). */
@Injectable()
export class PathDues implements Recount {
  async lock(tx: Transaction, accountIds: readonly string[]): Promise<string[]> {
    return (await tx.query<{ id: string }>(LOCK, [accountIds])).map(({ id }) => id);
  }

  async moved(tx: Transaction, purpose: string, moves: readonly MovedDeadline[]): Promise<void> {
    const column = COLUMNS[purpose];
    if (column === undefined) return;
    const statement: Statement = {
      name: `path-dues-${column}`,
      text: `UPDATE accounts a SET ${column} = m.due_at FROM unnest($1::uuid[], $2::timestamptz[], $3::integer[]) AS m (id, due_at, visit)
        WHERE a.id = m.id AND a.visit = m.visit`,
    };
    const ids = moves.map(({ instanceId }) => instanceId);
    const [dues, visits] = [moves.map(({ dueAt }) => dueAt), moves.map(({ visit }) => visit)];
    await tx.query(statement, [ids, dues, visits]);
  }
}
