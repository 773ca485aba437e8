import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work';
import { Answer } from './answer';
import type { CommandContext } from './command';
import { Problem, type FieldError } from './problem';

export const KEPT_DAYS = 30;

const CLAIM = {
  name: 'idempotency.claim',
  text: `INSERT INTO idempotency_keys AS k (user_id, route, key, body_hash, created_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (user_id, route, key) DO UPDATE
      SET body_hash = excluded.body_hash, created_at = excluded.created_at, status = NULL, answer = NULL, headers = NULL
      WHERE k.created_at < $6
    RETURNING key`,
};
const READ = {
  name: 'idempotency.read',
  text: 'SELECT body_hash, status, answer, headers FROM idempotency_keys WHERE user_id = $1 AND route = $2 AND key = $3',
};
const STORE = {
  name: 'idempotency.store',
  text: 'UPDATE idempotency_keys SET status = $4, answer = $5, headers = $6 WHERE user_id = $1 AND route = $2 AND key = $3',
};
const FORGET = {
  name: 'idempotency.forget',
  text: `WITH gone AS (DELETE FROM idempotency_keys WHERE (user_id, route, key) IN (
      SELECT user_id, route, key FROM idempotency_keys WHERE created_at < $1 ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)
      RETURNING 1)
    SELECT count(*)::int AS n FROM gone`,
};

interface StoredAnswer {
  body_hash: string;
  status: number;
  /** JSON text inside a JSON string: jsonb itself would reorder the keys. */
  answer: string;
  headers: Record<string, string>;
}

interface StoredProblem {
  code: string;
  params: Record<string, unknown>;
  errors?: FieldError[];
  extra: Record<string, unknown>;
}

/** Row and command share one transaction: either both are there afterwards or neither. */
@Injectable()
export class IdempotencyService {
  /**
   * Inserts the row of the command's key. A parallel one waits here, on the unique index, until the first has committed.
   * Answers null when the command is to be run, else the first answer. Another body: 422 idempotency-key-reused.
   */
  async claim(tx: Transaction, command: CommandContext): Promise<Answer | null> {
    const claimed = await tx.query(CLAIM, [
      ...keyOf(command),
      command.bodyHash,
      command.at,
      daysBefore(command.at, KEPT_DAYS),
    ]);
    if (claimed.length > 0) return null;
    const [stored] = await tx.query<StoredAnswer>(READ, keyOf(command));
    if (!stored) throw new Error('an idempotency row vanished while it was held');
    if (stored.body_hash !== command.bodyHash) throw new Problem(422, 'idempotency-key-reused');
    return answerOf(stored);
  }

  async store(tx: Transaction, command: CommandContext, answer: Answer): Promise<void> {
    const text = JSON.stringify(answer.refusal ? problemOf(answer.refusal) : (answer.body ?? null));
    await tx.query(STORE, [...keyOf(command), answer.status, JSON.stringify(text), JSON.stringify(answer.headers)]);
  }

  /** Removes at most so many keys that are older than they are kept, and says how many; for the nightly clean-up. */
  async forget(tx: Transaction, at: Date, limit: number): Promise<number> {
    const [row] = await tx.query<{ n: number }>(FORGET, [daysBefore(at, KEPT_DAYS), limit]);
    return row?.n ?? 0;
  }
}

function keyOf(command: CommandContext): unknown[] {
  return [command.actor.id, command.route, command.key];
}

function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * 86_400_000);
}

function problemOf({ code, params, errors, extra }: Problem): StoredProblem {
  return { code, params, errors, extra };
}

function answerOf(stored: StoredAnswer): Answer {
  const body = JSON.parse(stored.answer) as unknown;
  if (stored.status >= 400) {
    const { code, params, errors, extra } = body as StoredProblem;
    return Answer.refused(new Problem(stored.status, code, params, errors, extra));
  }
  return Answer.again(stored.status, body, { ...stored.headers, 'Idempotency-Replayed': 'true' });
}
