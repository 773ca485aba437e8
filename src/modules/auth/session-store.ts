import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/id';
import { Bell } from '../platform/live/bell';
import { type Statement, type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from './actor';
import { ACTOR_COLUMNS, type ActorRow, actorOf } from './actor-row';
import { newSessionToken, sessionTokenHash } from './session-token';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Nobody has used it for so long: it is over. */
export const IDLE_MS = 8 * HOUR;
/** However busy it is, it is over so long after the log-in. */
export const LIFETIME_MS = 7 * 24 * HOUR;
/** Use is noted this coarsely, so that reading costs no write. */
const SEEN_EVERY_MS = MINUTE;

export type SessionEnd = 'loggedOut' | 'passwordChanged' | 'userDisabled' | 'rightsChanged';

export interface Session {
  id: string;
  actor: Actor;
  email: string;
}

interface SessionRow extends ActorRow {
  sessionId: string;
  lastSeenAt: Date;
}

const OPEN: Statement = {
  name: 'sessions.open',
  text: `INSERT INTO sessions (token_hash, id, user_id, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $4, $4, $5)`,
};
/** One statement a request: the session and its person with the roles of this moment. */
const FIND: Statement = {
  name: 'sessions.find',
  text: `SELECT s.id AS "sessionId", s.last_seen_at AS "lastSeenAt", ${ACTOR_COLUMNS}
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND s.last_seen_at > $3 AND u.disabled_at IS NULL`,
};
const ALIVE: Statement = {
  name: 'sessions.alive',
  text: `SELECT 1 FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.id = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND s.last_seen_at > $3 AND u.disabled_at IS NULL`,
};
const SEEN: Statement = {
  name: 'sessions.seen',
  text: 'UPDATE sessions SET last_seen_at = $2 WHERE token_hash = $1 AND ended_at IS NULL AND last_seen_at < $3',
};
const END: Statement = {
  name: 'sessions.end',
  text: 'UPDATE sessions SET ended_at = $2, ended_because = $3 WHERE id = $1 AND ended_at IS NULL',
};
const END_ALL: Statement = {
  name: 'sessions.end-all',
  text: 'UPDATE sessions SET ended_at = $2, ended_because = $3 WHERE user_id = $1 AND ended_at IS NULL',
};
const FORGET: Statement = {
  name: 'sessions.forget',
  text: `WITH gone AS (DELETE FROM sessions WHERE token_hash IN (
      SELECT token_hash FROM sessions WHERE expires_at < $1 ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1)
    SELECT count(*)::int AS n FROM gone`,
};

/** Sessions are rows: ending one takes effect with the commit, in every process at once. */
@Injectable()
export class SessionStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bell: Bell,
  ) {}

  /** A new session; the token is answered once and never stored. */
  async open(tx: Transaction, userId: string, at: Date): Promise<string> {
    const token = newSessionToken();
    await tx.query(OPEN, [sessionTokenHash(token), newId(), userId, at, new Date(at.getTime() + LIFETIME_MS)]);
    return token;
  }

  /** The living session of a token and its person as they are now; null when it ended, expired, or the person is disabled. */
  async find(token: string, at: Date): Promise<Session | null> {
    const hash = sessionTokenHash(token);
    const [row] = await this.unitOfWork.read<SessionRow>(FIND, [hash, at, new Date(at.getTime() - IDLE_MS)]);
    if (!row) return null;
    await this.noteUse(hash, row.lastSeenAt, at);
    return { id: row.sessionId, actor: actorOf(row), email: row.email };
  }

  /** Whether a session that was found before still lives. Asking is no use of it. */
  async isAlive(sessionId: string, at: Date): Promise<boolean> {
    const rows = await this.unitOfWork.read(ALIVE, [sessionId, at, new Date(at.getTime() - IDLE_MS)]);
    return rows.length > 0;
  }

  async end(tx: Transaction, sessionId: string, because: SessionEnd, at: Date): Promise<void> {
    await tx.query(END, [sessionId, at, because]);
    tx.afterCommit(() => this.bell.ring('sessions', [sessionId]));
  }

  /** Part of the very transaction that disables the person or changes what they may do. */
  async endAllOf(tx: Transaction, userId: string, because: SessionEnd, at: Date): Promise<void> {
    await tx.query(END_ALL, [userId, at, because]);
    tx.afterCommit(() => this.bell.ring('sessions', [userId]));
  }

  /** Removes at most so many that expired before the instant, and says how many; for the nightly clean-up. */
  async forget(tx: Transaction, expiredBefore: Date, limit: number): Promise<number> {
    const [row] = await tx.query<{ n: number }>(FORGET, [expiredBefore, limit]);
    return row?.n ?? 0;
  }

  private async noteUse(hash: Buffer, lastSeenAt: Date, at: Date): Promise<void> {
    const stale = new Date(at.getTime() - SEEN_EVERY_MS);
    if (lastSeenAt < stale) await this.unitOfWork.read(SEEN, [hash, at, stale]);
  }
}
