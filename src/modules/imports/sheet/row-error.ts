import type { Column } from './columns';

/** One thing that must be mended, by row and column, as the spreadsheet program numbers them. */
export interface RowError {
  row: number;
  /** Number of the column, 1 is A; null where it is not there. */
  column: number | null;
  field: Column | null;
  code: string;
  params: Record<string, unknown>;
  /** What the cell holds, shortened. */
  value: string;
}

/** 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

export function shortened(value: string): string {
  return value.length > 100 ? `${value.slice(0, 99)}…` : value;
}
