import { Injectable } from '@nestjs/common';
import type { Transaction } from '../modules/platform/database/unit-of-work';
import { Answer } from '../modules/platform/http/answer';
import type { LoadedInstance } from '../modules/platform/workflow/instance';
import { ApprovalDetailQuery } from './approval-detail.query';
import { contextOf, statusOf } from './approval-mirror';
import type { ApprovalOutcomeView } from './dto/approval-views.dto';

/** Where a request stands after a move, as every move answers it. */
@Injectable()
export class ApprovalOutcomes {
  constructor(private readonly detail: ApprovalDetailQuery) {}

  async of(tx: Transaction, instance: LoadedInstance): Promise<Answer<ApprovalOutcomeView>> {
    const { id, version } = instance;
    const { round, step, contentHash } = contextOf(instance);
    const status = statusOf(instance);
    const outcomeReason = status === 'voided' ? await this.detail.outcomeReason(tx, id) : null;
    return Answer.ok({ id, status, round, step, contentHash, outcomeReason, version }, { version });
  }
}
