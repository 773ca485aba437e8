import type { FastifyRequest } from 'fastify';
import type { Locale } from '../i18n/locale';

/** What the platform needs to know of whoever is logged in; the log-in guard sets `request.actor`. */
export interface RequestActor {
  id: string;
  locale: Locale;
}

export type ActorRequest = FastifyRequest & { actor?: RequestActor };
