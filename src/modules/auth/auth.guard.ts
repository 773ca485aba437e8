import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Clock } from '../platform/clock/clock';
import { Problem } from '../platform/http/problem';
import { PUBLIC_ROUTE } from '../platform/http/public';
import type { AuthenticatedRequest } from './authenticated-request';
import { sessionCookieOf } from './session-cookie';
import { SessionStore } from './session-store';
import { looksLikeSessionToken } from './session-token';

/** Guards every route that is not marked public: the bearer's token, else the cookie, must belong to a living session. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly clock: Clock,
    private readonly sessions: SessionStore,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_ROUTE, [context.getHandler(), context.getClass()]))
      return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const token = tokenOf(request);
    const session = token === undefined ? null : await this.sessions.find(token, this.clock.now());
    if (!session) throw new Problem(401, 'unauthenticated');
    request.session = session;
    request.actor = session.actor;
    return true;
  }
}

function tokenOf(request: AuthenticatedRequest): string | undefined {
  const token = bearerOf(request) ?? sessionCookieOf(request);
  return token !== undefined && looksLikeSessionToken(token) ? token : undefined;
}

function bearerOf({ headers }: AuthenticatedRequest): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
}
