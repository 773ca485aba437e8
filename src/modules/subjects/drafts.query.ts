import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { ApprovalService } from '../../approvals/approval.service';
import type { Actor } from '../auth/actor';
import { accountScope, assertMay } from '../auth/scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, type Page, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import type { Locale } from '../platform/i18n/locale';
import { Translator } from '../platform/i18n/translator';
import { type DraftListQuery, type DraftView, subjectTypes } from './draft-view';
import { SubjectKinds } from './subject-kinds';
import { type SubjectRow, SubjectStore } from './subject-store';

/** The box of drafts: what somebody wrote and has not filed, of every kind, with what was sent back to them. */
@Injectable()
export class DraftsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: SubjectKinds,
    private readonly store: SubjectStore,
    private readonly approvals: ApprovalService,
    private readonly translator: Translator,
  ) {}

  /** @throws Problem 403 `forbidden`, 400 `cursor-invalid` */
  async page(actor: Actor, { type, limit, cursor }: DraftListQuery, locale: Locale): Promise<Page<DraftView>> {
    assertMay(actor, 'accounts.read');
    const before = decodeCursor(cursor, 1)?.[0] ?? null;
    if (before !== null && !isUUID(before)) throw new Problem(400, 'cursor-invalid');
    const kinds = (type ? [type] : subjectTypes).flatMap((each) => this.kinds.factKindsOf(each));
    const filter = { kinds, authorId: actor.id, before: before as string | null, limit: limit + 1 };
    return this.unitOfWork.snapshot(async (tx) => {
      const rows = await this.store.drafts(tx, filter, accountScope(actor, 5));
      const subjects = rows.map(({ id, kind }) => ({ id, type: this.kinds.of(kind).type }));
      const returned = await this.approvals.returnedOf(tx, subjects);
      return toPage(
        rows.map((row) => this.view(row, returned.get(row.id), locale)),
        limit,
        (draft) => [draft.id],
      );
    });
  }

  private view(row: SubjectRow, sentBack: { id: string; round: number } | undefined, locale: Locale): DraftView {
    const { id, kind, version, accountId, accountName, recordedAt, content } = row;
    const subject = this.kinds.of(kind);
    const params = { label: subject.label(content), account: accountName };
    return {
      ...{ id, type: subject.type, kind, request: subject.requestOf?.(content) ?? subject.request, version },
      about: this.translator.t(locale, `features:title.${kind}`, params),
      account: { id: accountId, name: accountName },
      changedAt: recordedAt.toISOString(),
      returned: sentBack ? { requestId: sentBack.id, round: sentBack.round } : null,
    };
  }
}
