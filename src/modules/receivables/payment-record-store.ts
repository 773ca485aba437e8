import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../machines/account-path/facts';
import type { Credit, Money, PaymentHistory, PaymentRecord } from '../../machines/rules';
import type { Statement, Transaction } from '../platform/database/unit-of-work';

/** What the open receivables of one account show on a day, and the credit that its path has now. */
export interface AccountStanding extends PaymentRecord {
  accountId: string;
  credit: Credit;
  quarantined: boolean;
}

export const OPEN = `r.state NOT IN ('paid', 'reversed', 'writtenOff')`;
/** Every open receivable counts by its date: a promise or a dispute stops reminders, not the calendar. */
const STANDINGS: Statement = {
  name: 'payment-standings',
  text: `SELECT a.id AS "accountId", a.credit, i.quarantined_incident IS NOT NULL AS quarantined,
      coalesce(max(greatest(0, $2::date - r.due_on)) FILTER (WHERE ${OPEN}), 0)::int AS "openOverdueDays",
      coalesce(sum(r.broken_promises) FILTER (WHERE ${OPEN}), 0)::int AS "brokenPromises"
    FROM accounts a JOIN instances i ON i.id = a.id LEFT JOIN receivables r ON r.account_id = a.id
    WHERE a.id = ANY ($1::uuid[]) AND a.withdrawn_at IS NULL GROUP BY a.id, i.quarantined_incident ORDER BY a.id`,
};
const HISTORY: Statement = {
  name: 'payment-history',
  text: `SELECT (count(*) FILTER (WHERE r.state = 'paid'))::int AS "paidReceivables",
      coalesce(max(greatest(0, r.settled_on - r.due_on)) FILTER (WHERE r.state = 'paid'), 0)::int AS "worstPaidOverdueDays",
      (count(*) FILTER (WHERE r.state = 'writtenOff'))::int AS "writtenOffReceivables",
      coalesce(max(greatest(0, $2::date - r.due_on)) FILTER (WHERE ${OPEN}), 0)::int AS "openOverdueDays",
      coalesce(sum(r.broken_promises) FILTER (WHERE r.state <> 'reversed'), 0)::int AS "brokenPromises"
    FROM receivables r WHERE r.account_id = $1`,
};
const CONSUMED: Statement = {
  name: 'payment-consumed',
  text: `SELECT sum(r.amount - coalesce(c.credited, 0))::numeric(18,2)::text AS amount, r.currency FROM receivables r
    LEFT JOIN LATERAL (SELECT sum(l.amount) AS credited FROM payment_allocations l JOIN payments p ON p.id = l.payment_id
      WHERE l.receivable_id = r.id AND p.kind = 'creditNote' AND NOT EXISTS (SELECT 1 FROM payment_reversals v WHERE v.payment_id = p.id)) c ON true
    WHERE r.account_id = $1 AND r.state = 'paid' GROUP BY r.contract_id, r.currency ORDER BY r.contract_id`,
};

/** The record of payments, summed up by the database. */
@Injectable()
export class PaymentRecordStore {
  standings(tx: Transaction, accountIds: string[], today: LocalDate): Promise<AccountStanding[]> {
    return tx.query(STANDINGS, [accountIds, today]);
  }

  async history(tx: Transaction, accountId: string, today: LocalDate): Promise<PaymentHistory> {
    const [row] = await tx.query<PaymentHistory>(HISTORY, [accountId, today]);
    if (!row) throw new Error('an aggregate has a row');
    return row;
  }

  /** K1, K2: what was consumed and paid, less credit notes, one sum a contract. */
  consumed(tx: Transaction, accountId: string): Promise<Money[]> {
    return tx.query(CONSUMED, [accountId]);
  }
}
