import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../machines/account-path/facts';
import { localDateOf } from '../../machines/calendar';
import { statesAfterSignature } from '../../machines/contract';
import { type ReceivableEventType, type ReceivablePayloads } from '../../machines/receivable';
import { addMoney, compareMoney, type Money } from '../../machines/rules';
import type { Permission } from '../auth/permissions';
import { newId } from '../platform/database/id';
import type { Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { StepContext } from '../platform/workflow/instance';
import { TransitionService } from '../platform/workflow/transition.service';
import { PolicyService } from '../policy/policy.service';
import { CreditService } from './credit.service';
import { type By, ReceivableGate } from './receivable-gate';
import { ReceivableSteps } from './receivable-steps';
import { ReceivableStore } from './receivable-store';

export interface PlannedReceivable {
  accountId: string;
  /** Fact id of a signed sub-contract of the account. */
  contractId: string;
  number: string;
  amount: Money;
  dueOn: LocalDate;
  /** Default: today. */
  plannedOn?: LocalDate;
}
export interface Receivable {
  id: string;
  version: number;
}

/** Money is owed on what was signed, also while the contract is being carried out or was broken off. */
const SIGNED: readonly string[] = ['signed', ...statesAfterSignature];

/** Section 9: what customers owe. Each call takes the locks of the account and its group, and leaves the credit as the record shows it. */
@Injectable()
export class ReceivablesService {
  constructor(
    private readonly gate: ReceivableGate,
    private readonly store: ReceivableStore,
    private readonly steps: ReceivableSteps,
    private readonly transitions: TransitionService,
    private readonly credit: CreditService,
    private readonly policies: PolicyService,
  ) {}

  /**
   * Plans a receivable on a signed sub-contract. The due date may have passed: the clocks then catch up.
   * @throws Problem 404 `not-found`, 403 `forbidden`, 409 `receivable-number-taken`, 422 `reference-unknown`,
   *   `contract-not-signed`, `currency-mixed`, `amount-not-positive`, `receivables-over-contract`
   */
  async plan(tx: Transaction, by: By, said: PlannedReceivable): Promise<Receivable> {
    const { context } = await this.gate.enter(tx, by, said.accountId, 'receivables.write');
    const amount = addMoney(said.amount, { amount: '0.00', currency: said.amount.currency });
    await this.assertFits(tx, said, amount);
    const row = { ...said, id: newId(), amount, plannedOn: said.plannedOn ?? (await this.today(tx, context)) };
    const { id, accountId, number, plannedOn, dueOn } = row;
    await this.store.insert(tx, { ...row, createdBy: by.actorId, at: by.at });
    const input = { number, ...amount, plannedOn, dueOn };
    const created = await this.transitions.create(
      tx,
      { machine: 'receivable', instanceId: id, accountId, input },
      context,
    );
    await this.credit.settle(tx, context);
    return { id, version: created.version };
  }

  /** @throws Problem 409 `already-invoiced`, `receivable-closed`, 422 `date-in-the-future` */
  invoice(tx: Transaction, by: By, id: string, said: ReceivablePayloads['receivable.invoiced']): Promise<Receivable> {
    return this.send(tx, by, id, 'receivable.invoiced', said);
  }

  /** Stops the levels until the day promised. @throws Problem 409 `event-not-allowed` before it is due, 422 `promise-in-the-past`, `promise-too-long` */
  promise(tx: Transaction, by: By, id: string, said: ReceivablePayloads['receivable.promised']): Promise<Receivable> {
    return this.send(tx, by, id, 'receivable.promised', said);
  }

  /** Stops the levels until it is resolved. @throws Problem 409 `event-not-allowed`, `receivable-closed` */
  dispute(tx: Transaction, by: By, id: string, said: ReceivablePayloads['receivable.disputed']): Promise<Receivable> {
    return this.send(tx, by, id, 'receivable.disputed', said);
  }

  /** Back to the state that its date gives. @throws Problem 409 `event-not-allowed` */
  resolveDispute(
    tx: Transaction,
    by: By,
    id: string,
    said: ReceivablePayloads['receivable.disputeResolved'],
  ): Promise<Receivable> {
    return this.send(tx, by, id, 'receivable.disputeResolved', said);
  }

  /** Takes back what was recorded wrongly. @throws Problem 403 `forbidden` but for finance, 409 `receivable-has-payments` */
  reverse(tx: Transaction, by: By, id: string, said: ReceivablePayloads['receivable.reversed']): Promise<Receivable> {
    return this.send(tx, by, id, 'receivable.reversed', said, 'money.write');
  }

  private async send<T extends ReceivableEventType>(
    tx: Transaction,
    by: By,
    id: string,
    type: T,
    payload: ReceivablePayloads[T],
    permission: Permission = 'receivables.write',
  ): Promise<Receivable> {
    const { receivable, context } = await this.gate.enterReceivable(tx, by, id, permission);
    const { version } = await this.steps.must(tx, receivable, type, payload, context);
    this.credit.note(tx, receivable.accountId!);
    await this.credit.settle(tx, context);
    return { id, version };
  }

  private async assertFits(
    tx: Transaction,
    { accountId, contractId, number }: PlannedReceivable,
    amount: Money,
  ): Promise<void> {
    const contract = await this.store.contract(tx, accountId, contractId);
    if (!contract)
      throw new Problem(422, 'reference-unknown', {}, [
        { field: 'contractId', code: 'reference-unknown', params: { to: 'subcontract' } },
      ]);
    if (!SIGNED.includes(contract.state))
      throw new Problem(422, 'contract-not-signed', { number: contract.content.number });
    const { currency } = amount;
    if (contract.content.amount.currency !== currency)
      throw new Problem(422, 'currency-mixed', { currency: contract.content.amount.currency });
    if (compareMoney(amount, { amount: '0.00', currency }) <= 0) throw new Problem(422, 'amount-not-positive', {});
    const planned = addMoney({ amount: contract.planned, currency }, amount);
    if (compareMoney(planned, contract.content.amount) > 0) {
      throw new Problem(422, 'receivables-over-contract', {
        planned: contract.planned,
        contract: contract.content.amount.amount,
        currency,
      });
    }
    const same = await this.store.withNumber(tx, accountId, number);
    if (same) throw new Problem(409, 'receivable-number-taken', { number }, undefined, { id: same });
  }

  private async today(tx: Transaction, { at, policyVersion }: StepContext): Promise<LocalDate> {
    const { calendar } = await this.policies.at(policyVersion, tx);
    return localDateOf(calendar, at);
  }
}
