import { Injectable } from '@nestjs/common';
import type { ReceivableEffects } from '../../machines/receivable';
import { AccountAudience } from '../accounts/account-audience.service';
import type { Transaction } from '../platform/database/unit-of-work';
import { Outbox } from '../platform/outbox/outbox';
import type { LoadedInstance, StepContext } from '../platform/workflow/instance';

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
    await this.outbox.add(tx, {
      key: `receivable-${instance.id}-${params.key}`,
      topic: 'message.addressed',
      payload: {
        recipients: this.audiences.recipients(audience, params.to),
        template: params.template,
        params: { ...params.params, account: audience.accountName },
        link: { type: 'receivable', id: instance.id },
      },
      at,
    });
  }
}
