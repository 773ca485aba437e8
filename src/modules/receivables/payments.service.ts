import { Injectable } from '@nestjs/common';
import { compareMoney, type Money, sumMoney } from '../../machines/rules';
import { newId } from '../platform/database/id';
import type { Transaction } from '../platform/database/unit-of-work';
import { type FieldError, Problem } from '../platform/http/problem';
import type { StepContext } from '../platform/workflow/instance';
import { TransitionService } from '../platform/workflow/transition.service';
import { CreditService } from './credit.service';
import { type Allocation, type FoundPayment, type PartOfPayment, type PaymentRow, PaymentStore } from './payment-store';
import { type By, ReceivableGate } from './receivable-gate';
import { ReceivableSteps } from './receivable-steps';
import { ReceivableStore } from './receivable-store';

export type ReceivedPayment = Omit<PaymentRow, 'id' | 'kind' | 'reason'>;
export type GivenCreditNote = ReceivedPayment & { reason: string };

/** P5: finance records what came in. One payment may cover several receivables of one account and one currency. */
@Injectable()
export class PaymentsService {
  constructor(
    private readonly gate: ReceivableGate,
    private readonly receivables: ReceivableStore,
    private readonly payments: PaymentStore,
    private readonly steps: ReceivableSteps,
    private readonly transitions: TransitionService,
    private readonly credit: CreditService,
  ) {}

  /**
   * Records a payment and lowers what is owed; what of it is not allocated stays with the account as its credit.
   * @throws Problem 404 `not-found`, 403 `forbidden`, 409 `payment-recorded-already`, `receivable-closed`,
   *   422 `allocations-over-payment`, `allocated-twice`, `reference-unknown`, `currency-mixed`, `overpaid`, `date-in-the-future`
   */
  record(tx: Transaction, by: By, said: ReceivedPayment): Promise<{ id: string }> {
    return this.enter(tx, by, { ...said, kind: 'payment', reason: null });
  }

  /** Lowers what is owed as money does; not money that was consumed (K1, K2). @throws Problem as `record` */
  creditNote(tx: Transaction, by: By, said: GivenCreditNote): Promise<{ id: string }> {
    return this.enter(tx, by, { ...said, kind: 'creditNote' });
  }

  /**
   * Pays receivables from what is left of a payment or a credit note.
   * @throws Problem 404, 403, 409 `payment-reversed-already`, `receivable-closed`, 422 `allocations-over-payment`, `allocated-twice`,
   *   `reference-unknown`, `currency-mixed`, `overpaid`
   */
  async allocate(tx: Transaction, by: By, id: string, allocations: Allocation[]): Promise<void> {
    const { payment, context } = await this.enterPayment(tx, by, id);
    const { amount, accountId } = payment;
    assertEachOnce(allocations);
    assertCovered(amount, [...payment.parts, ...allocations]);
    await this.assertKnown(tx, { accountId, amount, allocations });
    const parts = allocations.map((each) => ({ ...each, part: nextPart(payment, each.receivableId) }));
    await this.payments.allocate(tx, id, parts, by.actorId, by.at);
    await this.take(tx, payment, parts, context);
    await this.credit.settle(tx, context);
  }

  /** Takes a payment back as a whole: every receivable that it lowered is owed again. @throws Problem 404, 403, 409 `payment-reversed-already` */
  async reverse(tx: Transaction, by: By, id: string, said: { reason: string }): Promise<void> {
    const { payment, context } = await this.enterPayment(tx, by, id);
    await this.payments.reverse(tx, id, said.reason, by.actorId, by.at);
    for (const receivableId of new Set(payment.parts.map((each) => each.receivableId))) {
      const receivable = await this.transitions.load(tx, receivableId);
      await this.steps.must(tx, receivable, 'payment.reversed', { paymentId: id, reason: said.reason }, context);
    }
    await this.credit.settle(tx, context);
  }

