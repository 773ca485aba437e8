import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '../database/unit-of-work';
import { Answer } from './answer';
import type { CommandContext } from './command';
import { IdempotencyService } from './idempotency.service';
import { isContention } from './postgres-error';
import { Problem } from './problem';

const ATTEMPTS = 3;

/**
 * Every write of the interface goes through here (architecture, decision 4): one transaction, the idempotency row first, the
 * command's work, the stored answer, the commit.
 *
 *     @Post(':id/needs')
 *     record(@Param('id') id: string, @Body() body: NeedBody, @Command() command: CommandContext<Actor>) {
 *       return this.commands.run(command, async (tx) => {
 *         const need = await this.needs.record(tx, id, body, command);      // throws Problem: all is rolled back, nothing stored
 *         return Answer.created(need, { version: need.version, location: `/api/v1/accounts/${id}/needs/${need.id}` });
 *       });
 *     }
 *
 * - `Answer.ok | created | accepted | noContent(body, {version, location})`: status, `ETag: "version"`, `Location`. Bodies are JSON.
 * - With `Idempotency-Key` (scope: user, method and path) the same key and body gives the first answer again, byte for byte, with
 *   `Idempotency-Replayed: true`; another body 422 idempotency-key-reused; parallel ones wait and act once. Without: just the transaction.
 * - A thrown Problem rolls back and is not stored: the same key may be tried again. `return Answer.refused(problem)` or
 *   `throw problem.kept()` commits what was written, stores the refusal for the key, then refuses.
 * - The work may be run again after a deadlock: it must do nothing outside the transaction (wake-ups go to `tx.afterCommit`).
 * - `assertVersion(command.ifMatch, present)` (if-match.ts) after the parent row is locked: 412 version-stale.
 */
@Injectable()
export class CommandRunner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: IdempotencyService,
  ) {}

  async run<Body>(command: CommandContext, work: (tx: Transaction) => Promise<Answer<Body>>): Promise<Answer<Body>> {
    const answer = await this.withRetry(() => this.unitOfWork.run((tx) => this.inTransaction(tx, command, work)));
    if (answer.refusal) throw answer.refusal;
    return answer;
  }

  private async inTransaction<Body>(
    tx: Transaction,
    command: CommandContext,
    work: (tx: Transaction) => Promise<Answer<Body>>,
  ): Promise<Answer<Body>> {
    if (command.key === null) return settle(work(tx));
    const first = await this.idempotency.claim(tx, command);
    if (first) return first as Answer<Body>;
    const answer = await settle(work(tx));
    await this.idempotency.store(tx, command, answer);
    return answer;
  }

  /** A deadlock's victim has been rolled back whole, so it can simply be run again. */
  private async withRetry<Result>(run: () => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await run();
      } catch (error) {
        if (attempt >= ATTEMPTS || !isContention(error)) throw error;
      }
    }
  }
}

async function settle<Body>(work: Promise<Answer<Body>>): Promise<Answer<Body>> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Problem && error.keepsWork) return Answer.refused(error) as Answer<never>;
    throw error;
  }
}
