import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '../database/id';
import type { Statement, Transaction } from '../database/unit-of-work';
import type { DueMail, MailOrder, MailRow } from './mail';

const COLUMNS = `id, key, kind, recipient_id AS "recipientId", params, message_id AS "messageId", attempts,
  jsonb_build_object('type', subject_type, 'id', subject_id) AS subject`;

const ADD: Statement = {
  name: 'mail-add',
  text: `INSERT INTO mails (id, key, kind, recipient_id, subject_type, subject_id, params, message_id, next_attempt_at, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $9) ON CONFLICT (key) DO NOTHING`,
};
/** The same key again finds its row as long as that waits, and keeps it from being taken before this transaction ends. */
const ENTER: Statement = {
  name: 'mail-enter',
  text: `INSERT INTO mails AS m (id, key, kind, recipient_id, subject_type, subject_id, params, message_id, next_attempt_at, created_at)
    SELECT e.*, $10::timestamptz FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::uuid[], $7::jsonb[], $8::text[], $9::timestamptz[])
      AS e (id, key, kind, recipient_id, subject_type, subject_id, params, message_id, due_at)
    ORDER BY e.key ON CONFLICT (key) DO UPDATE SET key = excluded.key WHERE m.status = 'waiting' RETURNING id, key`,
};
/** Served by `mails_collecting`. Locked: none of them is taken before this transaction ends. */
const WAITING: Statement = {
  name: 'mail-waiting',
  text: `SELECT id, recipient_id AS "recipientId" FROM mails WHERE kind = $1 AND recipient_id = ANY ($2::uuid[]) AND status = 'waiting'
    ORDER BY recipient_id, key FOR UPDATE`,
};
/** Of what waits longer than that; a key that was used already stays with whoever has it. */
const BRING_FORWARD: Statement = {
  name: 'mail-bring-forward',
  text: `UPDATE mails m SET next_attempt_at = $6, params = m.params || $5::jsonb,
      key = CASE WHEN u.used THEN m.key ELSE $3 END, message_id = CASE WHEN u.used THEN m.message_id ELSE $4 END
    FROM (SELECT EXISTS (SELECT 1 FROM mails WHERE key = $3) AS used) u
    WHERE m.id = (SELECT id FROM mails WHERE kind = $1 AND recipient_id = $2 AND status = 'waiting' AND next_attempt_at > $6
      ORDER BY next_attempt_at LIMIT 1 FOR UPDATE)`,
};
const PUT_BACK: Statement = {
  name: 'mail-put-back',
  text: `UPDATE mails SET status = 'waiting', next_attempt_at = $2, attempts = attempts - 1, taken_at = NULL
    WHERE id = $1 AND status = 'sending'`,
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

  /** Into the ledger in one statement; keys must differ. Returned: those that wait, with their rows. One that was sent under its key is not among them. */
  enter(tx: Transaction, mails: readonly DueMail[], domain: string, at: Date): Promise<{ id: string; key: string }[]> {
    const column = (of: (mail: DueMail) => unknown): unknown[] => mails.map(of);
    return tx.query(ENTER, [
      column(() => newId()),
      column(({ key }) => key),
      column(({ kind }) => kind),
      column(({ recipientId }) => recipientId),
      column(({ subject }) => subject.type),
      column(({ subject }) => subject.id),
      column(({ params }) => JSON.stringify(params)),
      column(({ key }) => messageIdOf(key, domain)),
      column(({ dueAt }) => dueAt),
      at,
    ]);
  }

  /** Mails of a kind that still wait, locked until the transaction ends. */
  waiting(tx: Transaction, kind: string, people: readonly string[]): Promise<{ id: string; recipientId: string }[]> {
    return tx.query(WAITING, [kind, people]);
  }

  async bringForward(
    tx: Transaction,
    { kind, recipientId }: Pick<MailOrder, 'kind' | 'recipientId'>,
    { key, params, dueAt }: Pick<DueMail, 'key' | 'params' | 'dueAt'>,
    domain: string,
  ): Promise<void> {
    await tx.query(BRING_FORWARD, [
      ...[kind, recipientId, key, messageIdOf(key, domain), JSON.stringify(params), dueAt],
    ]);
  }

  /** Taken, and found to be too early. */
  async putBack(tx: Transaction, id: string, until: Date): Promise<void> {
    await tx.query(PUT_BACK, [id, until]);
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
