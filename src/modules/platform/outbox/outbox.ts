import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../database/unit-of-work';
import { WakeUp } from './wake-up';

const ADD: Statement = {
  name: 'outbox-add',
  text: `INSERT INTO outbox (key, topic, payload, created_at) VALUES ($1, $2, $3::jsonb, $4) ON CONFLICT (key) DO NOTHING`,
};

export interface Message {
  /** Stable and unique: the same occasion gives the same key, so nothing is ever sent twice. */
  key: string;
  /** In the past tense: `message.addressed`. */
  topic: string;
  payload: Record<string, unknown>;
  at: Date;
}

/** The only door out of the database: what leaves the system is a row of the command's own transaction. */
@Injectable()
export class Outbox {
  constructor(private readonly wakeUp: WakeUp) {}

  async add(tx: Transaction, message: Message): Promise<void> {
    await tx.query(ADD, [message.key, message.topic, JSON.stringify(message.payload), message.at]);
    tx.afterCommit(() => this.wakeUp.wake());
  }
}
