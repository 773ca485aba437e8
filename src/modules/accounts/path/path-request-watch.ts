import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PathContext } from '../../../machines/account-path/context';
import { ApprovalService } from '../../../approvals/approval.service';
import type { Statement, Transaction } from '../../platform/database/unit-of-work';
import type { StepContext } from '../../platform/workflow/instance';
import { type ChangedAccount, FactWatchers } from '../fact-watchers';

const AWAITED: Statement = {
  name: 'path-request-awaited',
  text: `SELECT envelope->'context'->'request'->>'id' AS id FROM instances WHERE id = $1 AND quarantined_incident IS NULL`,
};

/** Facts may still be changed while a request is awaited, which voids what depended on them, at once (statecharts.md). */
@Injectable()
export class PathRequestWatch implements OnModuleInit {
  constructor(
    private readonly watchers: FactWatchers,
    private readonly approvals: ApprovalService,
  ) {}

  onModuleInit(): void {
    this.watchers.registerForAll((tx, account, context) => this.watch(tx, account, context));
  }

  /** Under the account's lock, so that the request is either voided here or decided on the facts from before. */
  private async watch(tx: Transaction, { id, instance }: ChangedAccount, context: StepContext): Promise<void> {
    if (instance && !(instance.envelope.context as unknown as PathContext).request) return;
    const [awaited] = await tx.query<{ id: string | null }>(AWAITED, [id]);
    if (awaited?.id) await this.approvals.voidIfChanged(tx, awaited.id, context);
  }
}
