import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Addresses that belong to programs: nothing below them is ever answered with a page. */
const OF_PROGRAMS = /^\/(api|health|metrics)(\/|$)/;
/** A name with a hash of its content in it: what it once was it is for ever. */
const HASHED = /[/\\]assets[/\\][^/\\]+-[\w-]{8}\.\w+(\.gz|\.br)?$/;

/** Where the built console is; while nobody has built it, a page that leads to the documentation. */
export function pagesFolder(root: string): string {
  const built = join(root, 'web', 'dist');
  return existsSync(join(built, 'index.html')) ? built : join(root, 'public');
}

export function pageOptions(root: string): FastifyStaticOptions {
  return {
    root,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) =>
      void reply.header('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  };
}

/**
 * The console and its deep links. Whoever opens `/approvals/…` in a browser gets the console, which finds its way by the address.
 * There is no route for that: an address that nobody knows stays unknown to programs, and a known one keeps its methods (405).
 */
export async function servePages(server: FastifyInstance, root: string): Promise<void> {
  await server.register(fastifyStatic, pageOptions(root));
  server.addHook('onRequest', (request, reply, done) => {
    if (request.is404 && isNavigation(request)) void reply.sendFile('index.html');
    else done();
  });
}

/** Somebody opens an address: a browser asks for a page and says so. A missing script or picture is no page. */
function isNavigation({ method, url, headers }: FastifyRequest): boolean {
  const path = url.split('?', 1)[0] ?? '/';
  if ((method !== 'GET' && method !== 'HEAD') || OF_PROGRAMS.test(path) || /\.\w+$/.test(path)) return false;
  return (headers.accept ?? '').includes('text/html');
}
