import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../modules/platform/database/unit-of-work';
import { Outbox } from '../modules/platform/outbox/outbox';

export type ApprovalTemplate =
  | 'approval.stepOpened'
  | 'approval.copied'
  | 'approval.approved'
  | 'approval.rejected'
  | 'approval.returned'
  | 'approval.voided'
  | 'approval.withdrawn'
  | 'approval.held'
  | 'approval.remind'
  | 'approval.escalate';

const TITLE: Statement = {
  name: 'approval-message-title',
  text: `SELECT r.kind, r.title_code AS title, r.title_params AS "titleParams", u.name AS requester, r.requester_id AS "requesterId",
      a.name AS account, a.owner_id AS "ownerId"
    FROM approval_requests r JOIN users u ON u.id = r.requester_id LEFT JOIN accounts a ON a.id = r.account_id WHERE r.id = $1`,
};

interface About {
  kind: string;
  title: string;
  titleParams: Record<string, unknown>;
  requester: string;
  requesterId: string;
  account: string | null;
  ownerId: string | null;
}

/** What somebody is to be told. `occasion` is stable: the same occasion is told once. */
export interface ApprovalMessage {
  template: ApprovalTemplate;
  occasion: string;
  to: string[] | ((about: { requesterId: string; ownerId: string | null }) => string[]);
  params?: Record<string, unknown>;
}

/** Word to people about a request, through the outbox alone. */
@Injectable()
export class ApprovalMessages {
  constructor(private readonly outbox: Outbox) {}

  async tell(tx: Transaction, requestId: string, message: ApprovalMessage, at: Date): Promise<void> {
    const [about] = await tx.query<About>(TITLE, [requestId]);
    if (!about) throw new Error(`approval request ${requestId} is gone`);
    const recipients = [...new Set(typeof message.to === 'function' ? message.to(about) : message.to)];
    if (recipients.length === 0) return;
    const { kind, title, titleParams, requester, account } = about;
    await this.outbox.add(tx, {
      key: `approval-${requestId}-${message.occasion}`,
      topic: 'message.addressed',
      payload: {
        recipients,
        template: message.template,
        params: { ...titleParams, ...message.params, kind, title, requester, account: account ?? '' },
        link: { type: 'approval', id: requestId },
      },
      at,
    });
  }
}
