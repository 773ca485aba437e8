import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor';
import { ACTOR_COLUMNS, type ActorRow, actorOf } from '../auth/actor-row';
import { newId } from '../platform/database/id';
import { type Statement, type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { feedTokenHash } from './feed-token';

/** A standing address, as its owner may know it: the address itself is nowhere. */
export interface StandingFeed {
  createdAt: Date;
  readAt: Date | null;
}

export interface OpenedFeed {
  id: string;
  actor: Actor;
}

/** That an address is used is noted this coarsely: calendars ask all day. */
const READ_EVERY_MS = 3_600_000;

/** Of two rotations at once the second waits here, and then revokes what the first has made. */
const LOCK_PERSON: Statement = {
  name: 'calendar-feed-person',
  text: 'SELECT 1 FROM users WHERE id = $1 FOR NO KEY UPDATE',
};
const REVOKE: Statement = {
  name: 'calendar-feed-revoke',
  text: 'UPDATE calendar_feeds SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL',
};
const INSERT: Statement = {
  name: 'calendar-feed-insert',
  text: 'INSERT INTO calendar_feeds (id, person_id, token_hash, created_at) VALUES ($1, $2, $3, $4)',
};
const STANDING: Statement = {
  name: 'calendar-feed-standing',
  text: `SELECT created_at AS "createdAt", read_at AS "readAt" FROM calendar_feeds WHERE person_id = $1 AND revoked_at IS NULL`,
};
/** The person with the roles of this moment; nobody who is disabled. */
const OPEN: Statement = {
  name: 'calendar-feed-open',
  text: `SELECT f.id AS "feedId", ${ACTOR_COLUMNS} FROM calendar_feeds f JOIN users u ON u.id = f.person_id
    WHERE f.token_hash = $1 AND f.revoked_at IS NULL AND u.disabled_at IS NULL`,
};
const NOTE_READ: Statement = {
  name: 'calendar-feed-read',
  text: 'UPDATE calendar_feeds SET read_at = $2 WHERE id = $1 AND (read_at IS NULL OR read_at < $3)',
};

/** Rows of addresses. One of a person stands at a time; those of before stay as what they were. */
@Injectable()
export class FeedStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async standing(personId: string): Promise<StandingFeed | undefined> {
    return (await this.unitOfWork.read<StandingFeed>(STANDING, [personId]))[0];
  }

  async replace(tx: Transaction, personId: string, token: string, at: Date): Promise<void> {
    await tx.query(LOCK_PERSON, [personId]);
    await this.revoke(tx, personId, at);
    await tx.query(INSERT, [newId(), personId, feedTokenHash(token), at]);
  }

  async revoke(tx: Transaction, personId: string, at: Date): Promise<void> {
    await tx.query(REVOKE, [personId, at]);
  }

  async open(tx: Transaction, token: string): Promise<OpenedFeed | undefined> {
    const [row] = await tx.query<ActorRow & { feedId: string }>(OPEN, [feedTokenHash(token)]);
    return row && { id: row.feedId, actor: actorOf(row) };
  }

  async noteRead(tx: Transaction, { id }: OpenedFeed, at: Date): Promise<void> {
    await tx.query(NOTE_READ, [id, at, new Date(at.getTime() - READ_EVERY_MS)]);
  }
}
