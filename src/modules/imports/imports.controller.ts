import { createHash } from 'node:crypto';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { Clock } from '../platform/clock/clock';
import { Answer } from '../platform/http/answer';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { parseIdempotencyKey } from '../platform/http/idempotency-key';
import { decodeCursor, PageQuery, pageOf, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import { RequestLocale } from '../platform/http/request-locale';
import type { Locale } from '../platform/i18n/locale';
import { ImportViews } from './dto/import-views';
import {
  ImportCheckView,
  ImportQuery,
  ImportRowsQuery,
  ImportRowView,
  ImportRunView,
  TemplateQuery,
} from './dto/imports.dto';
import { ImportsService } from './imports.service';
import { type Checked, ImportCheckService } from './runs/import-check.service';
import { ImportRunStore } from './runs/import-run.store';
import { FileUnreadable } from './sheet/table';
import { writeTemplate } from './sheet/write-template';
import { mediaTypes, readUpload } from './upload';

@ApiTags('imports')
@Controller('api/v1/imports')
export class ImportsController {
  constructor(
    private readonly checks: ImportCheckService,
    private readonly imports: ImportsService,
    private readonly store: ImportRunStore,
    private readonly views: ImportViews,
    private readonly commands: CommandRunner,
    private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Import accounts from a spreadsheet',
    description:
      'The body is the file (.xlsx or .csv, at most 10 MB). With `dryRun=true` the answer is 200 and lists every error by row and column. Otherwise 202 with ' +
      'the run, whose progress `GET /imports/:id` shows; with any error nothing is written. The same file again goes on with a run that was interrupted. ' +
      'Codes: 403 `forbidden`, 413 `file-too-large`, 415 `file-kind-unknown`, 422 `import-invalid` (with `cells`), `file-unreadable`, `file-encrypted` …',
  })
  @ApiConsumes(...mediaTypes)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({
    name: 'Idempotency-Key',
    description: 'Repeats of a command with the same key and body act once',
    required: false,
  })
  @ApiOkResponse({ type: ImportCheckView, description: 'What a dry run found' })
  @ApiAcceptedResponse({ type: ImportRunView })
  async start(
    @Query() query: ImportQuery,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ) {
    assertMay(actor, 'imports.run');
    const createUsers = query.createUsers === 'true';
    if (createUsers) assertMay(actor, 'users.write');
    const content = await readUpload(request.body);
    const checked = await this.check(content, query.fileName ?? 'accounts', createUsers);
    const view = this.views.check(checked, locale);
    if (query.dryRun === 'true') return Answer.ok(view);
    if (!view.valid) throw invalid(view);
    return this.commands.run(this.commandOf(request, actor, checked), async (tx) => {
      const run = await this.imports.start(tx, checked, actor.id);
      tx.afterCommit(() => this.imports.workInBackground(run.id));
      return Answer.accepted(this.views.run(run), { location: `/api/v1/imports/${run.id}` });
    });
  }

  @Get()
  @ApiOperation({
    summary: 'List imports',
    description: 'The newest first. Codes: 403 `forbidden`, 400 `cursor-invalid`.',
  })
  @ApiOkResponse({ type: pageOf(ImportRunView) })
  async list(@Query() query: PageQuery, @CurrentActor() actor: Actor) {
    assertMay(actor, 'imports.run');
    const runs = await this.store.list(runCursor(query.cursor), query.limit + 1);
    const page = toPage(runs, query.limit, (run) => [run.startedAt.toISOString(), run.id]);
    return { ...page, items: page.items.map((run) => this.views.run(run)) };
  }

  @Get('template')
  @ApiOperation({
    summary: 'Download the account sheet',
    description: 'Headers, one example row and, in .xlsx, a list of stages to choose from.',
  })
  @ApiProduces(...mediaTypes)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(
    @Query() query: TemplateQuery,
    @RequestLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { content, mediaType, fileName } = await writeTemplate(query.format ?? 'xlsx', query.locale ?? locale);
    await reply.header('content-disposition', `attachment; filename="${fileName}"`).type(mediaType).send(content);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Show an import and how far it is',
    description: 'Codes: 403 `forbidden`, 404 `not-found`.',
  })
  @ApiOkResponse({ type: ImportRunView })
  async show(@Param('id') id: string, @CurrentActor() actor: Actor) {
    assertMay(actor, 'imports.run');
    const run = await this.store.read(id);
    if (!run) throw new Problem(404, 'not-found');
    return this.views.run(run);
  }

  @Get(':id/rows')
  @ApiOperation({
    summary: 'List what became of each account of an import',
    description: 'Codes: 403 `forbidden`, 404 `not-found`.',
  })
  @ApiOkResponse({ type: pageOf(ImportRowView) })
  async rows(
    @Param('id') id: string,
    @Query() query: ImportRowsQuery,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ) {
    assertMay(actor, 'imports.run');
    if (!(await this.store.read(id))) throw new Problem(404, 'not-found');
    const after = Number(decodeCursor(query.cursor, 1)?.[0] ?? 0);
    if (!Number.isSafeInteger(after)) throw new Problem(400, 'cursor-invalid');
    const page = toPage(
      await this.store.rows(id, after, query.outcome ?? null, query.limit + 1),
      query.limit,
      (row) => [row.position],
    );
    return { ...page, items: page.items.map((row) => this.views.row(row, locale)) };
  }

  @Post(':id/undo')
  @ApiOperation({
    summary: 'Take an import back',
    description:
      'Accounts to which nothing else has happened leave all lists by `path.adoptUndone`; nothing is deleted. The others are kept and listed with the reason. ' +
      'Codes: 403 `forbidden`, 404 `not-found`, 409 `import-unfinished`, `import-undone`.',
  })
  @ApiAcceptedResponse({ type: ImportRunView })
  undo(@Param('id') id: string, @Command() command: CommandContext<Actor>) {
    assertMay(command.actor, 'imports.run');
    return this.commands.run(command, async (tx) => {
      const run = await this.imports.beginUndo(tx, id, command.actor.id);
      tx.afterCommit(() => this.imports.workInBackground(id, (each) => this.imports.undo(each)));
      return Answer.accepted(this.views.run(run), { location: `/api/v1/imports/${id}` });
    });
  }

  private async check(content: Buffer, fileName: string, createUsers: boolean): Promise<Checked> {
    try {
      return await this.checks.sheet(content, fileName, { createUsers });
    } catch (error) {
      if (error instanceof FileUnreadable) throw new Problem(422, error.code, error.params);
      throw error;
    }
  }

  /** The command of an upload: its body is a stream, so what a repeated key is compared with is the file's own hash. */
  private commandOf(request: FastifyRequest, actor: Actor, checked: Checked): CommandContext<Actor> {
    const key = parseIdempotencyKey(request.headers['idempotency-key']);
    const bodyHash = createHash('sha256').update(`${checked.contentHash} ${checked.fileName}`).digest('hex');
    return { actor, at: this.clock.now(), ifMatch: null, route: `POST ${request.url.split('?', 1)[0]}`, key, bodyHash };
  }
}

function invalid({ errorCount, errors, notices }: ImportCheckView): Problem {
  return new Problem(422, 'import-invalid', { count: errorCount }, undefined, { errorCount, cells: errors, notices });
}

function runCursor(cursor: string | undefined): readonly unknown[] | null {
  const key = decodeCursor(cursor, 2);
  if (key && (Number.isNaN(Date.parse(String(key[0]))) || !/^[0-9a-f-]{36}$/.test(String(key[1]))))
    throw new Problem(400, 'cursor-invalid');
  return key;
}
