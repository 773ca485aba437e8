import { Workbook } from 'exceljs';
import { lifecycleStates } from '../../../machines/policy/stages';
import type { Locale } from '../../platform/i18n/locale';
import { type Column, columns, type ColumnRule, stageNames } from './columns';

const EXAMPLE: Record<Locale, Partial<Record<Column, string>>> = {
  'zh-CN': {
    name: '上海海川家居有限公司',
    reference: 'KA-0001',
    ownerEmail: 'manager@example.com',
    owner: '李娜',
    department: '大客户一部',
    stage: '信息搜集',
    enteredAt: '2026-01-15',
    group: '海川集团',
    potential: '年推广预算超过五百万元',
    industry: '家居零售',
    contactName: '王志强',
    contactTitle: '市场总监',
    contactPhone: '138 0000 0000',
  },
  en: {
    name: 'Haichuan Home Furnishing',
    reference: 'KA-0001',
    ownerEmail: 'manager@example.com',
    owner: 'Li Na',
    department: 'Key Accounts 1',
    stage: 'Discovery',
    enteredAt: '2026-01-15',
    group: 'Haichuan Group',
    potential: 'Yearly advertising budget above five million',
    industry: 'Retail',
    contactName: 'Wang Zhiqiang',
    contactTitle: 'Marketing director',
    contactPhone: '138 0000 0000',
  },
};
const SHEET: Record<Locale, [accounts: string, stages: string]> = {
  'zh-CN': ['客户', '阶段'],
  en: ['Accounts', 'Stages'],
};
const STAGE_COLUMNS: Column[] = ['stage', 'leftFrom'];
/** Rows that are prepared for input. */
const PREPARED = 2_000;

export interface Template {
  content: Buffer;
  mediaType: string;
  fileName: string;
}

/** An empty account sheet with one example row: headers, a list of stages to choose from, text columns that keep leading zeros. */
export async function writeTemplate(format: 'xlsx' | 'csv', locale: Locale): Promise<Template> {
  const fileName = `keypath-accounts-${locale}.${format}`;
  if (format === 'csv') return { content: csv(locale), mediaType: 'text/csv; charset=utf-8', fileName };
  const workbook = new Workbook();
  addAccounts(workbook, locale);
  addStages(workbook, locale);
  const content = Buffer.from(await workbook.xlsx.writeBuffer());
  return { content, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fileName };
}

function addAccounts(workbook: Workbook, locale: Locale): void {
  const sheet = workbook.addWorksheet(SHEET[locale][0], { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map((rule) => ({
    header: headerOf(rule, locale),
    key: rule.column,
    width: 20,
    style: { numFmt: '@' },
  }));
  sheet.getRow(1).font = { bold: true };
  for (const { column, required } of columns) {
    if (required)
      sheet.getCell(1, indexOf(column)).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE699' } };
  }
  sheet.addRow(EXAMPLE[locale]);
  for (const column of STAGE_COLUMNS) {
    const letter = sheet.getColumn(indexOf(column)).letter;
    const list = `'${SHEET[locale][1]}'!$A$1:$A$${lifecycleStates.length}`;
    // Of exceljs' own making the rule is a range; cell by cell would be two thousand rules.
    const validations = (sheet as unknown as { dataValidations: { add(range: string, rule: object): void } })
      .dataValidations;
    validations.add(`${letter}2:${letter}${PREPARED}`, {
      type: 'list',
      allowBlank: column !== 'stage',
      formulae: [list],
      showErrorMessage: true,
    });
  }
}

function addStages(workbook: Workbook, locale: Locale): void {
  const sheet = workbook.addWorksheet(SHEET[locale][1]);
  sheet.getColumn(1).width = 20;
  for (const state of lifecycleStates) sheet.addRow([stageNames[state]?.[locale][0] ?? state]);
}

function csv(locale: Locale): Buffer {
  const example = EXAMPLE[locale];
  const lines = [columns.map((rule) => headerOf(rule, locale)), columns.map(({ column }) => example[column] ?? '')];
  return Buffer.from(`\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`);
}

function headerOf(rule: ColumnRule, locale: Locale): string {
  return rule.headers[locale][0] ?? rule.column;
}

function indexOf(column: Column): number {
  return columns.findIndex((rule) => rule.column === column) + 1;
}
