import type { FastifyInstance } from 'fastify';

/** A client that reads its answer more slowly than this when we stop is cut off. */
const PATIENCE_MS = 5_000;

/**
 * Requests under way are answered, and their connections end with the answer: one that is kept alive would keep the server
 * open until its client thinks of it again.
 */
export function closeGracefully(server: FastifyInstance): void {
  let closing = false;
  let cutOff: NodeJS.Timeout | undefined;
  server.addHook('preClose', async () => {
    closing = true;
    cutOff = setTimeout(() => server.server.closeAllConnections(), PATIENCE_MS).unref();
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) void reply.header('connection', 'close');
    done();
  });
  server.addHook('onClose', async () => clearTimeout(cutOff));
}
