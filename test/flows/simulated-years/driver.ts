import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import { type Transaction, UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { PaymentsService } from '../../../src/modules/receivables/payments.service';
import { ReceivablesService } from '../../../src/modules/receivables/receivables.service';
import { VisitsService } from '../../../src/modules/visits/visits.service';
import { type Journey, prepare, supplies } from '../../support/journey';
import { after } from './published-days';
import type { MonthlyInvoice } from './expected';

const AMOUNT = { amount: '1000.00', currency: 'CNY' };
const at = (day: string, time: string): Date => new Date(`${day}T${time}:00+08:00`);

/** Takes an account all the way, by the people who would do it. */
export async function becomePartner(journey: Journey): Promise<void> {
  for (const stage of ['intake', 'targeting', 'discovery', 'valuation', 'relationship', 'closing']) {
    await prepare(journey, stage);
    if (stage === 'closing') await waiveVisitToUs(journey);
    for (const [, supply] of supplies[stage] ?? []) await supply(journey);
    const left = await journey.event('manager', { type: 'stage.complete' });
    if (left.status === 202) await journey.approve(left.body.request.id as string, 'director');
    else if (left.status !== 200) throw new Error(`${stage}: ${left.status} ${left.text}`);
  }
  const { state } = await journey.path();
  if (state !== 'partnered') throw new Error(`the account is ${String(state)}`);
}

async function waiveVisitToUs(journey: Journey): Promise<void> {
  const waiver = { criterion: 'C2', reason: '客户远程验厂', expiresAt: journey.at(24 * 20) };
  const filed = await journey.event('manager', { type: 'criterion.waive', ...waiver });
  await journey.approve(filed.body.request.id as string, 'director');
}

/** What happens on the days of the simulated years, and the one look a day. */
export class Days {
  readonly failures: string[] = [];
  looks = 0;
  private readonly ids = new Map<string, string>();
  private readonly unitOfWork: UnitOfWork;
  private readonly visits: VisitsService;
  private readonly receivables: ReceivablesService;
  private readonly payments: PaymentsService;
  private readonly processor: DeadlineProcessor;

  constructor(
    private readonly journey: Journey,
    private readonly financeId: string,
  ) {
    this.unitOfWork = this.part(UnitOfWork);
    this.visits = this.part(VisitsService);
    this.receivables = this.part(ReceivablesService);
    this.payments = this.part(PaymentsService);
    this.processor = this.part(DeadlineProcessor);
  }

  async invoice({ number, dueOn, invoicedOn }: MonthlyInvoice): Promise<void> {
    const by = { actorId: this.financeId, at: at(invoicedOn, '09:00') };
    const { accountId, ids } = this.journey;
    const said = { accountId, contractId: ids.subcontracts!, number, amount: AMOUNT, dueOn };
    await this.run(async (tx) => {
      const { id } = await this.receivables.plan(tx, by, said);
      await this.receivables.invoice(tx, by, id, { invoiceNumber: number, invoicedOn });
      this.ids.set(number, id);
    }, by.at);
  }

  async pay({ number, paidOn }: MonthlyInvoice): Promise<void> {
    const by = { actorId: this.financeId, at: at(paidOn, '16:00') };
    const allocations = [{ receivableId: this.ids.get(number)!, amount: AMOUNT.amount }];
    const said = {
      accountId: this.journey.accountId,
      receivedOn: paidOn,
      reference: number,
      amount: AMOUNT,
      allocations,
    };
    await this.run((tx) => this.payments.record(tx, by, said), by.at);
  }

  /** Planned the afternoon before, held and reported before the look of its day. */
  async visit(day: string): Promise<void> {
    const { accountId, ids, people } = this.journey;
    const by = (now: Date) => ({ actorId: people.manager.id, at: now });
    const planned = at(after(day, -1), '16:00');
    const heldAt = at(day, '09:30').toISOString();
    const plan = { contactIds: [ids.boss!], level: 'C', purpose: 'returnVisit' as const, goal: '回访' };
    const intendedStep = { strength: 'normal' as const, manner: '交流' };
    const { id } = await this.run(
      (tx) => this.visits.plan(tx, by(planned), { accountId, plannedAt: heldAt, ...plan, intendedStep }),
      planned,
    );
    const now = at(day, '09:45');
    const nextStep = { action: '电话', kind: 'telephone' as const, at: at(after(day, 3), '10:00').toISOString() };
    await this.run(async (tx) => {
      await this.visits.hold(tx, by(now), id, { heldAt });
      await this.visits.report(tx, by(now), id, {
        outcome: '使用正常',
        successful: true,
        nextStep,
        ours: [],
        competitors: [],
      });
    }, now);
  }

  async look(day: string): Promise<void> {
    const now = at(day, '10:00');
    this.journey.app.clock.set(now);
    this.looks += 1;
    for (let done = -1; done !== 0;) {
      const tally = await this.processor.runDue(now);
      if (tally.failed > 0) this.failures.push(`${day}: ${tally.failed}`);
      done = tally.done;
    }
  }

  /** Whether there is anything that a look on that day could find. */
  async isAnythingDue(day: string): Promise<boolean> {
    const [{ due }] = await this.journey.app.dataSource.query(
      `SELECT EXISTS (SELECT 1 FROM deadlines WHERE status = 'open' AND due_at <= $1) AS due`,
      [at(day, '10:00')],
    );
    return due as boolean;
  }

  private run<Result>(work: (tx: Transaction) => Promise<Result>, now: Date): Promise<Result> {
    if (now > this.journey.app.clock.now()) this.journey.app.clock.set(now);
    return this.unitOfWork.run(work);
  }

  private part<Part>(type: abstract new (...args: never[]) => Part): Part {
    return this.journey.app.app.get(type as never, { strict: false });
  }
}
