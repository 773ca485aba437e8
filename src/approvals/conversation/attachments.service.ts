import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { ApprovalStatus } from '../../machines/approval';
import type { Actor } from '../../modules/auth/actor';
import { newId } from '../../modules/platform/database/id';
import { type Transaction, UnitOfWork } from '../../modules/platform/database/unit-of-work';
import { Problem } from '../../modules/platform/http/problem';
import type { Commander } from '../approval-decisions';
import { ApprovalSight } from '../approval-sight';
import { HiddenFieldsQuery } from '../hidden-fields.query';
import { attachmentEndings, mediaTypeOf } from './attachment-kinds';
import { cleanName } from './attachment-name';
import { type Attachment, AttachmentStore } from './attachment-store';
import { CommentStore } from './comment-store';
import { ConversationGate } from './conversation-gate';
import { conversationLimits } from './conversation-limits';
import { type FiledAttachment, filedAttachments } from './filed-attachments';

/** A file that came in, looked at and hashed; nothing is written yet. */
export interface CheckedFile {
  name: string;
  mediaType: string;
  sha256: string;
  content: Buffer;
}

/** While a request is being prepared, what its requester attaches belongs to the round that comes next. */
const PREPARING: readonly ApprovalStatus[] = ['draft', 'returned'];

/** Files of a request. None is ever replaced or removed. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly gate: ConversationGate,
    private readonly sight: ApprovalSight,
    private readonly hidden: HiddenFieldsQuery,
    private readonly store: AttachmentStore,
    private readonly comments: CommentStore,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Oldest first; none for somebody to whom a step does not show them. @throws Problem 404 `not-found` */
  list(actor: Actor, id: string): Promise<Attachment[]> {
    return this.unitOfWork.snapshot(async (tx) => {
      const request = await this.sight.see(tx, actor, id);
      return (await this.hidden.showsFiles(tx, actor, request)) ? this.store.list(tx, id) : [];
    });
  }

  /** @throws Problem 422 `attachment-name-unfit`, 415 `attachment-kind-refused` */
  check(givenName: string, content: Buffer): CheckedFile {
    const name = cleanName(givenName);
    if (name === null) throw new Problem(422, 'attachment-name-unfit');
    const mediaType = mediaTypeOf(name, content);
    if (mediaType === null) throw new Problem(415, 'attachment-kind-refused', { kinds: attachmentEndings.join(', ') });
    return { name, mediaType, sha256: createHash('sha256').update(content).digest('hex'), content };
  }

  /**
   * Stores a checked file. Given by the requester before a round is filed, it is part of what that round is filed with; at any
   * other time it is marked as an addition, with its time.
   *
   * @throws Problem 404 `not-found` (also for a comment of another request), 403 `forbidden`, 409 `attachments-full`
   */
  async add(
    tx: Transaction,
    command: Commander,
    id: string,
    file: CheckedFile,
    commentId: string | null,
  ): Promise<Attachment> {
    const request = await this.gate.enter(tx, command, id);
    const { actor, at } = command;
    await this.assertRoom(tx, id, file.content.length);
    if (commentId !== null) await this.assertOwnComment(tx, id, commentId, actor.id);
    const isPreparing = PREPARING.includes(request.status) && request.requesterId === actor.id;
    const attachmentId = newId();
    const { name, mediaType, sha256, content } = file;
    const row = {
      ...{ id: attachmentId, requestId: id, personId: actor.id, commentId, name, mediaType, sha256, at },
      size: content.length,
      round: isPreparing ? request.round + 1 : request.round,
      addedAfterFiling: !isPreparing,
    };
    await this.store.add(tx, row, content);
    return this.present(tx, id, attachmentId);
  }

  /** A file with its bytes as a stream. @throws Problem 404 `not-found` */
  async open(actor: Actor, id: string, attachmentId: string): Promise<{ attachment: Attachment; content: Readable }> {
    const attachment = await this.unitOfWork.snapshot(async (tx) => {
      const request = await this.sight.see(tx, actor, id);
      if (!(await this.hidden.showsFiles(tx, actor, request))) throw new Problem(404, 'not-found');
      return this.present(tx, id, attachmentId);
    });
    return { attachment, content: Readable.from(this.store.content(attachmentId), { objectMode: false }) };
  }

  /** What a round is filed with, for its content and thereby for the hash that decisions are bound to. */
  async filedWith(
    tx: Transaction,
    request: { id: string; requesterId: string },
    round: number,
  ): Promise<FiledAttachment[]> {
    return filedAttachments(await this.store.list(tx, request.id), { requesterId: request.requesterId, round });
  }

  private async assertRoom(tx: Transaction, id: string, size: number): Promise<void> {
    const { attachmentsPerRequest, bytesPerRequest } = conversationLimits;
    const { count, bytes } = await this.store.taken(tx, id);
    if (count >= attachmentsPerRequest || bytes + size > bytesPerRequest)
      throw new Problem(409, 'attachments-full', {
        count: attachmentsPerRequest,
        megabytes: bytesPerRequest / 1024 / 1024,
      });
  }

  /** Files go with one's own words, and not with words taken back. */
  private async assertOwnComment(tx: Transaction, id: string, commentId: string, personId: string): Promise<void> {
    const comment = await this.comments.read(tx, id, commentId);
    if (!comment || comment.withdrawnAt !== null) throw new Problem(404, 'not-found');
    if (comment.author.id !== personId) throw new Problem(403, 'forbidden');
  }

  private async present(tx: Transaction, id: string, attachmentId: string): Promise<Attachment> {
    const attachment = await this.store.read(tx, id, attachmentId);
    if (!attachment) throw new Problem(404, 'not-found');
    return attachment;
  }
}
