import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../../machines/calendar';
import { sumMoney } from '../../../machines/rules';
import type { Actor } from '../../auth/actor';
import { accountScope, assertMay } from '../../auth/scope';
import { Clock } from '../../platform/clock/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { PolicyService } from '../../policy/policy.service';
import { ALLOCATED, HAS_SURPLUS } from '../payment.query';
import { OPEN } from '../payment-record-store';
import { BANDS } from '../receivable-bands';
import { type AccountAgesView, ageBands, type AgeingView, type AgesView } from './statement.dto';

const SUMS = ageBands.map(
  (band) => `coalesce(sum(r.balance) FILTER (WHERE ${BANDS[band]}), 0)::numeric(18,2)::text AS "${band}"`,
);

const FILLED = [...ageBands, 'total'].map((band) => `coalesce(o."${band}", '0.00') AS "${band}"`);

/** Section 9: what is owed, by how late it is, and what money is on account; one line an account and currency. By the extended day where one was granted. */
@Injectable()
export class AgeingQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: PolicyService,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 403 `forbidden` */
  async of(actor: Actor, accountId?: string): Promise<AgeingView> {
    assertMay(actor, 'money.read');
    const { calendar } = await this.policies.active();
    const asOf = localDateOf(calendar, this.clock.now());
    const scope = accountScope(actor, 3, 'money');
    // One after another, so that each is served by its index: all at once they would read every account of the company.
    const seen = scope.anyOf
      .map(
        (each) =>
          `SELECT a.id, a.name FROM accounts a WHERE ($2::uuid IS NULL OR a.id = $2) AND a.withdrawn_at IS NULL AND ${each}`,
      )
      .join(' UNION ');
    const statement = {
      name: `receivable-ageing-${scope.key}`,
      text: `SELECT coalesce(o."accountId", s."accountId") AS "accountId", coalesce(o."accountName", s."accountName") AS "accountName",
          coalesce(o.currency, s.currency) AS currency, ${FILLED.join(', ')}, coalesce(s.amount, 0)::numeric(18,2)::text AS "onAccount",
          (coalesce(o.total::numeric, 0) - coalesce(s.amount, 0))::numeric(18,2)::text AS net
        FROM (SELECT a.id AS "accountId", a.name AS "accountName", r.currency, ${SUMS.join(', ')}, sum(r.balance)::numeric(18,2)::text AS total
        FROM receivables r JOIN (${seen}) a ON a.id = r.account_id WHERE ${OPEN}
        GROUP BY a.id, a.name, r.currency) o
        FULL JOIN (SELECT a.id AS "accountId", a.name AS "accountName", p.currency, sum(p.amount - ${ALLOCATED}) AS amount
          FROM payments p JOIN (${seen}) a ON a.id = p.account_id WHERE ${HAS_SURPLUS} GROUP BY a.id, a.name, p.currency) s
          ON s."accountId" = o."accountId" AND s.currency = o.currency
        ORDER BY 2, 1, 3`,
    };
    const items = await this.unitOfWork.reader.query<AccountAgesView>(statement, [
      asOf,
      accountId ?? null,
      ...scope.values,
    ]);
    const currencies = [...new Set(items.map(({ currency }) => currency))].sort();
    return { asOf, totals: currencies.map((currency) => totalOf(items, currency)), items };
  }
}

function totalOf(items: readonly AccountAgesView[], currency: string): AgesView {
  const own = items.filter((each) => each.currency === currency);
  const sum = (band: Exclude<keyof AgesView, 'currency'>) =>
    sumMoney(
      own.map((each) => ({ amount: each[band], currency })),
      currency,
    ).amount;
  const bands = Object.fromEntries(ageBands.map((band) => [band, sum(band)])) as Pick<
    AgesView,
    (typeof ageBands)[number]
  >;
  return { currency, ...bands, total: sum('total'), onAccount: sum('onAccount'), net: sum('net') };
}
