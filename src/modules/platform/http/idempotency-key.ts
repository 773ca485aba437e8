import { Problem } from './problem';

const SANE = /^[\x21-\x7e]{1,200}$/;

/** The `Idempotency-Key` of a request, null without one; 400 idempotency-key-malformed unless 1 to 200 visible ASCII characters. */
export function parseIdempotencyKey(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  if (typeof header !== 'string' || !SANE.test(header)) throw new Problem(400, 'idempotency-key-malformed');
  return header;
}
