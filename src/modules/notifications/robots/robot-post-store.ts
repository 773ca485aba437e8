import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/id';
import { type Statement, type Transaction, UnitOfWork } from '../../platform/database/unit-of-work';

/** `single`: one message at once; `digest`: a morning's; `company`: what a group is told; `trial`: whether it works. */
export type RobotPostKind = 'single' | 'digest' | 'company' | 'trial';
export type RobotPostStatus = 'waiting' | 'sending' | 'sent' | 'failed' | 'uncertain' | 'dropped';

export interface RobotPostRow {
  id: string;
  key: string;
  robotId: string;
  kind: RobotPostKind;
  params: Record<string, unknown>;
  status: RobotPostStatus;
  attempts: number;
  nextAttemptAt: Date;
  code: string | null;
  lastError: string | null;
  createdAt: Date;
  settledAt: Date | null;
}

export interface DuePost {
  key: string;
  robotId: string;
  kind: RobotPostKind;
  params: Record<string, unknown>;
  dueAt: Date;
}

export interface Ending {
  status: 'sent' | 'failed' | 'uncertain' | 'dropped';
  code?: string | null;
  error?: string;
}

const COLUMNS = `p.id, p.key, p.robot_id AS "robotId", p.kind, p.params, p.status, p.attempts, p.next_attempt_at AS "nextAttemptAt", p.code,
  p.last_error AS "lastError", p.created_at AS "createdAt", p.settled_at AS "settledAt"`;

