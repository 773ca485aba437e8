/** Limits of a file: what is larger is refused before it is read. */
export const limits = {
  fileBytes: 10 * 1024 * 1024,
  /** All parts of a workbook together, unpacked. */
  unpackedBytes: 80 * 1024 * 1024,
  parts: 2_000,
  rows: 20_000,
  columns: 100,
  cellCharacters: 10_000,
} as const;

export type TableFormat = 'xlsx' | 'csv';

/** One cell as it is shown to whoever mends the file; formulas are never carried out. */
export interface Cell {
  text: string;
  /** A real date of a spreadsheet, `YYYY-MM-DDTHH:mm:ss` without a zone. */
  date?: string;
  /** A code such as `#REF!`. */
  error?: string;
}

export interface TableRow {
  /** As the spreadsheet program numbers it; the header is 1. */
  number: number;
  cells: Cell[];
}

export interface Table {
  format: TableFormat;
  headers: string[];
  rows: TableRow[];
}

export type FileRefusal =
  | 'file-empty'
  | 'file-too-large'
  | 'file-encrypted'
  | 'file-unreadable'
  | 'file-unpacks-too-large'
  | 'file-kind-unknown'
  | 'file-not-a-workbook'
  | 'encoding-unknown'
  | 'csv-malformed'
  | 'sheet-missing'
  | 'header-missing'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'pipeline-file-missing';

/** The file as a whole cannot be read; nothing can be said about single cells. */
export class FileUnreadable extends Error {
  constructor(
    readonly code: FileRefusal,
    readonly params: Record<string, unknown> = {},
  ) {
    super(code);
    this.name = 'FileUnreadable';
  }
}

const GUARDED = /^'(?=[=+\-@\t\r\n])/;

/** Text of a cell: without control characters and without the apostrophe that an export puts before would-be formulas. */
export function cellText(text: string): string {
  return text
    .replace(GUARDED, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\ufeff]/g, '')
    .replace(/[\u00a0\u3000]/g, ' ')
    .trim();
}

export function assertSize(rows: number, columns: number): void {
  if (columns > limits.columns) throw new FileUnreadable('too-many-columns', { columns, limit: limits.columns });
  if (rows > limits.rows) throw new FileUnreadable('too-many-rows', { rows, limit: limits.rows });
}
