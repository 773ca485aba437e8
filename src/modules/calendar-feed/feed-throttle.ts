import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/unit-of-work';
import { addressKey } from '../platform/throttle/address-key';
import { Throttle } from '../platform/throttle/throttle';
import type { ThrottleRule } from '../platform/throttle/throttle-rule';

const REFUSAL = 'calendar-feed-throttled';

/** Addresses that are none, by network address. Milliseconds. */
const UNKNOWN: ThrottleRule = { free: 20, firstDelay: 5_000, longestDelay: 900_000, forgetAfter: 3_600_000 };

/** One address that is read over and over; a minute without a reading is enough to be free again. Milliseconds. */
const READING: ThrottleRule = { free: 30, firstDelay: 30_000, longestDelay: 300_000, forgetAfter: 60_000 };

/**
 * Slows down whoever tries addresses, and whoever reads one without a pause. The two do not touch: a forgotten phone that goes on asking
 * for a revoked address from the company's network keeps nobody else's calendar from being read.
 */
@Injectable()
export class FeedThrottle {
  private readonly unknowns = new Throttle(UNKNOWN, REFUSAL);
  private readonly readings = new Throttle(READING, REFUSAL);

  /** @throws Problem 429 `calendar-feed-throttled` */
  unknown(tx: Transaction, address: string, at: Date): Promise<void> {
    return this.unknowns.admit(tx, `calendar-address:${addressKey(address)}`, at);
  }

  /** @throws Problem 429 `calendar-feed-throttled` */
  reading(tx: Transaction, feedId: string, at: Date): Promise<void> {
    return this.readings.admit(tx, `calendar-feed:${feedId}`, at);
  }
}
