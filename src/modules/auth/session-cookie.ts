import cookie from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LIFETIME_MS } from './session-store';

export const SESSION_COOKIE = 'keypath_session';

/** Out of reach for scripts, not sent by other sites' forms, and over https only where the request came so. */
function attributes(request: FastifyRequest) {
  return { httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https', path: '/' } as const;
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  const maxAge = LIFETIME_MS / 1_000;
  reply.header('set-cookie', cookie.serialize(SESSION_COOKIE, token, { ...attributes(request), maxAge }));
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('set-cookie', cookie.serialize(SESSION_COOKIE, '', { ...attributes(request), maxAge: 0 }));
}

export function sessionCookieOf(request: FastifyRequest): string | undefined {
  const header = request.headers.cookie;
  return header === undefined ? undefined : cookie.parse(header)[SESSION_COOKIE];
}
