import { Injectable } from '@nestjs/common';
import { isTermEstimated, type WorkingCalendar } from '../../../machines/calendar';
import type { Given } from '../../../machines/account-path/given';
import type { LifecycleState } from '../../../machines/policy/stages';
import type { Facts } from '../../../machines/account-path/facts';
import type { Envelope } from '../../../machines/machine';
import { pathView } from '../../../machines/account-path/path-view';
import type { Verdict } from '../../../machines/criterion';
import type { Policy } from '../../../machines/policy/policy';
import { stageDues } from '../../../machines/policy/stage-dues';
import type { Actor } from '../../auth/actor';
import { accountScope, assertMay } from '../../auth/scope';
import { type Statement, type Transaction, UnitOfWork } from '../../platform/database/unit-of-work';
import { Problem } from '../../platform/http/problem';
import { HistoryQuery } from '../../platform/workflow/history.query';
import { MachineRegistry } from '../../platform/workflow/machine-registry';
import { quarantined } from '../../platform/workflow/quarantine';
import { replay, type StoredEntry } from '../../platform/workflow/replay';
import { PolicyService } from '../../policy/policy.service';
import { acrossCycles, type FactRow, type LockedAccount, factsAsOf, factsOfDecision } from '../account-gate';
import type { PathView } from '../dto/path.dto';
import { criterionView, type Speak } from './criterion-view';
import { adoptedCriteria, judge, type Judged } from './path-judgement';
import { classesOf } from './path-facts';
import { PathGiven } from './path-given';
import type { PathContext } from '../../../machines/account-path/context';

interface SeenRow {
  id: string;
  name: string;
  ownerId: string;
  departmentId: string;
  version: number;
  cycle: number;
  credit: Facts['account']['credit'];
  engagement: Facts['account']['engagement'];
  classes: string[];
  dueAt: string | null;
  policyVersion: number | null;
  envelope: Envelope;
  quarantined: string | null;
  facts: FactRow[] | null;
}

const COLUMNS = `a.id, a.name, a.owner_id AS "ownerId", a.department_id AS "departmentId", a.version, a.cycle, a.credit, a.engagement,
  a.classes, a.due_at AS "dueAt", (SELECT version FROM policies WHERE status = 'active') AS "policyVersion", i.envelope, i.quarantined_incident AS quarantined`;

const RAISED_SINCE: Statement = {
  name: 'path-raised-since',
  text: `SELECT ((SELECT count(*) FROM facts WHERE account_id = $1 AND recorded_at > $2)
    + (SELECT count(*) FROM transitions WHERE instance_id = $1 AND at > $2)
    + (SELECT count(*) FROM transitions t JOIN facts f ON f.entity_id = t.instance_id AND f.version = 1
       WHERE f.account_id = $1 AND t.at > $2 AND split_part(t.event, '.', 2) IN ('submitted', 'approved', 'refused', 'completed', 'signed', 'suspended', 'resumed', 'terminated'))
    + (SELECT count(*) FROM account_changes WHERE account_id = $1 AND at > $2))::int AS raised`,
};

