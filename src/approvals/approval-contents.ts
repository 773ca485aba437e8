import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestKind, RoutePolicy } from '../machines/approval';
import type { Statement, Transaction } from '../modules/platform/database/unit-of-work';
import { recipientOf } from './content-parts';
import { AttachmentsService } from './conversation/attachments.service';
import type { ApprovalContent } from './subject-registry';

/** What of a request decides which others are added up with it. */
export interface FiledMatter {
  /** Absent for a request that is not there yet: it has no files. */
  id?: string;
  kind: RequestKind;
  subject: { type: string; id: string };
  accountId: string | null;
  departmentId: string | null;
  requesterId: string;
  round: number;
  at: Date;
}

const USUAL_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Requests of the same kind and team about the same account or recipient, still running or approved. Another version of the same
 * subject is no further amount. Each half goes along an index of its own.
 */
const BEFORE: Statement = {
  name: 'approval-accumulated',
  text: `SELECT COALESCE(sum(near.amount), 0)::text AS amount, count(*)::int AS n FROM (
      SELECT r.id, r.sort_amount AS amount FROM approval_requests r WHERE r.account_id = $1 AND r.filed_at > $2 AND ${counts()}
      UNION SELECT r.id, r.sort_amount AS amount FROM approval_requests r WHERE r.recipient = $7 AND r.filed_at > $2 AND ${counts()}
    ) near`,
};
/** Two accounts, one recipient: whoever files for the same recipient waits, as on the same account. */
const LOCK_RECIPIENT: Statement = {
  name: 'approval-recipient-lock',
  text: `SELECT pg_advisory_xact_lock(${0x6b71}, hashtext($1))`,
};

function counts(): string {
  return `r.kind = $3 AND r.department_id IS NOT DISTINCT FROM $4 AND (r.subject_type <> $5 OR r.subject_id <> $6)
        AND r.amount IS NOT NULL AND r.status IN ('open', 'held', 'suspended', 'returned', 'approved')`;
}

/** The content of a round: what the subject says, and what only the engine knows of it. */
@Injectable()
export class ApprovalContents {
  constructor(private readonly attachments: AttachmentsService) {}

  /**
   * With what was given to the same account or recipient before, with the files that the round is filed with, and salted once a request.
   * The caller holds the account's lock, so that two halves of a split amount see each other.
   */
  async complete(
    tx: Transaction,
    content: ApprovalContent,
    matter: FiledMatter,
    policy: Pick<RoutePolicy, 'accumulationDays' | 'baseCurrency' | 'routes'>,
  ): Promise<ApprovalContent> {
    const counted = await this.counted(tx, content, matter, policy);
    const files =
      matter.id === undefined ? [] : await this.attachments.filedWith(tx, { ...matter, id: matter.id }, matter.round);
    return plain({
      ...counted,
      salt: content.salt ?? randomUUID(),
      ...(files.length > 0 ? { fields: { ...content.fields, filedAttachments: files } } : {}),
    });
  }

  /**
   * What an approver's edit made of it: the files are those of the filing, what was given besides is added up anew, under the locks of a
   * filing, so that no half of a split amount is raised unseen.
   */
  async edited(
    tx: Transaction,
    now: ApprovalContent,
    filed: ApprovalContent,
    matter: FiledMatter,
    policy: Pick<RoutePolicy, 'accumulationDays' | 'baseCurrency' | 'routes'>,
  ): Promise<ApprovalContent> {
    const { accumulated: _before, ...rest } = this.present(now, filed);
    return plain(
      await this.counted(tx, { ...rest, ...(now.accumulated ? { accumulated: now.accumulated } : {}) }, matter, policy),
    );
  }

  /** As the subject is now, with what was added when the round was filed: only what the subject changed is a change. */
  present(now: ApprovalContent, filed: ApprovalContent): ApprovalContent {
    const { filedAttachments } = filed.fields;
    return plain({
      ...now,
      ...(filed.salt === undefined ? {} : { salt: filed.salt }),
      ...(filed.accumulated && !now.accumulated ? { accumulated: filed.accumulated } : {}),
      ...(filedAttachments === undefined ? {} : { fields: { ...now.fields, filedAttachments } }),
    });
  }

  /** With what was given to the same account or recipient before. */
  private async counted(
    tx: Transaction,
    content: ApprovalContent,
    matter: FiledMatter,
    policy: Pick<RoutePolicy, 'accumulationDays' | 'baseCurrency' | 'routes'>,
  ): Promise<ApprovalContent> {
    const addsUp = content.amount !== undefined && policy.routes[matter.kind].accumulates !== false;
    const accumulated = addsUp ? await this.accumulated(tx, content, matter, policy) : null;
    return { ...content, ...(accumulated ? { accumulated } : {}) };
  }

  private async accumulated(
    tx: Transaction,
    content: ApprovalContent,
    { kind, subject, accountId, departmentId, at }: FiledMatter,
    { accumulationDays = USUAL_DAYS, baseCurrency }: Pick<RoutePolicy, 'accumulationDays' | 'baseCurrency'>,
  ): Promise<ApprovalContent['accumulated'] | null> {
    const recipient = recipientOf(content);
    if (recipient !== null) await tx.query(LOCK_RECIPIENT, [recipient]);
    const since = new Date(at.getTime() - accumulationDays * DAY_MS);
    const values = [accountId, since, kind, departmentId, subject.type, subject.id, recipient];
    const [sum] = await tx.query<{ amount: string; n: number }>(BEFORE, values);
    return sum && sum.n > 0 ? { amount: sum.amount, currency: baseCurrency } : null;
  }
}

/** As JSON gives it back, so that the hash of today is the hash of tomorrow. */
function plain(content: ApprovalContent): ApprovalContent {
  return JSON.parse(JSON.stringify(content)) as ApprovalContent;
}
