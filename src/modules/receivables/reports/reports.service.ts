import { Injectable } from '@nestjs/common';
import type { Locale } from '../../platform/i18n/locale';
import { Translator } from '../../platform/i18n/translator';
import { pageOf } from './page';
import { ageBands, type AgeingView, type AgesView, type FileFormat, type StatementView } from './statement.dto';
import type { ReportTable } from './table';
import { workbookOf } from './workbook';

export interface ReportFile {
  content: Buffer;
  mediaType: string;
}

/** Ageing and statement of account as files, in the language of who asks. */
@Injectable()
export class ReportsService {
  constructor(private readonly translator: Translator) {}

  async ageing(view: AgeingView, format: FileFormat, locale: Locale): Promise<ReportFile> {
    const word = this.wordsIn(locale);
    const bands = [...ageBands, 'total', 'onAccount', 'net'] as const;
    const amounts = (each: AgesView) => bands.map((band) => each[band]);
    const rows = view.items.map((each) => [each.accountName, each.currency, ...amounts(each)]);
    const totals = view.totals.map((each) => [word('total'), each.currency, ...amounts(each)]);
    return file(format, {
      title: word('ageing'),
      about: [word('asOf', { date: view.asOf })],
      columns: [
        { header: word('account'), width: 28 },
        { header: word('currency'), width: 8 },
        ...bands.map((band) => ({ header: word(band), width: 15, isMoney: true })),
      ],
      rows: [...rows, ...totals],
      sums: totals.map((_, index) => rows.length + index),
    });
  }

  async statement(view: StatementView, format: FileFormat, locale: Locale): Promise<ReportFile> {
    const word = this.wordsIn(locale);
    const rows: string[][] = [];
    const sums: number[] = [];
    for (const { currency, opening, lines, closing } of view.currencies) {
      rows.push(['', word('opening'), '', '', currency, '', '', opening]);
      for (const { on, kind, reference, dueOn, debit, credit, balance } of lines)
        rows.push([on, word(`kind.${kind}`), reference, dueOn ?? '', currency, shown(debit), shown(credit), balance]);
      sums.push(rows.length);
      rows.push(['', word('closing'), '', '', currency, '', '', closing]);
    }
    const columns = [
      ...(['on', 'what', 'reference', 'dueOn', 'currency'] as const).map((name, index) => ({
        header: word(name),
        width: [12, 16, 30, 12, 8][index] ?? 12,
      })),
      ...(['debit', 'credit', 'balance'] as const).map((name) => ({ header: word(name), width: 16, isMoney: true })),
    ];
    const period =
      view.from === null ? word('until', { to: view.to }) : word('period', { from: view.from, to: view.to });
    return file(format, { title: word('statement'), about: [view.accountName, period], columns, rows, sums });
  }

  private wordsIn(locale: Locale): (key: string, params?: Record<string, unknown>) => string {
    return (key, params = {}) => this.translator.t(locale, `receivables:report.${key}`, params);
  }
}

const shown = (amount: string): string => (amount === '0.00' ? '' : amount);

async function file(format: FileFormat, table: ReportTable): Promise<ReportFile> {
  if (format === 'pdf') return { content: await pageOf(table), mediaType: 'application/pdf' };
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { content: await workbookOf(table), mediaType };
}
