import { Injectable } from '@nestjs/common';
import { kindsNotWhole, type RequestKind, type RouteGap } from '../../machines/approval';
import { gapsBeside } from '../../machines/policy/approval-gaps';
import type { Policy } from '../../machines/policy/policy';
import { type PolicyDifference, policyDifferences } from '../../machines/policy/policy-changes';
import { developmentStages } from '../../machines/policy/stages';
import { PolicyPreviewService, type SampledStandings } from '../accounts/policy-preview.service';
import type { Actor } from '../auth/actor';
import { PolicyTime } from '../calendar/policy-time.service';
import { type Statement, type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { PolicyVersionStore } from '../policy/policy-version.store';
import { PolicyDraftStore } from './policy-draft.store';
import { PolicyJudge } from './policy-judge.service';

export interface Simulation {
  draftId: string;
  baseVersion: number;
  /** The version in force, with which the draft is compared. */
  activeVersion: number;
  at: Date;
  differences: PolicyDifference[];
  gaps: { added: RouteGap[]; removed: RouteGap[]; all: RouteGap[]; incomplete: RequestKind[]; currency: string };
  requests: RunningRequests[];
  clocks: { stages: KeptClocks[]; workingTimeChanges: boolean; openDeadlines: number };
  accounts: SampledStandings;
}

export interface RunningRequests {
  kind: string;
  running: number;
  /** Whether the next round or request of this kind would be routed by other rules. */
  routeChanges: boolean;
}

/** Accounts in a stage of another length: their clock keeps the one that it began with. */
export interface KeptClocks {
  stage: string;
  accounts: number;
  from: Policy['stages'][keyof Policy['stages']]['length'];
  to: Policy['stages'][keyof Policy['stages']]['length'];
}

/** Nothing is counted further than this: a number that is reached means "so many or more". */
export const MOST_COUNTED = 10_000;

const READ_ONLY: Statement = { name: '', text: 'SET TRANSACTION READ ONLY' };
const RUNNING: Statement = {
  name: 'policy-simulation-requests',
  text: `SELECT kind, count(*)::integer AS running FROM (SELECT kind FROM approval_requests
      WHERE status IN ('open', 'held', 'returned', 'suspended') LIMIT ${MOST_COUNTED}) r GROUP BY kind ORDER BY kind`,
};
const IN_STAGE: Statement = {
  name: 'policy-simulation-stage',
  text: `SELECT count(*)::integer AS count FROM (SELECT 1 FROM accounts WHERE stage = $1 AND withdrawn_at IS NULL LIMIT ${MOST_COUNTED}) a`,
};
const OPEN_DEADLINES: Statement = {
  name: 'policy-simulation-deadlines',
  text: `SELECT count(*)::integer AS count FROM (SELECT 1 FROM deadlines WHERE status = 'open' AND basis IS NOT NULL LIMIT ${MOST_COUNTED}) d`,
};

/** What a draft would mean if it were put in force now (S9): read in one snapshot that cannot write. */
@Injectable()
export class PolicySimulationQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: PolicyDraftStore,
    private readonly versions: PolicyVersionStore,
    private readonly judge: PolicyJudge,
    private readonly time: PolicyTime,
    private readonly accounts: PolicyPreviewService,
  ) {}

  /** @throws Problem 404 `not-found`, 503 `policy-missing` */
  async simulate(
    actor: Actor,
    id: string,
    sample: { after: string | null; size: number; at: Date },
  ): Promise<Simulation> {
    return this.unitOfWork.snapshot(async (tx) => {
      await tx.query(READ_ONLY);
      const draft = await this.drafts.one(tx, id);
      if (!draft) throw new Problem(404, 'not-found');
      const active = await this.versions.active(tx);
      if (!active) throw new Problem(503, 'policy-missing');
      const policies = { from: active.document, to: draft.document };
      const differences = policyDifferences(policies.from, policies.to);
      return {
        ...{ draftId: id, baseVersion: draft.baseVersion, activeVersion: active.version, at: sample.at, differences },
        gaps: await this.gaps(tx, policies, sample.at),
        requests: await this.requests(tx, differences),
        clocks: await this.clocks(tx, policies),
        accounts: await this.accounts.sample(tx, actor, policies, sample),
      };
    });
  }

  private async gaps(tx: Transaction, { from, to }: Compared, at: Date): Promise<Simulation['gaps']> {
    const before = await this.judge.gaps(tx, from, at);
    const all = await this.judge.gaps(tx, to, at);
    const [added, removed] = [gapsBeside(all, before), gapsBeside(before, all)];
    return { added, removed, all, incomplete: kindsNotWhole(to.approvals), currency: to.approvals.baseCurrency };
  }

  private async requests(tx: Transaction, differences: PolicyDifference[]): Promise<RunningRequests[]> {
    const running = await tx.query<{ kind: string; running: number }>(RUNNING);
    return running.map((each) => ({
      ...each,
      routeChanges: differences.some(({ field }) => isAbout(field, each.kind)),
    }));
  }

  private async clocks(tx: Transaction, { from, to }: Compared): Promise<Simulation['clocks']> {
    const stages: KeptClocks[] = [];
    for (const stage of developmentStages) {
      const lengths = { from: from.stages[stage].length, to: to.stages[stage].length };
      if (isSame(lengths.from, lengths.to) && isSame(from.pace, to.pace)) continue;
      stages.push({ stage, accounts: await this.count(tx, IN_STAGE, [stage]), ...lengths });
    }
    const [before, after] = [await this.time.calendar(tx, from.time), await this.time.calendar(tx, to.time)];
    const workingTimeChanges = before.version !== after.version;
    return { stages, workingTimeChanges, openDeadlines: workingTimeChanges ? await this.count(tx, OPEN_DEADLINES) : 0 };
  }

  private async count(tx: Transaction, statement: Statement, values: unknown[] = []): Promise<number> {
    return (await tx.query<{ count: number }>(statement, values))[0]?.count ?? 0;
  }
}

interface Compared {
  from: Policy;
  to: Policy;
}

/** Whether a difference touches how a request of the kind is routed: its route, or what every route stands on. */
function isAbout(field: string, kind: string): boolean {
  if (!field.startsWith('approvals.')) return false;
  return !field.startsWith('approvals.routes.') || field.startsWith(`approvals.routes.${kind}.`);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
