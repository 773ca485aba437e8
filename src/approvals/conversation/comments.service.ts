import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Actor } from '../../modules/auth/actor';
import { newId } from '../../modules/platform/database/id';
import { type Transaction, UnitOfWork } from '../../modules/platform/database/unit-of-work';
import { decodeCursor, type Page, toPage } from '../../modules/platform/http/page';
import { Problem } from '../../modules/platform/http/problem';
import type { Commander } from '../approval-decisions';
import { ApprovalMessages } from '../approval-messages';
import { ApprovalSight } from '../approval-sight';
import type { RequestRow } from '../approval-store';
import { type Comment, CommentStore } from './comment-store';
import { ConversationGate } from './conversation-gate';
import { conversationLimits } from './conversation-limits';

/** What is said about a request by those who see it, also after its end. Nothing is edited or deleted. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly gate: ConversationGate,
    private readonly sight: ApprovalSight,
    private readonly store: CommentStore,
    private readonly messages: ApprovalMessages,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Oldest first. @throws Problem 404 `not-found`, 400 `cursor-invalid` */
  page(actor: Actor, id: string, { limit, cursor }: { limit: number; cursor?: string }): Promise<Page<Comment>> {
    const after = afterOf(cursor);
    return this.unitOfWork.snapshot(async (tx) => {
      await this.sight.see(tx, actor, id);
      const rows = await this.store.list(tx, id, limit + 1, after);
      return toPage(rows, limit, (row) => [row.at.toISOString(), row.id]);
    });
  }

  /**
   * Says something. Those who are mentioned are told, and so is the requester; somebody who does not see the request is not let
   * in by a mention: that takes a copy, which is the requester's and the approvers' to give.
   *
   * @throws Problem 404 `not-found`, 403 `forbidden`, 422 `mention-out-of-sight` with `personIds`
   */
  async add(
    tx: Transaction,
    command: Commander,
    id: string,
    said: { text: string; mentions: string[] },
  ): Promise<Comment> {
    const request = await this.gate.enter(tx, command, id);
    const { actor, at } = command;
    const mentions = [...new Set(said.mentions)];
    await this.assertSeen(tx, id, mentions);
    const commentId = newId();
    await this.store.add(tx, {
      ...{ id: commentId, requestId: id, round: request.round, authorId: actor.id },
      ...{ text: said.text, mentions, at },
    });
    await this.tell(tx, request, { commentId, text: said.text, mentions }, command);
    return this.present(tx, id, commentId);
  }

  /**
   * Takes one's own comment back within a quarter of an hour, while nobody else has decided since: its text is shown no more,
   * that it was there and when it was withdrawn stays. A second time changes nothing.
   *
   * @throws Problem 404 `not-found`, 403 `forbidden`, 409 `comment-too-old`, 409 `comment-relied-on`
   */
  async withdraw(tx: Transaction, command: Commander, id: string, commentId: string): Promise<Comment> {
    await this.gate.enter(tx, command, id);
    const comment = await this.present(tx, id, commentId);
    if (comment.author.id !== command.actor.id) throw new Problem(403, 'forbidden');
    if (comment.withdrawnAt !== null) return comment;
    const minutes = conversationLimits.withdrawWithinMinutes;
    if (command.at.getTime() - comment.at.getTime() > minutes * 60_000)
      throw new Problem(409, 'comment-too-old', { minutes });
    if (await this.store.isRelied(tx, commentId)) throw new Problem(409, 'comment-relied-on');
    await this.store.withdraw(tx, commentId, command.at);
    return this.present(tx, id, commentId);
  }

  private async assertSeen(tx: Transaction, id: string, people: string[]): Promise<void> {
    const unseen: string[] = [];
    for (const person of people) if (!(await this.gate.isSeenBy(tx, person, id))) unseen.push(person);
    if (unseen.length > 0)
      throw new Problem(422, 'mention-out-of-sight', { count: unseen.length }, undefined, { personIds: unseen });
  }

  private async tell(
    tx: Transaction,
    { id, requesterId }: RequestRow,
    { commentId, text, mentions }: { commentId: string; text: string; mentions: string[] },
    { actor, at }: Commander,
  ): Promise<void> {
    const params = { author: actor.name, text: shortened(text) };
    const mentioned = mentions.filter((person) => person !== actor.id);
    const others = [requesterId].filter((person) => person !== actor.id && !mentioned.includes(person));
    const occasion = `comment-${commentId}`;
    await this.messages.tell(
      tx,
      id,
      { template: 'approvalMentioned', occasion: `${occasion}-mentioned`, to: mentioned, params },
      at,
    );
    await this.messages.tell(tx, id, { template: 'approvalCommented', occasion, to: others, params }, at);
  }

  private async present(tx: Transaction, id: string, commentId: string): Promise<Comment> {
    const comment = await this.store.read(tx, id, commentId);
    if (!comment) throw new Problem(404, 'not-found');
    return comment;
  }
}

const SHOWN = 200;

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text;
}

function afterOf(cursor: string | undefined): [string, string] | null {
  const key = decodeCursor(cursor, 2);
  if (key === null) return null;
  const [at, id] = key;
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !isUUID(id)) throw new Problem(400, 'cursor-invalid');
  return [at, id as string];
}
