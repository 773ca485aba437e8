import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Statement, Transaction } from '../modules/platform/database/unit-of-work';
import { MessageTruth, type PendingMessage, type Standing } from '../modules/platform/live/message-truth';

/** They ask their reader to decide: over when the reader's seat is. */
const ASK = ['approvalOpened', 'approvalHandedOn', 'approvalReminded', 'approvalUrged'];
/** They ask about somebody else's seat: over when none is open. */
const ABOUT = ['approvalStandIn', 'approvalEscalated'];

/** Section 8: nobody is asked by mail or card for a decision that has been taken meanwhile. */
@Injectable()
export class ApprovalTruth implements OnModuleInit {
  constructor(private readonly truth: MessageTruth) {}

  onModuleInit(): void {
    this.truth.register([...ASK, ...ABOUT], look);
  }
}

async function look(tx: Transaction, messages: readonly PendingMessage[]): Promise<Map<string, Standing>> {
  const ids = messages.flatMap(({ link }) => (link ? [link.id] : []));
  const rows = await tx.query<{ id: string; people: string[] }>(WAITING, [ids]);
  const waiting = new Map(rows.map(({ id, people }) => [id, people]));
  const over = messages.filter(({ template, userId, link }) => {
    const people = waiting.get(link?.id ?? '');
    if (people === undefined) return false;
    return ASK.includes(template) ? !people.includes(userId) : people.length === 0;
  });
  return new Map(over.map(({ id }) => [id, 'over']));
}

const WAITING: Statement = {
  name: 'approval-truth',
  text: `SELECT r.id, coalesce(array_agg(t.assignee_id) FILTER (WHERE t.assignee_id IS NOT NULL), '{}') AS people
    FROM approval_requests r LEFT JOIN approval_tasks t ON t.request_id = r.id AND t.status = 'pending'
    WHERE r.id = ANY ($1::uuid[]) GROUP BY r.id`,
};
