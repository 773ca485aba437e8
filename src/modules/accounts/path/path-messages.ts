import { Injectable } from '@nestjs/common';
import type { Audience, PathEffects } from '../../../machines/account-path/effects';
import { ApprovalService } from '../../../approvals/approval.service';
import type { Statement, Transaction } from '../../platform/database/unit-of-work';
import { Outbox } from '../../platform/outbox/outbox';
import type { LoadedInstance, StepContext } from '../../platform/workflow/instance';

type Context = StepContext & { instance: LoadedInstance };

/**
 * Who the audience is at this moment. Directors of the nearest department upwards that has one; where a level of the
 * escalation has nobody, the next one hears of it instead: a message is never addressed to nobody.
 */
const RECIPIENTS: Statement = {
  name: 'path-recipients',
  text: `WITH RECURSIVE account AS (SELECT id, name, stage, due_at, owner_id, department_id FROM accounts WHERE id = $1),
    up AS (SELECT d.id, d.parent_id, 0 AS height FROM departments d JOIN account a ON a.department_id = d.id
           UNION ALL SELECT d.id, d.parent_id, up.height + 1 FROM departments d JOIN up ON d.id = up.parent_id WHERE up.height < 20),
    directors AS (SELECT u.id, up.height FROM users u JOIN up ON u.department_id = up.id
                  WHERE u.disabled_at IS NULL AND 'director' = ANY (u.roles))
    SELECT (SELECT name FROM account) AS "accountName", (SELECT stage FROM account) AS stage, (SELECT due_at FROM account) AS "dueAt",
      (SELECT array_agg(u.id) FROM users u JOIN account a ON a.owner_id = u.id WHERE u.disabled_at IS NULL) AS owner,
      (SELECT array_agg(id) FROM directors WHERE height = (SELECT min(height) FROM directors)) AS director,
      (SELECT array_agg(id) FROM users WHERE disabled_at IS NULL AND 'seniorManagement' = ANY (roles)) AS "seniorManagement",
      (SELECT array_agg(id) FROM users WHERE disabled_at IS NULL AND 'administrator' = ANY (roles)) AS administrator`,
};
type Recipients = Partial<Record<Audience | 'administrator', string[] | null>> & {
  accountName: string;
  stage: string;
  dueAt: Date | null;
};
const ESCALATION = ['owner', 'director', 'seniorManagement', 'administrator'] as const;

/** Carries out `notify`: one addressed message in the outbox, with a key that is stable within the account. */
@Injectable()
export class PathMessages {
  constructor(
    private readonly outbox: Outbox,
    private readonly approvals: ApprovalService,
  ) {}

  async notify(tx: Transaction, { instance, at }: Context, params: PathEffects['notify']): Promise<void> {
    const [known] = await tx.query<Recipients>(RECIPIENTS, [instance.id]);
    if (!known) throw new Error(`account ${instance.id} is gone`);
    const recipients = [...new Set(params.to.flatMap((audience) => reach(known, audience)))];
    const awaited = await this.awaited(tx, params);
    await this.outbox.add(tx, {
      key: `path-${instance.id}-${params.key}`,
      topic: 'message.addressed',
      payload: {
        recipients,
        template: params.template,
        params: { stage: known.stage, dueAt: known.dueAt, ...params.params, ...awaited, account: known.accountName },
        link: { type: 'account', id: instance.id },
      },
      at,
    });
  }

  /** A clock runs on while an approval is awaited; its message says whose decision that is. */
  private async awaited(tx: Transaction, { params }: PathEffects['notify']): Promise<{ awaiting?: string[] }> {
    const { awaitingRequest } = params;
    return typeof awaitingRequest === 'string'
      ? { awaiting: await this.approvals.awaitedFrom(tx, awaitingRequest) }
      : {};
  }
}

function reach(known: Recipients, audience: Audience): string[] {
  const from = ESCALATION.indexOf(audience);
  return (
    ESCALATION.slice(from)
      .map((each) => known[each] ?? [])
      .find((people) => people.length > 0) ?? []
  );
}
