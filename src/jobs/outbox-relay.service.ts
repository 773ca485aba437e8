import { Injectable } from '@nestjs/common';
import { briefly, nextAttemptAt } from '../modules/deadlines/back-off';
import { type Transaction, UnitOfWork } from '../modules/platform/database/unit-of-work';
import { openIncident } from '../modules/platform/incidents/open-incident';
import { OutboxStore, type WaitingMessage } from './outbox-store';
import { Topics } from './topics';

export interface RelayTally {
  relayed: number;
  failed: number;
}

const BATCH = 500;

/**
 * Hands outbox rows to the receivers of their topics. A row is marked in the transaction that delivered it, so a relay
 * that is killed leaves its batch as if it had never been taken. One bad row costs its batch a second pass, row by row;
 * it never stops the others.
 */
@Injectable()
export class OutboxRelay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: OutboxStore,
    private readonly topics: Topics,
  ) {}

  /** Relays until nothing is waiting, or until asked to stop between two batches. */
  async drain(at: Date, signal?: AbortSignal, progressed?: () => void): Promise<RelayTally> {
    const tally: RelayTally = { relayed: 0, failed: 0 };
    for (let full = true; full && !signal?.aborted;) {
      const taken = await this.relayBatch(at, tally, signal);
      progressed?.();
      full = taken === BATCH;
    }
    return tally;
  }

  private async relayBatch(at: Date, tally: RelayTally, signal?: AbortSignal): Promise<number> {
    let batch: WaitingMessage[] = [];
    try {
      await this.unitOfWork.run(async (tx) => {
        batch = await this.store.take(tx, at, BATCH);
        if (batch.length > 0) await this.deliver(tx, batch, at);
      });
      tally.relayed += batch.length;
    } catch (error) {
      if (batch.length === 0) throw error;
      await this.oneByOne(batch, at, tally, signal);
    }
    return batch.length;
  }

  private async oneByOne(batch: WaitingMessage[], at: Date, tally: RelayTally, signal?: AbortSignal): Promise<void> {
    for (const message of batch) {
      if (signal?.aborted) return;
      try {
        if (await this.relayOne(message.id, at)) tally.relayed += 1;
      } catch (error) {
        tally.failed += 1;
        await this.recordFailure(message, error, at);
      }
    }
  }

  private relayOne(id: string, at: Date): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const message = await this.store.takeOne(tx, id);
      if (!message) return false;
      await this.deliver(tx, [message], at);
      return true;
    });
  }

  private async deliver(tx: Transaction, batch: WaitingMessage[], at: Date): Promise<void> {
    await this.topics.deliver(tx, batch, at);
    await this.store.mark(
      tx,
      batch.map((message) => message.id),
      at,
    );
  }

  private async recordFailure(message: WaitingMessage, error: unknown, at: Date): Promise<void> {
    const failures = message.attempts + 1;
    const next = nextAttemptAt(failures, at);
    await this.unitOfWork.run(async (tx) => {
      await this.store.fail(tx, message.id, next, briefly(error), at);
      if (next) return;
      await openIncident(tx, {
        kind: 'message-failed',
        key: `message-failed-${message.id}`,
        detail: { outboxId: message.id, key: message.key, topic: message.topic, failures, error: briefly(error) },
        at,
      });
    });
  }
}
