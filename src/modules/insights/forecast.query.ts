import { Injectable } from '@nestjs/common';
import { IS_OPEN, VALUATION } from '../accounts/account-figures.service';
import type { Actor } from '../auth/actor';
import { accountScope } from '../auth/scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { ForecastStageView } from './insights.dto';

const SALES = `(f.content #>> '{value,sales,amount}')::numeric`;
const LIKELIHOOD = `(f.content #>> '{likelihood,score}')::numeric`;

/** What open accounts are expected to bring: sales of their valuation, times its likelihood (V1, V3), a sum a stage and currency. */
@Injectable()
export class ForecastFigures {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(actor: Actor): Promise<{ stages: ForecastStageView[]; unvalued: number }> {
    const scope = accountScope(actor, 1);
    const open = `accounts a WHERE a.withdrawn_at IS NULL AND ${IS_OPEN} AND ${scope.sql}`;
    const text = `SELECT a.stage, f.content #>> '{value,sales,currency}' AS currency, count(*)::int AS accounts, sum(${SALES})::numeric(20,2)::text AS expected,
        sum(round(${SALES} * ${LIKELIHOOD} / 100, 2))::numeric(20,2)::text AS weighted
      FROM (SELECT a.id, a.stage, a.cycle FROM ${open}) a JOIN facts f ON ${VALUATION} GROUP BY 1, 2 ORDER BY 1, 2`;
    const stages = await this.unitOfWork.read<ForecastStageView>({ name: `insights-forecast-${scope.key}`, text }, [
      ...scope.values,
    ]);
    const all = { name: `insights-open-${scope.key}`, text: `SELECT count(*)::int AS accounts FROM ${open}` };
    const [counted] = await this.unitOfWork.read<{ accounts: number }>(all, [...scope.values]);
    const valued = stages.reduce((sum, { accounts }) => sum + accounts, 0);
    return { stages, unvalued: Math.max(0, (counted?.accounts ?? 0) - valued) };
  }
}
