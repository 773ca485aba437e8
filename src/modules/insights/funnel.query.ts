import { Injectable } from '@nestjs/common';
import { pathStages } from '../../machines/policy/stages';
import { MOVED, STAGE_MOVE, stageMoves, withinDays } from '../accounts/account-figures.service';
import type { Actor } from '../auth/actor';
import { accountScope } from '../auth/scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { FunnelStageView } from './insights.dto';

interface Period {
  from: string;
  to: string;
  zone: string;
}

const DAY = 86_400;
/** When the stage that the move left had been entered: by the move before; an import says since when it stood there. */
const ENTERED = `LEFT JOIN LATERAL (
    SELECT coalesce(CASE WHEN p.event = 'path.adopt' THEN (p.payload->>'enteredAt')::timestamptz END, p.at) AS at
    FROM transitions p WHERE p.instance_id = t.instance_id AND p.seq < t.seq AND ${STAGE_MOVE.replaceAll('t.', 'p.')}
    ORDER BY p.seq DESC LIMIT 1) entered ON TRUE`;
const OUT = stageMoves.filter((move) => move !== 'entered');
const percentile = (part: number) =>
  `percentile_cont(${part}) WITHIN GROUP (ORDER BY extract(epoch FROM at - entered_at) / ${DAY}) FILTER (WHERE "left" AND entered_at IS NOT NULL)`;

/** Accounts that came into each stage and left it in a period, read from the history itself along the index of moves between stages. */
@Injectable()
export class FunnelFigures {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(actor: Actor, { from, to, zone }: Period): Promise<{ stages: FunnelStageView[] }> {
    const scope = accountScope(actor, 4);
    const text = `WITH moves AS MATERIALIZED (
        SELECT t.instance_id AS id, t.at, entered.at AS entered_at, t.from_state->>'lifecycle' AS "from", t.to_state->>'lifecycle' AS "to",
          ${OUT.map((move) => `(${MOVED[move]}) AS "${move}"`).join(', ')}
        FROM transitions t JOIN accounts a ON a.id = t.instance_id ${ENTERED}
        WHERE ${STAGE_MOVE} AND ${withinDays('t.at', '$1', '$2', '$3')} AND a.withdrawn_at IS NULL AND ${scope.sql}
      )
      SELECT 'entered' AS side, "to" AS stage, count(DISTINCT id)::int AS entered, NULL::int AS "left", NULL::int AS forward, NULL::int AS "sentBack",
        NULL::int AS nurture, NULL::int AS abandoned, NULL::float8 AS "medianDays", NULL::float8 AS "p90Days" FROM moves GROUP BY "to"
      UNION ALL
      SELECT 'left', "from", NULL, ${OUT.map((move) => `count(DISTINCT id) FILTER (WHERE "${move}")::int`).join(', ')},
        ${percentile(0.5)}, ${percentile(0.9)} FROM moves WHERE "from" IS NOT NULL GROUP BY "from"`;
    const statement = { name: `insights-funnel-${scope.key}`, text };
    const rows = await this.unitOfWork.read<FunnelStageView & { side: string }>(statement, [
      from,
      to,
      zone,
      ...scope.values,
    ]);
    return { stages: pathStages.map((stage) => stageOf(stage, rows)) };
  }
}

function stageOf(stage: string, rows: readonly (FunnelStageView & { side: string })[]): FunnelStageView {
  const entered = rows.find((row) => row.stage === stage && row.side === 'entered');
  const left = rows.find((row) => row.stage === stage && row.side === 'left');
  return {
    ...{ stage, entered: entered?.entered ?? 0, left: left?.left ?? 0, forward: left?.forward ?? 0 },
    ...{ sentBack: left?.sentBack ?? 0, nurture: left?.nurture ?? 0, abandoned: left?.abandoned ?? 0 },
    ...{ medianDays: tenths(left?.medianDays), p90Days: tenths(left?.p90Days) },
  };
}

function tenths(days: number | null | undefined): number | null {
  return days == null ? null : Math.round(days * 10) / 10;
}
