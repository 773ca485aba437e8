import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Metrics } from '../metrics/metrics';
import { assertSameOrigin } from './cross-origin';
import { assertQuery } from './query-check';
import type { ActorRequest } from './request-actor';
import { addSecurityHeaders } from './security-headers';

/** What every request meets outside the handlers: its id, the checks of its outside, headers, one log line, one measurement. */
export function addHttpHooks(server: FastifyInstance, metrics: Metrics): void {
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    assertSameOrigin(request);
    assertQuery(request);
  });
  server.addHook('onSend', async (_request, reply) => addSecurityHeaders(reply));
  server.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown');
    metrics.requestServed(request.method, route, reply.statusCode, reply.elapsedTime);
    if (!isProbe(route)) logServed(request, reply, route);
  });
}

/** The path without its query: what people search for is no log's business. */
function logServed(request: ActorRequest, reply: FastifyReply, route: string): void {
  const line = {
    method: request.method,
    route,
    path: request.url.split('?', 1)[0],
    status: reply.statusCode,
    milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    userId: request.actor?.id,
  };
  request.log.info(line, 'request served');
}

function isProbe(route: string): boolean {
  return route.startsWith('/health/') || route === '/metrics';
}
