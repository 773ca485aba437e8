import { Injectable } from '@nestjs/common';
import type { Decision } from '../machines/approval';
import type { Actor } from '../modules/auth/actor';
import { type Statement, type Transaction, UnitOfWork } from '../modules/platform/database/unit-of-work';
import type { CommandContext } from '../modules/platform/http/command';
import { CommandRunner } from '../modules/platform/http/command-runner';
import { Problem } from '../modules/platform/http/problem';
import { contentHash } from '../modules/platform/workflow/hash';
import { PolicyService } from '../modules/policy/policy.service';
import { ApprovalOutcomes } from './approval-outcomes';
import { ApprovalSight } from './approval-sight';
import { ApprovalService } from './approval.service';
import type { ApprovalOutcomeView } from './dto/approval-views.dto';

export interface BulkItem {
  id: string;
  contentHash: string;
  decision: Decision;
  comment?: string;
}

export type BulkResult = { id: string; outcome: ApprovalOutcomeView } | { id: string; problem: Problem };

/** A statement now and then, so that the transaction that will hold the answer is not ended as idle. */
const AWAKE: Statement = { name: 'approval-bulk-awake', text: 'SELECT 1' };

/** Many decisions by one command, each a transaction of its own: one that is refused holds up no other. */
@Injectable()
export class ApprovalBulk {
  constructor(
    private readonly commands: CommandRunner,
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: PolicyService,
    private readonly sight: ApprovalSight,
    private readonly approvals: ApprovalService,
    private readonly outcomes: ApprovalOutcomes,
  ) {}

  /** `tx` is the command's own: it keeps the idempotency key, and takes no lock that an item needs. */
  async decide(tx: Transaction, command: CommandContext<Actor>, items: readonly BulkItem[]): Promise<BulkResult[]> {
    const results: BulkResult[] = [];
    for (const [index, item] of items.entries()) {
      results.push(await this.one(command, item, index));
      await tx.query(AWAKE);
    }
    return results;
  }

  /** Under a key of its own, so that after an interruption the same command finds what was decided already. */
  private async one(command: CommandContext<Actor>, item: BulkItem, index: number): Promise<BulkResult> {
    const { id, comment = null, ...said } = item;
    const route = `${command.route}/${index}`;
    const own = { ...command, route, bodyHash: command.key === null ? '' : contentHash({ id, comment, ...said }) };
    try {
      await this.assertAllowed(command.actor, id);
      const answer = await this.commands.run(own, async (tx) =>
        this.outcomes.of(tx, await this.approvals.decide(tx, command, id, { ...said, comment })),
      );
      return { id, outcome: answer.body as ApprovalOutcomeView };
    } catch (error) {
      if (error instanceof Problem && error.status < 500) return { id, problem: error };
      throw error;
    }
  }

  /** What the policy says under which the present round was filed. @throws Problem 404 `not-found`, 409 `bulk-not-allowed` */
  private async assertAllowed(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { kind, policyVersion } = await this.sight.see(tx, actor, id);
      const { policy } = await this.policies.at(policyVersion, tx);
      if (!policy.approvals.routes[kind].bulk) throw new Problem(409, 'bulk-not-allowed', { kind });
    });
  }
}
