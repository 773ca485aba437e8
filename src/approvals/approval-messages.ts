import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../modules/platform/database/unit-of-work';
import { Outbox } from '../modules/platform/outbox/outbox';

/** Kinds of message; their texts are `notifications:templates.<name>`. */
export type ApprovalTemplate =
  | 'approvalOpened'
  | 'approvalHandedOn'
  | 'approvalStandIn'
  | 'approvalAbsence'
  | 'approvalSuspended'
  | 'approvalResumed'
  | 'approvalCopied'
  | 'approvalApproved'
  | 'approvalRejected'
  | 'approvalReturned'
  | 'approvalVoided'
  | 'approvalVoidedByChange'
  | 'approvalOverByChange'
  | 'approvalHeld'
  | 'approvalReminded'
  | 'approvalEscalated'
  | 'approvalMentioned'
  | 'approvalCommented'
  | 'approvalCopiedBy'
  | 'approvalUrged';

const TITLE: Statement = {
  name: 'approval-message-title',
  text: `SELECT r.kind, r.title_code AS title, r.title_params AS "titleParams", u.name AS requester, r.requester_id AS "requesterId",
      a.name AS account, a.owner_id AS "ownerId", (SELECT d.name FROM users d WHERE d.id = $2) AS decider
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
  decider: string | null;
}

/** What somebody is to be told. `occasion` is stable: the same occasion is told once. */
export interface ApprovalMessage {
  template: ApprovalTemplate;
  occasion: string;
  to: string[] | ((about: { requesterId: string; ownerId: string | null }) => string[]);
  params?: Record<string, unknown>;
  /** Who decided, named in the text. */
  deciderId?: string | null;
}

/** Word to people about a request, through the outbox alone. */
@Injectable()
export class ApprovalMessages {
  constructor(private readonly outbox: Outbox) {}

  async tell(tx: Transaction, requestId: string, message: ApprovalMessage, at: Date): Promise<void> {
    if (Array.isArray(message.to) && message.to.length === 0) return;
    const [about] = await tx.query<About>(TITLE, [requestId, message.deciderId ?? null]);
    if (!about) throw new Error(`approval request ${requestId} is gone`);
    const recipients = [...new Set(typeof message.to === 'function' ? message.to(about) : message.to)];
    if (recipients.length === 0) return;
    const { kind, title, titleParams, requester, account, decider } = about;
    const subject = { code: textKey(title, 'titles'), params: titleParams };
    await this.outbox.add(tx, {
      key: `approval-${requestId}-${message.occasion}`,
      topic: 'message.addressed',
      payload: {
        recipients,
        template: message.template,
        params: { ...message.params, kind, subject, requester, account, ...(decider === null ? {} : { decider }) },
        link: { type: 'approval', id: requestId },
      },
      at,
    });
  }
}

/** Key of a code's sentence: subjects may bring a key of their own dictionary, `namespace:key`. */
export function textKey(code: string, list: 'titles' | 'reasons'): string {
  return code.includes(':') ? code : `approvals:${list}.${code}`;
}
