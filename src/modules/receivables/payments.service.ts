import { Injectable } from '@nestjs/common';
import { compareMoney, type Money, sumMoney } from '../../machines/rules';
import { newId } from '../platform/database/id';
import type { Transaction } from '../platform/database/unit-of-work';
import { type FieldError, Problem } from '../platform/http/problem';
import { TransitionService } from '../platform/workflow/transition.service';
import { CreditService } from './credit.service';
import { type Allocation, type PaymentRow, PaymentStore } from './payment-store';
import { type By, ReceivableGate } from './receivable-gate';
import { ReceivableSteps } from './receivable-steps';
import { ReceivableStore } from './receivable-store';

export type ReceivedPayment = Omit<PaymentRow, 'id'>;

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
   * Records a payment and lowers what is owed; receivables are locked in the order of their ids.
   * @throws Problem 404 `not-found`, 403 `forbidden`, 409 `payment-recorded-already`, `receivable-closed`,
   *   422 `allocations-unequal`, `allocated-twice`, `reference-unknown`, `currency-mixed`, `overpaid`, `date-in-the-future`
   */
  async record(tx: Transaction, by: By, said: ReceivedPayment): Promise<{ id: string }> {
    const { context } = await this.gate.enter(tx, by, said.accountId, 'money.write');
    assertWhole(said.amount, said.allocations);
    await this.assertKnown(tx, said);
    const allocations = inOrder(said.allocations);
    const id = newId();
    await this.payments.insert(tx, { ...said, id, allocations }, by.actorId, by.at);
    for (const { receivableId, amount } of allocations) {
      const receivable = await this.transitions.load(tx, receivableId);
      const payload = { paymentId: id, amount, currency: said.amount.currency, receivedOn: said.receivedOn };
      await this.steps.must(tx, receivable, 'payment.received', payload, context);
    }
    await this.credit.settle(tx, context);
    return { id };
  }

  /** Takes a payment back as a whole: every receivable that it lowered is owed again. @throws Problem 404, 403, 409 `payment-reversed-already` */
  async reverse(tx: Transaction, by: By, id: string, said: { reason: string }): Promise<void> {
    const found = await this.payments.find(tx, id);
    if (!found) throw new Problem(404, 'not-found');
    const { context } = await this.gate.enter(tx, by, found.accountId, 'money.write');
    const payment = await this.payments.find(tx, id);
    if (!payment || payment.reversed) throw new Problem(409, 'payment-reversed-already');
    await this.payments.reverse(tx, id, said.reason, by.actorId, by.at);
    for (const receivableId of payment.receivableIds) {
      const receivable = await this.transitions.load(tx, receivableId);
      await this.steps.must(tx, receivable, 'payment.reversed', { paymentId: id, reason: said.reason }, context);
    }
    await this.credit.settle(tx, context);
  }

  private async assertKnown(
    tx: Transaction,
    { accountId, amount, reference, allocations }: ReceivedPayment,
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
    const same = await this.payments.withReference(tx, accountId, reference);
    if (same) throw new Problem(409, 'payment-recorded-already', { reference }, undefined, { id: same });
  }
}

/** First form: nothing of a payment is left over, and nothing is made up. */
function assertWhole(amount: Money, allocations: Allocation[]): void {
  const ids = new Set(allocations.map((each) => each.receivableId));
  if (ids.size < allocations.length) throw new Problem(422, 'allocated-twice');
  const allocated = sumMoney(
    allocations.map((each) => ({ amount: each.amount, currency: amount.currency })),
    amount.currency,
  );
  if (compareMoney(allocated, amount) !== 0)
    throw new Problem(422, 'allocations-unequal', { allocated: allocated.amount, amount: amount.amount });
}

function inOrder(allocations: Allocation[]): Allocation[] {
  return [...allocations].sort((one, other) => (one.receivableId < other.receivableId ? -1 : 1));
}
