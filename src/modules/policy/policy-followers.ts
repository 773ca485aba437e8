import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/unit-of-work';

/** A version that is being put in force. */
export interface ActivatedPolicy {
  version: number;
  calendarVersion: string;
  at: Date;
}

export type FollowPolicy = (tx: Transaction, activated: ActivatedPolicy) => Promise<void>;

/**
 * Whoever has work when another policy comes into force: clocks and standings that were reckoned by the one before. Each begins its work in
 * the transaction of the activation, so that none is in force without it, and does it in the background.
 */
@Injectable()
export class PolicyFollowers {
  private readonly followers: FollowPolicy[] = [];

  register(follow: FollowPolicy): void {
    this.followers.push(follow);
  }

  async activated(tx: Transaction, activated: ActivatedPolicy): Promise<void> {
    for (const follow of this.followers) await follow(tx, activated);
  }
}
