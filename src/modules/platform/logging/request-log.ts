import type { FastifyInstance } from 'fastify';
import { Store, storage } from 'nestjs-pino/storage';

/** Lines that services write while a request is served carry its id, without being handed the request. */
export function followRequests(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => storage.run(new Store(request.log as never), done));
}
