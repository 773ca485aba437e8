import { HttpException } from '@nestjs/common';
import { Problem } from './problem';
import { problemOfDatabase } from './postgres-error';

const CODE_OF_STATUS: Record<number, string> = {
  400: 'bad-request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  414: 'uri-too-long',
  415: 'content-type-unsupported',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** What any thrown thing means to the one who asked. What nobody foresaw is `internal`, and says nothing about itself. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown } | null)?.statusCode;
  const code = CODE_OF_STATUS[Number(status)];
  if (code !== undefined) return new Problem(Number(status), code);
  return problemOfDatabase(error) ?? new Problem(500, 'internal');
}
