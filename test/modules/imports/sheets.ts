import { Workbook } from 'exceljs';

/** A workbook with these lines in its first sheet. */
export async function workbook(
  lines: unknown[][],
  change: (workbook: Workbook) => void = () => undefined,
): Promise<Buffer> {
  const book = new Workbook();
  book.addWorksheet('Sheet1').addRows(lines);
  change(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export function csv(lines: string[][]): Buffer {
  return Buffer.from(lines.map((line) => line.join(',')).join('\n'));
}

/** A ZIP archive of stored or deflated parts, for files that exceljs would not write. */
export { archiveOf } from './archive';
