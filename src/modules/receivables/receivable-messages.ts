import { Injectable } from '@nestjs/common';
import type { ReceivableAudience, ReceivableEffects } from '../../machines/receivable';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { Outbox } from '../platform/outbox/outbox';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';

/** Who the audience is at this moment; directors of the nearest department upwards that has one. */
const RECIPIENTS: Statement = {
  name: 'receivable-recipients',
  text: `WITH RECURSIVE account AS (SELECT id, name, owner_id, department_id FROM accounts WHERE id = $1),
    up AS (SELECT d.id, d.parent_id, 0 AS height FROM departments d JOIN account a ON a.department_id = d.id
           UNION ALL SELECT d.id, d.parent_id, up.height + 1 FROM departments d JOIN up ON d.id = up.parent_id WHERE up.height < 20),
    directors AS (SELECT u.id, up.height FROM users u JOIN up ON u.department_id = up.id
                  WHERE u.disabled_at IS NULL AND 'director' = ANY (u.roles))
    SELECT (SELECT name FROM account) AS "accountName",
      (SELECT array_agg(u.id) FROM users u JOIN account a ON a.owner_id = u.id WHERE u.disabled_at IS NULL) AS owner,
      (SELECT array_agg(id) FROM directors WHERE height = (SELECT min(height) FROM directors)) AS director,
      (SELECT array_agg(id) FROM users WHERE disabled_at IS NULL AND 'seniorManagement' = ANY (roles)) AS "seniorManagement",
      (SELECT array_agg(id) FROM users WHERE disabled_at IS NULL AND 'finance' = ANY (roles)) AS finance,
      (SELECT array_agg(id) FROM users WHERE disabled_at IS NULL AND 'administrator' = ANY (roles)) AS administrator`,
};
type Known = Record<ReceivableAudience | 'administrator', string[] | null> & { accountName: string | null };

/** Who hears of it instead where nobody holds a post: a message is never addressed to nobody. */
const INSTEAD: Record<ReceivableAudience, readonly (ReceivableAudience | 'administrator')[]> = {
  owner: ['owner', 'director', 'seniorManagement', 'administrator'],
  director: ['director', 'seniorManagement', 'administrator'],
  seniorManagement: ['seniorManagement', 'administrator'],
  finance: ['finance', 'director', 'seniorManagement', 'administrator'],
};

/** Carries out `notify`: one addressed message in the outbox, with a key that is stable within the receivable. */
@Injectable()
export class ReceivableMessages {
  constructor(private readonly outbox: Outbox) {}

  async notify(
    tx: Transaction,
    { instance, at }: StepContext & { instance: LoadedInstance },
    params: ReceivableEffects['notify'],
  ): Promise<void> {
    const [known] = await tx.query<Known>(RECIPIENTS, [instance.accountId]);
    if (!known?.accountName) throw new Error(`account of receivable ${instance.id} is gone`);
    const recipients = [...new Set(params.to.flatMap((audience) => reach(known, audience)))];
    await this.outbox.add(tx, {
      key: `receivable-${instance.id}-${params.key}`,
      topic: 'message.addressed',
      payload: {
        recipients,
        template: params.template,
        params: { ...params.params, account: known.accountName },
        link: { type: 'receivable', id: instance.id },
      },
      at,
    });
  }
}

function reach(known: Known, audience: ReceivableAudience): string[] {
  return INSTEAD[audience].map((each) => known[each] ?? []).find((people) => people.length > 0) ?? [];
}
