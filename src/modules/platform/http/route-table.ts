import type { FastifyInstance } from 'fastify';

interface Route {
  method: string;
  /** Template: `/api/v1/accounts/:id`. */
  url: string;
  pattern: RegExp;
}

/** Every route that Fastify serves, as it is registered. */
export class RouteTable {
  readonly routes: Route[] = [];

  collectFrom(server: FastifyInstance): void {
    server.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat())
        this.routes.push({ method: each.toUpperCase(), url, pattern: patternOf(url) });
    });
  }

  methodsOf(path: string): string[] {
    return [...new Set(this.routes.filter((route) => route.pattern.test(path)).map((route) => route.method))].sort();
  }
}

function patternOf(url: string): RegExp {
  const segments = url.split('/').map((segment) => {
    if (segment.startsWith(':')) return '[^/]+';
    return segment === '*' ? '.*' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${segments.join('/')}$`);
}
