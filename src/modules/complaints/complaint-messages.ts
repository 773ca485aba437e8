import { Injectable } from '@nestjs/common';
import type { ComplaintEffects, ComplaintPost } from '../../machines/complaint';
import { AccountAudience, type Audience } from '../accounts/account-audience.service';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { Outbox } from '../platform/outbox/outbox';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';
import { contextOf } from './complaint-store';

/** Who is in charge, and the nearest one above them who is there; $1 is the owner, $2 the complaint. */
const IN_CHARGE: Statement = {
  name: 'complaint-in-charge',
  text: `WITH RECURSIVE up AS (
      SELECT u.superior_id AS id, 1 AS height FROM users u WHERE u.id = $1
      UNION ALL SELECT u.superior_id, up.height + 1 FROM users u JOIN up ON u.id = up.id WHERE up.height < 20)
    SELECT o.name, o.disabled_at IS NULL AS present, c.due_at AS "dueAt",
      (SELECT s.id FROM up JOIN users s ON s.id = up.id WHERE s.disabled_at IS NULL ORDER BY up.height LIMIT 1) AS superior
    FROM users o LEFT JOIN complaints c ON c.id = $2 WHERE o.id = $1`,
};

interface InCharge {
  name: string;
  present: boolean;
  dueAt: Date | null;
  superior: string | null;
}

/** What is said of a complaint, and to whom. Somebody who has left is replaced by the account's owner. */
@Injectable()
export class ComplaintMessages {
  constructor(
    private readonly audiences: AccountAudience,
    private readonly outbox: Outbox,
  ) {}

  async notify(
    tx: Transaction,
    { instance, actor, at }: StepContext & { instance: LoadedInstance },
    { template, to, key }: ComplaintEffects['notify'],
  ): Promise<void> {
    const { ownerId, said, visit } = contextOf(instance);
    const audience = await this.audiences.of(tx, instance.accountId);
    const [inCharge] = await tx.query<InCharge>(IN_CHARGE, [ownerId, instance.id]);
    const people = to.flatMap((post) => this.holders(post, ownerId, inCharge!, audience));
    // Nobody is told of what they have just done themselves.
    const recipients = [...new Set(people)].filter((each) => each !== actor.id);
    if (recipients.length === 0) return;
    const params = {
      ...{ account: audience.accountName, subject: said.subject, person: inCharge!.name, severity: said.severity },
      dueAt: inCharge!.dueAt?.toISOString() ?? null,
      times: visit,
    };
    const link = { type: 'complaint', id: instance.id };
    const payload = { recipients, template, params, link };
    await this.outbox.add(tx, { key: `complaint-${instance.id}-${key}`, topic: 'message.addressed', payload, at });
  }

  private holders(post: ComplaintPost, ownerId: string, { present, superior }: InCharge, audience: Audience): string[] {
    if (post === 'owner') return present ? [ownerId] : this.audiences.recipients(audience, ['owner']);
    if (post === 'superior') return superior === null ? this.audiences.recipients(audience, ['director']) : [superior];
    return this.audiences.recipients(audience, [post]);
  }
}
