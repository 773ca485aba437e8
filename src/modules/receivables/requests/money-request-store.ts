import { Injectable } from '@nestjs/common';
import type { Money } from '../../../machines/rules';
import type { Statement, Transaction } from '../../platform/database/unit-of-work';
import { OPEN } from '../payment-record-store';
import type { MoneyRequest, MoneyRequestType } from './money-request';

/** Of a receivable or an account, what the approvers of a request are shown. */
export interface Ground {
  account: string;
  departmentId: string;
  classes: string[];
  credit: string;
  receivable: { number: string; amount: Money; balance: Money; dueOn: string; invoiceNumber: string | null } | null;
}

const COLUMNS = `m.id, m.kind, m.account_id AS "accountId", m.receivable_id AS "receivableId", m.until::text AS until, m.reason, m.created_by AS "createdBy"`;
const INSERT: Statement = {
  name: 'money-request-insert',
  text: `INSERT INTO money_requests (id, kind, account_id, receivable_id, until, reason, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};
const FIND: Statement = { name: 'money-request-find', text: `SELECT ${COLUMNS} FROM money_requests m WHERE m.id = $1` };
const WAITING: Statement = {
  name: 'money-request-waiting',
  text: `SELECT m.id FROM money_requests m JOIN instances i ON i.id = m.id WHERE m.receivable_id = $1 AND i.state = 'inApproval' ORDER BY m.id`,
};
const GROUND: Statement = {
  name: 'money-request-ground',
  text: `SELECT a.name AS account, a.department_id AS "departmentId", a.classes, a.credit,
      CASE WHEN r.id IS NULL THEN NULL ELSE json_build_object('number', r.number, 'dueOn', r.due_on, 'invoiceNumber', r.invoice_number,
        'amount', json_build_object('amount', r.amount::text, 'currency', r.currency),
        'balance', json_build_object('amount', r.balance::text, 'currency', r.currency)) END AS receivable
    FROM accounts a LEFT JOIN receivables r ON r.id = $2 WHERE a.id = $1`,
};
const OVERDUE: Statement = {
  name: 'money-request-overdue',
  text: `SELECT sum(r.balance)::numeric(18,2)::text AS amount, r.currency FROM receivables r
    WHERE r.account_id = $1 AND ${OPEN} AND r.due_on < $2::date GROUP BY r.currency ORDER BY r.currency`,
};
const RELEASED: Statement = {
  name: 'money-request-released',
  text: `SELECT m.account_id AS "accountId", max(m.until)::text AS until FROM money_requests m JOIN instances i ON i.id = m.id
    WHERE m.account_id = ANY ($1::uuid[]) AND m.kind = 'creditRelease' AND i.state = 'completed' AND m.until >= $2::date GROUP BY m.account_id`,
};

const RELEASE_OPEN: Statement = {
  name: 'money-request-release-open',
  text: `SELECT m.id FROM money_requests m JOIN instances i ON i.id = m.id
    WHERE m.account_id = $1 AND m.kind = 'creditRelease' AND i.state = 'inApproval' ORDER BY m.id LIMIT 1`,
};

/** Rows of requests about money; they never change. Where one stands is its instance's. */
@Injectable()
export class MoneyRequestStore {
  async insert(tx: Transaction, request: MoneyRequest, at: Date): Promise<void> {
    const { id, kind, accountId, receivableId, until, reason, createdBy } = request;
    await tx.query(INSERT, [id, kind, accountId, receivableId, until, reason, createdBy, at]);
  }

  async find(tx: Transaction, id: string, kind?: MoneyRequestType): Promise<MoneyRequest | undefined> {
    const [row] = await tx.query<MoneyRequest>(FIND, [id]);
    return row && (kind === undefined || row.kind === kind) ? row : undefined;
  }

  /** Requests about the receivable that wait for their decision. */
  async waiting(tx: Transaction, receivableId: string): Promise<string[]> {
    return (await tx.query<{ id: string }>(WAITING, [receivableId])).map(({ id }) => id);
  }

  /** The release of this account that waits for its decision. */
  async releaseOpen(tx: Transaction, accountId: string): Promise<string | undefined> {
    return (await tx.query<{ id: string }>(RELEASE_OPEN, [accountId]))[0]?.id;
  }

  async ground(tx: Transaction, { accountId, receivableId }: MoneyRequest): Promise<Ground> {
    const [row] = await tx.query<Ground>(GROUND, [accountId, receivableId]);
    if (!row) throw new Error(`account ${accountId} of a request about money is gone`);
    return row;
  }

  /** What the account owed beyond its day, one sum a currency. */
  overdue(tx: Transaction, accountId: string, today: string): Promise<Money[]> {
    return tx.query(OVERDUE, [accountId, today]);
  }

  /** Accounts whose credit is released by an approved request on this day, with the last day of it. */
  async released(tx: Transaction, accountIds: string[], today: string): Promise<Map<string, string>> {
    const rows = await tx.query<{ accountId: string; until: string }>(RELEASED, [accountIds, today]);
    return new Map(rows.map(({ accountId, until }) => [accountId, until]));
  }
}
