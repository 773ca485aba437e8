import { factKinds } from '../../../machines/account-path/facts';
import type { FactRow } from '../account-gate';

/** What the history row of a decision says of one fact. */
export interface RecordedVersion {
  id: string;
  version: number;
  /** Shortened, as `short` does. */
  contentHash: string;
  /** Of a fact with a request of its own. */
  state: string | null;
  /** Shortened likewise. */
  approvedHash: string | null;
}

/**
 * Versions of the facts that a decision was made on, by id, for its chained history row: `version:hash of the content`, and with a
 * fact that has a request of its own also `:state:hash of the approved content`. So `verify` can tell that the facts are still
 * those, and judge them again.
 */
export function factVersionsOf({ facts }: { facts: readonly FactRow[] }): Record<string, string> {
  return Object.fromEntries(facts.map((row) => [row.id, spelled(row)]));
}

function spelled({ kind, version, contentHash, state, approvedHash }: FactRow): string {
  const fact = `${version}:${short(contentHash)}`;
  return factKinds[kind].subject ? `${fact}:${state ?? 'draft'}:${short(approvedHash ?? '')}` : fact;
}

/** A history row names every fact of the account: the first 128 bits of a hash are as hard to meet as needed and half as long. */
export function short(hash: string): string {
  return hash.slice(0, 32);
}

/** Null where the row tells versions alone, as rows of earlier releases do, or nothing. */
export function recordedVersions(factVersions: unknown): RecordedVersion[] | null {
  if (typeof factVersions !== 'object' || factVersions === null) return null;
  const entries = Object.entries(factVersions as Record<string, unknown>);
  return entries.every(([, text]) => typeof text === 'string')
    ? entries.map(([id, text]) => read(id, text as string))
    : null;
}

function read(id: string, text: string): RecordedVersion {
  const [version, contentHash = '', state, approvedHash] = text.split(':');
  return { id, version: Number(version), contentHash, state: state ?? null, approvedHash: approvedHash || null };
}

/** For people: the version of each fact, without what only `verify` needs. */
export function shownVersions(factVersions: unknown): Record<string, number> | null {
  if (typeof factVersions !== 'object' || factVersions === null) return null;
  const entries = Object.entries(factVersions as Record<string, unknown>);
  return Object.fromEntries(entries.map(([id, recorded]) => [id, Number.parseInt(String(recorded), 10)]));
}
