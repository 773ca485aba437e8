import { Controller, Delete, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { Clock } from '../platform/clock/clock';
import { ENVIRONMENT } from '../platform/config/environment.token';
import type { Environment } from '../platform/config/environment';
import { CalendarFeedView, NewCalendarFeedView } from './calendar-feed.dto';
import { CalendarFeedService } from './calendar-feed.service';

/** One's own address; nobody makes one for another. Not a command: the answer with the key in it must be stored nowhere. */
@ApiTags('calendar')
@ApiBearerAuth()
@Controller('api/v1/me/calendar-feed')
export class MyCalendarFeedController {
  constructor(
    private readonly feeds: CalendarFeedService,
    private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'showMyCalendarFeed',
    summary: 'Whether my calendar has a secret address',
    description: 'Never the address itself. Permission: any logged-in person. Errors: 401 unauthenticated.',
  })
  @ApiOkResponse({ type: CalendarFeedView })
  async show(@CurrentActor() { id }: Actor): Promise<CalendarFeedView> {
    const feed = await this.feeds.standing(id);
    const { createdAt = null, readAt = null } = feed ?? {};
    return {
      active: feed !== undefined,
      createdAt: createdAt?.toISOString() ?? null,
      readAt: readAt?.toISOString() ?? null,
    };
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({
    operationId: 'issueMyCalendarFeed',
    summary: 'Make a secret address for my calendar, or another one',
    description:
      'For calendar programs, which cannot log in: visits, next steps and due dates, read only. Whoever has the address reads them; it is shown once, ' +
      'and one that was made before is dead at once. Permission: any logged-in person. Errors: 401 unauthenticated.',
  })
  @ApiResponse({ status: 201, description: 'The address.', type: NewCalendarFeedView })
  async issue(@CurrentActor() { id }: Actor, @Req() request: FastifyRequest): Promise<NewCalendarFeedView> {
    const at = this.clock.now();
    const token = await this.feeds.issue(id, at);
    const site = this.environment.publicUrl ?? `${request.protocol}://${request.host}`;
    return { url: `${site}/api/v1/calendar/${token}.ics`, createdAt: at.toISOString() };
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'revokeMyCalendarFeed',
    summary: 'Revoke the secret address of my calendar',
    description:
      'Dead at once, in every process; without an address nothing happens. Permission: any logged-in person. Errors: 401 unauthenticated.',
  })
  @ApiResponse({ status: 204, description: 'There is none any more.' })
  async revoke(@CurrentActor() { id }: Actor): Promise<void> {
    await this.feeds.revoke(id, this.clock.now());
  }
}
