import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../../machines/calendar';
import type { Actor } from '../../auth/actor';
import { accountScope, assertMay, type Scope } from '../../auth/scope';
import { Clock } from '../../platform/clock/clock';
import { type Transaction, UnitOfWork } from '../../platform/database/unit-of-work';
import { PolicyService } from '../../policy/policy.service';
import { type Concern, concerns } from '../dto/receivable.dto';
import { OPEN } from '../payment-record-store';
import { BANDS, CONCERNS } from '../receivable-bands';
import type { CollectionsView, OwedView } from './collections.dto';
import { type AgeBand, ageBands } from './statement.dto';

interface Row extends OwedView {
  band: AgeBand;
  level: number;
  concerns: Concern[];
  cents: string;
}

const BAND = `CASE ${ageBands.map((band) => `WHEN ${BANDS[band]} THEN '${band}'`).join(' ')} END`;
const CONCERN = `array_remove(ARRAY[${concerns.map((each) => `CASE WHEN ${CONCERNS[each]} THEN '${each}' END`).join(', ')}]::text[], NULL)`;

/** Section 9: what is owed over all customers whose money one sees, as the lists of receivables and accounts count it. Costs what is open. */
@Injectable()
export class CollectionsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: PolicyService,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 403 `forbidden` */
  async of(actor: Actor): Promise<CollectionsView> {
    assertMay(actor, 'money.read');
    const { calendar } = await this.policies.active();
    const asOf = localDateOf(calendar, this.clock.now());
    return this.unitOfWork.snapshot(async (tx) => {
      const rows = await this.owed(tx, accountScope(actor, 2, 'money'), asOf);
      return {
        asOf,
        bands: grouped(rows, ({ band }) => [band]).map(({ of, ...owed }) => ({ band: of, ...owed })),
        levels: grouped(rows, ({ level }) => [level]).map(({ of, ...owed }) => ({ level: of, ...owed })),
        concerns: grouped(rows, (row) => row.concerns).map(({ of, ...owed }) => ({ concern: of, ...owed })),
        ...(await this.credit(tx, accountScope(actor, 1, 'money'))),
      };
    });
  }

  /** One row for each combination that occurs: a few dozen, however much is open. */
  private owed(tx: Transaction, scope: Scope, asOf: string): Promise<Row[]> {
    // One after another, so that each is served by its index: all at once they would read every account of the company.
    const seen = scope.anyOf
      .map((each) => `SELECT a.id FROM accounts a WHERE a.withdrawn_at IS NULL AND ${each}`)
      .join(' UNION ');
    const text = `SELECT r.currency, ${BAND} AS band, r.level, ${CONCERN} AS concerns, count(*)::int AS receivables,
        (sum(r.balance) * 100)::bigint::text AS cents
      FROM receivables r JOIN (${seen}) a ON a.id = r.account_id WHERE ${OPEN} GROUP BY 1, 2, 3, 4`;
    return tx.query<Row>({ name: `collections-owed-${scope.key}`, text }, [asOf, ...scope.values]);
  }

  private async credit(tx: Transaction, scope: Scope): Promise<{ watched: number; held: number }> {
    const text = `SELECT count(*) FILTER (WHERE a.credit = 'watch')::int AS watched, count(*) FILTER (WHERE a.credit = 'hold')::int AS held
      FROM accounts a WHERE a.withdrawn_at IS NULL AND a.credit <> 'good' AND ${scope.sql}`;
    const [row] = await tx.query<{ watched: number; held: number }>({ name: `collections-credit-${scope.key}`, text }, [
      ...scope.values,
    ]);
    return row ?? { watched: 0, held: 0 };
  }
}

/** Sums in whole cents: exact. */
function grouped<Of extends string | number>(
  rows: readonly Row[],
  of: (row: Row) => readonly Of[],
): (OwedView & { of: Of })[] {
  const sums = new Map<string, { of: Of; currency: string; receivables: number; cents: bigint }>();
  for (const row of rows)
    for (const each of of(row)) {
      const key = `${row.currency} ${each}`;
      const sum = sums.get(key) ?? { of: each, currency: row.currency, receivables: 0, cents: 0n };
      sums.set(key, { ...sum, receivables: sum.receivables + row.receivables, cents: sum.cents + BigInt(row.cents) });
    }
  return [...sums.values()]
    .map(({ cents, ...sum }) => ({ ...sum, balance: `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}` }))
    .sort((a, b) => a.currency.localeCompare(b.currency) || (a.of < b.of ? -1 : 1));
}
