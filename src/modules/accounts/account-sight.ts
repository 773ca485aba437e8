import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor';
import { accountScope, assertMay, type View } from '../auth/scope';
import type { Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';

export interface SeenAccount {
  id: string;
  version: number;
  cycle: number;
  ownerId: string;
  departmentId: string;
}

/** Reads without a lock: whether somebody may see an account at all. */
@Injectable()
export class AccountSight {
  /** @throws Problem 404 `not-found` out of scope, 403 `forbidden` */
  async see(tx: Transaction, actor: Actor, accountId: string, view: View = 'dossier'): Promise<SeenAccount> {
    const scope = accountScope(actor, 2, view);
    const [account] = await tx.query<SeenAccount>(
      {
        name: `account-see-${view}-${scope.key}`,
        text: `SELECT a.id, a.version, a.cycle, a.owner_id AS "ownerId", a.department_id AS "departmentId"
               FROM accounts a WHERE a.id = $1 AND a.withdrawn_at IS NULL AND ${scope.sql}`,
      },
      [accountId, ...scope.values],
    );
    if (!account) throw new Problem(404, 'not-found');
    assertMay(actor, view === 'money' ? 'money.read' : 'accounts.read');
    return account;
  }
}
