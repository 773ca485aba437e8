import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../platform/database/unit-of-work';

export type OpenWorkCount = (tx: Transaction, userId: string) => Promise<number>;

const ACCOUNTS_OWNED: Statement = {
  name: 'open-work.accounts-owned',
  text: 'SELECT count(*)::int AS n FROM accounts WHERE owner_id = $1 AND withdrawn_at IS NULL',
};
const ACCOUNTS_SHARED: Statement = {
  name: 'open-work.accounts-shared',
  text: `SELECT count(*)::int AS n FROM account_members m JOIN accounts a ON a.id = m.account_id
    WHERE m.user_id = $1 AND a.withdrawn_at IS NULL`,
};
const REPORTS: Statement = {
  name: 'open-work.reports',
  text: 'SELECT count(*)::int AS n FROM users WHERE superior_id = $1 AND disabled_at IS NULL',
};

/**
 * What still hangs on a person: disabling them is allowed all the same, but the answer says what has to be handed over (S6).
 * Rooms above register what they know of, such as open approvals: `openWork.register('approvals', count)`.
 */
@Injectable()
export class OpenWork {
  private readonly counts = new Map<string, OpenWorkCount>([
    ['accountsOwned', counting(ACCOUNTS_OWNED)],
    ['accountsShared', counting(ACCOUNTS_SHARED)],
    ['reports', counting(REPORTS)],
  ]);

  /** @throws Error when the name is taken */
  register(name: string, count: OpenWorkCount): void {
    if (this.counts.has(name)) throw new Error(`open work "${name}" is counted already`);
    this.counts.set(name, count);
  }

  async of(tx: Transaction, userId: string): Promise<Record<string, number>> {
    const counted: Record<string, number> = {};
    for (const [name, count] of this.counts) counted[name] = await count(tx, userId);
    return counted;
  }
}

function counting(statement: Statement): OpenWorkCount {
  return async (tx, userId) => (await tx.query<{ n: number }>(statement, [userId]))[0]?.n ?? 0;
}
