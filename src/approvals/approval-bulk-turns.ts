import { Injectable } from '@nestjs/common';
import { Problem } from '../modules/platform/http/problem';

/**
 * Bulk commands that run at once in a process. Each takes two connections of the pool for as long as it lasts: one holds its
 * idempotency key, one decides. So many leave most of the pool to everybody else.
 */
const AT_ONCE = 3;
/** Several times what fifty decisions take; whoever waits longer is told to come again. */
const WAIT_WITHIN_MS = 10_000;
const RETRY_AFTER_S = 2;

/** Lets bulk commands in, before they hold any connection: one a person, a few altogether, in the order in which they came. */
@Injectable()
export class ApprovalBulkTurns {
  private readonly people = new Set<string>();
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  /** @throws Problem 429 `bulk-under-way` where the person has one already, 429 `bulk-busy` where no turn came in time; with `retryAfter` in seconds */
  async run<Result>(personId: string, work: () => Promise<Result>): Promise<Result> {
    if (this.people.has(personId)) throw bulkUnderWay();
    this.people.add(personId);
    try {
      await this.enter();
      return await work().finally(() => this.leave());
    } finally {
      this.people.delete(personId);
    }
  }

  private enter(): Promise<void> {
    if (this.running < AT_ONCE) {
      this.running += 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(turn), 1);
        reject(refused('bulk-busy'));
      }, WAIT_WITHIN_MS);
      const turn = () => {
        clearTimeout(timer);
        resolve();
      };
      this.waiting.push(turn);
    });
  }

  /** The place goes to whoever waits longest; nobody who comes meanwhile gets in between. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}

/** A person's second bulk command, in this process or another. */
export function bulkUnderWay(): Problem {
  return refused('bulk-under-way');
}

function refused(code: string): Problem {
  return new Problem(429, code, { seconds: RETRY_AFTER_S }, undefined, { retryAfter: RETRY_AFTER_S });
}
