import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import type { Locale } from '../platform/i18n/locale';

export type OpenWorkCount = (tx: Transaction, userId: string) => Promise<number>;

/** An administrator (`by`) gives what hangs on `from` to `to`. */
export interface HandOverOrder {
  from: string;
  to: string;
  by: string;
  at: Date;
  /** Language of what is written down about it. */
  locale: Locale;
}

/** How one kind of open work changes hands. Each item is a transaction of its own, under the organisation's lock. */
export interface HandOver {
  /** Ids of everything of the kind that hangs on the person, in the order in which it is handed over. */
  items(tx: Transaction, personId: string, at: Date): Promise<string[]>;
  /**
   * Hands one item over, whole or not at all; an item that is gone by now is no error. The receiver is enabled and somebody
   * else; whether they may have this item is asked here.
   * @throws Problem when it stays where it is; its code is the reason that the administrator reads
   */
  one(tx: Transaction, item: string, order: HandOverOrder): Promise<void>;
}

export interface OpenWorkKind {
  name: string;
  count: OpenWorkCount;
  handOver?: HandOver;
  /** Problem code that says how it changes hands, where not here. */
  elsewhere: string;
}

const ACCOUNTS_OWNED: Statement = {
  name: 'open-work.accounts-owned',
  text: 'SELECT count(*)::int AS n FROM accounts WHERE owner_id = $1 AND withdrawn_at IS NULL',
};
const ACCOUNTS_SHARED: Statement = {
  name: 'open-work.accounts-shared',
  text: `SELECT count(*)::int AS n FROM account_members m JOIN accounts a ON a.id = m.account_id
    WHERE m.user_id = $1 AND a.withdrawn_at IS NULL`,
};

/**
 * What still hangs on a person: disabling them is allowed all the same, but the answer says what has to be handed over (S6).
 * Rooms above register what they know of, such as open approvals: `openWork.register('approvals', count, handOver)`.
 */
@Injectable()
export class OpenWork {
  private readonly known = new Map<string, OpenWorkKind>();

  constructor() {
    // Who owns an account, and who works on it, is decided in the department, not by whoever runs the system (A15, P6).
    this.add({ name: 'accountsOwned', count: counting(ACCOUNTS_OWNED), elsewhere: 'owner-transfer-needed' });
    this.add({ name: 'accountsShared', count: counting(ACCOUNTS_SHARED), elsewhere: 'members-set-in-account' });
  }

  /** @throws Error when the name is taken */
  register(name: string, count: OpenWorkCount, handOver?: HandOver): void {
    if (this.known.has(name)) throw new Error(`open work "${name}" is counted already`);
    this.add({ name, count, elsewhere: 'hand-over-not-offered', ...(handOver ? { handOver } : {}) });
  }

  /** Every kind, in the order of registration. */
  kinds(): OpenWorkKind[] {
    return [...this.known.values()];
  }

  async of(tx: Transaction, userId: string): Promise<Record<string, number>> {
    const counted: Record<string, number> = {};
    for (const { name, count } of this.kinds()) counted[name] = await count(tx, userId);
    return counted;
  }

  private add(kind: OpenWorkKind): void {
    this.known.set(kind.name, kind);
  }
}

export function counting(statement: Statement): OpenWorkCount {
  return async (tx, userId) => (await tx.query<{ n: number }>(statement, [userId]))[0]?.n ?? 0;
}
