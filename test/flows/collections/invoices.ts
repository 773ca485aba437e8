import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plus } from './chinese-days';

/** Money in whole cents, so that nothing is lost in adding. */
export interface Receipt {
  on: string;
  cents: number;
  /** Recorded before the working day begins, or in the afternoon, when the levels of the day have spoken. */
  at: 'morning' | 'afternoon';
}
export interface Invoice {
  number: string;
  customer: string;
  invoicedOn: string;
  dueOn: string;
  cents: number;
  receipts: Receipt[];
  dispute: { on: string; resolvedOn: string | null } | null;
  promise: { on: string; until: string } | null;
}

/** Month/day/year, as published. */
function day(text: string): string {
  const [month, date, year] = text.split('/').map((part) => part.padStart(2, '0'));
  return `${year}-${month}-${date}`;
}

/**
 * The published invoices. The file says that an invoice was disputed, not when: here ten days after the invoice, and every other
 * one is resolved three days before it was settled. Every other settlement is recorded in the afternoon.
 */
export function published(): Invoice[] {
  const [, ...lines] = readFileSync(join(__dirname, '../../fixtures/receivables/invoices.csv'), 'utf8')
    .trim()
    .split(/\r?\n/);
  return lines.map((line, index) => {
    const [, customer, , number, invoiced, due, amount, disputed, settled] = line.split(',') as string[];
    const [units, decimals = ''] = amount!.split('.');
    const cents = Number(units) * 100 + Number(decimals.padEnd(2, '0'));
    const [invoicedOn, dueOn, settledOn] = [day(invoiced!), day(due!), day(settled!)];
    const on = plus(invoicedOn, 10);
    const resolvedOn = index % 2 === 0 && plus(settledOn, -3) > on ? plus(settledOn, -3) : null;
    const dispute = disputed === 'Yes' && on < settledOn ? { on, resolvedOn } : null;
    const receipts: Receipt[] = [{ on: settledOn, cents, at: index % 2 === 0 ? 'morning' : 'afternoon' }];
    return { number: number!, customer: customer!, invoicedOn, dueOn, cents, receipts, dispute, promise: null };
  });
}

/** Made up: few of the published ones are 30 days late. Partial payments, promises kept and broken, disputes, up to 80 days. */
export function madeUp(customers: readonly string[]): Invoice[] {
  return Array.from({ length: 60 }, (_, index) => {
    const invoicedOn = plus('2012-02-06', index * 9);
    const dueOn = plus(invoicedOn, 30);
    const cents = 10_000 + index * 137;
    const late = 3 + ((index * 13) % 78);
    const settledOn = plus(dueOn, late);
    const part = { on: plus(dueOn, 9), cents: 2_500, at: 'morning' } as const;
    const parts = index % 3 === 0 && late > 9 ? [part] : [];
    const rest = cents - parts.reduce((sum, each) => sum + each.cents, 0);
    const promise = index % 4 === 1 && late > 12 ? { on: plus(dueOn, 8), until: plus(dueOn, 8 + (index % 30)) } : null;
    const dispute = index % 4 === 2 && late > 20 ? { on: plus(dueOn, 5), resolvedOn: plus(dueOn, 18) } : null;
    const last = { on: settledOn, cents: rest, at: index % 2 === 0 ? 'afternoon' : 'morning' } as const;
    const customer = customers[index % customers.length]!;
    return {
      number: `MADE-UP-${index}`,
      customer,
      invoicedOn,
      dueOn,
      cents,
      receipts: [...parts, last],
      dispute,
      promise,
    };
  });
}
