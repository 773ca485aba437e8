import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Answer } from '../platform/http/answer';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { decodeCursor, type Page, PageQuery, pageOf, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import { RequestLocale } from '../platform/http/request-locale';
import type { Locale } from '../platform/i18n/locale';
import { Translator } from '../platform/i18n/translator';
import { flawView, VerificationFlawView, VerificationView, verificationView } from './verification.dto';
import { VerificationRun } from './verification-run.service';
import { type VerificationRow, VerificationStore } from './verification-store';

@ApiTags('history verification')
@ApiBearerAuth()
@Controller('api/v1/verifications')
export class VerificationsController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly run: VerificationRun,
    private readonly store: VerificationStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly translator: Translator,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listVerifications',
    summary: 'List the checks of the whole history',
    description:
      'With how far each has come and how much it found; newest first. Permission history.verify: administrator (P6). Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden.',
  })
  @ApiResponse({ status: 200, description: 'A page of checks.', type: pageOf(VerificationView) })
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<VerificationView>> {
    assertMay(actor, 'history.verify');
    const rows = await this.store.list(this.unitOfWork.reader, idOf(query.cursor), query.limit + 1);
    return toPage(rows.map(verificationView), query.limit, ({ id }) => [id]);
  }

  @Post()
  @HttpCode(202)
  @ApiOperation({
    operationId: 'startVerification',
    summary: 'Check the whole history',
    description: `Replays every history and compares it with what is stored, in the background and beside the daily work (decision 9); where one runs
already, that one is answered. Nothing is changed. Permission history.verify: administrator (P6). Errors: 401 unauthenticated, 403 forbidden.`,
  })
  @ApiResponse({ status: 202, description: 'The check that runs.', type: VerificationView })
  start(@Command() command: CommandContext<Actor>): Promise<Answer<VerificationView>> {
    const { actor, at } = command;
    assertMay(actor, 'history.verify');
    return this.commands.run(command, async (tx) =>
      Answer.accepted(verificationView(found(await this.run.start(tx, actor.id, at)))),
    );
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getVerification',
    summary: 'Show a check of the whole history',
    description:
      'With how far it has come. Permission history.verify: administrator (P6). Errors: 401 unauthenticated, 403 forbidden, 404 not-found.',
  })
  @ApiResponse({ status: 200, description: 'The check.', type: VerificationView })
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<VerificationView> {
    assertMay(actor, 'history.verify');
    return verificationView(await this.known(id));
  }

  @Get(':id/flaws')
  @ApiOperation({
    operationId: 'listVerificationFlaws',
    summary: 'List what a check of the history found',
    description:
      'Each with the instance and account that it is about. Permission history.verify: administrator (P6). Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden, 404 not-found.',
  })
  @ApiResponse({ status: 200, description: 'A page of findings.', type: pageOf(VerificationFlawView) })
  async flaws(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
    @RequestLocale() locale: Locale,
  ): Promise<Page<VerificationFlawView>> {
    assertMay(actor, 'history.verify');
    const after = numberOf(query.cursor);
    await this.known(id);
    const rows = await this.store.flaws(this.unitOfWork.reader, id, after, query.limit + 1);
    const views = rows.map((row) => flawView(this.translator, locale, row));
    return toPage(views, query.limit, ({ number }) => [number]);
  }

  private async known(id: string): Promise<VerificationRow> {
    return found(isUUID(id) ? await this.store.one(this.unitOfWork.reader, id) : null);
  }
}

function found(row: VerificationRow | null): VerificationRow {
  if (!row) throw new Problem(404, 'not-found');
  return row;
}

function idOf(cursor: string | undefined): string | null {
  const id = decodeCursor(cursor, 1)?.[0];
  if (id === undefined) return null;
  if (!isUUID(id)) throw new Problem(400, 'cursor-invalid');
  return id as string;
}

function numberOf(cursor: string | undefined): number {
  const number = decodeCursor(cursor, 1)?.[0] ?? 0;
  if (!Number.isSafeInteger(number)) throw new Problem(400, 'cursor-invalid');
  return number as number;
}
