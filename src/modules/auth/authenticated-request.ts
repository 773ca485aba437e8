import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor';
import type { Session } from './session-store';

/** A request that has passed the log-in guard; on public routes both are missing. */
export type AuthenticatedRequest = FastifyRequest & { actor?: Actor; session?: Session };
