import { createHash, createHmac, type Hmac } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** First line of a checkpoint file. The lines after it are heads; the last one is the seal. */
export interface CheckpointHeader {
  format: 1;
  number: number;
  at: string;
  /** Hash of the whole file before this one; zeros before the first. */
  previous: string;
  /** A new beginning that the operator asked for: files before this one were put away. */
  restart?: true;
  /** `all`: heads of every instance; `moved`: of those that moved since the checkpoint before. */
  scope: 'all' | 'moved';
  /** System identifier of the PostgreSQL cluster: its transaction numbers mean nothing in another. */
  cluster: string;
  /** All history rows of transactions below this number are covered by this file and those before it. */
  watermark: string;
  /** Instances in the database. */
  instances: number;
  /** Which key sealed it, without telling the key. */
  key: string;
}

/** The newest history row of one instance. */
export interface CheckpointedHead {
  instanceId: string;
  seq: number;
  hash: string;
}

/** Last line: the number of heads and the signature over every byte before this line. */
export interface CheckpointSeal {
  heads: number;
  signature: string;
}

export const CHECKPOINT_FORMAT = 1;
/** What the first file names as the one before. */
export const NO_CHECKPOINT = '0'.repeat(64);

const NAME = /^checkpoint-(\d{10})\.jsonl$/;

export function checkpointPath(directory: string, number: number): string {
  return join(directory, `checkpoint-${String(number).padStart(10, '0')}.jsonl`);
}

/** Numbers of the files that are there, in order; a directory that is not there holds none. */
export async function checkpointNumbers(directory: string): Promise<number[]> {
  try {
    const names = await readdir(directory);
    return names
      .flatMap((name) => NAME.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** HMAC-SHA256 of a checkpoint; the prefix keeps the key's signatures apart from any other use of it. */
export function checkpointSeal(key: string): Hmac {
  return createHmac('sha256', key).update('keypath checkpoint\n');
}

/** Tells keys apart without telling the key. */
export function keyMark(key: string): string {
  return createHmac('sha256', key).update('keypath checkpoint key').digest('hex').slice(0, 16);
}

export function fileHash() {
  return createHash('sha256');
}
