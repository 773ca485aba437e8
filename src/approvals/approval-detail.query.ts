import { Injectable } from '@nestjs/common';
import {
  type ApprovalContext,
  currentStep,
  decisionRefusal,
  finalStatuses,
  type PlannedStep,
  type RouteProblem,
} from '../machines/approval';
import type { Envelope } from '../machines/machine';
import type { Actor } from '../modules/auth/actor';
import { may } from '../modules/auth/permissions';
import { type Statement, type Transaction, UnitOfWork } from '../modules/platform/database/unit-of-work';
import type { Locale } from '../modules/platform/i18n/locale';
import { contextOf, statusOf } from './approval-mirror';
import { ApprovalWords } from './approval-words';
import { ApprovalSight } from './approval-sight';
import type { RequestRow } from './approval-store';

export interface Named {
  id: string;
  name: string;
}

const FRAME: Statement = {
  name: 'approval-detail',
  text: `SELECT i.envelope, i.version, r.due_at AS "dueAt", r.concluded_at AS "concludedAt", r.outcome_reason AS "outcomeReason",
      CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'name', a.name) END AS account
    FROM approval_requests r JOIN instances i ON i.id = r.id LEFT JOIN accounts a ON a.id = r.account_id WHERE r.id = $1`,
};
const REASON: Statement = {
  name: 'approval-outcome-reason',
  text: 'SELECT outcome_reason AS "outcomeReason" FROM approval_requests WHERE id = $1',
};
const PEOPLE: Statement = {
  name: 'approval-detail-people',
  text: 'SELECT id, name FROM users WHERE id = ANY($1::uuid[]) ORDER BY name, id',
};
const DECISIONS: Statement = {
  name: 'approval-detail-decisions',
  text: `SELECT d.round, d.step, d.decision, d.comment, d.content_hash AS "contentHash", d.at, d.policy_version AS "policyVersion",
      jsonb_build_object('id', u.id, 'name', u.name) AS person,
      CASE WHEN f.id IS NOT NULL THEN jsonb_build_object('id', f.id, 'name', f.name) END AS "actingFor"
    FROM approval_decisions d JOIN users u ON u.id = d.person_id LEFT JOIN users f ON f.id = d.acting_for
    WHERE d.request_id = $1 ORDER BY d.at, d.id`,
};
const COPIES: Statement = {
  name: 'approval-detail-copies',
  text: `SELECT u.id, u.name FROM approval_copies c JOIN users u ON u.id = c.person_id WHERE c.request_id = $1 ORDER BY u.name, u.id`,
};
const HISTORY: Statement = {
  name: 'approval-detail-history',
  text: `SELECT t.seq, t.at, t.event, t.to_state AS "toState", t.hash,
      CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id, 'name', u.name) END AS actor
    FROM transitions t LEFT JOIN users u ON u.id = t.actor_id WHERE t.instance_id = $1 ORDER BY t.seq`,
};

interface Frame {
  envelope: Envelope;
  version: number;
  dueAt: Date | null;
  concludedAt: Date | null;
  outcomeReason: string | null;
  account: Named | null;
}

export const moves = ['approve', 'reject', 'return', 'withdraw', 'release'] as const;
export type Move = (typeof moves)[number];

/** One request with everything its people need: content and hash, route with reasons, decisions, history, what I may do. */
@Injectable()
export class ApprovalDetailQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sight: ApprovalSight,
    private readonly words: ApprovalWords,
  ) {}

  /** @throws Problem 404 `not-found` */
  async of(actor: Actor, id: string, locale: Locale) {
    return this.unitOfWork.snapshot((tx) => this.within(tx, actor, id, locale));
  }

  async outcomeReason(tx: Transaction, id: string): Promise<string | null> {
    const [row] = await tx.query<{ outcomeReason: string | null }>(REASON, [id]);
    return row?.outcomeReason ?? null;
  }

  private async within(tx: Transaction, actor: Actor, id: string, locale: Locale) {
    const request = await this.sight.see(tx, actor, id);
    const [frame] = await tx.query<Frame>(FRAME, [id]);
    if (!frame) throw new Error(`approval request ${id} has no instance`);
    const context = contextOf(frame);
    const names = await this.names(tx, request, context.steps);
    return {
      ...headOf(request, frame, names),
      about: this.words.titleOf(request.content.title, locale),
      route: context.steps.map((step, index) => stepOf(step, index + 1, frame, names)),
      problems: context.problems.map(({ step, code }: RouteProblem) => ({ step, code })),
      decisions: await tx.query(DECISIONS, [id]),
      copies: await tx.query<Named>(COPIES, [id]),
      history: await this.history(tx, id),
      moves: movesOf(actor, frame, context),
    };
  }

  private async history(tx: Transaction, id: string) {
    const rows = await tx.query<{
      seq: number;
      at: Date;
      event: string;
      toState: unknown;
      hash: string;
      actor: Named | null;
    }>(HISTORY, [id]);
    return rows.map(({ toState, ...row }) => ({
      ...row,
      status: statusOf({ envelope: { state: toState } as Envelope }),
    }));
  }

  private async names(tx: Transaction, request: RequestRow, steps: PlannedStep[]): Promise<Map<string, Named>> {
    const ids = [request.requesterId, ...steps.flatMap((step) => [...step.candidates, ...step.standInFor])];
    const people = await tx.query<Named>(PEOPLE, [[...new Set(ids)]]);
    return new Map(people.map((person) => [person.id, person]));
  }
}

function headOf(request: RequestRow, frame: Frame, names: Map<string, Named>) {
  const { id, kind, content, contentHash, round, policyVersion, filedAt } = request;
  const { account, dueAt, concludedAt, outcomeReason, version } = frame;
  return {
    ...{ id, kind, version, account, round, contentHash, policyVersion, filedAt, dueAt, concludedAt, outcomeReason },
    status: statusOf(frame),
    step: contextOf(frame).step,
    title: content.title,
    subject: { type: request.subjectType, id: request.subjectId },
    requester: named(request.requesterId, names),
    amount: content.amount ?? null,
    content: { ...content },
  };
}

function stepOf(step: PlannedStep, number: number, frame: Frame, names: Map<string, Named>) {
  const { step: present, votes } = contextOf(frame);
  const status = statusOf(frame);
  const voted = votes.some((vote) => vote.step === number);
  return {
    number,
    name: step.name,
    counting: step.counting.rule,
    state: voted ? 'decided' : number === present && !finalStatuses.includes(status) ? status : 'ahead',
    candidates: step.candidates.map((id) => named(id, names)),
    standInFor: step.standInFor.map((id) => named(id, names)),
    reason: step.reason,
    dueAt: number === present ? frame.dueAt : null,
  };
}

function named(id: string, names: Map<string, Named>): Named {
  return names.get(id) ?? { id, name: '' };
}

/** What the reader may do now. The decision itself asks again, inside its transaction. */
function movesOf(actor: Actor, frame: Frame, context: ApprovalContext): Move[] {
  const status = statusOf(frame);
  const { round, step, contentHash } = context;
  const decides =
    currentStep(context) &&
    may(actor, 'approvals.decide') &&
    !decisionRefusal(status, context, actor.id, { round, step, contentHash });
  const own = actor.id === context.requesterId && !finalStatuses.includes(status);
  return [
    ...(decides ? (['approve', 'reject', 'return'] as const) : []),
    ...(own ? (['withdraw'] as const) : []),
    ...(status === 'held' && may(actor, 'approvals.suspend') ? (['release'] as const) : []),
  ];
}
