import { Injectable } from '@nestjs/common';
import type { Decision } from '../machines/approval';
import type { Actor } from '../modules/auth/actor';
import { type Statement, type Transaction, UnitOfWork } from '../modules/platform/database/unit-of-work';
import { Answer } from '../modules/platform/http/answer';
import type { CommandContext } from '../modules/platform/http/command';
import { CommandRunner } from '../modules/platform/http/command-runner';
import { Problem } from '../modules/platform/http/problem';
import { contentHash } from '../modules/platform/workflow/hash';
import { PolicyService } from '../modules/policy/policy.service';
import { ApprovalBulkTurns, bulkUnderWay } from './approval-bulk-turns';
import { ApprovalOutcomes } from './approval-outcomes';
import { ApprovalSight } from './approval-sight';
import { ApprovalService } from './approval.service';
import type { ApprovalOutcomeView } from './dto/approval-views.dto';

export interface BulkItem {
  id: string;
  contentHash: string;
  decision: Decision;
  comment?: string;
  /** Which step of which round is meant; without them the ones that were open when the command began. */
  step?: number;
  round?: number;
  /** In whose place it is decided, where somebody has a seat of their own too. */
  actingFor?: string;
}

/** The step that each request of the command was at when it began, by its id. */
type Begun = ReadonlyMap<string, { round: number; step: number }>;

export type BulkResult = { id: string; outcome: ApprovalOutcomeView } | { id: string; problem: Problem };

/** A statement now and then, so that the transaction that will hold the answer is not ended as idle. */
const AWAKE: Statement = { name: 'approval-bulk-awake', text: 'SELECT 1' };

const STEPS: Statement = {
  name: 'approval-bulk-steps',
  text: 'SELECT id, round, step FROM approval_requests WHERE id = ANY ($1::uuid[])',
};

/** Held to the end of the command's transaction: what the turns cannot know of other processes. */
const LOCK: Statement = {
  name: 'approval-bulk-lock',
  text: `SELECT pg_try_advisory_xact_lock(hashtextextended('approval-bulk:' || $1, 0)) AS free`,
};

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
    private readonly turns: ApprovalBulkTurns,
  ) {}

  /**
   * One command of one person at a time. Which step an item means is settled before it waits for its turn: what opens meanwhile
   * was shown to nobody.
   *
   * @throws Problem 429 `bulk-under-way`, `bulk-busy`
   */
  async run<Body>(
    command: CommandContext<Actor>,
    items: readonly BulkItem[],
    bodyOf: (results: BulkResult[]) => Body,
  ): Promise<Answer<Body>> {
    const begun = await this.stepsOf(items);
    return this.turns.run(command.actor.id, () =>
      this.commands.run(command, async (tx) => Answer.ok(bodyOf(await this.decide(tx, command, items, begun)))),
    );
  }

  /** `tx` is the command's own: it keeps the idempotency key, and takes no lock that an item needs. */
  private async decide(
    tx: Transaction,
    command: CommandContext<Actor>,
    items: readonly BulkItem[],
    begun: Begun,
  ): Promise<BulkResult[]> {
    const [lock] = await tx.query<{ free: boolean }>(LOCK, [command.actor.id]);
    if (!lock?.free) throw bulkUnderWay();
    const results: BulkResult[] = [];
    for (const [index, item] of items.entries()) {
      results.push(await this.one(command, item, index, begun));
      await tx.query(AWAKE);
    }
    return results;
  }

  /** Also of requests out of sight; deciding them is refused as if they were not there. */
  private async stepsOf(items: readonly BulkItem[]): Promise<Begun> {
    const ids = items.map(({ id }) => id);
    const rows = await this.unitOfWork.read<{ id: string; round: number; step: number }>(STEPS, [ids]);
    return new Map(rows.map(({ id, round, step }) => [id, { round, step }]));
  }

  /** Under a key of its own, so that after an interruption the same command finds what was decided already. */
  private async one(command: CommandContext<Actor>, item: BulkItem, index: number, begun: Begun): Promise<BulkResult> {
    const { id, comment = null } = item;
    const route = `${command.route}/${index}`;
    const own = { ...command, route, bodyHash: command.key === null ? '' : contentHash({ ...item, comment }) };
    const said = { ...item, comment, ...meant(item, begun) };
    try {
      await this.assertAllowed(command.actor, id);
      const answer = await this.commands.run(own, async (tx) =>
        this.outcomes.of(tx, await this.approvals.decide(tx, command, id, said)),
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

function meant({ id, step, round }: BulkItem, begun: Begun): { step?: number; round?: number } {
  const at = begun.get(id.toLowerCase());
  return { step: step ?? at?.step, round: round ?? at?.round };
}
