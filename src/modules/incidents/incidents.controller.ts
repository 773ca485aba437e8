import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { Answer } from '../platform/http/answer';
import { Command, type CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { type Page, pageOf, toPage } from '../platform/http/page';
import { RequestLocale } from '../platform/http/request-locale';
import type { Locale } from '../platform/i18n/locale';
import { Translator } from '../platform/i18n/translator';
import { IncidentClosingBody, IncidentsQuery, IncidentView } from './incident.dto';
import { IncidentStore } from './incident-store';
import { incidentCursor, incidentView } from './incident-view';
import { IncidentsService } from './incidents.service';

@ApiTags('incidents')
@Controller('api/v1/incidents')
export class IncidentsController {
  constructor(
    private readonly commands: CommandRunner,
    private readonly service: IncidentsService,
    private readonly incidents: IncidentStore,
    private readonly translator: Translator,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List incidents',
    description:
      'What a person must look at, newest first. Permission incidents.read: administrator (P6), auditor (P7), senior management (P4). ' +
      'Codes: 400 `cursor-invalid`, `invalid-query`, 403 `forbidden`.',
  })
  @ApiOkResponse({ type: pageOf(IncidentView) })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { state, limit, cursor }: IncidentsQuery,
    @RequestLocale() locale: Locale,
  ): Promise<Page<IncidentView>> {
    assertMay(actor, 'incidents.read');
    const found = await this.incidents.list(state, incidentCursor(cursor), limit + 1);
    const views = found.map((incident) => incidentView(this.translator, locale, incident));
    return toPage(views, limit, ({ openedAt, id }) => [openedAt, id]);
  }

  @Post(':id/retry')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take up again what failed',
    description:
      'Makes the parked deadline or message due at once, with all its attempts, and closes the incident; should it fail anew, the ' +
      'incident is opened again. Repeating it changes nothing. Permission incidents.write: administrator (P6). Codes: 403 `forbidden`, ' +
      '404 `not-found`, 409 `incident-not-retryable` for a kind without anything to take up, 409 `incident-not-parked` when it was ' +
      'cancelled, moved or done in the meantime.',
  })
  @ApiOkResponse({ type: IncidentView })
  retry(
    @Param('id') id: string,
    @Command() command: CommandContext<Actor>,
    @RequestLocale() locale: Locale,
  ): Promise<Answer<IncidentView>> {
    return this.commands.run(command, async (tx) => {
      const retried = await this.service.retry(tx, command, id);
      return Answer.ok(incidentView(this.translator, locale, retried));
    });
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Close an incident',
    description:
      'Says what was found and done; the same occasion opens it again. Permission incidents.write: administrator (P6). ' +
      'Codes: 400 `invalid-body`, 403 `forbidden`, 404 `not-found`, 409 `incident-closed`, 409 `incident-lasting` while its cause is still there.',
  })
  @ApiOkResponse({ type: IncidentView })
  close(
    @Param('id') id: string,
    @Body() body: IncidentClosingBody,
    @Command() command: CommandContext<Actor>,
    @RequestLocale() locale: Locale,
  ): Promise<Answer<IncidentView>> {
    return this.commands.run(command, async (tx) => {
      const closed = await this.service.close(tx, command, id, body.note);
      return Answer.ok(incidentView(this.translator, locale, closed));
    });
  }
}
