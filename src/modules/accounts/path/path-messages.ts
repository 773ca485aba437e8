import { Injectable } from '@nestjs/common';
import type { PathEffects } from '../../../machines/account-path/effects';
import { ApprovalService } from '../../../approvals/approval.service';
import type { Transaction } from '../../platform/database/unit-of-work';
import { Outbox } from '../../platform/outbox/outbox';
import type { LoadedInstance, StepContext } from '../../platform/workflow/instance';
import { AccountAudience } from '../account-audience.service';

type Context = StepContext & { instance: LoadedInstance };

/** Carries out `notify`: one addressed message in the outbox, with a key that is stable within the account. */
@Injectable()
export class PathMessages {
  constructor(
    private readonly outbox: Outbox,
    private readonly approvals: ApprovalService,
    private readonly audiences: AccountAudience,
  ) {}

  async notify(tx: Transaction, { instance, at }: Context, params: PathEffects['notify']): Promise<void> {
    const audience = await this.audiences.of(tx, instance.id);
    const awaited = await this.awaited(tx, params);
    await this.outbox.add(tx, {
      key: `path-${instance.id}-${params.key}`,
      topic: 'message.addressed',
      payload: {
        recipients: this.audiences.recipients(audience, params.to),
        template: params.template,
        params: {
          stage: audience.stage,
          dueAt: audience.dueAt,
          ...params.params,
          ...awaited,
          account: audience.accountName,
        },
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
