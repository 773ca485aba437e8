import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/id';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import type { RecordedChange } from '../platform/http/change-view';

/** What can be changed of an account beside its facts and its path. */
export interface AccountParticulars {
  name: string;
  groupName: string | null;
  /** Sorted. */
  memberIds: string[];
}

const PRESENT: Statement = {
  name: 'account-particulars',
  text: `SELECT a.name, a.group_name AS "groupName",
      ARRAY(SELECT m.user_id::text FROM account_members m WHERE m.account_id = a.id ORDER BY 1) AS "memberIds"
    FROM accounts a WHERE a.id = $1`,
};
const RECORD: Statement = {
  name: 'account-changes-record',
  text: 'INSERT INTO account_changes (id, account_id, version, actor_id, at, change) VALUES ($1, $2, $3, $4, $5, $6::jsonb)',
};
const LIST: Statement = {
  name: 'account-changes-list',
  text: `SELECT id, version, actor_id AS "actorId", at, change FROM account_changes
    WHERE account_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
};

/** Who changed name, group or members of which account, when, from what to what. Callers hold the account's lock. */
@Injectable()
export class AccountChanges {
  async present(tx: Transaction, accountId: string): Promise<AccountParticulars> {
    const [row] = await tx.query<AccountParticulars>(PRESENT, [accountId]);
    if (!row) throw new Error(`account ${accountId} is gone`);
    return row;
  }

  /** Compares with what is there now; what did not change leaves no entry. */
  async record(
    tx: Transaction,
    changed: { accountId: string; version: number; before: AccountParticulars; by: string; at: Date },
  ): Promise<void> {
    const { accountId, version, before, by, at } = changed;
    const change = differences(before, await this.present(tx, accountId));
    if (Object.keys(change).length === 0) return;
    await tx.query(RECORD, [newId(), accountId, version, by, at, JSON.stringify(change)]);
  }

  /** Newest first. */
  list(tx: Transaction, accountId: string, before: string | null, rows: number): Promise<RecordedChange[]> {
    return tx.query<RecordedChange>(LIST, [accountId, before, rows]);
  }
}

function differences(before: AccountParticulars, after: AccountParticulars): RecordedChange['change'] {
  const fields = Object.keys(before) as (keyof AccountParticulars)[];
  const changed = fields.filter((field) => String(before[field] ?? '') !== String(after[field] ?? ''));
  return Object.fromEntries(changed.map((field) => [field, [before[field], after[field]]]));
}
