import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastifyBaseLogger, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Logger } from 'pino';
import { negotiateLocale } from '../i18n/locale';
import type { Translator } from '../i18n/translator';
import { requestIdOf } from '../logging/request-id';
import { BODY_LIMIT, parseJson } from './json-parser';
import { PROBLEM_MEDIA_TYPE, problemBody } from './problem-body';
import { problemOf } from './problem-of';
import type { TrustedProxies } from '../config/trusted-proxies';
import type { RouteTable } from './route-table';

/**
 * Fastify as we want it: JSON only, through our own parser, with our request ids. Address, host and scheme of a request are
 * taken from X-Forwarded-* only where a trusted proxy says so.
 */
export function createHttpAdapter(
  logger: Logger,
  translator: Translator,
  routes: RouteTable,
  trustProxy?: TrustedProxies,
): FastifyAdapter {
  const adapter = new FastifyAdapter({
    loggerInstance: logger as unknown as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestIdOf,
    bodyLimit: BODY_LIMIT,
    trustProxy: typeof trustProxy === 'object' ? [...trustProxy] : (trustProxy ?? false),
    // There is no middleware, only hooks.
    skipMiddie: true,
    forceCloseConnections: 'idle',
    // Errors of the router itself, such as a path that is not UTF-8, never reach Nest.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(translator, error, request, reply),
  });
  const server = adapter.getInstance();
  routes.collectFrom(server);
  server.removeAllContentTypeParsers();
  adapter.useBodyParser('application/json', false, { bodyLimit: BODY_LIMIT }, (_request, body, done) => {
    try {
      done(null, parseJson(body));
    } catch (error) {
      done(error as Error);
    }
  });
  return adapter;
}

function sendProblem(translator: Translator, error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  const locale = negotiateLocale(request.headers['accept-language']);
  void reply
    .status(problem.status)
    .type(PROBLEM_MEDIA_TYPE)
    .send(JSON.stringify(problemBody(translator, problem, locale)));
}
