import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../modules/auth/actor';
import { CurrentActor } from '../modules/auth/current-actor';
import { Answer } from '../modules/platform/http/answer';
import { Command, type CommandContext } from '../modules/platform/http/command';
import { CommandRunner } from '../modules/platform/http/command-runner';
import { pageOf } from '../modules/platform/http/page';
import { RequestLocale } from '../modules/platform/http/request-locale';
import type { Locale } from '../modules/platform/i18n/locale';
import { ApprovalDetailQuery } from './approval-detail.query';
import { ApprovalOutcomes } from './approval-outcomes';
import { ApprovalPreviewQuery } from './approval-preview.query';
import { ApprovalQueueQuery } from './approval-queue.query';
import { ApprovalService } from './approval.service';
import { ApprovalsQuery, DecisionBody, PreviewBody, WithdrawalBody } from './dto/approval-bodies.dto';
import { ApprovalItemView, ApprovalOutcomeView, ApprovalView, PreviewView } from './dto/approval-views.dto';

@ApiTags('approvals')
@ApiBearerAuth()
@Controller('api/v1/approvals')
export class ApprovalsController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly approvals: ApprovalService,
    private readonly queue: ApprovalQueueQuery,
    private readonly detail: ApprovalDetailQuery,
    private readonly previews: ApprovalPreviewQuery,
    private readonly outcomes: ApprovalOutcomes,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listApprovals',
    summary: "List one's requests by box",
    description:
      'Only what concerns the one who asks. Pages go by key: entries that leave meanwhile make none skipped. Permission approvals.read: every post. Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated.',
  })
  @ApiResponse({ status: 200, description: 'A page of the box.', type: pageOf(ApprovalItemView) })
  list(@CurrentActor() actor: Actor, @Query() query: ApprovalsQuery, @RequestLocale() locale: Locale) {
    return this.queue.page(actor, query, locale);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'previewApproval',
    summary: 'The route a request would take',
    description:
      'Steps, people and the reason of each step, over the policy and the organisation of now (section 8). Nothing is filed. Errors: 400 invalid-body, 401 unauthenticated, 404 not-found for an account out of scope.',
  })
  @ApiResponse({ status: 200, description: 'The route.', type: PreviewView })
  preview(@CurrentActor() actor: Actor, @Body() body: PreviewBody): Promise<PreviewView> {
    return this.previews.of(actor, body);
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getApproval',
    summary: 'Show a request',
    description: `Content with its hash, the route with every step, decisions and history. Seen by its requester, the candidates of any step,
whoever decided or has a copy, and those whose scope has its account. The ETag is its version. Errors: 401 unauthenticated, 404 not-found.`,
  })
  @ApiResponse({ status: 200, description: 'The request.', type: ApprovalView })
  async show(@CurrentActor() actor: Actor, @Param('id') id: string, @RequestLocale() locale: Locale) {
    const request = await this.detail.of(actor, id, locale);
    return Answer.ok(request, { version: request.version });
  }

  @Post(':id/decisions')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'decideApproval',
    summary: 'Approve, reject or return',
    description: `Decides the open step for exactly the content with this hash. The last approval carries the request out in the same
transaction; where that is not possible any more, the request is voided with the reason (status 200, see status and outcomeReason).
Errors: 400 invalid-body, 401 unauthenticated, 403 segregation-of-duties for a request that is one's own or that one gains by,
403 forbidden, 404 not-found, 409 already-decided with winner, 409 not-your-turn, 409 instance-quarantined, 412 content-changed (where the
content has moved since it was filed, the request is voided).`,
  })
  @ApiResponse({ status: 200, description: 'Where the request stands afterwards.', type: ApprovalOutcomeView })
  decide(@Param('id') id: string, @Body() body: DecisionBody, @Command() command: CommandContext<Actor>) {
    return this.commands.run(command, async (tx) => {
      return this.outcomes.of(
        tx,
        await this.approvals.decide(tx, command, id, { ...body, comment: body.comment ?? null }),
      );
    });
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'withdrawApproval',
    summary: 'Withdraw a request',
    description: `By its requester alone, at any step. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 404 not-found,
409 already-decided with winner, 409 instance-quarantined.`,
  })
  @ApiResponse({ status: 200, description: 'Where the request stands afterwards.', type: ApprovalOutcomeView })
  withdraw(@Param('id') id: string, @Body() body: WithdrawalBody, @Command() command: CommandContext<Actor>) {
    return this.commands.run(command, async (tx) => {
      return this.outcomes.of(tx, await this.approvals.withdraw(tx, command, id, body.comment ?? null));
    });
  }

  @Post(':id/release')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'releaseApproval',
    summary: 'Let a held request go on',
    description: `Plans the steps that are left again, over the organisation of now. Permission approvals.suspend: administrator, who decides nothing.
Errors: 401 unauthenticated, 403 forbidden, 404 not-found, 409 event-not-allowed when it is not held, 409 still-held with problems.`,
  })
  @ApiResponse({ status: 200, description: 'Where the request stands afterwards.', type: ApprovalOutcomeView })
  release(@Param('id') id: string, @Command() command: CommandContext<Actor>) {
    return this.commands.run(command, async (tx) => {
      return this.outcomes.of(tx, await this.approvals.release(tx, command, id));
    });
  }
}
