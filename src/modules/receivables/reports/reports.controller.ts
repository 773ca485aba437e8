import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../auth/actor';
import { CurrentActor } from '../../auth/current-actor';
import { RequestLocale } from '../../platform/http/request-locale';
import type { Locale } from '../../platform/i18n/locale';
import { AgeingQuery } from './ageing.query';
import { type ReportFile, ReportsService } from './reports.service';
import {
  AgeingFileQuery,
  AgeingQueryParams,
  AgeingView,
  StatementFileQuery,
  StatementQueryParams,
  StatementView,
} from './statement.dto';
import { StatementQuery } from './statement.query';

const FILES = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/pdf'] as const;

@ApiTags('Receivables')
@Controller('api/v1')
export class ReceivableReportsController {
  constructor(
    private readonly ages: AgeingQuery,
    private readonly statements: StatementQuery,
    private readonly reports: ReportsService,
  ) {}

  @Get('ageing')
  @ApiOperation({
    operationId: 'showAgeing',
    summary: 'What is owed, by how late it is (section 9)',
    description: 'Of the accounts whose money the person sees; one line an account and currency. Codes: 403.',
  })
  @ApiOkResponse({ type: AgeingView })
  ageing(@Query() { accountId }: AgeingQueryParams, @CurrentActor() actor: Actor) {
    return this.ages.of(actor, accountId);
  }

  @Get('ageing/file')
  @ApiOperation({
    operationId: 'downloadAgeing',
    summary: 'The ageing as a spreadsheet or PDF (section 9)',
    description: 'In the language of the request. Codes: 403.',
  })
  @ApiProduces(...FILES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async ageingFile(
    @Query() { accountId, format = 'xlsx' }: AgeingFileQuery,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const view = await this.ages.of(actor, accountId);
    await send(reply, await this.reports.ageing(view, format, locale), `keypath-ageing-${view.asOf}.${format}`);
  }

  @Get('accounts/:id/statement')
  @ApiOperation({
    operationId: 'showStatement',
    summary: 'Statement of account: receivables, payments, credit notes, reversals and write-offs (section 9)',
    description: 'One statement a currency. Codes: 403, 404 `not-found`.',
  })
  @ApiOkResponse({ type: StatementView })
  statement(@Param('id') id: string, @Query() query: StatementQueryParams, @CurrentActor() actor: Actor) {
    return this.statements.of(actor, id, query);
  }

  @Get('accounts/:id/statement/file')
  @ApiOperation({
    operationId: 'downloadStatement',
    summary: 'The statement of account as a spreadsheet or PDF (section 9)',
    description: 'In the language of the request. Codes: 403, 404 `not-found`.',
  })
  @ApiProduces(...FILES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async statementFile(
    @Param('id') id: string,
    @Query() { format = 'xlsx', ...period }: StatementFileQuery,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const view = await this.statements.of(actor, id, period);
    await send(reply, await this.reports.statement(view, format, locale), `keypath-statement-${view.to}.${format}`);
  }
}

async function send(reply: FastifyReply, { content, mediaType }: ReportFile, name: string): Promise<void> {
  await reply.header('content-disposition', `attachment; filename="${name}"`).type(mediaType).send(content);
}
