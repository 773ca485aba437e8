import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Problem } from '../platform/http/problem';
import type { Actor } from './actor';
import type { AuthenticatedRequest } from './authenticated-request';
import type { Session } from './session-store';

function sessionOf(context: ExecutionContext): Session {
  const { session } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!session) throw new Problem(401, 'unauthenticated');
  return session;
}

/** Who is asking, with the roles of this request's moment. Decisions ask `AuthService.freshActor` again in their transaction. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => sessionOf(context).actor,
);

/** The session of the request; for log-out. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): Session =>
  sessionOf(context),
);
