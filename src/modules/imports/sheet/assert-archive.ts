import { inflateRawSync } from 'node:zlib';
import { FileUnreadable, limits } from './table';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/**
 * Unpacks every part of a workbook against a budget before anything else looks at it: sizes that an archive states about itself
 * are not believed, so a file that unpacks to gigabytes is refused after the budget.
 * @throws FileUnreadable `file-unreadable`, `file-encrypted`, `file-unpacks-too-large`
 */
export function assertArchive(content: Buffer): void {
  let budget: number = limits.unpackedBytes;
  for (const entry of entriesOf(content)) budget -= unpackedSize(content, entry, budget);
}

interface Entry {
  flags: number;
  method: number;
  packed: number;
  at: number;
}

function entriesOf(content: Buffer): Entry[] {
  const end = content.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > content.length || content.readUInt32LE(end) !== END)
    throw unreadable('archive-end-missing');
  const count = content.readUInt16LE(end + 10);
  if (count > limits.parts) throw new FileUnreadable('file-unpacks-too-large', { limit: limits.parts });
  const entries: Entry[] = [];
  let at = content.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== ENTRY) throw unreadable('archive-directory-broken');
    entries.push({
      flags: content.readUInt16LE(at + 8),
      method: content.readUInt16LE(at + 10),
      packed: content.readUInt32LE(at + 20),
      at: content.readUInt32LE(at + 42),
    });
    at += 46 + content.readUInt16LE(at + 28) + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return entries;
}

function unpackedSize(content: Buffer, entry: Entry, budget: number): number {
  if (entry.flags & ENCRYPTED) throw new FileUnreadable('file-encrypted');
  if (entry.at + 30 > content.length || content.readUInt32LE(entry.at) !== LOCAL)
    throw unreadable('archive-part-broken');
  const from = entry.at + 30 + content.readUInt16LE(entry.at + 26) + content.readUInt16LE(entry.at + 28);
  const packed = content.subarray(from, from + entry.packed);
  if (packed.length !== entry.packed) throw unreadable('archive-cut-off');
  const size = entry.method === STORED ? packed.length : inflatedSize(packed, entry.method, budget);
  if (size > budget) throw new FileUnreadable('file-unpacks-too-large', { limit: limits.unpackedBytes });
  return size;
}

function inflatedSize(packed: Buffer, method: number, budget: number): number {
  if (method !== DEFLATED) throw unreadable('archive-method-unknown');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(budget, 1) }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw unreadable('archive-part-broken');
    throw new FileUnreadable('file-unpacks-too-large', { limit: limits.unpackedBytes });
  }
}

function unreadable(reason: string): FileUnreadable {
  return new FileUnreadable('file-unreadable', { reason });
}
