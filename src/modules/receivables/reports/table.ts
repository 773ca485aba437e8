/** A report as a table, before it is a spreadsheet or a page. */
export interface ReportTable {
  title: string;
  /** Lines under the title. */
  about: string[];
  columns: { header: string; width: number; isMoney?: boolean }[];
  rows: string[][];
  /** Indexes of rows that sum up. */
  sums: number[];
}
