import { Injectable } from '@nestjs/common';
import type { PathContext } from '../../machines/account-path/context';
import type { Envelope } from '../../machines/machine';
import type { Policy } from '../../machines/policy/policy';
import type { CriterionId, LifecycleState } from '../../machines/policy/stages';
import type { Actor } from '../auth/actor';
import { accountScope } from '../auth/scope';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { acrossCycles, factsOfDecision } from './account-gate';
import { judge } from './path/path-judgement';
import type { Standing } from './path/path-facts';

/** An account whose present stage would be judged otherwise. */
export interface ChangedStanding {
  id: string;
  name: string;
  stage: string;
  /** Exit criteria that would be met, and are not. */
  met: CriterionId[];
  /** Exit criteria that would not be met any more. */
  unmet: CriterionId[];
}

export interface SampledStandings {
  lookedAt: number;
  changed: ChangedStanding[];
  /** Where the next sample begins; null: there is nothing behind it. */
  next: string | null;
}

type Row = Omit<Standing, 'facts'> & { envelope: Envelope; stage: string; facts: Standing['facts'] | null };

/** Rows of the key that one sample may walk over, most of them perhaps of others: what it costs does not grow with the company. */
const WINDOW = 5_000;
const ZERO_ID = '00000000-0000-0000-0000-000000000000';
const ONE: Statement = {
  name: 'policy-preview-account',
  text: `SELECT a.id, a.name, a.cycle, a.stage, a.credit, a.engagement, a.classes, i.envelope, ${factsOfDecision('a.cycle', '$2')} AS facts
    FROM accounts a JOIN instances i ON i.id = a.id WHERE a.id = $1 AND i.quarantined_incident IS NULL`,
};

/** What another policy would make of accounts as they stand (S9). Reads only, by the tree of criteria that decides. */
@Injectable()
export class PolicyPreviewService {
  /** At most `size` of the accounts that the person sees, in the order of their ids. */
  async sample(
    tx: Transaction,
    actor: Actor,
    policies: { from: Policy; to: Policy },
    { after, size, at }: { after: string | null; size: number; at: Date },
  ): Promise<SampledStandings> {
    const { ids, next } = await this.window(tx, actor, after ?? ZERO_ID, size);
    const changed: ChangedStanding[] = [];
    let lookedAt = 0;
    for (const id of ids) {
      const [row] = await tx.query<Row>(ONE, [id, acrossCycles]);
      if (!row) continue;
      lookedAt += 1;
      const standing = differenceOf(row, policies, at);
      if (standing.met.length + standing.unmet.length > 0) changed.push(standing);
    }
    return { lookedAt, changed, next };
  }

  private async window(
    tx: Transaction,
    actor: Actor,
    after: string,
    size: number,
  ): Promise<{ ids: string[]; next: string | null }> {
    const scope = accountScope(actor, 2);
    const text = `SELECT a.id, a.withdrawn_at IS NULL AND ${scope.sql} AS seen
      FROM (SELECT * FROM accounts WHERE id > $1 ORDER BY id LIMIT ${WINDOW}) a ORDER BY a.id`;
    const rows = await tx.query<{ id: string; seen: boolean }>({ name: `policy-preview-${scope.key}`, text }, [
      after,
      ...scope.values,
    ]);
    const seen = rows.filter((row) => row.seen).map(({ id }) => id);
    if (seen.length > size) return { ids: seen.slice(0, size), next: seen[size - 1] ?? null };
    return { ids: seen, next: rows.length === WINDOW ? (rows.at(-1)?.id ?? null) : null };
  }
}

function differenceOf(row: Row, policies: { from: Policy; to: Policy }, at: Date): ChangedStanding {
  const { id, name, stage } = row;
  const now = metUnder(row, policies.from, at);
  const then = metUnder(row, policies.to, at);
  const all = [...now.keys()];
  return {
    ...{ id, name, stage },
    met: all.filter((criterion) => !now.get(criterion) && then.get(criterion)),
    unmet: all.filter((criterion) => now.get(criterion) && !then.get(criterion)),
  };
}

function metUnder(row: Row, policy: Policy, at: Date): Map<CriterionId, boolean> {
  const { lifecycle } = row.envelope.state as { lifecycle: LifecycleState };
  const context = row.envelope.context as unknown as PathContext;
  const { counted } = judge({ ...row, facts: row.facts ?? [] }, context, lifecycle, policy, at);
  return new Map(counted.map(({ id, met }) => [id, met]));
}
