import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../machines/account-path/facts';
import type { Money } from '../../machines/rules';
import type { Statement, Transaction } from '../platform/database/unit-of-work';

export interface Allocation {
  receivableId: string;
  /** Decimal string in the payment's currency. */
  amount: string;
}
export interface PaymentRow {
  id: string;
  accountId: string;
  receivedOn: LocalDate;
  amount: Money;
  reference: string;
  allocations: Allocation[];
}

const INSERT: Statement = {
  name: 'payment-insert',
  text: `WITH paid AS (
      INSERT INTO payments (id, account_id, received_on, amount, currency, reference, recorded_by, recorded_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id
    ) INSERT INTO payment_allocations (payment_id, receivable_id, amount)
      SELECT paid.id, each.receivable_id, each.amount FROM paid, unnest($9::uuid[], $10::numeric[]) AS each (receivable_id, amount)`,
};
/** Without a lock: payments never change, and a reversal is written under the account's. */
const FIND: Statement = {
  name: 'payment-find',
  text: `SELECT p.id, p.account_id AS "accountId", r.payment_id IS NOT NULL AS reversed,
      (SELECT array_agg(receivable_id ORDER BY receivable_id) FROM payment_allocations WHERE payment_id = p.id) AS "receivableIds"
    FROM payments p LEFT JOIN payment_reversals r ON r.payment_id = p.id WHERE p.id = $1`,
};
const SAME_REFERENCE: Statement = {
  name: 'payment-same-reference',
  text: `SELECT p.id FROM payments p WHERE p.account_id = $1 AND p.reference = $2
    AND NOT EXISTS (SELECT 1 FROM payment_reversals r WHERE r.payment_id = p.id) LIMIT 1`,
};
const REVERSE: Statement = {
  name: 'payment-reverse',
  text: 'INSERT INTO payment_reversals (payment_id, reason, reversed_by, reversed_at) VALUES ($1, $2, $3, $4)',
};

/** Rows of payments. They are only ever added. */
@Injectable()
export class PaymentStore {
  async insert(tx: Transaction, payment: PaymentRow, by: string, at: Date): Promise<void> {
    const { id, accountId, receivedOn, amount, reference, allocations } = payment;
    await tx.query(INSERT, [
      ...[id, accountId, receivedOn, amount.amount, amount.currency, reference, by, at],
      ...[allocations.map((each) => each.receivableId), allocations.map((each) => each.amount)],
    ]);
  }

  async find(
    tx: Transaction,
    id: string,
  ): Promise<{ id: string; accountId: string; reversed: boolean; receivableIds: string[] } | undefined> {
    const [row] = await tx.query<{ id: string; accountId: string; reversed: boolean; receivableIds: string[] }>(FIND, [
      id,
    ]);
    return row;
  }

  /** A payment of the account under this reference that still counts. */
  async withReference(tx: Transaction, accountId: string, reference: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(SAME_REFERENCE, [accountId, reference]);
    return row?.id;
  }

  async reverse(tx: Transaction, id: string, reason: string, by: string, at: Date): Promise<void> {
    await tx.query(REVERSE, [id, reason, by, at]);
  }
}
