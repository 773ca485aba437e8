import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from '../metrics/metrics';
import { assertSameOrigin } from './cross-origin';
import { assertQuery } from './query-check';
import type { ActorRequest } from './request-actor';
import { addSecurityHeaders } from './security-headers';

/** What every request meets outside the handlers: its id, the checks of its outside, headers, one log line, one measurement. */
export function addHttpHooks(server: FastifyInstance, metrics: Metrics): void {
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done(refusalOf(request));
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    addSecurityHeaders(reply);
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    done();
    const route = request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown');
    if (!isEndless(reply)) metrics.requestServed(request.method, route, reply.statusCode, reply.elapsedTime);
    if (!isProbe(route)) logServed(request, reply, route);
  });
}

/** Hooks take callbacks: a promise for each would cost as much as what they do. */
function refusalOf(request: FastifyRequest): Error | undefined {
  try {
    assertSameOrigin(request);
    assertQuery(request);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

/** The path without its query: what people search for is no log's business. Nor is a path that is itself a key. */
function logServed(request: ActorRequest, reply: FastifyReply, route: string): void {
  const line = {
    method: request.method,
    route,
    path: route.includes('/:token') ? route : request.url.split('?', 1)[0],
    status: reply.statusCode,
    milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    userId: request.actor?.id,
  };
  request.log.info(line, 'request served');
}

/** A stream lasts as long as somebody listens, which says nothing about us. */
function isEndless(reply: FastifyReply): boolean {
  return String(reply.getHeader('content-type') ?? '').startsWith('text/event-stream');
}

function isProbe(route: string): boolean {
  return route.startsWith('/health/') || route === '/metrics';
}
