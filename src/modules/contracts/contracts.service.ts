import { Injectable } from '@nestjs/common';
import type { ContractPayloads } from '../../machines/contract';
import { compareMoney, type Money } from '../../machines/rules';
import { plain } from '../facts/fact-maker';
import type { Permission } from '../auth/permissions';
import { FactWatchers } from '../accounts/fact-watchers';
import type { Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { ContractMoney } from '../receivables/contract-money.service';
import { ReceivablesService } from '../receivables/receivables.service';
import type { StepContext } from '../platform/workflow/instance';
import { SubjectStore } from '../subjects/subject-store';
import { type By, ContractGate, type EnteredContract } from './contract-gate';
import { contextOf, ContractStore } from './contract-store';
import { ContractSteps } from './contract-steps';
import { PromotionPlanFollower } from './promotion-plans/promotion-plan-follower';

/** What an invoice of a settled period says; the amount is that of the settlement. */
export interface PeriodInvoice {
  receivableNumber: string;
  invoiceNumber: string;
  invoicedOn: string;
  dueOn: string;
}

/** Section 9: contracts after their signature. Each call takes the account's locks and sends one event. */
@Injectable()
export class ContractsService {
  constructor(
    private readonly gate: ContractGate,
    private readonly steps: ContractSteps,
    private readonly store: ContractStore,
    private readonly subjects: SubjectStore,
    private readonly watchers: FactWatchers,
    private readonly receivables: ReceivablesService,
    private readonly money: ContractMoney,
    private readonly plans: PromotionPlanFollower,
  ) {}

  /** @throws Problem 404 `not-found`, 403 `forbidden`, 412 `version-stale`, 409 `event-not-allowed`, `contract-amending` */
  async suspend(tx: Transaction, by: By, id: string, said: ContractPayloads['contract.suspended']): Promise<void> {
    await this.turn(tx, by, id, 'contract.suspended', said, 'contracts.write');
  }

  /** Goes on where it stood. @throws Problem as `suspend` */
  async resume(tx: Transaction, by: By, id: string, said: ContractPayloads['contract.resumed']): Promise<void> {
    await this.turn(tx, by, id, 'contract.resumed', said, 'contracts.write');
  }

  /** Broken off for good; what is owed on it goes on. @throws Problem as `suspend`, 422 `date-in-the-future` */
  async terminate(tx: Transaction, by: By, id: string, said: ContractPayloads['contract.terminated']): Promise<void> {
    const context = await this.turn(tx, by, id, 'contract.terminated', said, 'contracts.terminate');
    await this.plans.contractEnded(tx, id, context);
  }

  /**
   * F15: all of it is settled, invoiced and paid; of an agreement the term and the sub-contracts are over.
   * @throws Problem as `suspend`, 409 `contract-money-open`, 422 `contract-not-settled`, `contract-not-invoiced`, `contract-term-running`,
   *   `contract-has-subcontracts`
   */
  async close(tx: Transaction, by: By, id: string, said: ContractPayloads['contract.closed']): Promise<void> {
    const { contract, context } = await this.gate.enter(tx, by, id, 'receivables.write');
    const owed = await this.money.ofContracts(tx, [id]);
    const moneyOpen = owed.some(
      ({ state, balance: amount, currency }) => state !== 'reversed' && isPositive({ amount, currency }),
    );
    const subcontracts = await this.store.subcontracts(tx, id);
    const openSubcontracts = subcontracts.filter(({ state }) => !ENDED.includes(state)).length;
    const event = { type: 'contract.closed' as const, payload: plain(said) };
    await this.steps.must(tx, contract, event, context, { moneyOpen, openSubcontracts });
    await this.plans.contractEnded(tx, id, context);
  }

  /**
   * F14: what the next period came to, on what basis, who confirmed it.
   * @throws Problem as `suspend`, 409 `period-settled`, 422 `period-unknown`, `period-out-of-order`, `period-not-over`, `currency-mixed`,
   *   `settlement-over-contract`, `contract-not-subcontract`
   */
  async settle(tx: Transaction, by: By, id: string, said: ContractPayloads['contract.settled']): Promise<void> {
    const { contract, context } = await this.gate.enter(tx, by, id, 'receivables.write');
    await this.steps.must(tx, contract, { type: 'contract.settled', payload: plain(said) }, context);
  }

  /**
   * F14, F15: the invoice of a settled period and the receivable that it makes, together and once.
   * @throws Problem as `suspend`, 409 `period-invoiced`, `receivable-number-taken`, 422 `period-not-settled`, `nothing-to-invoice`,
   *   `receivables-over-contract`, `date-in-the-future`
   */
  async invoice(tx: Transaction, by: By, id: string, period: number, said: PeriodInvoice): Promise<void> {
    const { contract, fact, context } = await this.gate.enter(tx, by, id, 'receivables.write');
    const settlement = contextOf(contract).settlements[period - 1];
    if (!settlement) throw new Problem(422, 'period-not-settled', { period });
    const owed = await this.money.ofContracts(tx, [id]);
    const before = owed.find((each) => each.id === settlement.invoice?.receivableId);
    const invoiceReversed = before?.state === 'reversed';
    if (settlement.invoice && !invoiceReversed)
      throw new Problem(409, 'period-invoiced', { period, invoice: settlement.invoice.invoiceNumber });
    const { receivableNumber, invoiceNumber, invoicedOn, dueOn } = said;
    const who = { actorId: by.actorId, at: by.at };
    const planned = { accountId: fact.accountId, contractId: id, number: receivableNumber, amount: settlement.amount };
    const payload = { period, receivableId: '', receivableNumber, invoiceNumber };
    if (isPositive(settlement.amount)) {
      const receivable = await this.receivables.plan(tx, who, { ...planned, dueOn });
      await this.receivables.invoice(tx, who, receivable.id, { invoiceNumber, invoicedOn });
      payload.receivableId = receivable.id;
    }
    await this.steps.must(tx, contract, { type: 'contract.invoiced', payload }, context, { invoiceReversed });
  }

  /** F13: done, with what shows it. @throws Problem as `suspend`, 409 `milestone-done`, 422 `milestone-unknown`, `date-in-the-future` */
  async finishMilestone(
    tx: Transaction,
    by: By,
    id: string,
    said: ContractPayloads['contract.milestoneDone'],
  ): Promise<void> {
    const { contract, context } = await this.gate.enter(tx, by, id, 'facts.write');
    await this.steps.must(tx, contract, { type: 'contract.milestoneDone', payload: plain(said) }, context);
  }

  private async turn<T extends 'contract.suspended' | 'contract.resumed' | 'contract.terminated'>(
    tx: Transaction,
    by: By,
    id: string,
    type: T,
    payload: ContractPayloads[T],
    permission: Permission,
  ): Promise<StepContext> {
    const entered = await this.gate.enter(tx, by, id, permission);
    await this.steps.must(tx, entered.contract, { type, payload: plain(payload) }, entered.context);
    await this.tellPath(tx, entered);
    return entered.context;
  }

  /** C6, C7: a contract that is suspended or broken off is none that the path goes by. */
  private async tellPath(tx: Transaction, { account, context }: EnteredContract): Promise<void> {
    await this.watchers.changed(tx, account, context);
    await this.subjects.raiseAccount(tx, account.id, context.at);
  }
}

const ENDED: readonly string[] = ['closed', 'terminated', 'cancelled'];

function isPositive({ amount, currency }: Money): boolean {
  return compareMoney({ amount, currency }, { amount: '0.00', currency }) > 0;
}
