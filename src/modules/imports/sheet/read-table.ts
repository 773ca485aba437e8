import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import { FileUnreadable, limits, type Table } from './table';

const ARCHIVE = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** Old .xls files and workbooks that are protected by a password are compound files. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Reads a file by what it holds, whatever its name says. @throws FileUnreadable */
export async function readTable(content: Buffer): Promise<Table> {
  if (content.length === 0) throw new FileUnreadable('file-empty');
  if (content.length > limits.fileBytes) throw new FileUnreadable('file-too-large', { bytes: content.length, limit: limits.fileBytes });
  if (startsWith(content, COMPOUND)) throw new FileUnreadable('file-encrypted');
  return startsWith(content, ARCHIVE) ? readXlsx(content) : readCsv(content);
}

function startsWith(content: Buffer, mark: Buffer): boolean {
  return content.subarray(0, mark.length).equals(mark);
}
