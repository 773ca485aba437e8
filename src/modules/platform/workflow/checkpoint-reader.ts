import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { timingSafeEqual } from 'node:crypto';
import {
  CHECKPOINT_FORMAT,
  type CheckpointedHead,
  type CheckpointHeader,
  type CheckpointSeal,
  checkpointSeal,
  fileHash,
  keyMark,
} from './checkpoint-file';

/** What can be wrong with a file by itself. */
export type SealFlaw = 'checkpoint-unreadable' | 'checkpoint-other-key' | 'checkpoint-altered';

export interface ReadCheckpoint {
  /** Undefined: not even the first line can be read. */
  header?: CheckpointHeader;
  /** Hash of the file as it is. */
  hash: string;
  heads: number;
  flaw?: SealFlaw;
}

const BATCH = 2_000;

/** Reads a file once from end to end and checks its seal, a line at a time: a checkpoint may hold millions. */
export async function readCheckpoint(path: string, key: string): Promise<ReadCheckpoint> {
  const seal = checkpointSeal(key);
  const hash = fileHash();
  let first: string | undefined;
  let last: string | undefined;
  let lines = 0;
  for await (const line of linesOf(path)) {
    if (last !== undefined) seal.update(`${last}\n`);
    hash.update(`${line}\n`);
    first ??= line;
    last = line;
    lines += 1;
  }
  const header = headerOf(first);
  const heads = Math.max(0, lines - 2);
  const flaw = flawOf(header, parsed<CheckpointSeal>(last), { key, heads, signature: seal.digest() });
  return { header, hash: hash.digest('hex'), heads, flaw };
}

/** What the first line says, unchecked. */
export async function readHeader(path: string): Promise<CheckpointHeader | undefined> {
  for await (const line of linesOf(path)) return headerOf(line);
  return undefined;
}

/** The heads of a file whose seal was found whole, in batches. */
export async function* headsOf(path: string): AsyncGenerator<CheckpointedHead[]> {
  let batch: CheckpointedHead[] = [];
  let header = true;
  for await (const line of linesOf(path)) {
    const head = header ? undefined : (JSON.parse(line) as Partial<CheckpointedHead>);
    header = false;
    if (head?.instanceId === undefined) continue;
    batch.push(head as CheckpointedHead);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
}

function headerOf(line: string | undefined): CheckpointHeader | undefined {
  const header = parsed<CheckpointHeader>(line);
  return header?.format === CHECKPOINT_FORMAT && Number.isSafeInteger(header.number) ? header : undefined;
}

function flawOf(
  header: CheckpointHeader | undefined,
  seal: CheckpointSeal | undefined,
  found: { key: string; heads: number; signature: Buffer },
): SealFlaw | undefined {
  if (!header) return 'checkpoint-unreadable';
  if (header.key !== keyMark(found.key)) return 'checkpoint-other-key';
  if (seal?.heads !== found.heads || typeof seal.signature !== 'string') return 'checkpoint-altered';
  const claimed = Buffer.from(seal.signature, 'hex');
  const same = claimed.length === found.signature.length && timingSafeEqual(claimed, found.signature);
  return same ? undefined : 'checkpoint-altered';
}

function parsed<Value>(line: string | undefined): Value | undefined {
  try {
    return line === undefined ? undefined : (JSON.parse(line) as Value);
  } catch {
    return undefined;
  }
}
