import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../../modules/platform/database/unit-of-work';
import type { Named } from '../approval-detail.view';

export interface Comment {
  id: string;
  round: number;
  author: Named;
  /** Null once it has been withdrawn: that something was said stays, what was said does not. */
  text: string | null;
  mentions: Named[];
  at: Date;
  withdrawnAt: Date | null;
}

export interface NewComment {
  id: string;
  requestId: string;
  round: number;
  authorId: string;
  text: string;
  mentions: string[];
  at: Date;
}

const COLUMNS = `c.id, c.round, jsonb_build_object('id', u.id, 'name', u.name) AS author,
  CASE WHEN w.at IS NULL THEN c.text END AS text,
  COALESCE((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) ORDER BY m.name, m.id) FROM users m
    WHERE m.id = ANY (c.mentions)), '[]') AS mentions, c.at, w.at AS "withdrawnAt"`;
const FROM = `FROM approval_comments c JOIN users u ON u.id = c.author_id
  LEFT JOIN approval_comment_withdrawals w ON w.comment_id = c.id`;

const PAGE: Statement = {
  name: 'approval-comments-page',
  text: `SELECT ${COLUMNS} ${FROM} WHERE c.request_id = $1 AND (c.at, c.id) > ($2::timestamptz, $3::uuid) ORDER BY c.at, c.id LIMIT $4`,
};
const ONE: Statement = {
  name: 'approval-comment',
  text: `SELECT ${COLUMNS} ${FROM} WHERE c.request_id = $1 AND c.id = $2`,
};
const ADD: Statement = {
  name: 'approval-comment-add',
  text: 'INSERT INTO approval_comments (id, request_id, round, author_id, text, mentions, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
};
const WITHDRAW: Statement = {
  name: 'approval-comment-withdraw',
  text: 'INSERT INTO approval_comment_withdrawals (comment_id, at) VALUES ($1, $2) ON CONFLICT DO NOTHING',
};
const DECIDED_SINCE: Statement = {
  name: 'approval-comment-decided-since',
  text: `SELECT 1 FROM approval_decisions d JOIN approval_comments c ON c.request_id = d.request_id
    WHERE c.id = $1 AND d.at >= c.at AND d.person_id <> c.author_id LIMIT 1`,
};
const FIRST: [string, string] = ['-infinity', '00000000-0000-0000-0000-000000000000'];

/** Rows of comments: added and withdrawn, never changed. */
@Injectable()
export class CommentStore {
  list(tx: Transaction, requestId: string, limit: number, after: [string, string] | null = null): Promise<Comment[]> {
    return tx.query<Comment>(PAGE, [requestId, ...(after ?? FIRST), limit]);
  }

  async read(tx: Transaction, requestId: string, id: string): Promise<Comment | undefined> {
    return (await tx.query<Comment>(ONE, [requestId, id]))[0];
  }

  async add(tx: Transaction, { id, requestId, round, authorId, text, mentions, at }: NewComment): Promise<void> {
    await tx.query(ADD, [id, requestId, round, authorId, text, mentions, at]);
  }

  async withdraw(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.query(WITHDRAW, [id, at]);
  }

  /** Whether somebody else has decided with the comment before their eyes. */
  async isRelied(tx: Transaction, id: string): Promise<boolean> {
    return (await tx.query(DECIDED_SINCE, [id])).length > 0;
  }
}
