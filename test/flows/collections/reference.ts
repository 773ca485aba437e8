import { plus, workedFrom } from './chinese-days';
import type { Invoice } from './invoices';

/**
 * What must be said of an invoice and when, by a calculation of its own: nothing here comes from the product. One look a day at
 * 09:00, after what is recorded in the morning and before what is recorded in the afternoon.
 */
export interface Said {
  on: string;
  what: number | 'promiseBroken';
  /** Cents still owed at that moment. */
  owed: number;
}

/** Section 9: days after the due date. */
export const LEVELS = [-7, 0, 7, 15, 30, 60];

interface Course {
  owed: number;
  reached: number;
  /** First worked day on which somebody may be told again, once something had stopped it. */
  resumesOn: string;
  said: Said[];
}

export function expectedOf(invoice: Invoice): Said[] {
  const end = invoice.receipts.at(-1)!.on;
  const course: Course = { owed: invoice.cents, reached: -Infinity, resumesOn: invoice.invoicedOn, said: [] };
  for (let day = invoice.invoicedOn; day <= plus(end, 90); day = plus(day, 1)) {
    receive(course, invoice, day, 'morning');
    if (course.owed > 0) look(course, invoice, day);
    receive(course, invoice, day, 'afternoon');
  }
  return course.said;
}

function receive(course: Course, { receipts }: Invoice, day: string, at: 'morning' | 'afternoon'): void {
  for (const receipt of receipts) if (receipt.on === day && receipt.at === at) course.owed -= receipt.cents;
}

function look(course: Course, invoice: Invoice, day: string): void {
  const { dispute, promise } = invoice;
  if (dispute && day >= dispute.on && (dispute.resolvedOn === null || day < dispute.resolvedOn)) return;
  if (promise && day >= promise.on && day <= promise.until) return;
  if (dispute?.resolvedOn === day) course.resumesOn = workedFrom(day);
  if (promise && day === plus(promise.until, 1)) {
    course.said.push({ on: day, what: 'promiseBroken', owed: course.owed });
    course.resumesOn = workedFrom(day);
  }
  if (day < course.resumesOn) return;
  const passed = LEVELS.filter((days) => workedFrom(plus(invoice.dueOn, days)) <= day && days > course.reached);
  const highest = passed.at(-1);
  if (highest === undefined) return;
  course.reached = highest;
  course.said.push({ on: day, what: highest, owed: course.owed });
}
