import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text';
import { assertSize, cellText, FileUnreadable, limits, type Table, type TableRow } from './table';

const DELIMITERS = [',', ';', '\t', '|'];

interface Parsed {
  record: string[];
  info: { lines: number };
}

/**
 * Reads comma-separated text: UTF-8 (with or without mark), UTF-16 with mark, or GB18030, as Chinese spreadsheet programs write it.
 * Rows are numbered as a spreadsheet program would show them, that is, one a record.
 * @throws FileUnreadable
 */
export function readCsv(content: Buffer): Table {
  const text = decodeText(content);
  const [first, ...others] = records(text);
  if (!first) throw new FileUnreadable('file-empty');
  const headers = first.record.map(cellText);
  assertSize(others.length, Math.max(headers.length, ...others.map(({ record }) => record.length)));
  const rows = others.map(({ record }, index): TableRow => ({
    number: index + 2,
    cells: record.map((cell) => ({ text: cellText(cell) })),
  }));
  return { format: 'csv', headers, rows: rows.filter(hasText) };
}

function records(text: string): Parsed[] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      info: true,
      max_record_size: limits.columns * limits.cellCharacters,
      to: limits.rows + 2,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FileUnreadable('csv-malformed', { line: Number(error.lines ?? 0), reason: error.code });
  }
}

/** The separator that the first line uses most, quoted parts aside. */
function delimiterOf(text: string): string {
  const line = (text.slice(0, 20_000).split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const uses = (delimiter: string) => line.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (uses(each) > uses(best) ? each : best));
}

function hasText(row: TableRow): boolean {
  return row.cells.some(({ text }) => text !== '');
}
