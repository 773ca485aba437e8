import { Injectable } from '@nestjs/common';
import { type Statement, UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, type Page, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import { type MessageLink } from './message';

export interface StoredNotification {
  id: string;
  template: string;
  params: Record<string, unknown>;
  link: MessageLink | null;
  createdAt: Date;
  readAt: Date | null;
}

export interface NotificationFilter {
  userId: string;
  unreadOnly: boolean;
  limit: number;
  cursor?: string;
}

/** A person's own notifications, the newest first; pages by key, both orders kept by an index. */
@Injectable()
export class NotificationQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page({ userId, unreadOnly, limit, cursor }: NotificationFilter): Promise<Page<StoredNotification>> {
    const [createdAt, id] = keyOf(cursor);
    const statement = unreadOnly ? UNREAD : ALL;
    const rows = await this.unitOfWork.read<StoredNotification>(statement, [userId, createdAt, id, limit + 1]);
    return toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
  }

  async unread(userId: string): Promise<number> {
    const [row] = await this.unitOfWork.read<{ unread: number }>(COUNT, [userId]);
    return row?.unread ?? 0;
  }
}

/** @throws Problem 400 `cursor-invalid` */
function keyOf(cursor: string | undefined): [string, string] {
  const [createdAt, id] = decodeCursor(cursor, 2) ?? ['infinity', LAST_ID];
  if (createdAt !== 'infinity' && Number.isNaN(Date.parse(String(createdAt)))) throw new Problem(400, 'cursor-invalid');
  if (!UUID.test(String(id))) throw new Problem(400, 'cursor-invalid');
  return [String(createdAt), String(id)];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

export const NOTIFICATION_COLUMNS = 'id, template, params, link, created_at AS "createdAt", read_at AS "readAt"';

const page = (condition: string): string => `SELECT ${NOTIFICATION_COLUMNS} FROM notifications
  WHERE user_id = $1 ${condition} AND (created_at, id) < ($2::timestamptz, $3::uuid)
  ORDER BY created_at DESC, id DESC LIMIT $4`;

const ALL: Statement = { name: 'notifications-all', text: page('') };
const UNREAD: Statement = { name: 'notifications-unread', text: page('AND read_at IS NULL') };
const COUNT: Statement = {
  name: 'notifications-count',
  text: 'SELECT count(*)::integer AS unread FROM notifications WHERE user_id = $1 AND read_at IS NULL',
};
