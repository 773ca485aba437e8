import { Injectable } from '@nestjs/common';
import type { ReceivableEffects } from '../../machines/receivable';
import { AccountAudience } from '../accounts/account-audience.service';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { Outbox } from '../platform/outbox/outbox';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';
import { ALLOCATED, HAS_SURPLUS } from './payment.query';
import { contextOf } from './receivable-store';

const ON_ACCOUNT: Statement = {
  name: 'receivable-on-account',
  text: `SELECT sum(p.amount - ${ALLOCATED})::numeric(18,2)::text AS amount FROM payments p
    WHERE p.account_id = $1 AND p.currency = $2 AND ${HAS_SURPLUS}`,
};

const currencyOf = (instance: LoadedInstance): string => contextOf(instance).currency;

/** Carries out `notify`: one addressed message in the outbox, with a key that is stable within the receivable. */
@Injectable()
export class ReceivableMessages {
  constructor(
    private readonly outbox: Outbox,
    private readonly audiences: AccountAudience,
  ) {}

  async notify(
    tx: Transaction,
    { instance, at }: StepContext & { instance: LoadedInstance },
    params: ReceivableEffects['notify'],
  ): Promise<void> {
    const audience = await this.audiences.of(tx, instance.accountId);
    const currency = currencyOf(instance);
    const [surplus] = await tx.query<{ amount: string | null }>(ON_ACCOUNT, [instance.accountId, currency]);
    const onAccount = surplus?.amount ? { onAccount: { amount: surplus.amount, currency } } : {};
    await this.outbox.add(tx, {
      key: `receivable-${instance.id}-${params.key}`,
      topic: 'message.addressed',
      payload: {
        recipients: this.audiences.recipients(audience, params.to),
        template: params.template,
        params: { ...params.params, ...onAccount, account: audience.accountName },
        link: { type: 'receivable', id: instance.id },
      },
      at,
    });
  }
}
