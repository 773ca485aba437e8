import { after, workedFrom } from './published-days';

/** What has to be said and when, by plain arithmetic on dates: nothing here comes from the product. One look a day, at ten. */
export const FIRST_DAY = '2024-01-16';
export const LAST_DAY = '2032-12-13';

/** Months on which a report is owed: from the first whole one after the beginning. */
export function months(from: string, to: string): string[] {
  const found: string[] = [];
  for (let month = from; month <= to; month = next(month)) found.push(month);
  return found;
}
const next = (month: string): string => after(`${month}-28`, 6).slice(0, 7);
const endOf = (month: string): string => after(`${next(month)}-01`, -1);

/** S5: what is said of a month that nobody reports on. */
export function reportMessages(month: string): string[] {
  const first = next(month);
  const reminders = [...new Set([1, 3, 5].map((day) => workedFrom(`${first}-0${day}`)))];
  const overdue = workedFrom(after(workedFrom(`${first}-05`)));
  return [...reminders.map((date) => `${month} marketReportDue ${date}`), `${month} marketReportOverdue ${overdue}`];
}

/** Section 9: days after the due date. */
const LEVELS = [-7, 0, 7, 15, 30, 60];

/** A receivable a month, due on the month's last day, invoiced on its first, and paid late in the afternoon seventy days too late. */
export interface MonthlyInvoice {
  number: string;
  invoicedOn: string;
  dueOn: string;
  paidOn: string;
}

export function invoiceOf(month: string): MonthlyInvoice {
  const dueOn = endOf(month);
  return { number: `YS-${month}`, invoicedOn: `${month}-01`, dueOn, paidOn: after(dueOn, 70) };
}

/** Each level once, on the first worked day from its own on; where a holiday lets several come at once the highest alone. */
export function collectionMessages({ number, invoicedOn, dueOn, paidOn }: MonthlyInvoice): string[] {
  const said: string[] = [];
  let reached = -Infinity;
  for (let day = invoicedOn; day <= paidOn; day = after(day)) {
    const highest = LEVELS.filter((level) => level > reached && workedFrom(after(dueOn, level)) <= day).at(-1);
    if (highest === undefined) continue;
    reached = highest;
    said.push(`${number} ${highest} ${day}`);
  }
  return said;
}

/** B4 and F16 of a partner: 30 and 60 days without a contact, whatever days these are; 90 days to the next visit, moved to a worked one. */
export function partnerMessages(): { said: string[]; visits: string[] } {
  const [said, visits]: [string[], string[]] = [[], []];
  for (let held = FIRST_DAY; held <= LAST_DAY;) {
    visits.push(held);
    const reminded = workedFrom(after(held, 90));
    said.push(`contactDue ${after(held, 30)}`, `contactCold ${after(held, 60)}`, `returnVisitDue ${reminded}`);
    held = after(reminded);
  }
  return { said: said.filter((line) => line.slice(-10) <= LAST_DAY), visits };
}
