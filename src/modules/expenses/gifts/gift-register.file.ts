import { Injectable } from '@nestjs/common';
import { Workbook } from 'exceljs';
import type { Policy } from '../../../machines/policy/policy';
import type { Locale } from '../../platform/i18n/locale';
import { Translator } from '../../platform/i18n/translator';
import { PolicyService } from '../../policy/policy.service';
import type { GiftView } from './gift.dto';

const COLUMNS = [
  ...(['accountName', 'recipient', 'champion', 'kind', 'purpose', 'occursOn', 'amount', 'currency'] as const),
  ...(['spent', 'spentOn', 'requestedBy', 'approvedBy', 'overContactLimit', 'overAccountLimit'] as const),
];
type Column = (typeof COLUMNS)[number];

/** The register as a spreadsheet; every cell is text, so that none is a formula. */
@Injectable()
export class GiftRegisterFile {
  constructor(
    private readonly translator: Translator,
    private readonly policies: PolicyService,
  ) {}

  async of(gifts: readonly GiftView[], locale: Locale): Promise<Buffer> {
    const { policy } = await this.policies.active();
    const workbook = new Workbook();
    const word = (key: string) => this.translator.t(locale, `gifts:${key}`);
    const sheet = workbook.addWorksheet(word('sheet'), { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = COLUMNS.map(() => ({ width: 18, style: { numFmt: '@' } }));
    sheet.addRow(COLUMNS.map((column) => word(`column.${column}`)));
    for (const gift of gifts) sheet.addRow(COLUMNS.map((column) => this.cell(gift, column, policy, locale)));
    sheet.getRow(1).font = { bold: true };
    return Buffer.from(await workbook.xlsx.writeBuffer());
  }

  private cell(gift: GiftView, column: Column, policy: Policy, locale: Locale): string {
    if (column === 'amount') return gift.amount.amount;
    if (column === 'currency') return gift.amount.currency;
    if (column === 'spent') return gift.spent?.amount ?? '';
    if (column === 'approvedBy')
      return safe(gift.approvedBy.map(({ name }) => name).join(locale === 'en' ? ', ' : '、'));
    if (column === 'kind') return safe(nameOf(gift.kind, policy, locale));
    const value = gift[column];
    if (typeof value === 'boolean') return this.translator.t(locale, value ? 'gifts:yes' : 'gifts:no');
    return safe(value ?? '');
  }
}

function nameOf(code: string, { expenses }: Policy, locale: Locale): string {
  return expenses.kinds.find((kind) => kind.code === code)?.name[locale] ?? code;
}

/** Text that a spreadsheet program would take for a formula, when the file is saved as something else. */
function safe(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
