import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { Clock } from '../platform/clock/clock';
import { type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { Answer } from '../platform/http/answer';
import { ChangeView, changeView } from '../platform/http/change-view';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { type Page, PageQuery, pageOf, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import { RequestLocale } from '../platform/http/request-locale';
import type { Locale } from '../platform/i18n/locale';
import { idCursor } from '../users/name-cursor';
import {
  PolicyDraftBody,
  PolicyDraftDiscardBody,
  PolicyDraftReviewBody,
  PolicyDraftsQuery,
  PolicyDraftSummaryView,
  PolicyDraftView,
} from './policy-draft.dto';
import { type DraftRow, PolicyDraftStore } from './policy-draft.store';
import { PolicyDraftViews, summaryOf } from './policy-draft.view';
import { type DraftCommander, PolicyDraftsService } from './policy-drafts.service';

const READS = 'Permission policy.audit: director, senior management, administrator (P6), auditor (P7).';

/** P6: the director's department drafts and changes the policy. */
@ApiTags('policy')
@ApiBearerAuth()
@Controller('api/v1/policy/drafts')
export class PolicyDraftsController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly service: PolicyDraftsService,
    private readonly drafts: PolicyDraftStore,
    private readonly views: PolicyDraftViews,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({
    operationId: 'addPolicyDraft',
    summary: 'Draft a change of the policy',
    description: `A change of the version in force, judged at once: every field at fault is named, and whom nobody could decide for is listed (P6, S9).
Permission policy.draft: director. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 409 policy-base-stale, 422 policy-draft-unfit, policy-unchanged, 503 policy-missing.`,
  })
  @ApiResponse({ status: 201, description: 'Saved.', type: PolicyDraftView })
  add(
    @Body() body: PolicyDraftBody,
    @Command() command: CommandContext<Actor>,
    @RequestLocale() locale: Locale,
  ): Promise<Answer<PolicyDraftView>> {
    const { actor, at } = command;
    return this.commands.run(command, async (tx) => {
      const draft = await this.service.open(tx, body, { by: actor.id, at });
      const view = await this.views.whole(tx, draft, at, locale);
      return Answer.created(view, { version: draft.version, location: `/api/v1/policy/drafts/${draft.id}` });
    });
  }

  @Get()
  @ApiOperation({
    operationId: 'listPolicyDrafts',
    summary: 'List drafts of the policy',
    description: `Newest first. ${READS} Errors: 400 invalid-query, cursor-invalid, 401 unauthenticated, 403 forbidden.`,
  })
  @ApiResponse({ status: 200, description: 'A page of drafts.', type: pageOf(PolicyDraftSummaryView) })
  async list(@CurrentActor() actor: Actor, @Query() query: PolicyDraftsQuery): Promise<Page<PolicyDraftSummaryView>> {
    assertMay(actor, 'policy.audit');
    const { status = null, cursor, limit } = query;
    const found = await this.drafts.list(this.unitOfWork.reader, status, idCursor(cursor), limit + 1);
    return toPage(found.map(summaryOf), limit, ({ id }) => [id]);
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getPolicyDraft',
    summary: 'Show a draft of the policy',
    description: `With each field that it changes, and for whom nobody could decide today. The ETag is the version. ${READS}
Errors: 401 unauthenticated, 403 forbidden, 404 not-found.`,
  })
  @ApiResponse({ status: 200, description: 'The draft.', type: PolicyDraftView })
  async show(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @RequestLocale() locale: Locale,
  ): Promise<Answer<PolicyDraftView>> {
    assertMay(actor, 'policy.audit');
    return this.unitOfWork.snapshot(async (tx) => {
      const draft = await this.found(tx, id);
      return Answer.ok(await this.views.whole(tx, draft, this.clock.now(), locale), { version: draft.version });
    });
  }

  @Put(':id')
  @ApiOperation({
    operationId: 'writePolicyDraft',
    summary: 'Write a draft of the policy anew',
    description: `The whole change as it is to be; a review of what it was does not count any more. Where another version came in force meanwhile, send
its number as baseVersion: the same change, of that version. If-Match is honoured. Permission policy.draft: director. Errors: 400 invalid-body,
401 unauthenticated, 403 forbidden, 404 not-found, 409 policy-base-stale, policy-draft-closed, 412 version-stale, 422 policy-draft-unfit, policy-unchanged.`,
  })
  @ApiResponse({ status: 200, description: 'The draft as it is now.', type: PolicyDraftView })
  write(
    @Param('id') id: string,
    @Body() body: PolicyDraftBody,
    @Command() command: CommandContext<Actor>,
    @RequestLocale() locale: Locale,
  ): Promise<Answer<PolicyDraftView>> {
    return this.change(command, locale, (tx, author) => this.service.rewrite(tx, id, body, author));
  }

  @Post(':id/review')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'reviewPolicyDraft',
    summary: 'Review a draft of the policy',
    description: `Notes that somebody other than its last author has read it as it is (S9). If-Match is honoured. Permission policy.review: director, senior
management. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, policy-review-own, 404 not-found, 409 policy-draft-closed, 412 version-stale.`,
  })
  @ApiResponse({ status: 200, description: 'The draft as it is now.', type: PolicyDraftView })
  review(
    @Param('id') id: string,
    @Body() { comment }: PolicyDraftReviewBody,
    @Command() command: CommandContext<Actor>,
    @RequestLocale() locale: Locale,
  ): Promise<Answer<PolicyDraftView>> {
    return this.change(command, locale, (tx, author) => this.service.review(tx, id, comment ?? null, author));
  }

  @Post(':id/discard')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'discardPolicyDraft',
    summary: 'Give up a draft of the policy',
    description: `Nothing is deleted. If-Match is honoured. Permission policy.draft: director. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden,
404 not-found, 409 policy-draft-closed, 412 version-stale.`,
  })
  @ApiResponse({ status: 200, description: 'The draft as it is now.', type: PolicyDraftView })
  discard(
    @Param('id') id: string,
    @Body() { reason }: PolicyDraftDiscardBody,
    @Command() command: CommandContext<Actor>,
    @RequestLocale() locale: Locale,
  ): Promise<Answer<PolicyDraftView>> {
    return this.change(command, locale, (tx, author) => this.service.discard(tx, id, reason ?? null, author));
  }

  @Get(':id/changes')
  @ApiOperation({
    operationId: 'listPolicyDraftChanges',
    summary: 'List the changes of a draft of the policy',
    description: `Who wrote, reviewed or closed it when, newest first. ${READS} Errors: 400 invalid-query, cursor-invalid, 401 unauthenticated, 403 forbidden, 404 not-found.`,
  })
  @ApiResponse({ status: 200, description: 'A page of changes.', type: pageOf(ChangeView) })
  async changes(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<Page<ChangeView>> {
    assertMay(actor, 'policy.audit');
    const before = idCursor(cursor);
    return this.unitOfWork.snapshot(async (tx) => {
      await this.found(tx, id);
      const changes = await this.drafts.changes(tx, id, before, limit + 1);
      return toPage(changes.map(changeView), limit, (each) => [each.id]);
    });
  }

  private change(
    command: CommandContext<Actor>,
    locale: Locale,
    work: (tx: Transaction, author: DraftCommander) => Promise<DraftRow>,
  ): Promise<Answer<PolicyDraftView>> {
    const { actor, at, ifMatch } = command;
    return this.commands.run(command, async (tx) => {
      const draft = await work(tx, { by: actor.id, at, ifMatch });
      return Answer.ok(await this.views.whole(tx, draft, at, locale), { version: draft.version });
    });
  }

  private async found(tx: Transaction, id: string): Promise<DraftRow> {
    const draft = await this.drafts.one(tx, id);
    if (!draft) throw new Problem(404, 'not-found');
    return draft;
  }
}
