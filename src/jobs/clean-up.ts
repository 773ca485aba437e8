import { Injectable } from '@nestjs/common';
import { LoginAttempts } from '../modules/auth/login-attempts';
import { SessionStore } from '../modules/auth/session-store';
import { RobotPostStore } from '../modules/notifications/robots/robot-post-store';
import { type Transaction, UnitOfWork } from '../modules/platform/database/unit-of-work';
import { IdempotencyService } from '../modules/platform/http/idempotency.service';
import { DeliveryStore } from '../modules/webhooks/delivery-store';

/** Rows a transaction: few enough that nobody notices it. */
const BATCH = 1_000;
/** A session's row stays so long after it expired, so that who was logged in when can be looked up. */
const SESSION_KEPT_MS = 30 * 86_400_000;

/** What another system or a robot was told, and what became of it. */
const DELIVERY_KEPT_MS = 30 * 86_400_000;

type Forget = (tx: Transaction, at: Date, limit: number) => Promise<number>;

/** Removes what nobody needs any more. Rows that somebody holds are left for the next night. */
@Injectable()
export class CleanUp {
  private readonly chores: Forget[];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    sessions: SessionStore,
    attempts: LoginAttempts,
    keys: IdempotencyService,
    deliveries: DeliveryStore,
    robotPosts: RobotPostStore,
  ) {
    this.chores = [
      (tx, at, limit) => sessions.forget(tx, new Date(at.getTime() - SESSION_KEPT_MS), limit),
      (tx, at, limit) => attempts.forget(tx, at, limit),
      (tx, at, limit) => keys.forget(tx, at, limit),
      (tx, at, limit) => deliveries.forget(tx, new Date(at.getTime() - DELIVERY_KEPT_MS), limit),
      (tx, at, limit) => robotPosts.forget(tx, new Date(at.getTime() - DELIVERY_KEPT_MS), limit),
    ];
  }

  /** Works in batches, each a transaction of its own, until nothing is left or it is asked to stop between two of them. */
  async run(at: Date, signal?: AbortSignal, batch = BATCH): Promise<number> {
    let removed = 0;
    for (const chore of this.chores) {
      for (let full = true; full && !signal?.aborted;) {
        const gone = await this.unitOfWork.run((tx) => chore(tx, at, batch));
        removed += gone;
        full = gone === batch;
      }
    }
    return removed;
  }
}
