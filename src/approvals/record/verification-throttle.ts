import { Injectable } from '@nestjs/common';
import { addressKey } from '../../modules/auth/attempt-keys';
import { admit, type Attempts, type ThrottleRule } from '../../modules/auth/login-throttle';
import type { Statement, Transaction } from '../../modules/platform/database/unit-of-work';
import { Problem } from '../../modules/platform/http/problem';

/** Wrong codes of one network address: twenty are free, then every further one waits longer. Milliseconds. */
export const VERIFICATION_RULE: ThrottleRule = {
  free: 20,
  firstDelay: 5_000,
  longestDelay: 900_000,
  forgetAfter: 3_600_000,
};

/** The counters lie beside those of log-ins and are forgotten with them. */
const LOCK: Statement = {
  name: 'verification-attempts.lock',
  text: `INSERT INTO login_attempts AS l (key, last_at) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET key = l.key
    RETURNING failures, last_at AS "lastAt", blocked_until AS "blockedUntil"`,
};
const COUNT: Statement = {
  name: 'verification-attempts.count',
  text: 'UPDATE login_attempts SET failures = $2, last_at = $3, blocked_until = $4 WHERE key = $1',
};
const GIVE_BACK: Statement = {
  name: 'verification-attempts.give-back',
  text: `UPDATE login_attempts SET failures = greatest(failures - 1, 0),
    blocked_until = CASE WHEN failures - 1 < $2 THEN NULL ELSE blocked_until END WHERE key = $1`,
};

/** Slows down whoever tries codes. A try counts as wrong until it was right. */
@Injectable()
export class VerificationThrottle {
  /** @throws Problem 429 `verification-throttled` with `retryAfter` in whole seconds */
  async admit(tx: Transaction, address: string, at: Date): Promise<void> {
    const key = keyOf(address);
    const [before] = await tx.query<Attempts>(LOCK, [key, at]);
    const admission = admit(VERIFICATION_RULE, before ?? { failures: 0, lastAt: at, blockedUntil: null }, at);
    if (!admission.admitted) throw throttled(admission.until, at);
    const { failures, lastAt, blockedUntil } = admission.next;
    await tx.query(COUNT, [key, failures, lastAt, blockedUntil]);
  }

  async succeeded(tx: Transaction, address: string): Promise<void> {
    await tx.query(GIVE_BACK, [keyOf(address), VERIFICATION_RULE.free]);
  }
}

function keyOf(address: string): string {
  return `verification:${addressKey(address)}`;
}

function throttled(until: Date, at: Date): Problem {
  const retryAfter = Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1_000));
  return new Problem(429, 'verification-throttled', { seconds: retryAfter }, undefined, { retryAfter });
}
