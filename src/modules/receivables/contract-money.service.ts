import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../platform/database/unit-of-work';

/** One receivable of a contract, with what came in on it; decimal strings of its currency. */
export interface ContractReceivable {
  id: string;
  contractId: string;
  number: string;
  state: string;
  currency: string;
  amount: string;
  paid: string;
  credited: string;
  writtenOff: string;
  /** Always amount less paid, credited and written off. */
  balance: string;
  invoiceNumber: string | null;
}

const COUNTED = (kind: string) => `(SELECT coalesce(sum(l.amount), 0)::numeric(18,2)::text FROM payment_allocations l
      JOIN payments p ON p.id = l.payment_id WHERE l.receivable_id = r.id AND p.kind = '${kind}'
      AND NOT EXISTS (SELECT 1 FROM payment_reversals v WHERE v.payment_id = p.id))`;
const OF_CONTRACTS: Statement = {
  name: 'contract-money',
  text: `SELECT r.id, r.contract_id AS "contractId", r.number, r.state, r.currency, r.amount::text AS amount, r.balance::text AS balance,
      r.written_off::text AS "writtenOff", r.invoice_number AS "invoiceNumber",
      ${COUNTED('payment')} AS paid, ${COUNTED('creditNote')} AS credited
    FROM receivables r WHERE r.contract_id = ANY ($1::uuid[]) ORDER BY r.due_on, r.id`,
};

/** What is owed and was paid on contracts, for whoever shows a contract. Scope and permission are the caller's. */
@Injectable()
export class ContractMoney {
  /** Also those that were taken back: their state says so. */
  ofContracts(tx: Transaction, contractIds: readonly string[]): Promise<ContractReceivable[]> {
    return tx.query<ContractReceivable>(OF_CONTRACTS, [contractIds]);
  }
}
