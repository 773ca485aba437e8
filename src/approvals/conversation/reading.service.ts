import { Injectable } from '@nestjs/common';
import type { Actor } from '../../modules/auth/actor';
import { Clock } from '../../modules/platform/clock/clock';
import { type Statement, type Transaction, UnitOfWork } from '../../modules/platform/database/unit-of-work';
import { Problem } from '../../modules/platform/http/problem';
import { PENDING } from '../approval-boxes';
import type { Commander } from '../approval-decisions';
import type { Named } from '../approval-detail.view';
import { ApprovalSight } from '../approval-sight';
import { ConversationGate } from './conversation-gate';

export interface Reading {
  person: Named;
  round: number;
  /** Whether that is the present round. */
  current: boolean;
  at: Date;
}

export interface BoxCounts {
  pending: number;
  unreadPending: number;
  unreadCopies: number;
  returned: number;
}

/** The first reading of a round counts; the copy's own mark follows it in the same statement. */
const MARK: Statement = {
  name: 'approval-read-mark',
  text: `WITH marked AS (
      INSERT INTO approval_reads (request_id, person_id, round, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING
    )
    UPDATE approval_copies SET read_at = $4 WHERE request_id = $1 AND person_id = $2 AND read_at IS NULL`,
};
const READ_AT: Statement = {
  name: 'approval-read-at',
  text: 'SELECT at FROM approval_reads WHERE request_id = $1 AND person_id = $2 AND round = $3',
};
/**
 * Whoever decided has read that round by then, whether or not a client said so; a decision that was voided says nothing any
 * more, and what the system decided was read by nobody.
 */
const READERS: Statement = {
  name: 'approval-readers',
  text: `SELECT DISTINCT ON (e.round, u.name, u.id) jsonb_build_object('id', u.id, 'name', u.name) AS person, e.round,
      e.round = $2 AS current, e.at FROM (
      SELECT person_id, round, at FROM approval_reads WHERE request_id = $1
      UNION ALL SELECT d.person_id, d.round, d.at FROM approval_decisions d WHERE d.request_id = $1 AND NOT d.automatic
        AND NOT EXISTS (SELECT 1 FROM approval_voidings v WHERE v.request_id = d.request_id AND v.round = d.round
          AND v.step = d.step AND v.seat = d.seat AND v.person_id = d.person_id AND v.decided_at = d.at)
    ) e JOIN users u ON u.id = e.person_id ORDER BY e.round DESC, u.name, u.id, e.at`,
};
/** What waits for me counts the same as box pending: my own tasks, and those of people I stand in for. $2 is a page's size there, and nothing here. */
const WAITING = PENDING.map(
  ({ of, from, where }) =>
    `SELECT t.id, t.round FROM ${of} CROSS JOIN LATERAL (SELECT r.id, r.round FROM ${from} WHERE ${where}) t`,
).join(' UNION ALL ');
const COUNTS: Statement = {
  name: 'approval-counts',
  text: `WITH waiting AS (${WAITING}) SELECT
      (SELECT count(*) FROM waiting)::int AS pending,
      (SELECT count(*) FROM waiting t WHERE NOT EXISTS (
        SELECT 1 FROM approval_reads d WHERE d.request_id = t.id AND d.person_id = $1 AND d.round = t.round))::int AS "unreadPending",
      (SELECT count(*) FROM approval_copies c JOIN approval_requests r ON r.id = c.request_id
        WHERE c.person_id = $1 AND c.read_at IS NULL AND NOT EXISTS (
          SELECT 1 FROM approval_reads d WHERE d.request_id = r.id AND d.person_id = $1 AND d.round = r.round))::int AS "unreadCopies",
      (SELECT count(*) FROM approval_requests r WHERE r.requester_id = $1 AND r.status = 'returned')::int AS returned
    WHERE $2::int IS NULL`,
};

/** Who has read what, and what is still to be looked at. */
@Injectable()
export class ReadingService {
  constructor(
    private readonly gate: ConversationGate,
    private readonly sight: ApprovalSight,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Marks the present round as read by the caller; the first time counts. @throws Problem 404 `not-found`, 403 `forbidden` for auditors (P7) */
  async mark(tx: Transaction, command: Commander, id: string): Promise<{ readAt: Date }> {
    const { round } = await this.gate.enter(tx, command, id);
    const { actor, at } = command;
    await tx.query(MARK, [id, actor.id, round, at]);
    const [row] = await tx.query<{ at: Date }>(READ_AT, [id, actor.id, round]);
    return { readAt: row?.at ?? at };
  }

  /** @throws Problem 404 `not-found`, 403 `forbidden` for anybody but requester, approvers and auditors */
  readers(actor: Actor, id: string): Promise<Reading[]> {
    return this.unitOfWork.snapshot(async (tx) => {
      const request = await this.sight.see(tx, actor, id);
      if (!actor.roles.includes('auditor') && !(await this.gate.isParty(tx, actor.id, request)))
        throw new Problem(403, 'forbidden');
      return tx.query<Reading>(READERS, [id, request.round]);
    });
  }

  /** One's own numbers, each from an index that begins with the person. */
  async counts(actor: Actor): Promise<BoxCounts> {
    const [counts] = await this.unitOfWork.read<BoxCounts>(COUNTS, [actor.id, null, this.clock.now()]);
    return counts ?? { pending: 0, unreadPending: 0, unreadCopies: 0, returned: 0 };
  }
}
