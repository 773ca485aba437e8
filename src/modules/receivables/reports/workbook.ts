import { Workbook } from 'exceljs';
import { guarded } from '../../platform/spreadsheet/guarded';
import type { ReportTable } from './table';

/**
 * Amounts are text as everything else: no spreadsheet program rounds them or takes them for a formula. A negative amount keeps its
 * sign, since it was computed here; whatever people wrote is guarded.
 */
export async function workbookOf({ title, about, columns, rows, sums }: ReportTable): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(title.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: about.length + 2 }],
  });
  sheet.columns = columns.map(({ width }) => ({ width, style: { numFmt: '@' } }));
  sheet.addRow([guarded(title)]).font = { bold: true, size: 14 };
  for (const line of about) sheet.addRow([guarded(line)]);
  sheet.addRow(columns.map(({ header }) => header)).font = { bold: true };
  rows.forEach((row, index) => {
    const added = sheet.addRow(row.map((cell, column) => (columns[column]?.isMoney ? cell : guarded(cell))));
    if (sums.includes(index)) added.font = { bold: true };
    columns.forEach(({ isMoney }, column) => {
      if (isMoney) added.getCell(column + 1).alignment = { horizontal: 'right' };
    });
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