/** The same key again finds its row as long as that waits, and keeps it from being taken before this transaction ends. */
const ENTER: Statement = {
  name: 'robot-post-enter',
  text: `INSERT INTO robot_posts AS p (id, key, robot_id, kind, params, next_attempt_at, created_at)
    SELECT e.*, $7::timestamptz FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::jsonb[], $6::timestamptz[])
      AS e (id, key, robot_id, kind, params, due_at)
    ORDER BY e.key ON CONFLICT (key) DO UPDATE SET key = excluded.key WHERE p.status = 'waiting' RETURNING id, key`,
};
/** Locked: none of them is taken before this transaction ends. One that was tried before is what it was. */
const WAITING: Statement = {
  name: 'robot-post-waiting',
  text: `SELECT id, robot_id AS "robotId" FROM robot_posts WHERE kind = $1 AND robot_id = ANY ($2::uuid[]) AND status = 'waiting'
    ORDER BY robot_id, key FOR UPDATE`,
};
/** Of what waits longer than that; a key that was used already stays with whoever has it. */
const BRING_FORWARD: Statement = {
  name: 'robot-post-bring-forward',
  text: `UPDATE robot_posts p SET next_attempt_at = $4, params = p.params || $3::jsonb,
      key = CASE WHEN EXISTS (SELECT 1 FROM robot_posts o WHERE o.key = $2) THEN p.key ELSE $2 END
    WHERE id = (SELECT id FROM robot_posts WHERE robot_id = $1 AND kind = 'digest' AND status = 'waiting' AND next_attempt_at > $4
      ORDER BY next_attempt_at LIMIT 1 FOR UPDATE)`,
};
const NOTE: Statement = {
  name: 'robot-post-note',
  text: `INSERT INTO robot_post_notifications (post_id, notification_id) SELECT * FROM unnest($1::uuid[], $2::uuid[]) ON CONFLICT DO NOTHING`,
};
/** One at a time a robot: what it says stays in order, and its pace is counted under its own lock. */
const ROBOT: Statement = {
  name: 'robot-ready',
  text: `SELECT r.id FROM robots r WHERE r.disabled_at IS NULL AND r.sending_id IS NULL AND r.ready_at <= $1
      AND EXISTS (SELECT 1 FROM robot_posts p WHERE p.robot_id = r.id AND p.status = 'waiting' AND p.next_attempt_at <= $1)
    ORDER BY r.ready_at, r.id LIMIT 1 FOR UPDATE SKIP LOCKED`,
};
const TAKE: Statement = {
  name: 'robot-post-take',
  text: `UPDATE robot_posts p SET status = 'sending', taken_at = $2, attempts = attempts + 1 WHERE id = (
      SELECT id FROM robot_posts WHERE robot_id = $1 AND status = 'waiting' AND next_attempt_at <= $2
      ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE) RETURNING ${COLUMNS}`,
};
const BUSY: Statement = {
  name: 'robot-busy',
  text: 'UPDATE robots SET sending_id = $2 WHERE id = $1 RETURNING recent',
};
const SPOKE: Statement = { name: 'robot-spoke', text: 'UPDATE robots SET recent = $2, ready_at = $3 WHERE id = $1' };
const FREE: Statement = {
  name: 'robot-free',
  text: `UPDATE robots SET sending_id = NULL, ready_at = GREATEST(ready_at, $2::timestamptz) WHERE sending_id = $1`,
};
const SETTLE: Statement = {
  name: 'robot-post-settle',
  text: `UPDATE robot_posts SET status = $2, code = $3, last_error = $4, settled_at = $5 WHERE id = $1 AND status = 'sending'`,
};
const POSTPONE: Statement = {
  name: 'robot-post-postpone',
  text: `UPDATE robot_posts SET status = 'waiting', next_attempt_at = $2, attempts = attempts - $3::integer, code = COALESCE($4, code),
    last_error = COALESCE($5, last_error), taken_at = NULL WHERE id = $1 AND status = 'sending'`,
};
const LOST: Statement = {
  name: 'robot-post-lost',
  text: `UPDATE robot_posts p SET status = 'uncertain', last_error = 'the process that was sending it is gone', settled_at = $2
    WHERE status = 'sending' AND taken_at < $1 RETURNING ${COLUMNS}`,
};
const TAKE_UP: Statement = {
  name: 'robot-post-take-up',
  text: `UPDATE robot_posts SET status = 'waiting', attempts = 0, next_attempt_at = $2, settled_at = NULL
    WHERE id = $1 AND status = 'uncertain' RETURNING id`,
};
const TAKE_UP_FAILED: Statement = {
  name: 'robot-post-take-up-failed',
  text: `UPDATE robot_posts SET status = 'waiting', attempts = 0, next_attempt_at = $2, settled_at = NULL
    WHERE robot_id = $1 AND status = 'failed' RETURNING id`,
};
const LIST: Statement = {
  name: 'robot-post-list',
  text: `SELECT ${COLUMNS} FROM robot_posts p WHERE robot_id = $1 AND ($2::timestamptz IS NULL OR (created_at, id) < ($2, $3::uuid))
    ORDER BY created_at DESC, id DESC LIMIT $4`,
};
const FORGET: Statement = {
  name: 'robot-post-forget',
  text: `WITH gone AS (DELETE FROM robot_posts WHERE id IN (
      SELECT id FROM robot_posts WHERE status IN ('sent', 'dropped') AND settled_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1)
    SELECT count(*)::int AS n FROM gone`,
};

