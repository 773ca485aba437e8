import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { Clock } from '../platform/clock/clock';
import { Answer } from '../platform/http/answer';
import { ChangeView } from '../platform/http/change-view';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { type Page, PageQuery, pageOf, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import { RequestLocale } from '../platform/http/request-locale';
import type { Locale } from '../platform/i18n/locale';
import { Translator } from '../platform/i18n/translator';
import { AbsenceStore } from './absence-store';
import { AbsenceBody, AbsencesQuery, absenceView, AbsenceView, EnteredAbsenceView, enteredView } from './absences.dto';
import { AbsencesService, sightOf } from './absences.service';
import { idCursor } from './name-cursor';
import { PeopleChanges } from './people-changes';

@ApiTags('absences')
@ApiBearerAuth()
@Controller('api/v1/absences')
export class AbsencesController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly service: AbsencesService,
    private readonly absences: AbsenceStore,
    private readonly changes: PeopleChanges,
    private readonly clock: Clock,
    private readonly translator: Translator,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listAbsences',
    summary: 'List absences',
    description: `One's own, those in which one is the substitute, those of everybody below one in the reporting line; a director (P3) also those
of the department, senior management (P4), administrator (P6) and auditor (P7) all. Newest entry first. Permission absences.read: every post.
Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden.`,
  })
  @ApiResponse({ status: 200, description: 'A page of absences.', type: pageOf(AbsenceView) })
  async list(@CurrentActor() actor: Actor, @Query() query: AbsencesQuery): Promise<Page<AbsenceView>> {
    assertMay(actor, 'absences.read');
    const at = this.clock.now();
    const found = await this.absences.list(sightOf(actor), query, at, idCursor(query.cursor), query.limit + 1);
    const views = found.map((absence) => absenceView(absence, at));
    return toPage(views, query.limit, ({ id }) => [id]);
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getAbsence',
    summary: 'Show an absence',
    description:
      'One absence; the ETag is the version. Out of sight is answered like an unknown id. Permission absences.read: every post. Errors: 401 unauthenticated, 403 forbidden, 404 not-found.',
  })
  @ApiResponse({ status: 200, description: 'The absence.', type: AbsenceView })
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer<AbsenceView>> {
    assertMay(actor, 'absences.read');
    const found = await this.absences.seen(sightOf(actor), id);
    if (!found) throw new Problem(404, 'not-found');
    return Answer.ok(absenceView(found, this.clock.now()), { version: found.version });
  }

  @Post()
  @ApiOperation({
    operationId: 'enterAbsence',
    summary: 'Enter an absence with its substitute',
    description: `For oneself (permission absences.own: every post but auditor), for somebody below one in the reporting line, or as an administrator
(absences.write) for anybody. The substitute gets the tasks of the period, old and new, for the kinds named, decides within their own limits and never on
their own request; it ends by itself. Somebody who is a substitute in that period may be away all the same: \`leftAlone\` names those for whom then nobody decides.
\`warnings\` names what waits already and the substitute may not decide, such as their own requests: it goes on waiting for the absent person.
Errors: 400 invalid-body, 401 unauthenticated, 403 forbidden, 409 absence-overlaps, 422 person-unknown, absence-period-wrong,
absence-in-the-past, substitute-is-oneself, substitute-unknown, substitute-disabled, substitute-may-not-decide, substitute-absent.`,
  })
  @ApiResponse({ status: 201, description: 'Entered.', type: EnteredAbsenceView })
  enter(
    @Body() body: AbsenceBody,
    @Command() command: CommandContext<Actor>,
    @RequestLocale() locale: Locale,
  ): Promise<Answer<EnteredAbsenceView>> {
    const { actor, at } = command;
    const { personId = actor.id, substituteId, kinds = null, reason = '' } = body;
    const from = body.from === undefined ? at : new Date(body.from);
    const wanted = { personId, substituteId, from, until: new Date(body.until), kinds, reason };
    return this.commands.run(command, async (tx) => {
      const entered = await this.service.enter(tx, actor.id, wanted, at);
      const { id, version } = entered.absence;
      const say = (code: string, params: Record<string, unknown>) =>
        this.translator.t(locale, `users:warning.${code}`, params);
      return Answer.created(enteredView(entered, at, say), { version, location: `/api/v1/absences/${id}` });
    });
  }

  @Post(':id/end')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'endAbsence',
    summary: 'End an absence before its time',
    description: `Whoever may enter it may end it, running or planned. If-Match is honoured.
Errors: 401 unauthenticated, 403 forbidden, 404 not-found, 409 absence-over, 412 version-stale.`,
  })
  @ApiResponse({ status: 200, description: 'The absence as it is now.', type: AbsenceView })
  end(@Param('id') id: string, @Command() command: CommandContext<Actor>): Promise<Answer<AbsenceView>> {
    const { actor, at, ifMatch } = command;
    return this.commands.run(command, async (tx) => {
      const ended = await this.service.end(tx, actor.id, id, { at, ifMatch });
      return Answer.ok(absenceView(ended, at), { version: ended.version });
    });
  }

  @Get(':id/changes')
  @ApiOperation({
    operationId: 'listAbsenceChanges',
    summary: 'List the changes of an absence',
    description:
      'Who entered and who ended it, newest first. Permission people.audit: administrator (P6), auditor (P7). Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden, 404 not-found.',
  })
  @ApiResponse({ status: 200, description: 'A page of changes.', type: pageOf(ChangeView) })
  async listChanges(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ChangeView>> {
    assertMay(actor, 'people.audit');
    const before = idCursor(query.cursor);
    await this.show(actor, id);
    return this.changes.page(id, before, query.limit);
  }
}
