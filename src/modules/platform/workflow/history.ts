import { contentHash } from './hash';
import type { ActorRef } from './instance';

/** What one history row says; its hash covers all of it and the hash of the row before. */
export interface HistoryEntry {
  instanceId: string;
  seq: number;
  at: Date;
  actor: ActorRef;
  event: string;
  payload: Record<string, unknown>;
  given: Record<string, unknown>;
  fromState: unknown;
  toState: unknown;
  verdicts: unknown;
  factVersions: unknown;
  policyVersion: number;
  machineVersion: number;
  previousHash: string;
}

/** Hash before the first row of every instance. */
export const GENESIS = '0'.repeat(64);

/** Chained hash of a history row (architecture decision 9). */
export function entryHash(entry: HistoryEntry): string {
  return contentHash(JSON.parse(JSON.stringify({ ...entry, at: entry.at.toISOString() })));
}
