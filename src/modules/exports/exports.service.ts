import { Injectable } from '@nestjs/common';
import { Workbook } from 'exceljs';
import { DateTime } from 'luxon';
import type { Actor } from '../auth/actor';
import { assertMay } from '../auth/scope';
import type { Locale } from '../platform/i18n/locale';
import { Translator } from '../platform/i18n/translator';
import { PolicyService } from '../policy/policy.service';
import { ImportNamesService } from '../imports/import-names.service';
import { AccountExportQuery, type ExportedAccount } from './account-export.query';
import { guarded } from './guarded';

export type ExportFormat = 'xlsx' | 'csv';
export interface ExportedFile {
  content: Buffer;
  mediaType: string;
  count: number;
}

const COLUMNS = [
  ...([
    'name',
    'reference',
    'owner',
    'ownerEmail',
    'department',
    'stage',
    'enteredAt',
    'dueAt',
    'pace',
    'cycle',
  ] as const),
  ...(['classes', 'parent', 'group', 'credit', 'lastEngagedAt'] as const),
];
type ExportColumn = (typeof COLUMNS)[number];

/** Accounts as a spreadsheet, under headers that the importer knows. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly accounts: AccountExportQuery,
    private readonly policies: PolicyService,
    private readonly translator: Translator,
    private readonly names: ImportNamesService,
  ) {}

  /** @throws Problem 403 `forbidden` */
  async accountsFile(actor: Actor | null, format: ExportFormat, locale: Locale): Promise<ExportedFile> {
    if (actor !== null) assertMay(actor, 'accounts.export');
    const { calendar } = await this.policies.active();
    const accounts = await this.accounts.all(actor);
    const headers = COLUMNS.map((column) => this.translator.t(locale, `exports:column.${column}`));
    const rows = accounts.map((account) => COLUMNS.map((column) => this.cell(account, column, calendar.zone, locale)));
    return {
      ...(format === 'csv' ? csv([headers, ...rows]) : await this.workbook([headers, ...rows], locale)),
      count: accounts.length,
    };
  }

  private cell(account: ExportedAccount, column: ExportColumn, zone: string, locale: Locale): string {
    const value = account[column];
    if (value === null) return '';
    if (value instanceof Date) return DateTime.fromJSDate(value, { zone }).toFormat('yyyy-MM-dd');
    if (column === 'stage') return this.names.stage(String(value), locale);
    if (column === 'classes')
      return account.classes
        .map((each) => this.worded(`class.${each}`, each, locale))
        .join(locale === 'en' ? ', ' : '、');
    if (column === 'pace' || column === 'credit')
      return this.worded(`${column}.${String(value)}`, String(value), locale);
    return guarded(String(value));
  }

  /** Classes are policy: one without a word of ours goes by its code. */
  private worded(key: string, code: string, locale: Locale): string {
    const full = `exports:${key}`;
    return this.translator.has(locale, full) ? this.translator.t(locale, full) : guarded(code);
  }

  private async workbook(lines: string[][], locale: Locale): Promise<Omit<ExportedFile, 'count'>> {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet(this.translator.t(locale, 'exports:sheet'), {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    sheet.columns = COLUMNS.map(() => ({ width: 18, style: { numFmt: '@' } }));
    sheet.addRows(lines);
    sheet.getRow(1).font = { bold: true };
    const content = Buffer.from(await workbook.xlsx.writeBuffer());
    return { content, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
  }
}

/** With a byte-order mark, without which Excel takes UTF-8 for something else. */
function csv(lines: string[][]): Omit<ExportedFile, 'count'> {
  const quoted = (cell: string) =>
    /[",\r\n;\t]/.test(cell) || cell.trim() !== cell ? `"${cell.replaceAll('"', '""')}"` : cell;
  const text = lines.map((line) => line.map(quoted).join(',')).join('\r\n');
  return { content: Buffer.from(`\ufeff${text}\r\n`), mediaType: 'text/csv; charset=utf-8' };
}
