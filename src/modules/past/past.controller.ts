import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { Clock } from '../platform/clock/clock';
import { type Page, pageOf } from '../platform/http/page';
import { DayQuery } from './day.query';
import { FactsThen } from './facts-then.query';
import { pastInstant } from './past-instant';
import {
  DayParameters,
  DayView,
  FactsThenQuery,
  FactThenView,
  TimelineEntryView,
  TimelineQueryParameters,
} from './past.dto';
import { TimelineQuery } from './timeline.query';

@ApiTags('path')
@Controller('api/v1/accounts/:accountId')
export class PastController {
  constructor(
    private readonly days: DayQuery,
    private readonly facts: FactsThen,
    private readonly timelines: TimelineQuery,
    private readonly clock: Clock,
  ) {}

  @Get('day')
  @ApiOperation({
    summary: 'Show an account as it was on a day',
    description:
      'Where the path had been by then and for how many working days, whose account it was, and how much was known of it; replayed from the history. ' +
      'The state and the criteria of that instant are `GET …/history?at=`. Permission history.read. ' +
      'Codes: 400 `invalid-query`, 403 `forbidden`, 404 `not-found` (also before the account was there).',
  })
  @ApiOkResponse({ type: DayView })
  day(@CurrentActor() actor: Actor, @Param('accountId') id: string, @Query() query: DayParameters): Promise<DayView> {
    return this.days.show(actor, id, pastInstant(query.at, this.clock.now(), 'at'));
  }

  @Get('day/facts')
  @ApiOperation({
    summary: 'List the facts of an account as they were on a day',
    description:
      'Each fact in the version that was in force then, with the state its request had then, newest first. Permission history.read. ' +
      'Codes: 400 `invalid-query`, `cursor-invalid`, 403 `forbidden`, 404 `not-found`.',
  })
  @ApiOkResponse({ type: pageOf(FactThenView) })
  factsThen(
    @CurrentActor() actor: Actor,
    @Param('accountId') id: string,
    @Query() query: FactsThenQuery,
  ): Promise<Page<FactThenView>> {
    return this.facts.page(actor, id, pastInstant(query.at, this.clock.now(), 'at'), query);
  }

  @Get('timeline')
  @ApiOperation({
    summary: 'List what happened to an account',
    description:
      'Events of the path, facts and contacts as they were recorded, requests as they were filed, changes of name, group and members; newest first, one list. ' +
      'Permission history.read. Codes: 400 `invalid-query`, `cursor-invalid`, 403 `forbidden`, 404 `not-found`.',
  })
  @ApiOkResponse({ type: pageOf(TimelineEntryView) })
  timeline(
    @CurrentActor() actor: Actor,
    @Param('accountId') id: string,
    @Query() query: TimelineQueryParameters,
  ): Promise<Page<TimelineEntryView>> {
    return this.timelines.page(actor, id, pastInstant(query.until, this.clock.now(), 'until'), query);
  }
}
