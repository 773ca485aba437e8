import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { openIncident } from '../platform/incidents/open-incident';
import { briefly, nextAttemptAt } from './back-off';
import { type Deadline } from './deadline';
import { DeadlineHandlers } from './deadline-handlers';
import { DeadlineStore, type DueDeadline, type ScanCursor } from './deadline-store';

/** What became of one deadline: `done` with those that were overtaken; `passed over` means it was not due, not open any more, or in another worker's hands. */
export type Outcome = 'done' | 'passedOver' | 'failed';
export type Tally = Record<Outcome, number>;

export type Urgency = 'urgent' | 'ordinary';

const BATCH = 200;

const LANES = 4;
/** What is acted on later than this was held up by an outage: its messages are told together (`CatchUp`). */
const LATE_MS = 3_600_000;

/**
 * Acts on deadlines that are due. Any number of processors may run at once, be killed at any instant and be woken as
 * often as one likes: each deadline is acted on once or not at all, because acting and marking it done are one
 * transaction. The instant is an argument; a job's own time counts for nothing (architecture, decision 6).
 */
@Injectable()
export class DeadlineProcessor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: DeadlineStore,
    private readonly handlers: DeadlineHandlers,
  ) {}

  /**
   * One pass over everything due at `at`, the earliest first, in pages. One that fails never stops the others. With an urgency only what
   * has it, so that after an outage what people wait for is not behind a hundred thousand other deadlines.
   */
  async runDue(at: Date, signal?: AbortSignal, urgency?: Urgency, progressed?: () => void): Promise<Tally> {
    const only = urgency && { purposes: this.handlers.urgentPurposes(), among: urgency === 'urgent' };
    const tally: Tally = { done: 0, passedOver: 0, failed: 0 };
    let cursor: ScanCursor | undefined;
    do {
      const batch = await this.store.due(at, cursor, BATCH, only);
      await this.inLanes(batch, at, tally, signal);
      progressed?.();
      cursor = batch.length === BATCH ? batch.at(-1) : undefined;
    } while (cursor && !signal?.aborted);
    return tally;
  }

  /** Acts on one deadline if it is open and due at `at`. */
  async process(id: string, at: Date): Promise<Outcome> {
    let reserved: Deadline | undefined;
    try {
      return await this.unitOfWork.run(async (tx) => {
        reserved = await this.store.reserve(tx, id);
        if (!reserved) return 'passedOver';
        const handler = this.handlers.of(reserved.purpose);
        await handler.lock(tx, reserved);
        const settled = await this.store.settle(tx, id, at);
        if (!settled) return 'passedOver';
        if (at.getTime() - settled.dueAt.getTime() > LATE_MS) tx.lateSince = settled.dueAt;
        const handled = await handler.handle(tx, settled, at);
        if (handled === 'overtaken') await this.store.overtake(tx, id);
        if (typeof handled !== 'object') return 'done';
        await this.store.putOff(tx, id, handled.putOffTo, at);
        return 'passedOver';
      });
    } catch (error) {
      if (!reserved) throw error;
      await this.recordFailure(reserved, error, at);
      return 'failed';
    }
  }

  /** Instances side by side, the deadlines of one instance one after another. */
  private async inLanes(batch: DueDeadline[], at: Date, tally: Tally, signal?: AbortSignal): Promise<void> {
    const waiting = byInstance(batch);
    const lane = async (): Promise<void> => {
      for (let group = waiting.shift(); group; group = waiting.shift()) {
        for (const { id } of group) {
          if (signal?.aborted) return;
          tally[await this.process(id, at)] += 1;
        }
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  private async recordFailure(deadline: Deadline, error: unknown, at: Date): Promise<void> {
    const failures = deadline.attempts + 1;
    const next = nextAttemptAt(failures, at);
    await this.unitOfWork.run(async (tx) => {
      await this.store.fail(tx, deadline.id, next, briefly(error));
      if (next) return;
      const { id, instanceId, purpose } = deadline;
      await openIncident(tx, {
        kind: 'deadline-failed',
        key: `deadline-failed-${id}`,
        subject: { type: 'deadline', id },
        detail: { instanceId, purpose, failures, error: briefly(error) },
        at,
      });
    });
  }
}

function byInstance(batch: DueDeadline[]): DueDeadline[][] {
  const groups = new Map<string, DueDeadline[]>();
  for (const due of batch) {
    const group = groups.get(due.instanceId);
    if (group) group.push(due);
    else groups.set(due.instanceId, [due]);
  }
  return [...groups.values()];
}
