import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP archive by hand, so that tests can make ones that lie about themselves. */
export function archiveOf(parts: Record<string, Buffer>, statedSize?: number): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content, { level: 9 });
    const size = statedSize ?? content.length;
    const local = header(30, 0x04034b50, 4, name, content, packed, size);
    const entry = header(46, 0x02014b50, 6, name, content, packed, size);
    entry.writeUInt32LE(at, 42);
    bodies.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    at += local.length + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}

function header(
  length: number,
  mark: number,
  from: number,
  name: string,
  content: Buffer,
  packed: Buffer,
  size: number,
): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(mark, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(8, from + 4);
  bytes.writeUInt32LE(crc32(content), from + 10);
  bytes.writeUInt32LE(packed.length, from + 14);
  bytes.writeUInt32LE(size, from + 18);
  bytes.writeUInt16LE(name.length, from + 22);
  return bytes;
}
