import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../modules/platform/database/unit-of-work';
import { addressKey } from '../../modules/platform/throttle/address-key';
import { Throttle } from '../../modules/platform/throttle/throttle';
import type { ThrottleRule } from '../../modules/platform/throttle/throttle-rule';

/** Links that are none, by network address. Milliseconds. */
const RULE: ThrottleRule = { free: 20, firstDelay: 5_000, longestDelay: 900_000, forgetAfter: 3_600_000 };

/** Slows down whoever tries links. A try counts as wrong until it was right. */
@Injectable()
export class MailLinkThrottle {
  private readonly throttle = new Throttle(RULE, 'mail-link-throttled');

  /** @throws Problem 429 `mail-link-throttled` */
  admit(tx: Transaction, address: string, at: Date): Promise<void> {
    return this.throttle.admit(tx, keyOf(address), at);
  }

  succeeded(tx: Transaction, address: string): Promise<void> {
    return this.throttle.giveBack(tx, keyOf(address));
  }
}

function keyOf(address: string): string {
  return `mail-link:${addressKey(address)}`;
}
