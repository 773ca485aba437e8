import { Injectable } from '@nestjs/common';
import { PENDING } from '../../../approvals/approval-boxes';
import { Clock } from '../../platform/clock/clock';
import { type Statement, UnitOfWork } from '../../platform/database/unit-of-work';

export interface Counters {
  /** Notifications that are not read yet. */
  unread: number;
  /** What waits for the person's decision, that of people they stand in for too; counted to 1,000. */
  approvalsPending: number;
}

const AT_MOST = 1_000;
const LANES = PENDING.map(
  ({ of, from, where }) =>
    `SELECT p.id FROM ${of} CROSS JOIN LATERAL (SELECT t.id FROM ${from} WHERE ${where} LIMIT $2) p`,
);

/** The lanes of the queue itself, so that the badge says what the box shows. */
const COUNT: Statement = {
  name: 'inbox-counters',
  text: `SELECT (SELECT count(*)::integer FROM notifications WHERE user_id = $1 AND read_at IS NULL) AS unread,
    (SELECT count(*)::integer FROM (${LANES.join(' UNION ALL ')} LIMIT $2) q) AS "approvalsPending"`,
};

@Injectable()
export class InboxCounters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of(userId: string): Promise<Counters> {
    const [row] = await this.unitOfWork.read<Counters>(COUNT, [userId, AT_MOST, this.clock.now()]);
    return row ?? { unread: 0, approvalsPending: 0 };
  }
}
