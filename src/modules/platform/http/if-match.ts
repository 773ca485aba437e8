import { Problem } from './problem';

/**
 * The version that `If-Match` names: `"7"` or `W/"7"`; null without the header or for `*`, which any existing version meets.
 * Anything else is refused: 400 if-match-malformed.
 */
export function parseIfMatch(header: string | string[] | undefined): number | null {
  if (header === undefined || header === '*') return null;
  const version = typeof header === 'string' ? /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(header)?.[1] : undefined;
  if (version === undefined) throw new Problem(400, 'if-match-malformed', { header: String(header).slice(0, 100) });
  return Number(version);
}

/** Refuses a command that was sent for another version than the present one: 412 version-stale. */
export function assertVersion(ifMatch: number | null, present: number): void {
  if (ifMatch !== null && ifMatch !== present) {
    throw new Problem(412, 'version-stale', { expected: ifMatch, present }, undefined, { version: present });
  }
}
