import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { ApprovalPreviewQuery } from '../../approvals/approval-preview.query';
import type { PreviewView } from '../../approvals/dto/approval-views.dto';
import { AccountSight } from '../accounts/account-sight';
import type { Actor } from '../auth/actor';
import { may } from '../auth/permissions';
import { accountScope, assertMay, type View } from '../auth/scope';
import { FactRulesService } from '../facts/fact-rules.service';
import { Clock } from '../platform/clock/clock';
import { type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { Answer } from '../platform/http/answer';
import type { CommandContext } from '../platform/http/command';
import { CommandRunner } from '../platform/http/command-runner';
import { decodeCursor, type Page, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import type { PlanRecord, SubjectFactKind, SubjectType } from './subject-kind';
import { SubjectKinds } from './subject-kinds';
import { movesOfSubject } from './subject-moves';
import { type SubjectRow, SubjectStore } from './subject-store';
import { tagOf } from './subject-tag';
import {
  type FiledView,
  type SubjectHistoryView,
  type SubjectListQuery,
  type SubjectView,
  toSubjectHistory,
  toSubjectView,
} from './subject-view';
import { assertDraft, SubjectService } from './subject.service';

/** Contracts are what finance sees of an account beside its receivables (P5). */
const VIEW: Record<SubjectType, View> = {
  contract: 'money',
  quotation: 'dossier',
  expense: 'dossier',
  reception: 'dossier',
  visitLevel: 'dossier',
  amendment: 'money',
  promotionPlan: 'dossier',
};

/** Between the controllers of subjects and the subject service: commands, scope, pages and answers. */
@Injectable()
export class SubjectDoor {
  constructor(
    private readonly commands: CommandRunner,
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: SubjectKinds,
    private readonly store: SubjectStore,
    private readonly sight: AccountSight,
    private readonly subjects: SubjectService,
    private readonly rules: FactRulesService,
    private readonly previews: ApprovalPreviewQuery,
    private readonly clock: Clock,
  ) {}

  submit(command: CommandContext<Actor>, type: SubjectType, id: string): Promise<Answer<FiledView>> {
    return this.commands.run(command, async (tx) => {
      const filed = await this.subjects.submit(tx, command, type, id);
      const { id: requestId, state, contentHash } = filed;
      return Answer.accepted<FiledView>(
        { id: requestId, state, contentHash },
        { location: `/api/v1/approvals/${requestId}` },
      );
    });
  }

  /** Answers it as it is kept: cancelled. */
  discard(
    command: CommandContext<Actor>,
    type: SubjectType,
    id: string,
    reason?: string,
  ): Promise<Answer<SubjectView>> {
    return this.commands.run(command, async (tx) => {
      await this.subjects.discard(tx, command, type, id, reason);
      return this.answer(tx, command.actor, id);
    });
  }

  record<K extends SubjectFactKind>(
    command: CommandContext<Actor>,
    type: SubjectType,
    id: string,
    plan: PlanRecord<K>,
  ): Promise<Answer<SubjectView>> {
    return this.commands.run(command, async (tx) => {
      await this.subjects.record(tx, command, type, id, plan as unknown as PlanRecord);
      return this.answer(tx, command.actor, id);
    });
  }

  /** The route of a draft; as the request of whoever asks, where they may file it, else of its author. */
  preview(actor: Actor, type: SubjectType, id: string, date?: string): Promise<PreviewView> {
    return this.unitOfWork.snapshot(async (tx) => {
      const row = await this.see(tx, actor, type, id);
      assertDraft(row.state);
      const subject = this.kinds.of(row.kind);
      const moment = await this.rules.momentOf(tx, this.clock.now());
      const { accountId, accountName: name, departmentId, classes } = row;
      const ground = {
        account: { id: accountId, name, departmentId, classes },
        fact: { ...row, removed: false },
        moment,
      };
      const content = await this.subjects.contentOf(tx, subject, ground);
      const requesterId = may(actor, subject.fileWith) ? actor.id : (row.authorId ?? actor.id);
      const kind = subject.requestOf?.(row.content) ?? subject.request;
      const matter = { kind, subject: { type, id }, accountId, departmentId, requesterId };
      return this.previews.ofSubject(tx, matter, content, date);
    });
  }

  show(actor: Actor, type: SubjectType, id: string): Promise<Answer<SubjectView>> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.see(tx, actor, type, id);
      return this.versioned(actor, row);
    });
  }

  history(actor: Actor, type: SubjectType, id: string): Promise<SubjectHistoryView> {
    return this.unitOfWork.run(async (tx) => {
      await this.see(tx, actor, type, id);
      return toSubjectHistory(await this.store.history(tx, id));
    });
  }

  list(actor: Actor, type: SubjectType, query: SubjectListQuery): Promise<Page<SubjectView>> {
    assertMay(actor, VIEW[type] === 'money' ? 'money.read' : 'accounts.read');
    const before = decodeCursor(query.cursor, 1)?.[0] ?? null;
    if (before !== null && !isUUID(before)) throw new Problem(400, 'cursor-invalid');
    const { limit, accountId = null, state = null } = query;
    const filter = {
      kinds: this.kinds.factKindsOf(type),
      accountId,
      state,
      before: before as string | null,
      limit: limit + 1,
    };
    return this.unitOfWork.run(async (tx) => {
      const rows = await this.store.list(tx, filter, accountScope(actor, 6, VIEW[type]));
      return toPage(
        rows.map((row) => this.viewOf(actor, row)),
        limit,
        (subject) => [subject.id],
      );
    });
  }

  private async answer(tx: Transaction, actor: Actor, id: string): Promise<Answer<SubjectView>> {
    const row = await this.store.one(tx, id);
    if (!row) throw new Problem(404, 'not-found');
    return this.versioned(actor, row);
  }

  private versioned(actor: Actor, row: SubjectRow): Answer<SubjectView> {
    const version = tagOf(row.state, row.stateVersion, row.version);
    return Answer.ok<SubjectView>(this.viewOf(actor, row), { version });
  }

  private viewOf(actor: Actor, row: SubjectRow): SubjectView {
    return toSubjectView(row, movesOfSubject(actor, this.kinds.of(row.kind), row.state));
  }

  private async see(tx: Transaction, actor: Actor, type: SubjectType, id: string) {
    const row = await this.store.one(tx, id);
    if (!row || !this.kinds.factKindsOf(type).includes(row.kind)) throw new Problem(404, 'not-found');
    await this.sight.see(tx, actor, row.accountId, VIEW[type]);
    return row;
  }
}