/** The path as a person sees it: where it stands, what is missing, what is open to them. Reads only. */
@Injectable()
export class PathViewQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly machines: MachineRegistry,
    private readonly history: HistoryQuery,
    private readonly policies: PolicyService,
    private readonly given: PathGiven,
  ) {}

  /** @throws Problem 404 `not-found`, 409 `instance-quarantined` */
  async now(actor: Actor, accountId: string, at: Date, speak: Speak, tx?: Transaction): Promise<PathView> {
    if (!tx) return this.unitOfWork.snapshot((snapshot) => this.now(actor, accountId, at, speak, snapshot));
    const row = await this.see(tx, actor, accountId, {
      name: 'now',
      facts: factsOfDecision('a.cycle', '$2'),
      values: [acrossCycles],
    });
    if (row.quarantined) throw quarantined(row.quarantined);
    if (row.policyVersion === null) throw new Problem(503, 'policy-missing');
    const { version, policy, calendar } = await this.policies.at(row.policyVersion, tx);
    const judged = judgedOf(row, row.envelope, policy, at);
    const results = judged.results();
    const given = await this.givenFor(tx, actor, row, judged, version, at);
    const shown = this.view(row, row.envelope, policy, at, results, given, speak);
    return { ...shown, dueEstimated: isEstimatedBetween(calendar, shown) };
  }

  /**
   * The path as it was: events replayed up to that instant, criteria on the facts and the policy of that instant.
   * @throws Problem 404 `not-found`
   */
  async asOf(actor: Actor, accountId: string, at: Date, speak: Speak): Promise<PathView> {
    return this.unitOfWork.snapshot(async (tx) => {
      const row = await this.see(tx, actor, accountId, {
        name: 'as-of',
        facts: factsAsOf('$2::timestamptz'),
        values: [at],
      });
      const entries = await this.history.until(tx, accountId, at);
      const envelope = replay(this.machines.of('account-path'), entries);
      const last = entries.at(-1);
      if (!envelope || !last) throw new Problem(404, 'not-found');
      const then = { ...row, ...standingOf(envelope), version: await this.versionAt(tx, row, at) };
      then.facts = (row.facts ?? []).filter((fact) => fact.cycle === then.cycle || acrossCycles.includes(fact.kind));
      then.classes = classesOf(then.facts);
      const policy = await this.policies.at(last.policyVersion, tx);
      const { lifecycle } = envelope.state as { lifecycle: LifecycleState };
      const { enteredAt } = envelope.context as unknown as PathContext;
      const entered = await this.policies.at(versionOfStage(entries), tx);
      then.dueAt = stageDues(entered, lifecycle, new Date(enteredAt))?.[1].toISOString() ?? null;
      const results = judgedOf(then, envelope, policy.policy, at).results();
      const shown = this.view(then, envelope, policy.policy, at, results, null, speak);
      return { ...shown, dueEstimated: isEstimatedBetween(policy.calendar, shown) };
    });
  }

  /** Events, facts, states of subjects and particulars each raised it by one; those since then are taken away from that of now. */
  private async versionAt(tx: Transaction, { id, version }: SeenRow, at: Date): Promise<number> {
    const [since] = await tx.query<{ raised: number }>(RAISED_SINCE, [id, at]);
    return version - (since?.raised ?? 0);
  }

  private async see(
    tx: Transaction,
    actor: Actor,
    accountId: string,
    facts: { name: string; facts: string; values: unknown[] },
  ): Promise<SeenRow> {
    const scope = accountScope(actor, 2 + facts.values.length);
    const text = `SELECT ${COLUMNS}, ${facts.facts} AS facts
      FROM accounts a JOIN instances i ON i.id = a.id
      WHERE a.id = $1 AND a.withdrawn_at IS NULL AND ${scope.sql}`;
    const values = [accountId, ...facts.values, ...scope.values];
    const [row] = await tx.query<SeenRow>({ name: `path-view-${facts.name}-${scope.key}`, text }, values);
    if (!row) throw new Problem(404, 'not-found');
    assertMay(actor, 'path.read');
    return row;
  }

  /** @param given null: nobody asks what is open to them, the path is past */
  private view(
    row: SeenRow,
    envelope: Envelope,
    policy: Policy,
    at: Date,
    results: Verdict[],
    given: Given | null,
    speak: Speak,
  ): Omit<PathView, 'dueEstimated'> {
    const context = envelope.context as unknown as PathContext;
    const standing = { ...row, facts: row.facts ?? [] };
    const shown = pathView(envelope, given ?? nobody(at), policy, results);
    const { state, stage, enteredAt, cycle, visit, regions, haste, leftFrom, reviewAt, waivers, request } = shown;
    return {
      ...{
        accountId: row.id,
        state,
        stage,
        enteredAt,
        dueAt: row.dueAt,
        version: row.version,
        cycle,
        visit,
        regions: { ...regions },
      },
      ...{ haste, leftFrom, reviewAt, waivers },
      criteria: results.map((result) => criterionView(result, speak)),
      adopted: adoptedCriteria(standing, context, policy, at).map((result) => criterionView(result, speak)),
      events: given
        ? shown.events.map((event) => ({
            ...event,
            needsApproval: event.needsApproval !== null,
            approvalKind: event.needsApproval,
          }))
        : [],
      request: request && { id: request.id, kind: request.kind, event: request.event },
    };
  }

  private givenFor(
    tx: Transaction,
    actor: Actor,
    row: SeenRow,
    judged: Judged,
    policyVersion: number,
    at: Date,
  ): Promise<Given> {
    const { envelope, version } = row;
    const instance = { id: row.id, machine: 'account-path', accountId: row.id, envelope, version, headHash: '' };
    const account = { ...row, facts: row.facts ?? [], actor } as unknown as LockedAccount;
    return this.given.forView(tx, account, instance, judged, {
      actor: { kind: 'user', id: actor.id },
      at,
      policyVersion,
    });
  }
}

function judgedOf(row: SeenRow, envelope: Envelope, policy: Policy, at: Date): Judged {
  const { lifecycle } = envelope.state as { lifecycle: LifecycleState };
  return judge({ ...row, facts: row.facts ?? [] }, envelope.context as unknown as PathContext, lifecycle, policy, at);
}

/** Section 11: whether the due instant touches a year whose holidays are not published yet. */
function isEstimatedBetween(
  calendar: WorkingCalendar,
  { enteredAt, dueAt }: Pick<PathView, 'enteredAt' | 'dueAt'>,
): boolean {
  return dueAt !== null && isTermEstimated(calendar, new Date(enteredAt), new Date(dueAt));
}

/** A stage's clock keeps the length that it began with: that of the policy under which the stage was entered (section 11). */
function versionOfStage(entries: readonly StoredEntry[]): number {
  const stageOf = (state: unknown) => (state as { lifecycle?: string } | null)?.lifecycle;
  const entry = entries.findLast(({ fromState, toState }) => stageOf(fromState) !== stageOf(toState)) ?? entries[0];
  return entry?.policyVersion ?? 0;
}

function nobody(at: Date): Given {
  return { at: at.toISOString(), actor: { kind: 'system', id: null, roles: [], relations: [] } };
}

function standingOf(envelope: Envelope): Pick<SeenRow, 'cycle' | 'credit' | 'engagement'> {
  const { credit, engagement } = envelope.state as { credit: SeenRow['credit']; engagement: SeenRow['engagement'] };
  return { cycle: (envelope.context as unknown as PathContext).cycle, credit, engagement };
}
