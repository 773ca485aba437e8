import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/id';
import { type Statement, type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import { type LoopName } from './loops';

/** One pause of a loop: who stopped it and why, who let it go on. Without a person it was the server's operator. */
export interface Pause {
  loop: string;
  pausedAt: Date;
  pausedBy: { id: string; name: string } | null;
  note: string | null;
  resumedAt: Date | null;
  resumedBy: { id: string; name: string } | null;
}

/** When any process last finished a sweep of the loop. */
export interface LoopBeat {
  loop: string;
  beatAt: Date;
}

/** Pauses and heartbeats of loops for all processes together. They are rows, so a flushed Redis ends no pause. */
@Injectable()
export class LoopStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async paused(): Promise<string[]> {
    return (await this.unitOfWork.read<{ loop: string }>(PAUSED)).map(({ loop }) => loop);
  }

  /** Newest first. */
  pauses(limit: number): Promise<Pause[]> {
    return this.unitOfWork.read(PAUSES, [limit]);
  }

  beats(): Promise<LoopBeat[]> {
    return this.unitOfWork.read(BEATS);
  }

  async beat(loop: LoopName, at: Date): Promise<void> {
    await this.unitOfWork.read(BEAT, [loop, at]);
  }

  /** Leaves a loop that is paused already as it is. */
  async pause(tx: Transaction, loop: LoopName, by: string | null, note: string | null, at: Date): Promise<void> {
    await tx.query(PAUSE, [newId(), loop, at, by, note]);
  }

  async resume(tx: Transaction, loop: LoopName, by: string | null, at: Date): Promise<void> {
    await tx.query(RESUME, [loop, at, by]);
  }
}

const PAUSED: Statement = { name: 'loops-paused', text: 'SELECT loop FROM loop_pauses WHERE resumed_at IS NULL' };

const person = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE json_build_object('id', ${alias}.id, 'name', ${alias}.name) END`;

/** What is paused stands before what was: of those there are never more than there are loops. */
const PAUSES: Statement = {
  name: 'loop-pauses',
  text: `SELECT p.loop, p.paused_at AS "pausedAt", ${person('a')} AS "pausedBy", p.note, p.resumed_at AS "resumedAt",
      ${person('b')} AS "resumedBy"
    FROM loop_pauses p LEFT JOIN users a ON a.id = p.paused_by LEFT JOIN users b ON b.id = p.resumed_by
    ORDER BY (p.resumed_at IS NULL) DESC, p.paused_at DESC, p.id DESC LIMIT $1`,
};

const BEATS: Statement = { name: 'loop-beats', text: 'SELECT loop, beat_at AS "beatAt" FROM loop_beats' };

const BEAT: Statement = {
  name: 'loop-beat',
  text: `INSERT INTO loop_beats AS b (loop, beat_at) VALUES ($1, $2)
    ON CONFLICT (loop) DO UPDATE SET beat_at = excluded.beat_at WHERE b.beat_at < excluded.beat_at`,
};

const PAUSE: Statement = {
  name: 'loop-pause',
  text: `INSERT INTO loop_pauses (id, loop, paused_at, paused_by, note) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (loop) WHERE resumed_at IS NULL DO NOTHING`,
};

const RESUME: Statement = {
  name: 'loop-resume',
  text: 'UPDATE loop_pauses SET resumed_at = $2, resumed_by = $3 WHERE loop = $1 AND resumed_at IS NULL',
};
