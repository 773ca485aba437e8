import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../machines/account-path/facts';
import type { PaymentKind } from '../../machines/receivable';
import type { Money } from '../../machines/rules';
import type { Statement, Transaction } from '../platform/database/unit-of-work';

export interface Allocation {
  receivableId: string;
  /** Decimal string in the payment's currency. */
  amount: string;
}
/** An allocation with its number among those of one payment to one receivable, from 0. */
export interface PartOfPayment extends Allocation {
  part: number;
}
/** A payment as it stands: what of it is left is a credit of the account. */
export interface FoundPayment {
  id: string;
  accountId: string;
  kind: PaymentKind;
  receivedOn: LocalDate;
  amount: Money;
  reversed: boolean;
  /** What is allocated already. */
  parts: PartOfPayment[];
}
export interface PaymentRow {
  id: string;
  kind: PaymentKind;
  /** Why a credit note was given; null for money. */
  reason: string | null;
  accountId: string;
  receivedOn: LocalDate;
  amount: Money;
  reference: string;
  allocations: Allocation[];
}

const INSERT: Statement = {
  name: 'payment-insert',
  text: `WITH paid AS (
      INSERT INTO payments (id, account_id, received_on, amount, currency, reference, recorded_by, recorded_at, kind, reason)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $11, $12) RETURNING id
    ) INSERT INTO payment_allocations (payment_id, receivable_id, amount, allocated_by, allocated_at)
      SELECT paid.id, each.receivable_id, each.amount, $7, $8 FROM paid, unnest($9::uuid[], $10::numeric[]) AS each (receivable_id, amount)`,
};
const ALLOCATE: Statement = {
  name: 'payment-allocate',
  text: `INSERT INTO payment_allocations (payment_id, receivable_id, part, amount, allocated_by, allocated_at)
    SELECT $1, each.receivable_id, each.part, each.amount, $5, $6 FROM unnest($2::uuid[], $3::smallint[], $4::numeric[]) AS each (receivable_id, part, amount)`,
};
/** Without a lock: payments never change, and a reversal is written under the account's. */
const FIND: Statement = {
  name: 'payment-find',
  text: `SELECT p.id, p.account_id AS "accountId", p.kind, p.received_on::text AS "receivedOn", r.payment_id IS NOT NULL AS reversed,
      json_build_object('amount', p.amount::text, 'currency', p.currency) AS amount,
      (SELECT coalesce(json_agg(json_build_object('receivableId', receivable_id, 'part', part, 'amount', amount::text) ORDER BY receivable_id, part), '[]')
        FROM payment_allocations WHERE payment_id = p.id) AS parts
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
    const { id, accountId, receivedOn, amount, reference, allocations, kind, reason } = payment;
    await tx.query(INSERT, [
      ...[id, accountId, receivedOn, amount.amount, amount.currency, reference, by, at],
      ...[allocations.map((each) => each.receivableId), allocations.map((each) => each.amount)],
      ...[kind, reason],
    ]);
  }

  async allocate(tx: Transaction, id: string, parts: PartOfPayment[], by: string, at: Date): Promise<void> {
    const columns = [
      parts.map((each) => each.receivableId),
      parts.map((each) => each.part),
      parts.map((each) => each.amount),
    ];
    await tx.query(ALLOCATE, [id, ...columns, by, at]);
  }

  async find(tx: Transaction, id: string): Promise<FoundPayment | undefined> {
    const [row] = await tx.query<FoundPayment>(FIND, [id]);
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
