import { createHash } from 'node:crypto';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiOperation,
  ApiProduces,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../modules/auth/actor';
import { CurrentActor } from '../../modules/auth/current-actor';
import { Clock } from '../../modules/platform/clock/clock';
import { Answer } from '../../modules/platform/http/answer';
import type { CommandContext } from '../../modules/platform/http/command';
import { CommandRunner } from '../../modules/platform/http/command-runner';
import { parseIdempotencyKey } from '../../modules/platform/http/idempotency-key';
import { asAttachment } from './attachment-name';
import { readAttachment, UPLOAD_TYPE } from './attachment-upload';
import { AttachmentsService, type CheckedFile } from './attachments.service';
import { ConversationGate } from './conversation-gate';
import { ApprovalAttachmentQuery } from './dto/conversation-bodies.dto';
import { ApprovalAttachmentsView, ApprovalAttachmentView } from './dto/conversation-views.dto';

@ApiTags('approvals')
@ApiBearerAuth()
@Controller('api/v1/approvals/:id/attachments')
export class AttachmentsController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly gate: ConversationGate,
    private readonly attachments: AttachmentsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listApprovalAttachments',
    summary: 'List the files of a request',
    description: 'Oldest first, for whoever sees the request. Errors: 401 unauthenticated, 404 not-found.',
  })
  @ApiResponse({ status: 200, description: 'Every file.', type: ApprovalAttachmentsView })
  async list(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ApprovalAttachmentsView> {
    return { items: await this.attachments.list(actor, id) };
  }

  @Post()
  @ApiOperation({
    operationId: 'attachToApproval',
    summary: 'Attach a file to a request',
    description: `The body is the file, at most 10 MB: pdf, png, jpg, gif, webp, docx, xlsx, pptx, doc, xls, ppt, txt, csv (UTF-8), told by ending and content.
By whoever sees the request; auditors attach nothing (P7). What the requester attaches before filing belongs to the round; all else is marked
as added after filing. Nothing is removed. Errors: 400 invalid-query, 401 unauthenticated, 403 forbidden, 404 not-found, 409 attachments-full,
413 attachment-too-large, 415 attachment-missing, 415 attachment-kind-refused, 422 attachment-empty, 422 attachment-name-unfit.`,
  })
  @ApiConsumes(UPLOAD_TYPE)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({
    name: 'Idempotency-Key',
    description: 'Repeats of a command with the same key and body act once',
    required: false,
  })
  @ApiResponse({ status: 201, description: 'The file as it is stored.', type: ApprovalAttachmentView })
  async attach(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: ApprovalAttachmentQuery,
    @Req() request: FastifyRequest,
  ) {
    await this.gate.admit(actor, id);
    const file = this.attachments.check(query.fileName ?? '', await readAttachment(request));
    const commentId = query.commentId ?? null;
    const command = this.commandOf(request, actor, file, commentId);
    return this.commands.run(command, async (tx) => {
      const attachment = await this.attachments.add(tx, command, id, file, commentId);
      return Answer.created(attachment, { location: `/api/v1/approvals/${id}/attachments/${attachment.id}` });
    });
  }

  @Get(':attachmentId')
  @ApiOperation({
    operationId: 'downloadApprovalAttachment',
    summary: 'Download a file of a request',
    description:
      'Always as an attachment, never shown by the browser itself. Errors: 401 unauthenticated, 404 not-found.',
  })
  @ApiProduces('application/octet-stream')
  @ApiResponse({
    status: 200,
    description: 'The bytes, with the type that its content showed.',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async download(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('attachmentId') attachmentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { attachment, content } = await this.attachments.open(actor, id, attachmentId);
    await reply
      .headers({
        'content-type': attachment.mediaType,
        'content-length': attachment.size,
        'content-disposition': asAttachment(attachment.name),
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-sha256': attachment.sha256,
      })
      .send(content);
  }

  /** The body is a stream, so what a repeated key is compared with is the file's own hash and what is said of it. */
  private commandOf(
    request: FastifyRequest,
    actor: Actor,
    { sha256, name }: CheckedFile,
    commentId: string | null,
  ): CommandContext<Actor> {
    const key = parseIdempotencyKey(request.headers['idempotency-key']);
    const bodyHash = createHash('sha256')
      .update(JSON.stringify([sha256, name, commentId]))
      .digest('hex');
    return { actor, at: this.clock.now(), ifMatch: null, route: `POST ${request.url.split('?', 1)[0]}`, key, bodyHash };
  }
}
