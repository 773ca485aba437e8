import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, map } from 'rxjs';
import { Answer } from './answer';

/** Turns an Answer into status, headers and body; answers 304 when the reader already has this version. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next
      .handle()
      .pipe(map((result: unknown) => (result instanceof Answer ? this.send(context, result) : result)));
  }

  private send(context: ExecutionContext, answer: Answer): unknown {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (answer.refusal) throw answer.refusal;
    void reply.headers(answer.headers);
    const known = isKnown(request, answer);
    void reply.status(known ? 304 : answer.status);
    return known || answer.status === 204 ? undefined : answer.body;
  }
}

function isKnown(request: FastifyRequest, answer: Answer): boolean {
  const etag = answer.headers.ETag;
  const known = request.headers['if-none-match'];
  if (etag === undefined || known === undefined || request.method !== 'GET' || answer.status !== 200) return false;
  return known.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}
