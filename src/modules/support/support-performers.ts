import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SupportEffects, SupportEffectType, SupportPost } from '../../machines/support';
import { AccountAudience, type Audience } from '../accounts/account-audience.service';
import { DeadlineService } from '../deadlines/deadline.service';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { Outbox } from '../platform/outbox/outbox';
import { EffectPerformers } from '../platform/workflow/effect-performers';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';
import { Mirrors } from '../platform/workflow/mirrors';
import { SupportClocks } from './support-clocks';
import { contextOf, supportMirror } from './support-store';

type Context = StepContext & { instance: LoadedInstance };
type Performers = {
  [T in SupportEffectType]: (tx: Transaction, context: Context, params: SupportEffects[T]) => Promise<void>;
};

/** Both sides, and the nearest one above the assignee who is there; $1 assignee, $2 asker, $3 the request. */
const SIDES: Statement = {
  name: 'support-sides',
  text: `WITH RECURSIVE up AS (
      SELECT u.superior_id AS id, 1 AS height FROM users u WHERE u.id = $1
      UNION ALL SELECT u.superior_id, up.height + 1 FROM users u JOIN up ON u.id = up.id WHERE up.height < 20)
    SELECT o.name AS assignee, o.disabled_at IS NULL AS "assigneePresent", k.name AS asker, k.disabled_at IS NULL AS "askerPresent",
      d.name AS department, s.due_at AS "dueAt",
      (SELECT t.id FROM up JOIN users t ON t.id = up.id WHERE t.disabled_at IS NULL ORDER BY up.height LIMIT 1) AS superior
    FROM users o JOIN users k ON k.id = $2 JOIN support_requests s ON s.id = $3 JOIN departments d ON d.id = s.department_id
    WHERE o.id = $1`,
};
interface Sides {
  assignee: string;
  assigneePresent: boolean;
  asker: string;
  askerPresent: boolean;
  department: string;
  dueAt: Date | null;
  superior: string | null;
}

/** Each effect of a request for support has its one performer here; the compiler checks that none is missing. */
@Injectable()
export class SupportPerformers implements OnModuleInit {
  constructor(
    private readonly performers: EffectPerformers,
    private readonly mirrors: Mirrors,
    private readonly deadlines: DeadlineService,
    private readonly clocks: SupportClocks,
    private readonly audiences: AccountAudience,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.mirrors.register('support', supportMirror);
    const table: Performers = {
      setClocks: (tx, context, params) => this.clocks.set(tx, context, params),
      stopClocks: (tx, { instance, at }) => this.deadlines.cancel(tx, instance.id, undefined, at),
      notify: (tx, context, params) => this.notify(tx, context, params),
    };
    for (const [type, perform] of Object.entries(table)) this.performers.register(`support/${type}`, perform as never);
  }

  private async notify(
    tx: Transaction,
    { instance, actor, at }: Context,
    { template, to, key }: SupportEffects['notify'],
  ): Promise<void> {
    const { assigneeId, askedBy, asked, answer } = contextOf(instance);
    const [sides] = await tx.query<Sides>(SIDES, [assigneeId, askedBy, instance.id]);
    const audience = await this.audiences.of(tx, instance.accountId);
    const people = to.flatMap((post) => holders(post, { assigneeId, askedBy }, sides!, this.owners(audience)));
    const recipients = [...new Set(people)].filter((each) => each !== actor.id);
    if (recipients.length === 0) return;
    const { assignee, asker, department, dueAt } = sides!;
    const params = {
      ...{ account: audience.accountName, subject: asked.subject, person: assignee, asker, department },
      ...{ dueAt: dueAt?.toISOString() ?? null, answer: answer?.answer ?? null },
      granted: answer ? (answer.granted ? 'granted' : 'declined') : null,
    };
    const payload = { recipients, template, params, link: { type: 'support', id: instance.id } };
    await this.outbox.add(tx, { key: `support-${instance.id}-${key}`, topic: 'message.addressed', payload, at });
  }

  private owners(audience: Audience): string[] {
    return this.audiences.recipients(audience, ['owner']);
  }
}

/** Who has left is replaced: of those asked by who is above them, of those who ask by the owner of the account. */
function holders(
  post: SupportPost,
  { assigneeId, askedBy }: { assigneeId: string; askedBy: string },
  { assigneePresent, askerPresent, superior }: Sides,
  owners: string[],
): string[] {
  const above = superior === null ? owners : [superior];
  if (post === 'asker') return askerPresent ? [askedBy] : owners;
  return post === 'assignee' && assigneePresent ? [assigneeId] : above;
}
