import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../../machines/calendar';
import { addMoney, subtractMoney } from '../../../machines/rules';
import type { Actor } from '../../auth/actor';
import { accountScope, assertMay } from '../../auth/scope';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Problem } from '../../platform/http/problem';
import { PolicyService } from '../../policy/policy.service';
import type { CurrencyStatementView, StatementLineView, StatementQueryParams, StatementView } from './statement.dto';

interface Entry {
  on: string;
  kind: string;
  reference: string;
  dueOn: string | null;
  currency: string;
  debit: string;
  credit: string;
}

/** $1 account, $2 last day, $3 zone. What was recorded wrongly and taken back is no part of it; money that bounced is, twice. */
const ENTRIES = {
  name: 'receivable-statement',
  text: `SELECT e.on::text AS on, e.kind, e.reference, e.due::text AS "dueOn", e.currency, e.debit::numeric(18,2)::text AS debit, e.credit::numeric(18,2)::text AS credit
    FROM (
      SELECT coalesce(r.invoiced_on, r.planned_on) AS on, 'receivable' AS kind, r.number AS reference, r.due_on AS due, r.currency,
        r.amount AS debit, 0 AS credit, 1 AS rank, r.id
      FROM receivables r WHERE r.account_id = $1 AND r.state <> 'reversed'
      UNION ALL SELECT p.received_on, p.kind, p.reference, NULL, p.currency, 0, p.amount, 2, p.id FROM payments p WHERE p.account_id = $1
      UNION ALL SELECT (v.reversed_at AT TIME ZONE $3)::date, 'reversal', p.reference, NULL, p.currency, p.amount, 0, 3, p.id
        FROM payment_reversals v JOIN payments p ON p.id = v.payment_id WHERE p.account_id = $1
      UNION ALL SELECT ((w->>'at')::timestamptz AT TIME ZONE $3)::date, 'writeOff', r.number, NULL, r.currency, 0, (w->>'amount')::numeric, 4, r.id
        FROM receivables r JOIN instances i ON i.id = r.id CROSS JOIN LATERAL jsonb_array_elements((i.envelope->'context'->'writeOffs')::jsonb) w
        WHERE r.account_id = $1 AND r.written_off > 0
    ) e WHERE e.on <= $2::date ORDER BY e.currency, e.on, e.rank, e.reference, e.id`,
};

/** Section 9: the statement of account of one customer, one a currency. */
@Injectable()
export class StatementQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: PolicyService,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 404 `not-found` when unknown or out of scope, 403 `forbidden` */
  async of(actor: Actor, accountId: string, { from, to }: StatementQueryParams): Promise<StatementView> {
    const { calendar } = await this.policies.active();
    const last = to ?? localDateOf(calendar, this.clock.now());
    return this.unitOfWork.snapshot(async (tx) => {
      const scope = accountScope(actor, 2, 'money');
      const text = `SELECT a.name FROM accounts a WHERE a.id = $1 AND a.withdrawn_at IS NULL AND ${scope.sql}`;
      const named = { name: `receivable-statement-account-${scope.key}`, text };
      const [account] = await tx.query<{ name: string }>(named, [accountId, ...scope.values]);
      if (!account) throw new Problem(404, 'not-found');
      assertMay(actor, 'money.read');
      const entries = await tx.query<Entry>(ENTRIES, [accountId, last, calendar.zone]);
      const currencies = [...new Set(entries.map(({ currency }) => currency))];
      return {
        ...{ accountId, accountName: account.name, from: from ?? null, to: last },
        currencies: currencies.map((currency) => statementOf(entries, currency, from ?? '')),
      };
    });
  }
}

function statementOf(all: readonly Entry[], currency: string, from: string): CurrencyStatementView {
  let balance = '0.00';
  let opening = '0.00';
  const lines: StatementLineView[] = [];
  for (const { currency: own, ...entry } of all) {
    if (own !== currency) continue;
    const owed = addMoney({ amount: balance, currency }, { amount: entry.debit, currency });
    balance = subtractMoney(owed, { amount: entry.credit, currency }).amount;
    if (entry.on < from) opening = balance;
    else lines.push({ ...entry, balance });
  }
  return { currency, opening, lines, closing: balance };
}
