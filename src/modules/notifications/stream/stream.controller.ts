import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExtension, ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { AuthenticatedRequest } from '../../auth/authenticated-request';
import { CurrentSession } from '../../auth/current-actor';
import type { Session } from '../../auth/session-store';
import type { Locale } from '../../platform/i18n/locale';
import { RequestLocale } from '../../platform/http/request-locale';
import { InboxStreams } from './inbox-streams.service';

/** Nothing on the way may keep it back, change or compress it; the connection ends with the stream. */
const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
  connection: 'close',
};

@ApiTags('notifications')
@Controller('api/v1/notifications/stream')
export class StreamController {
  constructor(private readonly streams: InboxStreams) {}

  @Get()
  @ApiExtension('x-stream', true)
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Id of the last event that was received.' })
  @ApiProduces('text/event-stream')
  @ApiOperation({
    operationId: 'streamNotifications',
    summary: 'My inbox, live',
    description: `Server-sent events. \`notification\`: one as in the list; \`counters\`: \`{unread, approvalsPending}\` whenever they change, first of all;
\`reset\`: the \`Last-Event-ID\` is of no use, read the list anew; \`end\`: \`{reason}\` is \`session-ended\` (log in again), \`shutting-down\` or \`too-slow\` (come back).
Every event has an id; a browser that comes back sends it, and gets what it missed. After an interruption in the middle the last one may come twice (same \`id\` in \`data\`).
A comment every 15 s keeps the connection. The stream ends with the session. Codes: 401 \`unauthenticated\`, 429 \`streams-exhausted\` (six a person and process), 503 \`unavailable\`.`,
  })
  @ApiResponse({
    status: 200,
    description: 'Events until one side ends it.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  async stream(
    @CurrentSession() session: Session,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
    @RequestLocale() locale: Locale,
  ): Promise<void> {
    const lastEventId = request.headers['last-event-id'];
    if (request.method === 'HEAD') return void reply.headers(HEADERS).send();
    const events = this.streams.open(session, locale, lastEventId as string | undefined);
    await reply.headers(HEADERS).send(events);
  }
}
