import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { may } from '../auth/permissions';
import { assertMay } from '../auth/scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Answer } from '../platform/http/answer';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { decodeCursor, type Page, pageOf, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import { ReportStore } from './report-store';
import { MarketReportBody, MarketReportsQuery, MarketReportView } from './reports.dto';
import { ReportsService, sightOf } from './reports.service';

@ApiTags('reports')
@ApiBearerAuth()
@Controller('api/v1/market-reports')
export class ReportsController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly reports: ReportsService,
    private readonly store: ReportStore,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listMarketReports',
    summary: 'List monthly market analysis reports',
    description:
      'One’s own; a director (P3) also those of the department, senior management (P4) and auditor (P7) all. Newest month first; those that are owed and not in ' +
      'are on the list too (S5). Permission reports.read. Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden.',
  })
  @ApiOkResponse({ type: pageOf(MarketReportView) })
  async list(@CurrentActor() actor: Actor, @Query() query: MarketReportsQuery): Promise<Page<MarketReportView>> {
    assertMay(actor, 'reports.read');
    const after = decodeCursor(query.cursor, 2);
    if (after && !(typeof after[0] === 'string' && isUUID(after[1]))) throw new Problem(400, 'cursor-invalid');
    const rows = await this.store.list(this.unitOfWork.reader, sightOf(actor), query, after, query.limit + 1);
    return toPage(await this.reports.views(rows), query.limit, ({ month, id }) => [month, id]);
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getMarketReport',
    summary: 'Show a monthly market analysis report',
    description:
      'As it was submitted last; the ETag is its version. Out of sight is answered like an unknown id. Permission reports.read. Errors: 401 unauthenticated, 404 not-found.',
  })
  @ApiOkResponse({ type: MarketReportView })
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer<MarketReportView>> {
    // Whose post sees no report at all learns nothing about one.
    if (!isUUID(id) || !may(actor, 'reports.read')) throw new Problem(404, 'not-found');
    const view = await this.reports.one(this.unitOfWork.reader, actor, id);
    return Answer.ok(view, { version: view.version });
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'submitMarketReport',
    summary: 'Submit one’s monthly market analysis report',
    description:
      'Summary of the month, forecast for the next, problems, solutions; due by the 5th of the next month (policy), marked late afterwards (S5). Submitted again it is a ' +
      'new version, and the first decides whether it was late. From the month itself up to a year later. Permission reports.write: specialist, manager, director. ' +
      'If-Match is honoured. Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 412 version-stale, 422 report-month-closed.',
  })
  @ApiOkResponse({ type: MarketReportView })
  submit(@Body() body: MarketReportBody, @Command() command: CommandContext<Actor>): Promise<Answer<MarketReportView>> {
    return this.commands.run(command, async (tx) => {
      const id = await this.reports.submit(tx, command.actor.id, body, command);
      const view = await this.reports.one(tx, command.actor, id);
      return Answer.ok(view, { version: view.version });
    });
  }
}
