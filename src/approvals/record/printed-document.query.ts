import { Injectable } from '@nestjs/common';
import type { Actor } from '../../modules/auth/actor';
import { type Transaction, UnitOfWork } from '../../modules/platform/database/unit-of-work';
import type { Locale } from '../../modules/platform/i18n/locale';
import { contentHash } from '../../modules/platform/workflow/hash';
import { ApprovalDetailQuery } from '../approval-detail.query';
import { type Attachment, AttachmentStore } from '../conversation/attachment-store';
import { type Comment, CommentStore } from '../conversation/comment-store';
import { conversationLimits } from '../conversation/conversation-limits';
import { type Copy, CopiesService } from '../conversation/copies.service';

type Detail = Awaited<ReturnType<ApprovalDetailQuery['of']>>;

/** Everything that a print says of a request, at one moment and for one reader. */
export interface PrintedDocument {
  detail: Detail;
  decisions: PrintedDecision[];
  comments: Comment[];
  attachments: Attachment[];
  copies: Copy[];
  head: { seq: number; hash: string };
  /** SHA-256 over all of it but the language it is printed in. */
  hash: string;
}

export interface PrintedDecision {
  round: number;
  step: number;
  decision: string;
  comment: string | null;
  contentHash: string;
  at: Date;
  person: { name: string };
  actingFor: { name: string } | null;
  automatic: boolean;
  advice: boolean;
  via: 'mail' | null;
  /** Whether it stands: what became of it since. */
  standing: string;
  voided: { reason: string } | null;
}

const MOST_COMMENTS = 1_000;

/** Gathers what is printed, for whoever sees the request: no more than the request itself shows them. */
@Injectable()
export class PrintedDocumentQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly detail: ApprovalDetailQuery,
    private readonly comments: CommentStore,
    private readonly attachments: AttachmentStore,
    private readonly copies: CopiesService,
  ) {}

  /** @throws Problem 404 `not-found` */
  async of(actor: Actor, id: string, locale: Locale): Promise<PrintedDocument> {
    const detail = await this.detail.of(actor, id, locale);
    const beside = await this.unitOfWork.snapshot(async (tx) => ({
      comments: await this.comments.list(tx, id, MOST_COMMENTS),
      attachments: detail.hidden.includes('fields.filedAttachments') ? [] : await this.attached(tx, id),
      copies: await this.copies.list(tx, id),
    }));
    const last = detail.history.at(-1);
    const head = { seq: last?.seq ?? 0, hash: last?.hash ?? '' };
    const decisions: PrintedDecision[] = detail.decisions;
    return { detail, decisions, ...beside, head, hash: hashOf(detail, beside, head) };
  }

  private async attached(tx: Transaction, id: string): Promise<Attachment[]> {
    return (await this.attachments.list(tx, id)).slice(0, conversationLimits.attachmentsPerRequest);
  }
}

/** Nothing that depends on who prints when in which language: the same state has the same hash. */
function hashOf(
  detail: Detail,
  { comments, attachments, copies }: Pick<PrintedDocument, 'comments' | 'attachments' | 'copies'>,
  head: PrintedDocument['head'],
): string {
  const { about: _about, moves: _moves, dueAt: _dueAt, returnTo: _returnTo, removable: _removable, ...more } = detail;
  const {
    editable: _editable,
    actingFor: _actingFor,
    awaited: _awaited,
    attachments: _attachments,
    route,
    ...lasting
  } = more;
  const steps = route.map(({ number, name, state }) => ({ number, name, state }));
  const given = copies.map(({ person, copiedBy, copiedAt }) => ({ person, copiedBy, copiedAt }));
  const printed = { ...lasting, steps, comments, attachments, copies: given, head };
  return contentHash(JSON.parse(JSON.stringify(printed)));
}
