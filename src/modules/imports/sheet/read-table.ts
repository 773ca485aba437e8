import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import { FileUnreadable, limits, type Table } from './table';

const ARCHIVE = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** Old .xls files and workbooks that are protected by a password are compound files. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const WORKBOOK_NAME = /\.xls[xm]$/i;

/**
 * Reads a file by what it holds. Only where its name says workbook and it holds none (a download cut short, a page that asks to
 * log in saved as .xlsx) it is refused: read as text it would bring a list of errors that nobody can mend.
 * @throws FileUnreadable, of which `file-not-a-workbook` is for such a file
 */
export async function readTable(content: Buffer, fileName = ''): Promise<Table> {
  if (content.length === 0) throw new FileUnreadable('file-empty');
  if (content.length > limits.fileBytes)
    throw new FileUnreadable('file-too-large', { bytes: content.length, limit: limits.fileBytes });
  if (startsWith(content, COMPOUND)) throw new FileUnreadable('file-encrypted');
  if (startsWith(content, ARCHIVE)) return readXlsx(content);
  if (WORKBOOK_NAME.test(fileName)) throw new FileUnreadable('file-not-a-workbook');
  return readCsv(content);
}

function startsWith(content: Buffer, mark: Buffer): boolean {
  return content.subarray(0, mark.length).equals(mark);
}
