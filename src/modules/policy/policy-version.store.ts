import { Injectable } from '@nestjs/common';
import type { Policy } from '../../machines/policy/policy';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { type PolicyRecord, RECORD, recordHash } from './policy-record';

interface Reader {
  query<Row>(statement: Statement, values?: unknown[]): Promise<Row[]>;
}

export interface Person {
  id: string;
  name: string;
}

/** A version with the people by name. */
export type ListedVersion = PolicyRecord & {
  status: 'active' | 'retired' | 'draft';
  retiredAt: Date | null;
  hash: string | null;
  drafter: Person | null;
  editor: Person | null;
  reviewer: Person | null;
  approver: Person | null;
};

export interface StoredPolicy {
  version: number;
  document: Policy;
  contentHash: string;
  changes: number;
  hash: string | null;
}

const person = (column: string): string =>
  `(SELECT json_build_object('id', u.id, 'name', u.name) FROM users u WHERE u.id = ${column})`;
const LISTED = `${RECORD}, p.status, p.retired_at AS "retiredAt", p.hash, ${person('p.drafted_by')} AS drafter, ${person('p.edited_by')} AS editor,
  ${person('p.reviewed_by')} AS reviewer, ${person('p.activated_by')} AS approver`;
const STORED = `version, document, content_hash AS "contentHash", changes, hash`;

const LIST: Statement = {
  name: 'policy-versions-list',
  text: `SELECT ${LISTED} FROM policies p WHERE $1::integer IS NULL OR p.version < $1 ORDER BY p.version DESC LIMIT $2`,
};
const ONE: Statement = { name: 'policy-versions-one', text: `SELECT ${LISTED} FROM policies p WHERE p.version = $1` };
const DOCUMENT: Statement = {
  name: 'policy-versions-document',
  text: `SELECT ${STORED} FROM policies WHERE version = $1`,
};
const ACTIVE: Statement = {
  name: 'policy-versions-active',
  text: `SELECT ${STORED} FROM policies WHERE status = 'active'`,
};
const ACTIVE_LOCKED: Statement = { name: 'policy-versions-lock', text: `${ACTIVE.text} FOR UPDATE` };
const RETIRE: Statement = {
  name: 'policy-versions-retire',
  text: `UPDATE policies SET status = 'retired', retired_at = $2 WHERE version = $1 AND status = 'active' RETURNING version`,
};
const INSERT: Statement = {
  name: 'policy-versions-insert',
  text: `INSERT INTO policies (version, number, status, document, content_hash, changes, base_version, draft_id, summary, drafted_by, drafted_at,
      edited_by, edited_at, reviewed_by, reviewed_at, review_comment, activated_by, activated_at, accepted_gaps, gaps_reason, previous_hash, hash)
    VALUES ($1, $2, 'active', $3::jsonb, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18::jsonb, $19, $20, $21)`,
};

/** Versions of the policy as controlled documents (S9). A version is written once; only that it was replaced is noted later. */
@Injectable()
export class PolicyVersionStore {
  /** Newest first. */
  list(reader: Reader, before: number | null, rows: number): Promise<ListedVersion[]> {
    return reader.query<ListedVersion>(LIST, [before, rows]);
  }

  async one(reader: Reader, version: number): Promise<ListedVersion | null> {
    return (await reader.query<ListedVersion>(ONE, [version]))[0] ?? null;
  }

  async document(reader: Reader, version: number): Promise<StoredPolicy | null> {
    return (await reader.query<StoredPolicy>(DOCUMENT, [version]))[0] ?? null;
  }

  async active(reader: Reader): Promise<StoredPolicy | null> {
    return (await reader.query<StoredPolicy>(ACTIVE))[0] ?? null;
  }

  /** Null also where it was replaced while this waited for it. */
  async activeLocked(tx: Transaction): Promise<StoredPolicy | null> {
    return (await tx.query<StoredPolicy>(ACTIVE_LOCKED))[0] ?? null;
  }

  /** Puts a version in the place of the one in force; false where that is in force no more. */
  async replace(tx: Transaction, replaced: number, record: PolicyRecord, document: unknown): Promise<boolean> {
    const retired = await tx.query(RETIRE, [replaced, record.activatedAt]);
    if (retired.length !== 1) return false;
    await tx.query(INSERT, [
      ...[record.version, record.number, JSON.stringify(document), record.contentHash, record.changes],
      ...[record.baseVersion, record.draftId, record.summary, record.draftedBy, record.draftedAt],
      ...[record.editedBy, record.editedAt, record.reviewedBy, record.reviewedAt, record.reviewComment],
      ...[record.activatedBy, record.activatedAt, JSON.stringify(record.acceptedGaps), record.gapsReason],
      ...[record.previousHash, recordHash(record)],
    ]);
    return true;
  }
}
