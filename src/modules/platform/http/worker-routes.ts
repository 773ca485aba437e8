import type { FastifyInstance } from 'fastify';

/** A worker is asked how it is and nothing else: every other route answers as if it were not there. */
export function serveOnlyProbes(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    const route = request.routeOptions.url ?? '';
    if (!request.is404 && !route.startsWith('/health/') && route !== '/metrics') reply.callNotFound();
  });
}
