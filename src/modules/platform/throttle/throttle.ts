import type { Statement, Transaction } from '../database/unit-of-work';
import { Problem } from '../http/problem';
import { admit, type Attempts, type ThrottleRule } from './throttle-rule';

/** The no-op update takes the lock of the key's row, whether or not it was there. The table is older than its other uses. */
const LOCK: Statement = {
  name: 'throttle.lock',
  text: `INSERT INTO login_attempts AS l (key, last_at) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET key = l.key
    RETURNING failures, last_at AS "lastAt", blocked_until AS "blockedUntil"`,
};
const COUNT: Statement = {
  name: 'throttle.count',
  text: 'UPDATE login_attempts SET failures = $2, last_at = $3, blocked_until = $4 WHERE key = $1',
};
const CLEAR: Statement = {
  name: 'throttle.clear',
  text: 'UPDATE login_attempts SET failures = 0, blocked_until = NULL WHERE key = $1',
};
const GIVE_BACK: Statement = {
  name: 'throttle.give-back',
  text: `UPDATE login_attempts SET failures = greatest(failures - 1, 0),
    blocked_until = CASE WHEN failures - 1 < $2 THEN NULL ELSE blocked_until END WHERE key = $1`,
};
const FORGET: Statement = {
  name: 'throttle.forget',
  text: `WITH gone AS (DELETE FROM login_attempts WHERE key IN (
      SELECT key FROM login_attempts WHERE last_at < $1 ORDER BY last_at LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1)
    SELECT count(*)::int AS n FROM gone`,
};

/**
 * Slows down whoever tries something over and over. Over all processes: the counters are rows, and one row is changed by one
 * transaction at a time. Keys of different uses begin with different words.
 */
export class Throttle {
  /** @param refusal code of the Problem; its sentence is given `seconds` */
  constructor(
    private readonly rule: ThrottleRule,
    private readonly refusal: string,
  ) {}

  /**
   * Counts a try, as a failed one, before it is looked at; holds the lock of the key to the end of the transaction.
   * @throws Problem 429 with the code of the refusal and `retryAfter` in whole seconds
   */
  async admit(tx: Transaction, key: string, at: Date): Promise<void> {
    const [before] = await tx.query<Attempts>(LOCK, [key, at]);
    const admission = admit(this.rule, before ?? { failures: 0, lastAt: at, blockedUntil: null }, at);
    if (!admission.admitted) throw this.refused(admission.until, at);
    const { failures, lastAt, blockedUntil } = admission.next;
    await tx.query(COUNT, [key, failures, lastAt, blockedUntil]);
  }

  /** The try was right: every failure of the key is forgotten. */
  async clear(tx: Transaction, key: string): Promise<void> {
    await tx.query(CLEAR, [key]);
  }

  /** The try was right: it counts for nothing, the ones before it stay. */
  async giveBack(tx: Transaction, key: string): Promise<void> {
    await tx.query(GIVE_BACK, [key, this.rule.free]);
  }

  private refused(until: Date, at: Date): Problem {
    const retryAfter = Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1_000));
    return new Problem(429, this.refusal, { seconds: retryAfter }, undefined, { retryAfter });
  }
}

/** Removes at most so many keys, of whatever use, that nobody tried since, and says how many. */
export async function forgetAttempts(tx: Transaction, quietSince: Date, limit: number): Promise<number> {
  const [row] = await tx.query<{ n: number }>(FORGET, [quietSince, limit]);
  return row?.n ?? 0;
}
