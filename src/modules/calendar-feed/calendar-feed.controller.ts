import { Controller, Get, Headers, Param, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../platform/clock/clock';
import { Public } from '../platform/http/public';
import { CalendarFeedService } from './calendar-feed.service';

@ApiTags('calendar')
@Controller('api/v1/calendar')
export class CalendarFeedController {
  constructor(
    private readonly feeds: CalendarFeedService,
    private readonly clock: Clock,
  ) {}

  @Get(':token.ics')
  @Public()
  @ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: 'The ETag that the reader has: 304 while it holds.',
  })
  @ApiProduces('text/calendar')
  @ApiOperation({
    operationId: 'readCalendarFeed',
    summary: 'The calendar behind a secret address',
    description: `iCalendar (RFC 5545): visits, next steps and due dates of the person whose address it is, as they see their accounts at this moment, from 31 days ago to a year
ahead, in the company's zone and the person's language; names of customers and what is to be done, no contacts and no amounts. Without log-in. Entries keep their UID; SEQUENCE grows
when they change; what was called off is CANCELLED. Errors: 404 not-found for an address that is unknown or revoked, or whose person is disabled; 429 calendar-feed-throttled
(with Retry-After) after twenty unknown addresses from one network address, or when one address is read without a pause.`,
  })
  @ApiResponse({
    status: 200,
    description: 'The calendar.',
    content: { 'text/calendar': { schema: { type: 'string' } } },
  })
  @ApiResponse({ status: 304, description: 'It is as the reader has it.' })
  async read(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Headers('if-none-match') known?: string,
  ): Promise<void> {
    const { text, locale } = await this.feeds.read(token, request.ip, this.clock.now());
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    reply.headers({
      etag,
      'cache-control': 'private, no-cache',
      'content-language': locale,
      'content-disposition': 'inline; filename="keypath.ics"',
      'x-robots-tag': 'noindex',
    });
    if (isKnown(known, etag)) return void (await reply.status(304).send());
    await reply.type('text/calendar; charset=utf-8').send(text);
  }
}

function isKnown(known: string | undefined, etag: string): boolean {
  return (known ?? '').split(',').some((each) => ['*', etag].includes(each.trim().replace(/^W\//, '')));
}
