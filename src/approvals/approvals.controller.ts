import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../modules/auth/actor';
import { CurrentActor } from '../modules/auth/current-actor';
import { assertMay } from '../modules/auth/scope';
import { Answer } from '../modules/platform/http/answer';
import { Command, type CommandContext } from '../modules/platform/http/command';
import { CommandRunner } from '../modules/platform/http/command-runner';
import { pageOf } from '../modules/platform/http/page';
import { RequestLocale } from '../modules/platform/http/request-locale';
import type { Locale } from '../modules/platform/i18n/locale';
import { Translator } from '../modules/platform/i18n/translator';
import { ApprovalBulk } from './approval-bulk.service';
import { ApprovalDetailQuery } from './approval-detail.query';
import { ApprovalOutcomes } from './approval-outcomes';
import { ApprovalPreviewQuery } from './approval-preview.query';
import { ApprovalQueueQuery } from './approval-queue.query';
import { ApprovalService } from './approval.service';
import { ApprovalsQuery, DecisionBody, PreviewBody, PreviewQuery, WithdrawalBody } from './dto/approval-bodies.dto';
import { ApprovalItemView, ApprovalOutcomeView, ApprovalView, PreviewView } from './dto/approval-views.dto';
import { BulkDecisionsView, bulkView } from './dto/bulk-view.dto';
import { BulkDecisionsBody } from './dto/move-bodies.dto';

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
    private readonly bulk: ApprovalBulk,
    private readonly translator: Translator,
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

  @Post('bulk-decisions')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'decideApprovals',
    summary: 'Decide several requests at once',
    description: `Where the policy allows it for the kind. Each item is a transaction of its own: one that is refused holds up no other, and is answered
with its reason. An item that names no step and round means those that were open when the command began, never one that opens meanwhile.
With an Idempotency-Key also what an interruption left is finished by the same command. A person has one such command at a time.
Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 429 bulk-under-way, 429 bulk-busy where too many others run; per item those of
deciding, and 409 bulk-not-allowed.`,
  })
  @ApiResponse({ status: 200, description: 'A result for each item, in order.', type: BulkDecisionsView })
  decideMany(
    @Body() { items }: BulkDecisionsBody,
    @Command() command: CommandContext<Actor>,
    @RequestLocale() locale: Locale,
  ) {
    assertMay(command.actor, 'approvals.decide');
    return this.bulk.run(command, items, (results) => bulkView(this.translator, locale, results));
  }

  @Get(':id/preview')
  @ApiOperation({
    operationId: 'previewRunningApproval',
    summary: 'The route that a request takes, with who is away on a day',
    description:
      'Steps as they stand, people, reasons, absences that are planned for the date. Errors: 400 invalid-query, 401 unauthenticated, 404 not-found.',
  })
  @ApiResponse({ status: 200, description: 'The route.', type: PreviewView })
  previewRunning(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { date }: PreviewQuery,
  ): Promise<PreviewView> {
    return this.previews.running(actor, id, date);
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
403 forbidden, 404 not-found, 409 already-decided with winner, 409 not-your-turn, 409 instance-quarantined, 422 step-not-earlier, 412 content-changed (where the
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
