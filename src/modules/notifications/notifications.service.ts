import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/id';
import { type Statement, type Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { Bell } from '../platform/live/bell';
import { addressedMessage, type MessageLink } from './message';
import { NOTIFICATION_COLUMNS, type StoredNotification } from './notification.query';

/** A message as the relay hands it on. */
export interface RelayedMessage {
  key: string;
  payload: unknown;
  createdAt: Date;
}

/** A notification that has just been written and is not read yet. */
export interface Told {
  id: string;
  userId: string;
  key: string;
  template: string;
}

/** Whoever carries notifications further, in the transaction that wrote them. */
export type Carrier = (tx: Transaction, told: readonly Told[], at: Date | undefined) => Promise<void>;

export interface Telling {
  /** The instant of the relay. */
  at?: Date;
  /** Nothing is carried further: what is written are messages of the past. */
  inAppOnly?: boolean;
}

/** In-app notifications: written from relayed messages, marked as read by their owner. */
@Injectable()
export class NotificationsService {
  private readonly carriers: Carrier[] = [];

  constructor(private readonly bell: Bell) {}

  carriedBy(carrier: Carrier): void {
    this.carriers.push(carrier);
  }

  /**
   * One notification a message and recipient. The pair of user and key is unique, so a message that is relayed again
   * adds nothing. A recipient who does not exist fails the whole call: nothing is dropped in silence.
   */
  async record(
    tx: Transaction,
    messages: readonly RelayedMessage[],
    { at, inAppOnly = false }: Telling = {},
  ): Promise<void> {
    const rows = messages.flatMap(rowsOf);
    if (rows.length === 0) return;
    const column = (name: keyof Row) => rows.map((row) => row[name]);
    const told = await tx.query<Told & { isRead: boolean }>(RECORD, [
      column('id'),
      column('userId'),
      column('key'),
      column('template'),
      column('params'),
      column('link'),
      column('createdAt'),
    ]);
    this.ring(tx, told);
    const unread = told.filter(({ isRead }) => !isRead);
    if (!inAppOnly) await this.carry(tx, unread, at);
  }

  /** Hands what was just written to whoever carries it further; {@link record} does so by itself. */
  async carry(tx: Transaction, told: readonly Told[], at?: Date): Promise<void> {
    if (told.length > 0) for (const carry of this.carriers) await carry(tx, told, at);
  }

  /** Marks one's own notification as read; the first reading counts. @throws Problem 404 `not-found` */
  async markRead(tx: Transaction, userId: string, id: string, at: Date): Promise<StoredNotification> {
    const [row] = await tx.query<StoredNotification>(READ, [id, userId, at]);
    if (!row) throw new Problem(404, 'not-found');
    this.ring(tx, [{ userId }]);
    return row;
  }

  /** Marks all of one's own that existed at this instant as read; returns how many were unread. */
  async markAllRead(tx: Transaction, userId: string, at: Date): Promise<number> {
    const read = await tx.query(READ_ALL, [userId, at]);
    this.ring(tx, read.length > 0 ? [{ userId }] : []);
    return read.length;
  }

  /** What leads to this thing leads nowhere from now on: whoever has not read it need not. Returns how many were unread. */
  async settleAbout(tx: Transaction, about: MessageLink, at: Date): Promise<number> {
    const settled = await tx.query<{ userId: string }>(SETTLE, [about.type, about.id, at]);
    this.ring(tx, settled);
    return settled.length;
  }

  /** Their inbox has changed: streams of theirs look again, in every process, once it is committed. */
  ring(tx: Transaction, people: readonly { userId: string }[]): void {
    if (people.length === 0) return;
    const ids = people.map(({ userId }) => userId);
    tx.afterCommit(() => this.bell.ring('inbox', ids));
  }
}

interface Row {
  id: string;
  userId: string;
  key: string;
  template: string;
  params: string;
  link: string | null;
  createdAt: Date;
}

function rowsOf({ key, payload, createdAt }: RelayedMessage): Row[] {
  const { recipients, template, params, link } = addressedMessage(payload);
  const shared = { key, template, params: JSON.stringify(params), link: link && JSON.stringify(link), createdAt };
  return recipients.map((userId) => ({ id: newId(), userId, ...shared }));
}

/**
 * A message about an account that was taken back while the message waited in the outbox is read by nobody: it is settled at once.
 * `place` counts each person's notifications in the order of their commits, since the row of the count stays locked until then: what a
 * stream has sent once is all there was up to there.
 */
const RECORD: Statement = {
  name: 'notification-record',
  text: `WITH n AS (
      SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::jsonb[], $6::jsonb[], $7::timestamptz[])
        AS n (id, user_id, key, template, params, link, created_at)),
    counted AS (
      INSERT INTO notification_places AS p (user_id, last) SELECT user_id, count(*) FROM n GROUP BY user_id ORDER BY user_id
      ON CONFLICT (user_id) DO UPDATE SET last = p.last + excluded.last RETURNING user_id, last)
    INSERT INTO notifications (id, user_id, key, template, params, link, created_at, read_at, place)
    SELECT n.*, CASE WHEN n.link->>'type' = 'account' THEN
        (SELECT GREATEST(a.withdrawn_at, n.created_at) FROM accounts a WHERE a.id = (n.link->>'id')::uuid AND a.withdrawn_at IS NOT NULL)
      END, c.last - row_number() OVER (PARTITION BY n.user_id ORDER BY n.created_at DESC, n.id DESC) + 1
    FROM n JOIN counted c ON c.user_id = n.user_id
    ON CONFLICT (user_id, key) DO NOTHING
    RETURNING id, user_id AS "userId", key, template, read_at IS NOT NULL AS "isRead"`,
};

const READ: Statement = {
  name: 'notification-read',
  text: `UPDATE notifications SET read_at = COALESCE(read_at, $3) WHERE id = $1 AND user_id = $2
    RETURNING ${NOTIFICATION_COLUMNS}`,
};

const READ_ALL: Statement = {
  name: 'notification-read-all',
  text: `UPDATE notifications SET read_at = $2 WHERE user_id = $1 AND read_at IS NULL AND created_at <= $2 RETURNING id`,
};

/** Served by `notifications_about`. A message may have been noted later than the instant of the command. */
const SETTLE: Statement = {
  name: 'notification-settle-about',
  text: `UPDATE notifications SET read_at = GREATEST($3::timestamptz, created_at)
    WHERE read_at IS NULL AND link IS NOT NULL AND link->>'id' = $2 AND link->>'type' = $1 RETURNING user_id AS "userId"`,
};
