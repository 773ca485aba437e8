import type { FastifyRequest } from 'fastify';
import { Problem } from './problem';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser sends our cookie along with whatever another site makes it post. So a request that may change something and does not
 * bring its own token must come from our own pages: SameSite is the first fence, this the second (and JSON bodies, which no form
 * can send, the third). Scripts with a bearer token are no concern of it. Refused: 403 cross-origin-refused.
 */
export function assertSameOrigin(request: FastifyRequest): void {
  if (SAFE.has(request.method) || request.headers.authorization !== undefined) return;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem(403, 'cross-origin-refused');
  if (origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === request.host))
    throw new Problem(403, 'cross-origin-refused');
}
