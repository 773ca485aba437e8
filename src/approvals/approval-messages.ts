import { Injectable } from '@nestjs/common';
import type { PlannedStep } from '../machines/approval';
import type { Statement, Transaction } from '../modules/platform/database/unit-of-work';
import { Outbox } from '../modules/platform/outbox/outbox';
import { hiddenFrom } from './approval-visibility';
import { shownTitle, withheld } from './shown-title';

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
  text: `SELECT r.kind, r.title_code AS title, r.title_params AS "titleParams", r.steps, r.step, r.seated, u.name AS requester, r.requester_id AS "requesterId",
      a.name AS account, a.owner_id AS "ownerId", (SELECT d.name FROM users d WHERE d.id = $2) AS decider
    FROM approval_requests r JOIN users u ON u.id = r.requester_id LEFT JOIN accounts a ON a.id = r.account_id WHERE r.id = $1`,
};

interface About {
  kind: string;
  title: string;
  titleParams: Record<string, unknown>;
  steps: PlannedStep[] | null;
  step: number;
  /** Whoever is awaited at the present step. */
  seated: string[] | null;
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
    for (const addressed of addressedBy(recipients, about))
      await this.add(tx, requestId, { message, about, at, ...addressed });
  }

  private async add(
    tx: Transaction,
    requestId: string,
    { message, about, recipients, title, suffix, at }: Addressed & { message: ApprovalMessage; about: About; at: Date },
  ): Promise<void> {
    const { kind, requester, account, decider } = about;
    const subject = { code: textKey(title.code, 'titles'), params: title.params };
    await this.outbox.add(tx, {
      key: `approval-${requestId}-${message.occasion}${suffix}`,
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

interface Addressed {
  recipients: string[];
  title: { code: string; params: Record<string, unknown> };
  /** Keeps apart what is told differently on the same occasion. */
  suffix: string;
}

/**
 * Each with the title as they may see it: who decides at a step as the step shows it, the requester whole, anybody else as every step
 * shows it. Scope is not asked for: whoever reads the request itself sees it with theirs.
 */
function addressedBy(recipients: string[], about: About): Addressed[] {
  const { title: code, titleParams: params, requesterId, step } = about;
  const seats = (about.seated ?? []).map((personId) => ({ step, personId }));
  const ground = { requesterId, steps: about.steps ?? [], seats };
  const groups = new Map<string, Addressed>();
  for (const personId of recipients) {
    const hidden = hiddenFrom({ personId, inScope: false, standsInFor: [] }, ground);
    const title = shownTitle({ code, params }, hidden);
    const without = withheld({ code, params }, title);
    const suffix = without.length === 0 ? '' : `-without-${without.join('-')}`;
    const group = groups.get(suffix) ?? { recipients: [], title, suffix };
    group.recipients.push(personId);
    groups.set(suffix, group);
  }
  return [...groups.values()];
}

/** Key of a code's sentence: subjects may bring a key of their own dictionary, `namespace:key`. */
export function textKey(code: string, list: 'titles' | 'reasons'): string {
  return code.includes(':') ? code : `approvals:${list}.${code}`;
}
