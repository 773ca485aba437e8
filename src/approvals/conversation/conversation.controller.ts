import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../modules/auth/actor';
import { CurrentActor } from '../../modules/auth/current-actor';
import { Answer } from '../../modules/platform/http/answer';
import { Command, type CommandContext } from '../../modules/platform/http/command';
import { CommandRunner } from '../../modules/platform/http/command-runner';
import { PageQuery, pageOf } from '../../modules/platform/http/page';
import { CommentsService } from './comments.service';
import { CopiesService } from './copies.service';
import { ApprovalCommentBody, ApprovalCopiesBody } from './dto/conversation-bodies.dto';
import {
  ApprovalCommentView,
  ApprovalCopiesView,
  ApprovalCountsView,
  ApprovalReadersView,
  ApprovalReadView,
  ApprovalUrgingView,
} from './dto/conversation-views.dto';
import { ReadingService } from './reading.service';
import { UrgingService } from './urging.service';

@ApiTags('approvals')
@ApiBearerAuth()
@Controller('api/v1/approvals')
export class ConversationController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly comments: CommentsService,
    private readonly copies: CopiesService,
    private readonly reading: ReadingService,
    private readonly urging: UrgingService,
  ) {}

  @Get('counts')
  @ApiOperation({
    operationId: 'countApprovals',
    summary: "Count what waits in one's boxes",
    description:
      'What waits for me, what I have not read, what came back to me. Permission: every post. Errors: 401 unauthenticated.',
  })
  @ApiResponse({ status: 200, description: 'The numbers.', type: ApprovalCountsView })
  counts(@CurrentActor() actor: Actor): Promise<ApprovalCountsView> {
    return this.reading.counts(actor);
  }

  @Get(':id/comments')
  @ApiOperation({
    operationId: 'listApprovalComments',
    summary: 'List what was said about a request',
    description:
      'Oldest first, for whoever sees the request. Errors: 400 cursor-invalid, 401 unauthenticated, 404 not-found.',
  })
  @ApiResponse({ status: 200, description: 'A page of comments.', type: pageOf(ApprovalCommentView) })
  listComments(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: PageQuery) {
    return this.comments.page(actor, id, query);
  }

  @Post(':id/comments')
  @ApiOperation({
    operationId: 'commentApproval',
    summary: 'Say something about a request',
    description: `By whoever sees the request, also after its end; auditors say nothing (P7). Those who are mentioned and the requester are told.
A mention lets nobody in: give a copy first. Nothing is edited or deleted. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden,
404 not-found, 422 mention-out-of-sight with personIds.`,
  })
  @ApiResponse({ status: 201, description: 'The comment.', type: ApprovalCommentView })
  comment(@Param('id') id: string, @Body() body: ApprovalCommentBody, @Command() command: CommandContext<Actor>) {
    return this.commands.run(command, async (tx) =>
      Answer.created(await this.comments.add(tx, command, id, { text: body.text, mentions: body.mentions ?? [] })),
    );
  }

  @Post(':id/comments/:commentId/withdraw')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'withdrawApprovalComment',
    summary: 'Withdraw an own comment',
    description: `Within 15 minutes, while nobody else has decided on the request since. Its text is shown no more; that it was there and when it was
withdrawn stays. Errors: 401 unauthenticated, 403 forbidden, 404 not-found, 409 comment-too-old, 409 comment-relied-on.`,
  })
  @ApiResponse({ status: 200, description: 'What is left of it.', type: ApprovalCommentView })
  withdrawComment(
    @Param('id') id: string,
    @Param('commentId') commentId: string,
    @Command() command: CommandContext<Actor>,
  ) {
    return this.commands.run(command, async (tx) =>
      Answer.ok(await this.comments.withdraw(tx, command, id, commentId)),
    );
  }

  @Post(':id/copies')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'copyApproval',
    summary: 'Give copies of a request',
    description: `By its requester and its approvers (candidates of any step, those who decided), at any time. People with a copy are told, see the request
and find it in box cc; who has one already is not told again. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found,
422 person-not-available with personIds.`,
  })
  @ApiResponse({ status: 200, description: 'Who has a copy now.', type: ApprovalCopiesView })
  copy(@Param('id') id: string, @Body() body: ApprovalCopiesBody, @Command() command: CommandContext<Actor>) {
    return this.commands.run(command, async (tx) =>
      Answer.ok({ items: await this.copies.add(tx, command, id, body.personIds) }),
    );
  }

  @Post(':id/read')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'readApproval',
    summary: 'Mark a request as read',
    description:
      'The present round, for the caller; the first time counts, again changes nothing. A new round is unread. Errors: 401 unauthenticated, 403 forbidden for auditors (P7), 404 not-found.',
  })
  @ApiResponse({ status: 200, description: 'When it was read.', type: ApprovalReadView })
  read(@Param('id') id: string, @Command() command: CommandContext<Actor>) {
    return this.commands.run(command, async (tx) => Answer.ok(await this.reading.mark(tx, command, id)));
  }

  @Get(':id/readers')
  @ApiOperation({
    operationId: 'listApprovalReaders',
    summary: 'Show who has read a request',
    description:
      'For its requester, its approvers and auditors. Round by round; whoever decided on a round counts as its reader. Errors: 401 unauthenticated, 403 forbidden, 404 not-found.',
  })
  @ApiResponse({ status: 200, description: 'Who, and when first.', type: ApprovalReadersView })
  async readers(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ApprovalReadersView> {
    return { items: await this.reading.readers(actor, id) };
  }

  @Post(':id/urge')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'urgeApproval',
    summary: 'Urge those who have to decide',
    description: `By the requester, as often as the route says: usually once in eight working hours and three times a step. Errors: 401 unauthenticated, 403 forbidden, 404 not-found,
409 nothing-awaited, 409 urged-lately with possibleAt, 409 urged-enough (possibleAt null: not before the next step).`,
  })
  @ApiResponse({ status: 200, description: 'Who was told.', type: ApprovalUrgingView })
  urge(@Param('id') id: string, @Command() command: CommandContext<Actor>) {
    return this.commands.run(command, async (tx) => Answer.ok(await this.urging.urge(tx, command, id)));
  }
}