  private async enter(tx: Transaction, by: By, said: Omit<PaymentRow, 'id'>): Promise<{ id: string }> {
    const { context } = await this.gate.enter(tx, by, said.accountId, 'money.write');
    assertEachOnce(said.allocations);
    assertCovered(said.amount, said.allocations);
    await this.assertKnown(tx, said);
    await this.assertNew(tx, said);
    await this.steps.assertPast(tx, said.receivedOn, context);
    const payment = { ...said, id: newId() };
    await this.payments.insert(tx, payment, by.actorId, by.at);
    const parts = said.allocations.map((each) => ({ ...each, part: 0 }));
    await this.take(tx, payment, parts, context);
    await this.credit.settle(tx, context);
    return { id: payment.id };
  }

  /** The payment as it is under the locks of its account. */
  private async enterPayment(
    tx: Transaction,
    by: By,
    id: string,
  ): Promise<{ payment: FoundPayment; context: StepContext }> {
    const found = await this.payments.find(tx, id);
    if (!found) throw new Problem(404, 'not-found');
    const { context } = await this.gate.enter(tx, by, found.accountId, 'money.write');
    const payment = await this.payments.find(tx, id);
    if (!payment || payment.reversed) throw new Problem(409, 'payment-reversed-already');
    return { payment, context };
  }

  /** Receivables are locked in the order of their ids. */
  private async take(
    tx: Transaction,
    { id, kind, amount: { currency }, receivedOn }: Pick<FoundPayment, 'id' | 'kind' | 'amount' | 'receivedOn'>,
    parts: PartOfPayment[],
    context: StepContext,
  ): Promise<void> {
    for (const { receivableId, amount, part } of inOrder(parts)) {
      const receivable = await this.transitions.load(tx, receivableId);
      const payload = { paymentId: id, amount, currency, receivedOn, part, kind };
      await this.steps.must(tx, receivable, 'payment.received', payload, context);
    }
  }

  private async assertKnown(
    tx: Transaction,
    { accountId, amount, allocations }: Pick<ReceivedPayment, 'accountId' | 'amount' | 'allocations'>,
  ): Promise<void> {
    const known = await this.receivables.ofAccount(
      tx,
      accountId,
      allocations.map((each) => each.receivableId),
    );
    const unknown = allocations.flatMap(({ receivableId }, index): FieldError[] =>
      known.some(({ id }) => id === receivableId)
        ? []
        : [{ field: `allocations[${index}].receivableId`, code: 'reference-unknown', params: { to: 'receivable' } }],
    );
    if (unknown.length > 0) throw new Problem(422, 'reference-unknown', {}, unknown);
    const foreign = known.find(({ currency }) => currency !== amount.currency);
    if (foreign) throw new Problem(422, 'currency-mixed', { currency: foreign.currency });
  }

  private async assertNew(tx: Transaction, { accountId, reference }: ReceivedPayment): Promise<void> {
    const same = await this.payments.withReference(tx, accountId, reference);
    if (same) throw new Problem(409, 'payment-recorded-already', { reference }, undefined, { id: same });
  }
}

function assertEachOnce(allocations: Allocation[]): void {
  const ids = new Set(allocations.map((each) => each.receivableId));
  if (ids.size < allocations.length) throw new Problem(422, 'allocated-twice');
}

/** Nothing is made up: what is allocated is part of the payment. What is left over is the account's credit. */
function assertCovered(amount: Money, allocations: Pick<Allocation, 'amount'>[]): void {
  const parts = allocations.map((each) => ({ amount: each.amount, currency: amount.currency }));
  const allocated = sumMoney(parts, amount.currency);
  if (compareMoney(allocated, amount) > 0)
    throw new Problem(422, 'allocations-over-payment', { allocated: allocated.amount, amount: amount.amount });
}

function nextPart({ parts }: FoundPayment, receivableId: string): number {
  return parts.filter((each) => each.receivableId === receivableId).length;
}

function inOrder(parts: PartOfPayment[]): PartOfPayment[] {
  return [...parts].sort((one, other) => (one.receivableId < other.receivableId ? -1 : 1));
}
