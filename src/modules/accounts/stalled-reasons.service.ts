import { Injectable } from '@nestjs/common';
import type { PathContext } from '../../machines/account-path/context';
import { criterionStages, type LifecycleState } from '../../machines/policy/stages';
import type { Actor } from '../auth/actor';
import { accountScope } from '../auth/scope';
import type { Envelope } from '../../machines/machine';
import { type Statement, type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { PolicyService } from '../policy/policy.service';
import { acrossCycles, type FactRow, factsOfDecision } from './account-gate';
import { judge } from './path/path-judgement';
import type { Standing } from './path/path-facts';

interface StalledRow extends Omit<Standing, 'facts'> {
  version: number;
  stage: LifecycleState;
  envelope: Envelope;
  facts: FactRow[] | null;
}

/** How many are judged for one question; the others with the next one. Judging one costs a few milliseconds. */
const AT_ONCE = 200;
/** Some criteria look at the time: what was judged longer ago is judged anew. */
const HOLDS_MS = 3_600_000;
const STAGES = `a.stage IN (${criterionStages.map((stage) => `'${stage}'`).join(', ')})`;
const STALLED = `a.withdrawn_at IS NULL AND a.pace <> 'onTrack' AND ${STAGES}`;

const KEEP: Statement = {
  name: 'stalled-reasons-keep',
  text: `INSERT INTO stalled_reasons (account_id, account_version, policy_version, stage, criteria, judged_at)
    SELECT id, version, $2, stage, ARRAY(SELECT jsonb_array_elements_text(criteria)), $3 FROM jsonb_to_recordset($1::jsonb)
      AS judged (id uuid, version int, stage text, criteria jsonb) ORDER BY id
    ON CONFLICT (account_id) DO UPDATE SET account_version = EXCLUDED.account_version, policy_version = EXCLUDED.policy_version,
      stage = EXCLUDED.stage, criteria = EXCLUDED.criteria, judged_at = EXCLUDED.judged_at`,
};

export interface ReasonCounts {
  reasons: { criterion: string; stage: string; accounts: number }[];
  /** Of how many stalled accounts it is known what holds them, of how many there are, and since when at the latest. */
  judged: number;
  stalled: number;
  oldestAt: Date | null;
}

/** What holds stalled accounts where they are: unmet criteria of their stage, judged when asked for and kept until the account changes. */
@Injectable()
export class StalledReasons {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: PolicyService,
  ) {}

  /** Judges what is not known or out of date, a number at a time, and counts what is known. */
  async of(actor: Actor, at: Date): Promise<ReasonCounts> {
    await this.refresh(actor, at);
    const scope = accountScope(actor, 1);
    const seen = `FROM accounts a LEFT JOIN stalled_reasons s ON s.account_id = a.id AND s.stage = a.stage WHERE ${STALLED} AND ${scope.sql}`;
    return this.unitOfWork.snapshot(async (tx) => {
      const reasons = await tx.query<ReasonCounts['reasons'][number]>(
        {
          name: `stalled-reasons-${scope.key}`,
          text: `SELECT c.criterion, s.stage, count(*)::int AS accounts FROM (SELECT s.stage, s.criteria ${seen} AND s.account_id IS NOT NULL) s
            CROSS JOIN LATERAL unnest(s.criteria) AS c (criterion) GROUP BY 1, 2 ORDER BY 3 DESC, 1`,
        },
        [...scope.values],
      );
      const [known] = await tx.query<Omit<ReasonCounts, 'reasons'>>(
        {
          name: `stalled-judged-${scope.key}`,
          text: `SELECT count(s.account_id)::int AS judged, count(*)::int AS stalled, min(s.judged_at) AS "oldestAt" ${seen}`,
        },
        [...scope.values],
      );
      return { reasons, ...(known ?? { judged: 0, stalled: 0, oldestAt: null }) };
    });
  }

  private async refresh(actor: Actor, at: Date): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { version, policy } = await this.policies.active(tx);
      const judged = (await this.unknown(tx, actor, version, at)).map((row) => {
        const context = row.envelope.context as unknown as PathContext;
        const standing = { ...row, facts: row.facts ?? [] };
        const unmet = judge(standing, context, row.stage, policy, at).counted.filter(({ met }) => !met);
        return { id: row.id, version: row.version, stage: row.stage, criteria: unmet.map(({ id }) => id) };
      });
      if (judged.length > 0) await tx.query(KEEP, [JSON.stringify(judged), version, at]);
    });
  }

  private unknown(tx: Transaction, actor: Actor, policyVersion: number, at: Date): Promise<StalledRow[]> {
    const scope = accountScope(actor, 5);
    return tx.query<StalledRow>(
      {
        name: `stalled-unjudged-${scope.key}`,
        text: `SELECT a.id, a.name, a.version, a.cycle, a.credit, a.engagement, a.classes, a.stage, i.envelope, ${factsOfDecision('a.cycle', '$1', 'a.id')} AS facts
          FROM (SELECT a.* FROM accounts a LEFT JOIN stalled_reasons s ON s.account_id = a.id
            WHERE ${STALLED} AND ${scope.sql} AND (s.account_id IS NULL OR s.account_version <> a.version OR s.policy_version <> $2 OR s.judged_at < $3)
            ORDER BY s.judged_at NULLS FIRST, a.id LIMIT $4) a
          JOIN instances i ON i.id = a.id WHERE i.quarantined_incident IS NULL`,
      },
      [acrossCycles, policyVersion, new Date(at.getTime() - HOLDS_MS), AT_ONCE, ...scope.values],
    );
  }
}
