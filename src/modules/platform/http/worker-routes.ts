import type { FastifyInstance } from 'fastify';
import { Problem } from './problem';

/** A worker is asked how it is and nothing else: every other route answers as if it were not there. */
export function serveOnlyProbes(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    const route = request.routeOptions.url ?? '';
    if (!route.startsWith('/health/') && route !== '/metrics') throw new Problem(404, 'not-found');
  });
}
