import { type Envelope, type MachineDefinition, start, step } from '../../../machines/machine';
import { entryHash, GENESIS, type HistoryEntry } from './history';
import { contentHash } from './hash';
import { plain } from './instance';

/** A history row as it is stored, with the hash it claims. */
export interface StoredEntry extends HistoryEntry {
  hash: string;
}

export type Flaw =
  | { flaw: 'gap'; seq: number; expected: number }
  | { flaw: 'chain-broken'; seq: number }
  | { flaw: 'row-edited'; seq: number }
  | { flaw: 'not-replayable'; seq: number; detail: string }
  | { flaw: 'state-differs'; seq: number }
  | { flaw: 'head-differs' }
  | { flaw: 'snapshot-differs' }
  | { flaw: 'checksum-differs' }
  | { flaw: 'column-differs'; column: string }
  /** What a module's own check finds (instance-verifiers.ts). */
  | { flaw: 'fact-edited'; fact: string; version: number }
  | { flaw: 'verdict-differs'; seq: number; criteria: string }
  | { flaw: 'policy-unfit'; seq: number; version: number }
  /** What a signed checkpoint saw and the database no longer has (checkpoint-verifier.ts). */
  | {
      flaw: 'checkpoint-row-differs' | 'checkpoint-row-missing' | 'checkpoint-instance-missing';
      seq: number;
      checkpoint: number;
    };

/**
 * Carries out a history again, row by row. The recorded `given` (verdicts included) is applied, so the result does not
 * depend on today's facts, policy or clock. Throws when a row does not step: replay never skips.
 */
export function replay(definition: MachineDefinition, entries: readonly HistoryEntry[]): Envelope | null {
  let envelope: Envelope | null = null;
  for (const entry of entries) envelope = next(definition, envelope, entry);
  return envelope;
}

/** One row on top of what the rows before gave. */
export function next(definition: MachineDefinition, before: Envelope | null, entry: HistoryEntry): Envelope {
  if (entry.event === 'instance.created') return plain(start(definition, entry.policyVersion, entry.payload).envelope);
  if (!before) throw new Error('history does not begin with its creation');
  const event = { type: entry.event, payload: entry.payload, given: entry.given };
  const stepped = step(definition, before, event, entry.policyVersion);
  if (!stepped.accepted) throw new Error(`${entry.event} is refused on replay: ${stepped.code}`);
  return plain(stepped.envelope);
}

/** A history row that was decided on facts. */
export interface Decision {
  entry: StoredEntry;
  before: Envelope;
}

/** Checks one instance's chain while it walks; `finish` compares with what is stored. */
export class ChainCheck {
  readonly flaws: Flaw[] = [];
  /** Rows that name facts, each with the snapshot that it was decided in. */
  readonly decisions: Decision[] = [];
  private envelope: Envelope | null = null;
  private head = GENESIS;
  private seq = 0;

  constructor(private readonly definition: MachineDefinition) {}

  walk(entry: StoredEntry): void {
    this.seq += 1;
    if (entry.seq !== this.seq) this.flaws.push({ flaw: 'gap', seq: entry.seq, expected: this.seq });
    if (entry.previousHash !== this.head) this.flaws.push({ flaw: 'chain-broken', seq: entry.seq });
    if (entryHash(withoutHash(entry)) !== entry.hash) this.flaws.push({ flaw: 'row-edited', seq: entry.seq });
    this.head = entry.hash;
    this.seq = entry.seq;
    if (entry.factVersions !== null && this.envelope) this.decisions.push({ entry, before: this.envelope });
    this.replay(entry);
  }

  finish(stored: { envelope: Envelope; checksum: string; version: number; headHash: string }): Flaw[] {
    if (stored.headHash !== this.head || stored.version !== this.seq) this.flaws.push({ flaw: 'head-differs' });
    if (contentHash(stored.envelope) !== stored.checksum) this.flaws.push({ flaw: 'checksum-differs' });
    if (this.envelope === null || contentHash(this.envelope) !== contentHash(stored.envelope)) {
      this.flaws.push({ flaw: 'snapshot-differs' });
    }
    return this.flaws;
  }

  private replay(entry: StoredEntry): void {
    try {
      this.envelope = next(this.definition, this.envelope, entry);
      if (contentHash(this.envelope.state) !== contentHash(entry.toState))
        this.flaws.push({ flaw: 'state-differs', seq: entry.seq });
    } catch (error) {
      this.flaws.push({ flaw: 'not-replayable', seq: entry.seq, detail: (error as Error).message });
    }
  }
}

function withoutHash({ hash: _hash, ...entry }: StoredEntry): HistoryEntry {
  return entry;
}
