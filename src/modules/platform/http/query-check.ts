import type { FastifyRequest } from 'fastify';
import { Problem } from './problem';

/** NUL and bytes that are not UTF-8 cannot be looked for in PostgreSQL; refused by name of the parameter: 400 invalid-query. */
export function assertQuery(request: FastifyRequest): void {
  const [, query] = request.url.split('?', 2);
  if (query === undefined || query === '') return;
  for (const pair of query.split('&')) {
    const [name = '', value = ''] = pair.split('=', 2).map(decoded);
    if (name === null || value === null)
      throw new Problem(400, 'invalid-query', {}, [{ field: name ?? '', code: 'malformed-text' }]);
    if (name.includes('\0') || value.includes('\0'))
      throw new Problem(400, 'invalid-query', {}, [
        { field: name.replaceAll('\0', '\\0').slice(0, 100), code: 'nul-character' },
      ]);
  }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
