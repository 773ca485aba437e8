import { Injectable } from '@nestjs/common';
import type { Policy } from '../../machines/policy/policy';
import type { PolicyChanges } from '../../machines/policy/policy-changes';
import { newId } from '../platform/database/id';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import type { RecordedChange } from '../platform/http/change-view';
import type { Person } from '../policy/policy-version.store';

interface Reader {
  query<Row>(statement: Statement, values?: unknown[]): Promise<Row[]>;
}

export type DraftStatus = 'open' | 'activated' | 'discarded';

export interface DraftRow {
  id: string;
  version: number;
  status: DraftStatus;
  summary: string;
  baseVersion: number;
  changes: PolicyChanges;
  document: Policy;
  contentHash: string;
  draftedBy: string;
  draftedAt: Date;
  editedBy: string;
  editedAt: Date;
  reviewedBy: string | null;
  reviewedAt: Date | null;
  reviewComment: string | null;
  closedAt: Date | null;
  activatedVersion: number | null;
  drafter: Person;
  editor: Person;
  reviewer: Person | null;
  closer: Person | null;
}

/** What a person writes of a draft, with what follows from it. */
export type DraftText = Pick<DraftRow, 'summary' | 'baseVersion' | 'changes' | 'document' | 'contentHash'>;

export interface DraftAuthor {
  by: string;
  at: Date;
}

const person = (column: string): string =>
  `(SELECT json_build_object('id', u.id, 'name', u.name) FROM users u WHERE u.id = ${column})`;
const COLUMNS = `d.id, d.version, d.status, d.summary, d.base_version AS "baseVersion", d.changes, d.document, d.content_hash AS "contentHash",
  d.drafted_by AS "draftedBy", d.drafted_at AS "draftedAt", d.edited_by AS "editedBy", d.edited_at AS "editedAt",
  d.reviewed_by AS "reviewedBy", d.reviewed_at AS "reviewedAt", d.review_comment AS "reviewComment", d.closed_at AS "closedAt",
  d.activated_version AS "activatedVersion", ${person('d.drafted_by')} AS drafter, ${person('d.edited_by')} AS editor,
  ${person('d.reviewed_by')} AS reviewer, ${person('d.closed_by')} AS closer`;

const ONE: Statement = { name: 'policy-draft-one', text: `SELECT ${COLUMNS} FROM policy_drafts d WHERE d.id = $1` };
const LOCKED: Statement = { name: 'policy-draft-lock', text: `${ONE.text} FOR UPDATE OF d` };
const LIST: Statement = {
  name: 'policy-draft-list',
  text: `SELECT ${COLUMNS} FROM policy_drafts d WHERE ($1::text IS NULL OR d.status = $1) AND ($2::uuid IS NULL OR d.id < $2)
    ORDER BY d.id DESC LIMIT $3`,
};
const INSERT: Statement = {
  name: 'policy-draft-insert',
  text: `INSERT INTO policy_drafts (id, summary, base_version, changes, document, content_hash, drafted_by, drafted_at, edited_by, edited_at)
    VALUES ($1, $2, $3, $4::jsonb, $5::jsonb, $6, $7, $8, $7, $8)`,
};
/** What was reviewed was another text. */
const REWRITE: Statement = {
  name: 'policy-draft-rewrite',
  text: `UPDATE policy_drafts SET version = version + 1, summary = $2, base_version = $3, changes = $4::jsonb, document = $5::jsonb,
    content_hash = $6, edited_by = $7, edited_at = $8, reviewed_by = NULL, reviewed_at = NULL, review_comment = NULL WHERE id = $1`,
};
const REVIEW: Statement = {
  name: 'policy-draft-review',
  text: `UPDATE policy_drafts SET version = version + 1, reviewed_by = $2, reviewed_at = $3, review_comment = $4 WHERE id = $1`,
};
const CLOSE: Statement = {
  name: 'policy-draft-close',
  text: `UPDATE policy_drafts SET version = version + 1, status = $2, closed_by = $3, closed_at = $4, activated_version = $5
    WHERE id = $1 AND status = 'open'`,
};
const NOTE: Statement = {
  name: 'policy-draft-note',
  text: `INSERT INTO policy_draft_changes (id, draft_id, version, actor_id, at, change) SELECT $1, id, version, $3, $4, $5::jsonb
    FROM policy_drafts WHERE id = $2`,
};
const CHANGES: Statement = {
  name: 'policy-draft-changes',
  text: `SELECT id, version, actor_id AS "actorId", at, change FROM policy_draft_changes
    WHERE draft_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
};

/** Rows of drafts, and the append-only record of who changed them. */
@Injectable()
export class PolicyDraftStore {
  async one(reader: Reader, id: string): Promise<DraftRow | null> {
    return (await reader.query<DraftRow>(ONE, [id]))[0] ?? null;
  }

  async locked(tx: Transaction, id: string): Promise<DraftRow | null> {
    return (await tx.query<DraftRow>(LOCKED, [id]))[0] ?? null;
  }

  /** Newest first. */
  list(reader: Reader, status: DraftStatus | null, before: string | null, rows: number): Promise<DraftRow[]> {
    return reader.query<DraftRow>(LIST, [status, before, rows]);
  }

  async insert(tx: Transaction, id: string, text: DraftText, { by, at }: DraftAuthor): Promise<void> {
    await tx.query(INSERT, [id, ...columnsOf(text), by, at]);
  }

  async rewrite(tx: Transaction, id: string, text: DraftText, { by, at }: DraftAuthor): Promise<void> {
    await tx.query(REWRITE, [id, ...columnsOf(text), by, at]);
  }

  async review(tx: Transaction, id: string, comment: string | null, { by, at }: DraftAuthor): Promise<void> {
    await tx.query(REVIEW, [id, by, at, comment]);
  }

  async close(
    tx: Transaction,
    id: string,
    as: { status: 'activated' | 'discarded'; activatedVersion: number | null },
    { by, at }: DraftAuthor,
  ): Promise<void> {
    await tx.query(CLOSE, [id, as.status, by, at, as.activatedVersion]);
  }

  /** `{field: [before, after]}` of the version that the draft has now. */
  async note(
    tx: Transaction,
    id: string,
    change: Record<string, [unknown, unknown]>,
    { by, at }: DraftAuthor,
  ): Promise<void> {
    await tx.query(NOTE, [newId(), id, by, at, JSON.stringify(change)]);
  }

  changes(reader: Reader, id: string, before: string | null, rows: number): Promise<RecordedChange[]> {
    return reader.query<RecordedChange>(CHANGES, [id, before, rows]);
  }
}

function columnsOf({ summary, baseVersion, changes, document, contentHash }: DraftText): unknown[] {
  return [summary, baseVersion, JSON.stringify(changes), JSON.stringify(document), contentHash];
}
