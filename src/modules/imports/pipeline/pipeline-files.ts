import { readCsv } from '../sheet/read-csv';
import { comparable } from '../sheet/map-header';
import { FileUnreadable, type Table } from '../sheet/table';

/** The three files of a pipeline directory, with the columns that each must have. */
export const pipelineFiles = {
  accounts: {
    file: 'accounts.csv',
    columns: ['account', 'sector', 'year_established', 'revenue', 'employees', 'office_location', 'subsidiary_of'],
  },
  teams: { file: 'sales_teams.csv', columns: ['sales_agent', 'manager', 'regional_office'] },
  opportunities: {
    file: 'sales_pipeline.csv',
    columns: [
      'opportunity_id',
      'sales_agent',
      'product',
      'account',
      'deal_stage',
      'engage_date',
      'close_date',
      'close_value',
    ],
  },
} as const;

export type PipelineFile = keyof typeof pipelineFiles;

/** A row with its cells by column name. */
export interface PipelineRow {
  number: number;
  cells: Record<string, string>;
}

export interface ColumnsMissing {
  file: string;
  columns: string[];
}

export type PipelineTables = Record<PipelineFile, PipelineRow[]>;

/** Reads the three files. Missing columns are all named at once. @throws FileUnreadable */
export function readPipeline(contents: Record<PipelineFile, Buffer>): {
  tables: PipelineTables;
  missing: ColumnsMissing[];
} {
  const kinds = Object.keys(pipelineFiles) as PipelineFile[];
  const read = kinds.map((kind) => [kind, tableOf(kind, contents[kind])] as const);
  const missing = read.flatMap(([kind, table]) => missingIn(kind, table));
  const tables = Object.fromEntries(read.map(([kind, table]) => [kind, rowsOf(table)])) as PipelineTables;
  return { tables, missing };
}

function tableOf(kind: PipelineFile, content: Buffer): Table {
  try {
    return readCsv(content);
  } catch (error) {
    if (!(error instanceof FileUnreadable)) throw error;
    throw new FileUnreadable(error.code, { ...error.params, file: pipelineFiles[kind].file });
  }
}

function missingIn(kind: PipelineFile, { headers }: Table): ColumnsMissing[] {
  const there = new Set(headers.map(comparable));
  const { file, columns } = pipelineFiles[kind];
  const missing = columns.filter((column) => !there.has(comparable(column)));
  return missing.length > 0 ? [{ file, columns: missing }] : [];
}

function rowsOf({ headers, rows }: Table): PipelineRow[] {
  const names = headers.map((header) => header.toLowerCase().trim());
  return rows.map(({ number, cells }) => ({
    number,
    cells: Object.fromEntries(names.map((name, index) => [name, cells[index]?.text ?? ''])),
  }));
}
