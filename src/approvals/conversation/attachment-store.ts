import { Injectable } from '@nestjs/common';
import { type Statement, type Transaction, UnitOfWork } from '../../modules/platform/database/unit-of-work';
import type { Named } from '../approval-detail.view';
import { conversationLimits } from './conversation-limits';

export interface Attachment {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  round: number;
  /** Given while the round was running, or after its end: approvers who decided before have not seen it. */
  addedAfterFiling: boolean;
  commentId: string | null;
  addedBy: Named;
  at: Date;
}

export type NewAttachment = Omit<Attachment, 'addedBy'> & { requestId: string; personId: string };

const COLUMNS = `f.id, f.name, f.media_type AS "mediaType", f.size, f.sha256, f.round, f.added_after_filing AS "addedAfterFiling",
  f.comment_id AS "commentId", jsonb_build_object('id', u.id, 'name', u.name) AS "addedBy", f.at`;

const LIST: Statement = {
  name: 'approval-attachments',
  text: `SELECT ${COLUMNS} FROM approval_attachments f JOIN users u ON u.id = f.added_by WHERE f.request_id = $1 ORDER BY f.at, f.id`,
};
const ONE: Statement = {
  name: 'approval-attachment',
  text: `SELECT ${COLUMNS} FROM approval_attachments f JOIN users u ON u.id = f.added_by WHERE f.request_id = $1 AND f.id = $2`,
};
const TAKEN: Statement = {
  name: 'approval-attachments-taken',
  text: 'SELECT count(*)::int AS count, COALESCE(sum(size), 0)::float8 AS bytes FROM approval_attachments WHERE request_id = $1',
};
const ADD: Statement = {
  name: 'approval-attachment-add',
  text: `INSERT INTO approval_attachments (id, request_id, round, added_after_filing, comment_id, name, media_type, size, sha256, added_by, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
};
const ADD_PART: Statement = {
  name: 'approval-attachment-add-part',
  text: 'INSERT INTO approval_attachment_parts (attachment_id, part, bytes) VALUES ($1, $2, $3)',
};
const PART: Statement = {
  name: 'approval-attachment-part',
  text: 'SELECT bytes FROM approval_attachment_parts WHERE attachment_id = $1 AND part = $2',
};

/** Files in PostgreSQL, in parts (see docs/adr/attachments-in-the-database.md). */
@Injectable()
export class AttachmentStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** At most so many as a request may have. */
  list(tx: Transaction, requestId: string): Promise<Attachment[]> {
    return tx.query<Attachment>(LIST, [requestId]);
  }

  async read(tx: Transaction, requestId: string, id: string): Promise<Attachment | undefined> {
    return (await tx.query<Attachment>(ONE, [requestId, id]))[0];
  }

  /** Number and bytes of what the request has already. */
  async taken(tx: Transaction, requestId: string): Promise<{ count: number; bytes: number }> {
    const [row] = await tx.query<{ count: number; bytes: number }>(TAKEN, [requestId]);
    return row ?? { count: 0, bytes: 0 };
  }

  async add(tx: Transaction, file: NewAttachment, content: Buffer): Promise<void> {
    await tx.query(ADD, [
      ...[file.id, file.requestId, file.round, file.addedAfterFiling, file.commentId, file.name, file.mediaType],
      ...[file.size, file.sha256, file.personId, file.at],
    ]);
    const { partBytes } = conversationLimits;
    for (let from = 0, part = 0; from < content.length; from += partBytes, part += 1)
      await tx.query(ADD_PART, [file.id, part, content.subarray(from, from + partBytes)]);
  }

  /** The bytes, a part at a time and no transaction in between: parts never change. */
  async *content(id: string): AsyncGenerator<Buffer> {
    for (let part = 0; ; part += 1) {
      const [row] = await this.unitOfWork.read<{ bytes: Buffer }>(PART, [id, part]);
      if (!row) return;
      yield row.bytes;
    }
  }
}
