import { Injectable } from '@nestjs/common';
import { type Statement, UnitOfWork } from '../../platform/database/unit-of-work';
import { NOTIFICATION_COLUMNS, type StoredNotification } from '../notification.query';

export type PlacedNotification = StoredNotification & { place: number };

/** So many a look: a listener who was away for long is told page by page. */
export const A_LOOK = 100;

const LAST: Statement = {
  name: 'notification-place-last',
  text: `SELECT last::float8 AS last FROM notification_places WHERE user_id = $1`,
};
/** Served by `notifications_places`. */
const AFTER: Statement = {
  name: 'notification-places-after',
  text: `SELECT ${NOTIFICATION_COLUMNS}, place::float8 AS place FROM notifications
    WHERE user_id = $1 AND place > $2::bigint AND place > 0 ORDER BY place LIMIT ${A_LOOK}`,
};

/** One person's notifications in the order of their commits. */
@Injectable()
export class InboxPlaces {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async last(userId: string): Promise<number> {
    const [row] = await this.unitOfWork.read<{ last: number }>(LAST, [userId]);
    return row?.last ?? 0;
  }

  after(userId: string, place: number): Promise<PlacedNotification[]> {
    return this.unitOfWork.read(AFTER, [userId, place]);
  }
}
