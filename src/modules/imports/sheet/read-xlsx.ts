import { type CellValue, type Row, Workbook, type Worksheet } from 'exceljs';
import { assertArchive } from './assert-archive';
import { assertSize, type Cell, cellText, FileUnreadable, type Table, type TableRow } from './table';

/**
 * Parts of a sheet that exceljs expands cell by cell: a range over the whole sheet, which takes thirty bytes to write, would
 * keep it busy for hours. None of them holds values.
 */
const IGNORED = [
  'dataValidations',
  'mergeCells',
  'conditionalFormatting',
  'hyperlinks',
  'extLst',
  'autoFilter',
  'drawing',
  'tableParts',
];

/**
 * Reads the first sheet that has a header. Of a formula only its stored result counts; nothing is carried out.
 * @throws FileUnreadable
 */
export async function readXlsx(content: Buffer): Promise<Table> {
  assertArchive(content);
  const workbook = await load(content);
  const sheet = workbook.worksheets.find((each) => each.state === 'visible' && each.actualRowCount > 0);
  if (!sheet) throw new FileUnreadable(workbook.worksheets.length > 0 ? 'file-empty' : 'sheet-missing');
  const rows = rowsOf(sheet);
  const header = rows.shift();
  if (!header) throw new FileUnreadable('file-empty');
  return { format: 'xlsx', headers: header.cells.map(({ text }) => text), rows };
}

async function load(content: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(content as unknown as ArrayBuffer, { ignoreNodes: IGNORED });
    return workbook;
  } catch (error) {
    throw new FileUnreadable('file-unreadable', { reason: (error as Error).message.slice(0, 200) });
  }
}

function rowsOf(sheet: Worksheet): TableRow[] {
  const rows: TableRow[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells = cellsOf(row);
    if (!cells.some(({ text, error }) => text !== '' || error)) return;
    rows.push({ number, cells });
    assertSize(rows.length - 1, cells.length);
  });
  return rows;
}

function cellsOf(row: Row): Cell[] {
  const cells: Cell[] = [];
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    assertSize(0, column);
    while (cells.length < column) cells.push({ text: '' });
    cells[column - 1] = cellOf(cell.value);
  });
  return cells;
}

function cellOf(value: CellValue | undefined): Cell {
  if (value === null || value === undefined) return { text: '' };
  if (value instanceof Date) return dateCell(value);
  if (typeof value !== 'object') return { text: cellText(String(value)) };
  if ('error' in value) return { text: String(value.error), error: String(value.error) };
  if ('richText' in value) return { text: cellText(value.richText.map(({ text }) => text).join('')) };
  if ('text' in value) return cellOf(value.text as CellValue);
  if ('result' in value) return cellOf(value.result as CellValue);
  return { text: '' };
}

/** Dates of a spreadsheet have no zone: what is shown as 3 May is 3 May wherever it is read. */
function dateCell(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return { text: '#DATE', error: '#DATE' };
  const date = value.toISOString().slice(0, 19);
  return { text: date.endsWith('T00:00:00') ? date.slice(0, 10) : date.replace('T', ' '), date };
}
