import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../database/unit-of-work';
import { WakeUp } from './wake-up';

const ADD: Statement = {
  name: 'outbox-add',
  text: `INSERT INTO outbox (key, topic, payload, created_at) VALUES ($1, $2, $3::jsonb, $4) ON CONFLICT (key) DO NOTHING`,
};

const TAKE_UP: Statement = {
  name: 'outbox-take-up',
  text: `UPDATE outbox SET parked_at = NULL, attempts = 0, next_attempt_at = NULL
    WHERE id = $1::bigint AND parked_at IS NOT NULL AND relayed_at IS NULL RETURNING id`,
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
    const payload = tx.lateSince ? { ...message.payload, lateSince: tx.lateSince } : message.payload;
    await tx.query(ADD, [message.key, message.topic, JSON.stringify(payload), message.at]);
    tx.afterCommit(() => this.wakeUp.wake());
  }

  /** Gives a message that was given up all its attempts again; false where it does not wait for a person. */
  async takeUp(tx: Transaction, id: string): Promise<boolean> {
    const taken = await tx.query<{ id: string }>(TAKE_UP, [id]);
    if (taken.length > 0) tx.afterCommit(() => this.wakeUp.wake());
    return taken.length > 0;
  }
}
