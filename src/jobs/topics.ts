import { Injectable } from '@nestjs/common';
import { type Transaction } from '../modules/platform/database/unit-of-work';

/** An outbox row as the relay hands it on. */
export interface OutboxMessage {
  id: string;
  key: string;
  topic: string;
  payload: unknown;
  createdAt: Date;
}

/** Carries messages of one topic on, inside the transaction that marks them relayed. Same key again: no second effect. */
export type Deliver = (tx: Transaction, messages: OutboxMessage[], at: Date) => Promise<void>;

/** Topic to its one receiver. */
@Injectable()
export class Topics {
  private readonly receivers = new Map<string, Deliver>();

  register(topic: string, deliver: Deliver): void {
    if (this.receivers.has(topic)) throw new Error(`topic ${topic} has a receiver already`);
    this.receivers.set(topic, deliver);
  }

  /** A topic that nobody receives is an error: its messages wait and become incidents, none is dropped. */
  async deliver(tx: Transaction, messages: OutboxMessage[], at: Date): Promise<void> {
    for (const [topic, group] of byTopic(messages)) {
      const deliver = this.receivers.get(topic);
      if (!deliver) throw new Error(`no receiver for topic ${topic}`);
      await deliver(tx, group, at);
    }
  }
}

function byTopic(messages: OutboxMessage[]): Map<string, OutboxMessage[]> {
  const groups = new Map<string, OutboxMessage[]>();
  for (const message of messages) groups.set(message.topic, [...(groups.get(message.topic) ?? []), message]);
  return groups;
}
