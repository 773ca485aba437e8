import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/unit-of-work';
import { addressKey } from '../platform/throttle/address-key';
import { forgetAttempts, Throttle } from '../platform/throttle/throttle';
import type { ThrottleRule } from '../platform/throttle/throttle-rule';
import { accountKey } from './account-key';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** One person: five tries, then 5 s, 10 s, 20 s … up to a quarter of an hour between tries. */
export const ACCOUNT_RULE: ThrottleRule = {
  free: 5,
  firstDelay: 5 * SECOND,
  longestDelay: 900 * SECOND,
  forgetAfter: 24 * HOUR,
};
/** One network address: wider, because an office shares it. */
const ADDRESS_RULE: ThrottleRule = {
  free: 30,
  firstDelay: 5 * SECOND,
  longestDelay: 900 * SECOND,
  forgetAfter: HOUR,
};

export interface Attempt {
  email: string;
  address: string;
}

/** Slows down whoever tries passwords: those of one person, and from one network address. */
@Injectable()
export class LoginAttempts {
  private readonly byAccount = new Throttle(ACCOUNT_RULE, 'login-throttled');
  private readonly byAddress = new Throttle(ADDRESS_RULE, 'login-throttled');

  /**
   * Counts a try before its password is looked at; locks the person's row, then the address's.
   * @throws Problem 429 `login-throttled` with `retryAfter` in whole seconds
   */
  async admit(tx: Transaction, attempt: Attempt, at: Date): Promise<void> {
    await this.byAccount.admit(tx, accountKey(attempt.email), at);
    await this.byAddress.admit(tx, addressKey(attempt.address), at);
  }

  /** The try was right: the person's failures are forgotten, the address only gets this one back. */
  async succeeded(tx: Transaction, attempt: Attempt): Promise<void> {
    await this.byAccount.clear(tx, accountKey(attempt.email));
    await this.byAddress.giveBack(tx, addressKey(attempt.address));
  }

  /** Removes at most so many keys that nobody holds anything against any more, and says how many; for the nightly clean-up. */
  forget(tx: Transaction, at: Date, limit: number): Promise<number> {
    const quietSince = new Date(at.getTime() - Math.max(ACCOUNT_RULE.forgetAfter, ADDRESS_RULE.forgetAfter));
    return forgetAttempts(tx, quietSince, limit);
  }
}
