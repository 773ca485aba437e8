import { contentHash } from '../platform/workflow/hash';

/** How a version of the policy came to be (S9), as the database has it; without the document. */
export interface PolicyRecord {
  version: number;
  number: string;
  baseVersion: number | null;
  draftId: string | null;
  summary: string | null;
  contentHash: string;
  /** How often the document was changed, this version included. */
  changes: number;
  draftedBy: string | null;
  draftedAt: Date;
  editedBy: string | null;
  editedAt: Date | null;
  reviewedBy: string | null;
  reviewedAt: Date | null;
  reviewComment: string | null;
  /** Who put it in force, which is its approval (P6). */
  activatedBy: string | null;
  activatedAt: Date | null;
  /** What had no approver when it was put in force, and why that was accepted. */
  acceptedGaps: unknown[];
  gapsReason: string | null;
  previousHash: string | null;
}

export const RECORD = `p.version, p.number, p.base_version AS "baseVersion", p.draft_id AS "draftId", p.summary, p.content_hash AS "contentHash", p.changes,
  p.drafted_by AS "draftedBy", p.drafted_at AS "draftedAt", p.edited_by AS "editedBy", p.edited_at AS "editedAt", p.reviewed_by AS "reviewedBy",
  p.reviewed_at AS "reviewedAt", p.review_comment AS "reviewComment", p.activated_by AS "activatedBy", p.activated_at AS "activatedAt",
  p.accepted_gaps AS "acceptedGaps", p.gaps_reason AS "gapsReason", p.previous_hash AS "previousHash"`;

/** Hash of a version over its content, its people and the hash of the version before: none can be changed, put in or taken out unseen. */
export function recordHash(record: PolicyRecord): string {
  const { version, number, baseVersion, draftId, summary, changes, acceptedGaps, gapsReason, previousHash } = record;
  return contentHash({
    ...{ version, number, baseVersion, draftId, summary, changes, acceptedGaps, gapsReason, previousHash },
    contentHash: record.contentHash,
    drafted: [record.draftedBy, instant(record.draftedAt)],
    edited: [record.editedBy, instant(record.editedAt)],
    reviewed: [record.reviewedBy, instant(record.reviewedAt), record.reviewComment],
    activated: [record.activatedBy, instant(record.activatedAt)],
  });
}

/** Versions, oldest first, that do not fit the one before. Those of before the chain have no hash; nothing without one follows it. */
export function brokenLinks(records: readonly (PolicyRecord & { hash: string | null })[]): number[] {
  let previous: string | null = null;
  const broken: number[] = [];
  for (const record of records) {
    const fits = record.hash === null ? previous === null : isLink(record, record.hash, previous);
    if (!fits) broken.push(record.version);
    previous = record.hash ?? previous;
  }
  return broken;
}

function isLink(record: PolicyRecord, hash: string, previous: string | null): boolean {
  return record.previousHash === previous && recordHash(record) === hash;
}

function instant(at: Date | null): string | null {
  return at && at.toISOString();
}
