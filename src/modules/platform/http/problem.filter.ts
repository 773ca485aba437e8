import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { negotiateLocale } from '../i18n/locale';
import { Translator } from '../i18n/translator';
import { Problem } from './problem';
import { PROBLEM_MEDIA_TYPE, problemBody } from './problem-body';
import { problemOf } from './problem-of';
import type { ActorRequest } from './request-actor';
import { RouteTable } from './route-table';

/** The last stop of everything thrown: one shape, both languages, nothing of the inside leaks. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly translator: Translator,
    private readonly routes: RouteTable,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<ActorRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = error instanceof Problem ? error : this.withMethods(request, problemOf(error));
    if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'request failed');
    if (reply.sent) return;
    const locale = negotiateLocale(request.headers['accept-language'], request.actor?.locale);
    const shown = problem.status < 500 ? problem : withExtra(problem, { ...problem.extra, requestId: request.id });
    void reply
      .status(problem.status)
      .headers({ ...headersOf(problem), 'content-language': locale, 'cache-control': 'no-store' })
      .type(PROBLEM_MEDIA_TYPE)
      .send(JSON.stringify(problemBody(this.translator, shown, locale)));
  }

  /** An unknown method of a known path is 405 with the methods that there are. */
  private withMethods(request: ActorRequest, problem: Problem): Problem {
    if (problem.code !== 'not-found' || !request.is404) return problem;
    const methods = this.routes.methodsOf(request.url.split('?', 1)[0] ?? '/');
    return methods.length === 0 ? problem : new Problem(405, 'method-not-allowed', {}, undefined, { allow: methods });
  }
}

function withExtra({ status, code, params, errors }: Problem, extra: Record<string, unknown>): Problem {
  return new Problem(status, code, params, errors, extra);
}

function headersOf({ status, extra }: Problem): Record<string, string> {
  if (status === 401) return { 'www-authenticate': 'Bearer realm="keypath"' };
  if (status === 405) return { allow: (extra.allow as string[]).join(', ') };
  if (status === 503) return { 'retry-after': '1' };
  if (status === 429 && typeof extra.retryAfter === 'number') return { 'retry-after': String(extra.retryAfter) };
  return {};
}
