import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { accountKey, addressKey } from './attempt-keys';
import { ACCOUNT_RULE, ADDRESS_RULE, admit, type Attempts, type ThrottleRule } from './login-throttle';

/** The no-op update takes the lock of the key's row, whether or not it was there. */
const LOCK: Statement = {
  name: 'login-attempts.lock',
  text: `INSERT INTO login_attempts AS l (key, last_at) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET key = l.key
    RETURNING failures, last_at AS "lastAt", blocked_until AS "blockedUntil"`,
};
const COUNT: Statement = {
  name: 'login-attempts.count',
  text: 'UPDATE login_attempts SET failures = $2, last_at = $3, blocked_until = $4 WHERE key = $1',
};
const CLEAR: Statement = {
  name: 'login-attempts.clear',
  text: 'UPDATE login_attempts SET failures = 0, blocked_until = NULL WHERE key = $1',
};
const GIVE_BACK: Statement = {
  name: 'login-attempts.give-back',
  text: `UPDATE login_attempts SET failures = greatest(failures - 1, 0),
    blocked_until = CASE WHEN failures - 1 < $2 THEN NULL ELSE blocked_until END WHERE key = $1`,
};
const FORGET: Statement = {
  name: 'login-attempts.forget',
  text: `WITH gone AS (DELETE FROM login_attempts WHERE key IN (
      SELECT key FROM login_attempts WHERE last_at < $1 ORDER BY last_at LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1)
    SELECT count(*)::int AS n FROM gone`,
};

export interface Attempt {
  email: string;
  address: string;
}

/** Throttling over all processes: the counters are rows, and one row is changed by one transaction at a time. */
@Injectable()
export class LoginAttempts {
  /**
   * Counts a try before its password is looked at; locks the person's row, then the address's.
   * @throws Problem 429 `login-throttled` with `retryAfter` in whole seconds
   */
  async admit(tx: Transaction, attempt: Attempt, at: Date): Promise<void> {
    await this.admitKey(tx, accountKey(attempt.email), ACCOUNT_RULE, at);
    await this.admitKey(tx, addressKey(attempt.address), ADDRESS_RULE, at);
  }

  /** The try was right: the person's failures are forgotten, the address only gets this one back. */
  async succeeded(tx: Transaction, attempt: Attempt): Promise<void> {
    await tx.query(CLEAR, [accountKey(attempt.email)]);
    await tx.query(GIVE_BACK, [addressKey(attempt.address), ADDRESS_RULE.free]);
  }

  /** Removes at most so many keys that nobody holds anything against any more, and says how many; for the nightly clean-up. */
  async forget(tx: Transaction, at: Date, limit: number): Promise<number> {
    const quietSince = new Date(at.getTime() - Math.max(ACCOUNT_RULE.forgetAfter, ADDRESS_RULE.forgetAfter));
    const [row] = await tx.query<{ n: number }>(FORGET, [quietSince, limit]);
    return row?.n ?? 0;
  }

  private async admitKey(tx: Transaction, key: string, rule: ThrottleRule, at: Date): Promise<void> {
    const [before] = await tx.query<Attempts>(LOCK, [key, at]);
    const admission = admit(rule, before ?? { failures: 0, lastAt: at, blockedUntil: null }, at);
    if (!admission.admitted) throw throttled(admission.until, at);
    const { failures, lastAt, blockedUntil } = admission.next;
    await tx.query(COUNT, [key, failures, lastAt, blockedUntil]);
  }
}

function throttled(until: Date, at: Date): Problem {
  const retryAfter = Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1_000));
  return new Problem(429, 'login-throttled', { seconds: retryAfter }, undefined, { retryAfter });
}
