import { columns, type Column, type ColumnRule, largestContact } from './columns';
import type { RowError } from './row-error';

/** Where a column was found; `person` counts repeated contact columns from 1. */
export interface MappedColumn {
  rule: ColumnRule;
  person: number;
  index: number;
  header: string;
}

export interface Mapping {
  columns: MappedColumn[];
  /** Headers that mean nothing to us: reported, their cells are not read. */
  unknown: { column: number; header: string }[];
  errors: RowError[];
}

/** Two headers are the same when they differ only in case, spaces, width and punctuation. */
export function comparable(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

const known = new Map<string, ColumnRule>(
  columns.flatMap((rule) =>
    [...rule.headers['zh-CN'], ...rule.headers.en, rule.column].map((header) => [comparable(header), rule] as const),
  ),
);

/** Finds each column by its header, in Chinese or English, in any order. */
export function mapHeader(headers: string[]): Mapping {
  const mapping: Mapping = { columns: [], unknown: [], errors: [] };
  headers.forEach((header, index) => place(mapping, header, index));
  const found = new Set(mapping.columns.map(({ rule }) => rule.column));
  for (const { column } of columns.filter((rule) => rule.required && !found.has(rule.column))) {
    mapping.errors.push({ row: 1, column: null, field: column, code: 'column-missing', params: {}, value: '' });
  }
  return mapping;
}

function place(mapping: Mapping, header: string, index: number): void {
  if (header === '') return;
  const found = lookUp(header);
  if (!found) {
    mapping.unknown.push({ column: index + 1, header });
    return;
  }
  const twin = mapping.columns.find(({ rule, person }) => rule === found.rule && person === found.person);
  if (!twin) {
    mapping.columns.push({ ...found, index, header });
    return;
  }
  mapping.errors.push({
    row: 1,
    column: index + 1,
    field: found.rule.column,
    code: 'column-twice',
    params: { other: twin.header },
    value: header,
  });
}

/** A header as it is, else a repeated one with its number: `联系人2`, `Contact 2 title`, `Contact title 2`. */
function lookUp(header: string): { rule: ColumnRule; person: number } | null {
  const plain = comparable(header);
  const rule = known.get(plain);
  if (rule) return { rule, person: 1 };
  const number = Number(/\d+/.exec(plain)?.[0] ?? 0);
  const repeated = known.get(plain.replace(/\d+/, ''));
  return repeated?.repeated && number >= 1 && number <= largestContact ? { rule: repeated, person: number } : null;
}

export function headerOf(column: Column, locale: 'zh-CN' | 'en'): string {
  return columns.find((rule) => rule.column === column)?.headers[locale][0] ?? column;
}
