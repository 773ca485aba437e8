import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../platform/database/unit-of-work';

/** Posts that a message about an account is addressed to. */
export type AudiencePost = 'owner' | 'director' | 'seniorManagement' | 'finance';

/** What messages say of an account, and who holds which post for it at this moment. */
export interface Audience extends Record<AudiencePost | 'administrator', string[] | null> {
  accountName: string;
  stage: string;
  dueAt: Date | null;
}

/** Directors of the nearest department upwards that has one. */
const AUDIENCE: Statement = {
  name: 'account-audience',
  text: `WITH RECURSIVE account AS (SELECT id, name, stage, due_at, owner_id, department_id FROM accounts WHERE id = $1),
    up AS (SELECT d.id, d.parent_id, 0 AS height FROM departments d JOIN account a ON a.department_id = d.id
           UNION ALL SELECT d.id, d.parent_id, up.height + 1 FROM departments d JOIN up ON d.id = up.parent_id WHERE up.height < 20),
    directors AS (SELECT u.id, up.height FROM users u JOIN up ON u.department_id = up.id
                  WHERE u.disabled_at IS NULL AND 'director' = ANY (u.roles))
    SELECT name AS "accountName", stage, due_at AS "dueAt",
      (SELECT array_agg(id) FROM users WHERE id = owner_id AND disabled_at IS NULL) AS owner,
      (SELECT array_agg(id) FROM directors WHERE height = (SELECT min(height) FROM directors)) AS director,
      (SELECT array_agg(id) FROM users WHERE disabled_at IS NULL AND 'seniorManagement' = ANY (roles)) AS "seniorManagement",
      (SELECT array_agg(id) FROM users WHERE disabled_at IS NULL AND 'finance' = ANY (roles)) AS finance,
      (SELECT array_agg(id) FROM users WHERE disabled_at IS NULL AND 'administrator' = ANY (roles)) AS administrator
    FROM account`,
};

/** Who hears of it instead where nobody holds a post: a message is never addressed to nobody. */
const INSTEAD: Record<AudiencePost, readonly (AudiencePost | 'administrator')[]> = {
  owner: ['owner', 'director', 'seniorManagement', 'administrator'],
  director: ['director', 'seniorManagement', 'administrator'],
  seniorManagement: ['seniorManagement', 'administrator'],
  finance: ['finance', 'director', 'seniorManagement', 'administrator'],
};

/** To whom messages about an account go. */
@Injectable()
export class AccountAudience {
  /** @throws Error when there is no such account, which whoever holds a row of it cannot meet */
  async of(tx: Transaction, accountId: string | null): Promise<Audience> {
    const [audience] = await tx.query<Audience>(AUDIENCE, [accountId]);
    if (!audience) throw new Error(`account ${accountId} is gone`);
    return audience;
  }

  /** Each person once, however many of the posts they hold. */
  recipients(audience: Audience, posts: readonly AudiencePost[]): string[] {
    const holders = (post: AudiencePost): string[] =>
      INSTEAD[post].map((each) => audience[each] ?? []).find((people) => people.length > 0) ?? [];
    return [...new Set(posts.flatMap(holders))];
  }
}
