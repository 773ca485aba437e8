import { Injectable } from '@nestjs/common';
import {
  type Absence,
  type ApprovalContent,
  type ApprovalContext,
  type MoverGiven,
  type RequestKind,
  type RouteProblem,
} from '../machines/approval';
import type { Envelope } from '../machines/machine';
import type { Actor } from '../modules/auth/actor';
import { Clock } from '../modules/platform/clock/clock';
import { type Statement, type Transaction, UnitOfWork } from '../modules/platform/database/unit-of-work';
import type { Locale } from '../modules/platform/i18n/locale';
import { ApprovalAuthority } from './approval-authority';
import { ApprovalAbsences } from './approval-absences';
import {
  awaitedView,
  type DecisionRow,
  decisionView,
  type Named,
  named,
  type Names,
  peopleIn,
  stepView,
  type ViewGround,
} from './approval-detail.view';
import { contextOf, seatedIn, statusOf } from './approval-mirror';
import { type OpenMoves, openMoves } from './approval-open-moves';
import { ApprovalSight, type SeenRequest } from './approval-sight';
import { differences, shown } from './approval-visibility';
import { ApprovalWords } from './approval-words';
import { AttachmentStore } from './conversation/attachment-store';
import { HiddenFieldsQuery } from './hidden-fields.query';
import { type ApprovalSubject, SubjectRegistry } from './subject-registry';

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
  text: `SELECT d.round, d.step, d.seat, d.decision, d.comment, d.content_hash AS "contentHash", d.shown_hash AS "shownHash", d.at,
      d.policy_version AS "policyVersion", d.automatic, d.advice, d.via, jsonb_build_object('id', u.id, 'name', u.name) AS person,
      CASE WHEN f.id IS NOT NULL THEN jsonb_build_object('id', f.id, 'name', f.name) END AS "actingFor",
      CASE WHEN v.at IS NOT NULL THEN jsonb_build_object('reason', v.reason, 'changed', to_jsonb(v.changed), 'at', v.at) END AS voided
    FROM approval_decisions d JOIN users u ON u.id = d.person_id LEFT JOIN users f ON f.id = d.acting_for
      LEFT JOIN approval_voidings v ON v.request_id = d.request_id AND v.round = d.round AND v.seat = d.seat
        AND v.person_id = d.person_id AND v.decided_at = d.at
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
const DUE: Statement = {
  name: 'approval-detail-due',
  text: `SELECT seat, due_at AS "dueAt" FROM approval_tasks WHERE request_id = $1 AND status = 'pending'`,
};
const LAST_ROUNDS: Statement = {
  name: 'approval-detail-rounds',
  text: `SELECT round, content FROM approval_rounds WHERE request_id = $1 ORDER BY round DESC LIMIT 2`,
};

interface Frame {
  envelope: Envelope;
  version: number;
  dueAt: Date | null;
  concludedAt: Date | null;
  outcomeReason: string | null;
  account: Named | null;
}

/** One request with everything its people need: content and hash, route with seats, decisions, history, what I may do. */
@Injectable()
export class ApprovalDetailQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sight: ApprovalSight,
    private readonly words: ApprovalWords,
    private readonly absences: ApprovalAbsences,
    private readonly authority: ApprovalAuthority,
    private readonly hiddenFields: HiddenFieldsQuery,
    private readonly attachments: AttachmentStore,
    private readonly subjects: SubjectRegistry,
    private readonly clock: Clock,
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
    const stoodInFor = await this.absences.stoodInFor(tx, actor.id, this.clock.now());
    const hidden = this.hiddenFields.of(actor, request, context, stoodInFor);
    const ground = await this.ground(tx, request, frame, hidden);
    return {
      ...headOf(request, frame, ground),
      about: this.words.titleOf(shown(request.content, hidden).title, locale),
      hidden,
      changes: await this.changes(tx, id, hidden),
      route: context.steps.map((step, index) => stepView(step, index + 1, ground)),
      awaited: awaitedView(ground),
      problems: context.problems.map(({ step, code }: RouteProblem) => ({ step, code })),
      decisions: await this.decisions(tx, id, context, hidden),
      attachments: this.hiddenFields.filesShown(hidden) ? await this.attachments.list(tx, id) : [],
      copies: await tx.query<Named>(COPIES, [id]),
      history: await this.history(tx, id),
      ...this.open(actor, request, frame, await this.mover(tx, actor, request, context, stoodInFor), ground.names),
    };
  }

  private async ground(tx: Transaction, request: SeenRequest, frame: Frame, hidden: string[]): Promise<ViewGround> {
    const context = contextOf(frame);
    const absences = await this.absences.substitutes(tx, seatedIn(context), request.kind, this.clock.now());
    const people = await tx.query<Named>(PEOPLE, [peopleIn(context, absences)]);
    const due = await tx.query<{ seat: number; dueAt: Date }>(DUE, [request.id]);
    return {
      ...{ status: statusOf(frame), context, absences, hidden, dueAt: frame.dueAt },
      names: new Map(people.map((person) => [person.id, person])),
      due: new Map(due.map(({ seat, dueAt }) => [seat, dueAt])),
    };
  }

  /** Field by field since the round before. */
  private async changes(tx: Transaction, id: string, hidden: string[]) {
    const [now, before] = await tx.query<{ round: number; content: ApprovalContent }>(LAST_ROUNDS, [id]);
    return now && before ? differences(before.content, now.content, hidden) : [];
  }

  private async decisions(tx: Transaction, id: string, context: ApprovalContext, hidden: string[]) {
    const rows = await tx.query<DecisionRow>(DECISIONS, [id]);
    return rows.map((row) => decisionView(row, context, hidden));
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

  private async mover(
    tx: Transaction,
    actor: Actor,
    request: SeenRequest,
    context: ApprovalContext,
    absences: Absence[],
  ): Promise<MoverGiven> {
    const owners = absences.map(({ personId }) => personId);
    const inRightOf = await this.authority.inRightOf(tx, actor, owners, request, context);
    return { personId: actor.id, at: this.clock.now().toISOString(), absences, inRightOf };
  }

  private open(
    actor: Actor,
    { departmentId, subjectType, kind }: SeenRequest,
    frame: Frame,
    mover: MoverGiven,
    names: Names,
  ) {
    const subject = this.subjects.find(subjectType);
    const { actingFor, ...open }: OpenMoves = openMoves({
      ...{ actor, departmentId, context: contextOf(frame), status: statusOf(frame) },
      mover,
      subject: { edits: editsOf(subject, kind), resubmits: subject?.asksAnew !== true },
    });
    return { ...open, actingFor: actingFor === null ? null : named(actingFor, names) };
  }
}

function editsOf(subject: ApprovalSubject | undefined, kind: RequestKind): boolean | readonly string[] {
  if (!subject?.edit) return false;
  const fields = subject.editable?.(kind);
  return fields ? Object.keys(fields) : true;
}

function headOf(request: SeenRequest, frame: Frame, { names, hidden }: ViewGround) {
  const { id, kind, content, contentHash, round, policyVersion, filedAt } = request;
  const { account, dueAt, concludedAt, outcomeReason, version } = frame;
  const visible = shown(content, hidden);
  return {
    ...{ id, kind, version, account, round, contentHash, policyVersion, filedAt, dueAt, concludedAt, outcomeReason },
    status: statusOf(frame),
    step: contextOf(frame).step,
    title: visible.title,
    subject: { type: request.subjectType, id: request.subjectId },
    requester: named(request.requesterId, names),
    amount: visible.amount ?? null,
    content: { ...visible },
  };
}
