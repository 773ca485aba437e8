import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import { type Transaction, UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { PaymentsService } from '../../../src/modules/receivables/payments.service';
import { ReceivablesService } from '../../../src/modules/receivables/receivables.service';
import type { Company } from '../../modules/features/company';
import { plus } from './chinese-days';
import type { Invoice, Receipt } from './invoices';

const LANES = 6;
export const money = (cents: number): string => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
/** An hour of a day in Shanghai. */
const at = (day: string, time: string): Date => new Date(`${day}T${time}:00+08:00`);

interface Task {
  invoice: Invoice;
  work: (tx: Transaction, id: string, at: Date) => Promise<unknown>;
}

/** Lets the years pass day by day: what is recorded in the morning, one due scan at 09:00, what is recorded in the afternoon. */
export class Years {
  readonly ids = new Map<string, string>();
  private readonly unitOfWork: UnitOfWork;
  private readonly receivables: ReceivablesService;
  private readonly payments: PaymentsService;
  private readonly deadlines: DeadlineProcessor;
  private receipts = 0;

  constructor(
    private readonly company: Company,
    /** Customer to account and sub-contract. */
    private readonly customers: Map<string, { accountId: string; contractId: string }>,
  ) {
    const { app } = company.app;
    this.unitOfWork = app.get(UnitOfWork, { strict: false });
    this.receivables = app.get(ReceivablesService, { strict: false });
    this.payments = app.get(PaymentsService, { strict: false });
    this.deadlines = app.get(DeadlineProcessor, { strict: false });
  }

  /** Answers how many deadlines were acted on. */
  async pass(invoices: Invoice[], from: string, to: string): Promise<{ done: number; failed: number }> {
    const tally = { done: 0, failed: 0 };
    for (let day = from; day <= to; day = plus(day, 1)) {
      await this.plan(
        invoices.filter((each) => each.invoicedOn === day),
        day,
      );
      await this.record(this.morning(invoices, day), at(day, '08:30'));
      await this.scan(at(day, '09:00'), tally);
      await this.record(this.receiptsOf(invoices, day, 'afternoon'), at(day, '15:00'));
    }
    return tally;
  }

  private async scan(now: Date, tally: { done: number; failed: number }): Promise<void> {
    this.company.clock.set(now.toISOString());
    for (let done = -1; done !== 0;) {
      const outcome = await this.deadlines.runDue(now);
      done = outcome.done;
      tally.done += outcome.done;
      tally.failed += outcome.failed;
    }
  }

  private async plan(invoices: Invoice[], day: string): Promise<void> {
    const now = at(day, '08:00');
    const by = { actorId: this.company.people.finance.id, at: now };
    this.company.clock.set(now.toISOString());
    await this.inLanes(invoices, async ({ number, customer, cents, dueOn }) => {
      const { accountId, contractId } = this.customers.get(customer)!;
      const amount = { amount: money(cents), currency: 'CNY' };
      const { id } = await this.unitOfWork.run(async (tx) => {
        const planned = await this.receivables.plan(tx, by, { accountId, contractId, number, amount, dueOn });
        await this.receivables.invoice(tx, by, planned.id, { invoiceNumber: number, invoicedOn: day });
        return planned;
      });
      this.ids.set(number, id);
    });
  }

  private morning(invoices: Invoice[], day: string): Task[] {
    const by = (now: Date) => ({ actorId: this.company.people.finance.id, at: now });
    const disputed = invoices.filter(({ dispute }) => dispute?.on === day);
    const resolved = invoices.filter(({ dispute }) => dispute?.resolvedOn === day);
    const promised = invoices.filter(({ promise }) => promise?.on === day);
    return [
      ...disputed.map((invoice) => ({
        invoice,
        work: (tx: Transaction, id: string, now: Date) =>
          this.receivables.dispute(tx, by(now), id, { reason: '数据不符' }),
      })),
      ...resolved.map((invoice) => ({
        invoice,
        work: (tx: Transaction, id: string, now: Date) =>
          this.receivables.resolveDispute(tx, by(now), id, { note: '已核对' }),
      })),
      ...promised.map((invoice) => ({
        invoice,
        work: (tx: Transaction, id: string, now: Date) =>
          this.receivables.promise(tx, by(now), id, { until: invoice.promise!.until, note: '电话' }),
      })),
      ...this.receiptsOf(invoices, day, 'morning'),
    ];
  }

  private receiptsOf(invoices: Invoice[], day: string, part: Receipt['at']): Task[] {
    return invoices.flatMap((invoice) =>
      invoice.receipts
        .filter((receipt) => receipt.on === day && receipt.at === part)
        .map(({ cents }) => ({
          invoice,
          work: (tx: Transaction, id: string, now: Date) => this.pay(tx, invoice, id, cents, day, now),
        })),
    );
  }

  private pay(tx: Transaction, { customer }: Invoice, receivableId: string, cents: number, day: string, now: Date) {
    this.receipts += 1;
    const amount = money(cents);
    const by = { actorId: this.company.people.finance.id, at: now };
    return this.payments.record(tx, by, {
      ...{ accountId: this.customers.get(customer)!.accountId, receivedOn: day, reference: `R-${this.receipts}` },
      ...{ amount: { amount, currency: 'CNY' }, allocations: [{ receivableId, amount }] },
    });
  }

  private async record(tasks: Task[], now: Date): Promise<void> {
    if (tasks.length === 0) return;
    this.company.clock.set(now.toISOString());
    await this.inLanes(tasks, ({ invoice, work }) =>
      this.unitOfWork.run((tx) => work(tx, this.ids.get(invoice.number)!, now)),
    );
  }

  private async inLanes<T>(all: T[], work: (one: T) => Promise<unknown>): Promise<void> {
    const waiting = [...all];
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
    };
    await Promise.all(Array.from({ length: Math.min(LANES, all.length) }, lane));
  }
}
