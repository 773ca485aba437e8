import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '../database/id';
import type { Statement, Transaction } from '../database/unit-of-work';
import type { MailOrder, MailRow } from './mail';

const COLUMNS = `id, key, kind, recipient_id AS "recipientId", params, message_id AS "messageId", attempts,
  jsonb_build_object('type', subject_type, 'id', subject_id) AS subject`;

const ADD: Statement = {
  name: 'mail-add',
  text: `INSERT INTO mails (id, key, kind, recipient_id, subject_type, subject_id, params, message_id, next_attempt_at, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $9) ON CONFLICT (key) DO NOTHING`,
};
/** From here until it is settled nobody else touches it: what is lost in between is uncertain, and never sent again by itself. */
const TAKE: Statement = {
  name: 'mail-take',
  text: `UPDATE mails SET status = 'sending', taken_at = $1, attempts = attempts + 1 WHERE id = (
      SELECT id FROM mails WHERE status = 'waiting' AND next_attempt_at <= $1 ORDER BY next_attempt_at, id LIMIT 1
      FOR UPDATE SKIP LOCKED) RETURNING ${COLUMNS}`,
};
const SETTLE: Statement = {
  name: 'mail-settle',
  text: `UPDATE mails SET status = $2, address = $3, response = $4, last_error = $5, settled_at = $6
    WHERE id = $1 AND status = 'sending'`,
};
const POSTPONE: Statement = {
  name: 'mail-postpone',
  text: `UPDATE mails SET status = 'waiting', next_attempt_at = $2, last_error = $3, taken_at = NULL
    WHERE id = $1 AND status = 'sending'`,
};
const LOST: Statement = {
  name: 'mail-lost',
  text: `UPDATE mails SET status = 'uncertain', last_error = 'the process that was sending it is gone', settled_at = $2
    WHERE status = 'sending' AND taken_at < $1 RETURNING ${COLUMNS}`,
};
const TAKE_UP: Statement = {
  name: 'mail-take-up',
  text: `UPDATE mails SET status = 'waiting', attempts = 0, next_attempt_at = $2, settled_at = NULL
    WHERE id = $1 AND status IN ('failed', 'uncertain') RETURNING id`,
};

export interface Settlement {
  status: 'sent' | 'failed' | 'uncertain' | 'dropped';
  address?: string;
  response?: string;
  error?: string;
}

/** The ledger: each mail once, with what became of it. */
@Injectable()
export class MailStore {
  async add(tx: Transaction, { key, kind, recipientId, subject, params }: MailOrder, domain: string, at: Date) {
    const values = [newId(), key, kind, recipientId, subject.type, subject.id, JSON.stringify(params)];
    await tx.query(ADD, [...values, messageIdOf(key, domain), at]);
  }

  /** The next one that is due, marked as being sent; undefined where none waits. */
  async take(tx: Transaction, at: Date): Promise<MailRow | undefined> {
    return (await tx.query<MailRow>(TAKE, [at]))[0];
  }

  async settle(tx: Transaction, id: string, { status, address, response, error }: Settlement, at: Date): Promise<void> {
    await tx.query(SETTLE, [id, status, address ?? null, response ?? null, error ?? null, at]);
  }

  async postpone(tx: Transaction, id: string, until: Date, error: string): Promise<void> {
    await tx.query(POSTPONE, [id, until, error]);
  }

  /** Mails whose sender never came back. */
  lost(tx: Transaction, takenBefore: Date, at: Date): Promise<MailRow[]> {
    return tx.query(LOST, [takenBefore, at]);
  }

  /** Because a person says so: one that failed, or of which nobody knows. */
  async takeUp(tx: Transaction, id: string, at: Date): Promise<boolean> {
    return (await tx.query(TAKE_UP, [id, at])).length > 0;
  }
}

/** The same mail has the same Message-ID however often it is handed over: a mailbox can tell a repetition. */
export function messageIdOf(key: string, domain: string): string {
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${domain}>`;
}
