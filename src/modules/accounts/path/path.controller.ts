import { Body, Controller, Get, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor';
import { CurrentActor } from '../../auth/current-actor';
import { Clock } from '../../platform/clock/clock';
import { Answer } from '../../platform/http/answer';
import { Command, type CommandContext } from '../../platform/http/command';
import { CommandRunner } from '../../platform/http/command-runner';
import { Problem } from '../../platform/http/problem';
import { RequestLocale } from '../../platform/http/request-locale';
import type { Locale } from '../../platform/i18n/locale';
import { Translator } from '../../platform/i18n/translator';
import { HistoryAnswer, HistoryQueryParameters, PathEventBody, PathView } from '../dto/path.dto';
import { speakerOf } from './criterion-view';
import { PathHistoryQuery } from './path-history.query';
import { PathViewQuery } from './path-view.query';
import { PathService } from './path.service';
import { SystemEventGuard } from './system-event.guard';

@ApiTags('path')
@Controller('api/v1/accounts/:accountId')
export class PathController {
  constructor(
    private readonly paths: PathService,
    private readonly views: PathViewQuery,
    private readonly histories: PathHistoryQuery,
    private readonly commands: CommandRunner,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  @Get('path')
  @ApiOperation({
    summary: 'Show the path of an account',
    description:
      'Where the account stands, every exit criterion with reason, evidence and what would unblock it, and the events that are open to you. ' +
      'The ETag is the account’s version. Codes: 404 `not-found`, 409 `instance-quarantined`.',
  })
  @ApiOkResponse({ type: PathView })
  async path(@Param('accountId') accountId: string, @CurrentActor() actor: Actor, @RequestLocale() locale: Locale) {
    const view = await this.views.now(actor, accountId, this.clock.now(), speakerOf(this.translator, locale));
    return Answer.ok(view, { version: view.version });
  }

  @Post('path/events')
  @UseGuards(SystemEventGuard)
  @ApiOperation({
    summary: 'Send an event to the path of an account',
    description:
      '200: carried out, the new path. 202: the path, waiting for the approval request that was filed. `If-Match` is the account’s version. ' +
      'Codes: 400 `invalid-body`, 403 `forbidden`, `system-event`, 404 `not-found`, 409 `event-not-allowed` (with the events that are possible), ' +
      '`request-pending`, `instance-quarantined`, 412 `version-stale`, 422 `exit-criteria-unmet` (with every unmet criterion) and the guards’ own.',
  })
  @ApiOkResponse({ type: PathView })
  @ApiAcceptedResponse({ type: PathView })
  send(
    @Param('accountId') accountId: string,
    @Body() body: PathEventBody,
    @Command() command: CommandContext<Actor>,
    @RequestLocale() locale: Locale,
  ) {
    const speak = speakerOf(this.translator, locale);
    const { type, ...said } = body;
    const payload = JSON.parse(JSON.stringify(said)) as Record<string, unknown>;
    return this.commands.run(command, async (tx) => {
      const options = { ifMatch: command.ifMatch, at: command.at, speak };
      const sent = await this.paths.send(tx, command.actor.id, accountId, { type, payload }, options);
      const view = await this.views.now(command.actor, accountId, command.at, speak, tx);
      const headers = { version: view.version };
      return sent.requestId ? Answer.accepted(view, headers) : Answer.ok(view, headers);
    });
  }

  @Get('history')
  @ApiOperation({
    summary: 'Show the history of an account',
    description:
      'Every event with actor, states, payload, verdicts, versions and chained hash, newest first. With `?at=` (an instant with offset, not later than now) the path as it was then. ' +
      'Codes: 400 `invalid-query`, `cursor-invalid`, 404 `not-found`.',
  })
  @ApiOkResponse({ type: HistoryAnswer })
  async history(
    @Param('accountId') accountId: string,
    @Query() query: HistoryQueryParameters,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<HistoryAnswer> {
    if (query.at === undefined) return this.histories.page(actor, accountId, query);
    const path = await this.views.asOf(actor, accountId, this.past(query.at), speakerOf(this.translator, locale));
    return { path };
  }

  /** There is a history up to now; what is to come nobody knows. */
  private past(text: string): Date {
    const [at, now] = [new Date(text), this.clock.now()];
    if (at <= now) return at;
    throw new Problem(400, 'invalid-query', {}, [
      { field: 'at', code: 'in-the-future', params: { today: now.toISOString() } },
    ]);
  }
}