/** The ledger of what robots say: each post once under its key, with what became of it. */
@Injectable()
export class RobotPostStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Rows by key; a key whose post was sent, or is on its way, has none. Keys must differ. */
  async enter(tx: Transaction, posts: readonly DuePost[], at: Date): Promise<Map<string, string>> {
    if (posts.length === 0) return new Map();
    const column = (of: (post: DuePost) => unknown): unknown[] => posts.map(of);
    const rows = await tx.query<{ id: string; key: string }>(ENTER, [
      column(() => newId()),
      column(({ key }) => key),
      column(({ robotId }) => robotId),
      column(({ kind }) => kind),
      column(({ params }) => JSON.stringify(params)),
      column(({ dueAt }) => dueAt),
      at,
    ]);
    return new Map(rows.map(({ id, key }) => [key, id]));
  }

  /** Of each robot the post of this kind that waits, locked until the transaction ends. */
  async waiting(tx: Transaction, kind: RobotPostKind, robots: readonly string[]): Promise<Map<string, string>> {
    if (robots.length === 0) return new Map();
    const rows = await tx.query<{ id: string; robotId: string }>(WAITING, [kind, robots]);
    return new Map(rows.map(({ id, robotId }) => [robotId, id]));
  }

  /** A digest that waits for a later morning comes on this one. */
  async bringForward(
    tx: Transaction,
    robotId: string,
    { key, params, dueAt }: Pick<DuePost, 'key' | 'params' | 'dueAt'>,
  ): Promise<void> {
    await tx.query(BRING_FORWARD, [robotId, key, JSON.stringify(params), dueAt]);
  }

  async note(tx: Transaction, pairs: readonly (readonly [postId: string, notificationId: string])[]): Promise<void> {
    if (pairs.length > 0) await tx.query(NOTE, [pairs.map(([id]) => id), pairs.map(([, id]) => id)]);
  }

  /** The next post of a robot that may speak, marked as being sent, with the instants at which it spoke last. */
  async take(tx: Transaction, at: Date): Promise<{ post: RobotPostRow; recent: Date[] } | undefined> {
    const [robot] = await tx.query<{ id: string }>(ROBOT, [at]);
    if (!robot) return undefined;
    const [post] = await tx.query<RobotPostRow>(TAKE, [robot.id, at]);
    if (!post) return undefined;
    const [busy] = await tx.query<{ recent: Date[] }>(BUSY, [robot.id, post.id]);
    return { post, recent: busy?.recent ?? [] };
  }

  async spoke(tx: Transaction, robotId: string, recent: readonly Date[], ready: Date): Promise<void> {
    await tx.query(SPOKE, [robotId, recent, ready]);
  }

  async settle(tx: Transaction, id: string, { status, code, error }: Ending, at: Date): Promise<void> {
    await tx.query(SETTLE, [id, status, code ?? null, error ?? null, at]);
    await tx.query(FREE, [id, at]);
  }

  /** Waits again. An attempt that was none is not counted; a robot that was held waits as a whole. */
  async postpone(
    tx: Transaction,
    id: string,
    {
      until,
      counts,
      code,
      error,
      robotUntil,
    }: { until: Date; counts: boolean; code?: string | null; error?: string; robotUntil: Date },
  ): Promise<void> {
    await tx.query(POSTPONE, [id, until, counts ? 0 : 1, code ?? null, error ?? null]);
    await tx.query(FREE, [id, robotUntil]);
  }

  /** Posts whose sender never came back. */
  async lost(tx: Transaction, takenBefore: Date, at: Date): Promise<RobotPostRow[]> {
    const lost = await tx.query<RobotPostRow>(LOST, [takenBefore, at]);
    for (const { id } of lost) await tx.query(FREE, [id, at]);
    return lost;
  }

  async takeUp(tx: Transaction, id: string, at: Date): Promise<boolean> {
    return (await tx.query(TAKE_UP, [id, at])).length > 0;
  }

  async takeUpFailed(tx: Transaction, robotId: string, at: Date): Promise<boolean> {
    return (await tx.query(TAKE_UP_FAILED, [robotId, at])).length > 0;
  }

  /** The newest first. */
  list(robotId: string, before: readonly [string, string] | null, limit: number): Promise<RobotPostRow[]> {
    return this.unitOfWork.read(LIST, [robotId, before?.[0] ?? null, before?.[1] ?? null, limit]);
  }

  /** Removes at most so many that ended well before the instant, and says how many. */
  async forget(tx: Transaction, settledBefore: Date, limit: number): Promise<number> {
    return (await tx.query<{ n: number }>(FORGET, [settledBefore, limit]))[0]?.n ?? 0;
  }
}
