import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../platform/database/unit-of-work';

/**
 * Accounts that belong together: by a parent, by being one, or by the name of the group (K3). SQL of `members`, a part of
 * `WITH RECURSIVE`, of the account `$1`. Three look-ups by index for each member; one join with OR would read every account.
 */
export const GROUP_MEMBERS = `members AS (
      SELECT id, parent_id, group_name FROM accounts WHERE id = $1
      UNION
      SELECT near.id, near.parent_id, near.group_name FROM members m CROSS JOIN LATERAL (
        SELECT a.id, a.parent_id, a.group_name FROM accounts a WHERE a.id = m.parent_id
        UNION ALL SELECT a.id, a.parent_id, a.group_name FROM accounts a WHERE a.parent_id = m.id
        UNION ALL SELECT a.id, a.parent_id, a.group_name FROM accounts a WHERE a.group_name = m.group_name
      ) near
    )`;

const GROUP: Statement = {
  name: 'account-group',
  text: `WITH RECURSIVE ${GROUP_MEMBERS} SELECT id FROM members ORDER BY id`,
};
/** The same two rows that the account's gate locks, in the order of ids. */
const LOCK: Statement = {
  name: 'account-group-lock',
  text: `SELECT a.id FROM accounts a JOIN instances i ON i.id = a.id WHERE a.id = ANY ($1::uuid[]) ORDER BY a.id FOR UPDATE OF a, i`,
};

/** The group of an account: those that belong together with it, itself among them, ids ascending. */
@Injectable()
export class AccountGroup {
  async idsOf(tx: Transaction, accountId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(GROUP, [accountId]);
    return rows.map(({ id }) => id);
  }

  /** Locks the account and its group in one order, so that two payments in one group never wait for each other in a circle. */
  async lock(tx: Transaction, accountId: string): Promise<void> {
    await tx.query(LOCK, [await this.idsOf(tx, accountId)]);
  }
}
