import { Injectable } from '@nestjs/common';
import type { LocalDate, Subcontract } from '../../machines/account-path/facts';
import { type Money, sumMoney } from '../../machines/rules';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import type { Mirror } from '../platform/workflow/mirrors';
import type { LoadedInstance } from '../platform/workflow/instance';
import type { ReceivableContext } from '../../machines/receivable';

export interface NewReceivable {
  id: string;
  accountId: string;
  contractId: string;
  number: string;
  amount: Money;
  plannedOn: LocalDate;
  dueOn: LocalDate;
  createdBy: string | null;
  at: Date;
}
/** The sub-contract of a receivable, as it stands. */
export interface ContractOfReceivable {
  state: string;
  content: Subcontract;
  /** What is planned on it already, decimal string. */
  planned: string;
}

const INSERT: Statement = {
  name: 'receivable-insert',
  text: `INSERT INTO receivables (id, account_id, contract_id, number, amount, currency, balance, planned_on, due_on, created_by, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $5, $7, $8, $9, $10, $10)`,
};
const ACCOUNT_OF: Statement = {
  name: 'receivable-account',
  text: 'SELECT account_id AS "accountId" FROM receivables WHERE id = $1',
};
const OF_ACCOUNT: Statement = {
  name: 'receivable-of-account',
  text: 'SELECT id, currency FROM receivables WHERE account_id = $1 AND id = ANY ($2::uuid[])',
};
const SAME_NUMBER: Statement = {
  name: 'receivable-same-number',
  text: `SELECT id FROM receivables WHERE account_id = $1 AND number = $2 AND state <> 'reversed'`,
};
const CONTRACT: Statement = {
  name: 'receivable-contract',
  text: `SELECT i.state, f.content,
      (SELECT coalesce(sum(r.amount), 0)::numeric(18,2)::text FROM receivables r WHERE r.contract_id = $2 AND r.state <> 'reversed') AS planned
    FROM facts f JOIN instances i ON i.id = f.entity_id
    WHERE f.entity_id = $2 AND f.account_id = $1 AND f.kind = 'subcontract' AND f.superseded_at IS NULL AND NOT f.removed`,
};

/** Rows of receivables. Callers hold the account's lock. */
@Injectable()
export class ReceivableStore {
  async insert(tx: Transaction, row: NewReceivable): Promise<void> {
    const { id, accountId, contractId, number, amount, plannedOn, dueOn, createdBy, at } = row;
    await tx.query(INSERT, [
      id,
      accountId,
      contractId,
      number,
      amount.amount,
      amount.currency,
      plannedOn,
      dueOn,
      createdBy,
      at,
    ]);
  }

  /** Without a lock and without a scope: only to know which account to lock. */
  async accountOf(tx: Transaction, id: string): Promise<string | undefined> {
    const [row] = await tx.query<{ accountId: string }>(ACCOUNT_OF, [id]);
    return row?.accountId;
  }

  ofAccount(tx: Transaction, accountId: string, ids: string[]): Promise<{ id: string; currency: string }[]> {
    return tx.query(OF_ACCOUNT, [accountId, ids]);
  }

  async withNumber(tx: Transaction, accountId: string, number: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(SAME_NUMBER, [accountId, number]);
    return row?.id;
  }

  async contract(tx: Transaction, accountId: string, contractId: string): Promise<ContractOfReceivable | undefined> {
    const [row] = await tx.query<ContractOfReceivable>(CONTRACT, [accountId, contractId]);
    return row;
  }
}

export function contextOf(instance: LoadedInstance): ReceivableContext {
  return instance.envelope.context as unknown as ReceivableContext;
}

function writtenOff({ writeOffs, currency }: ReceivableContext): string {
  return sumMoney(
    writeOffs.map(({ amount }) => ({ amount, currency })),
    currency,
  ).amount;
}

/** The columns that lists filter by, written by the statement that moves the receivable. */
export const receivableMirror: Mirror = {
  table: 'receivables',
  columns: [
    'state',
    'version',
    'balance',
    'invoice_number',
    null,
    'level',
    'visit',
    null,
    'broken_promises',
    null,
    null,
    'written_off',
    'extensions',
    'requested',
  ],
  sql: (
    first,
  ) => `UPDATE receivables SET state = $${first}, version = $${first + 1}, balance = $${first + 2}, invoice_number = $${first + 3},
    invoiced_on = $${first + 4}, level = $${first + 5}, visit = $${first + 6}, promised_until = $${first + 7},
    broken_promises = $${first + 8}, settled_on = $${first + 9}, due_on = $${first + 10}, written_off = $${first + 11},
    extensions = $${first + 12}, requested = $${first + 13}, updated_at = $7
    FROM moved WHERE receivables.id = moved.id`,
  values: (instance) => {
    const context = contextOf(instance);
    return [
      ...[instance.envelope.state, instance.version, context.balance, context.invoice?.number ?? null],
      ...[context.invoice?.on ?? null, context.level, context.visit, context.promise?.until ?? null],
      ...[context.brokenPromises.length, context.settledOn, context.dueOn, writtenOff(context)],
      ...[context.extensions.length, context.requested?.kind ?? null],
    ];
  },
};
