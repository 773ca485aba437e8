import { Injectable } from '@nestjs/common';
import type { Engagement } from '../../machines/account-path/facts';
import type { LockedAccount } from '../accounts/account-gate';
import type { FactVersion } from '../accounts/fact-store';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { Outbox } from '../platform/outbox/outbox';

const NAME: Statement = { name: 'executive-word-recorder', text: 'SELECT name FROM users WHERE id = $1' };

/**
 * R4 and C1 are met by the presence of an executive, on the word of whoever records it. So the executive is told, once for each
 * engagement: nobody is named behind their back (docs/adr/executive-presence.md).
 */
@Injectable()
export class ExecutiveWord {
  constructor(private readonly outbox: Outbox) {}

  async tell(
    tx: Transaction,
    account: LockedAccount,
    fact: FactVersion<'engagement'>,
    before: Engagement | undefined,
    at: Date,
  ): Promise<void> {
    const known = executivesOf(before);
    const named = executivesOf(fact.content).filter((id) => id !== fact.recordedBy && !known.includes(id));
    if (named.length === 0) return;
    const [recorder] = await tx.query<{ name: string }>(NAME, [fact.recordedBy]);
    const params = { account: account.name, recorder: recorder?.name, heldAt: fact.content.heldAt };
    for (const id of named) {
      const link = { type: 'account', id: account.id };
      const payload = { recipients: [id], template: 'executiveNamed', params, link };
      await this.outbox.add(tx, {
        key: `engagement:${fact.id}:executive:${id}`,
        topic: 'message.addressed',
        payload,
        at,
      });
    }
  }
}

function executivesOf(engagement: Engagement | undefined): string[] {
  return (engagement?.participants ?? []).filter((each) => each.executive).map((each) => each.userId);
}
