import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor';
import { AuthService } from '../auth/auth.service';
import { assertMay } from '../auth/scope';
import type { Transaction } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { LoopStore, type Pause } from './loop-store';
import { isLoop, LOOP_QUEUES, type LoopName, LOOPS } from './loops';

const KEPT_IN_VIEW = 50;

export interface LoopState {
  loop: LoopName;
  queue: string;
  paused: Pause | null;
  /** Null: no process has run it yet. */
  lastBeatAt: Date | null;
}

interface Asking {
  /** Null: the server's operator. */
  actor: Actor | null;
  at: Date;
}

/** Pausing and resuming what works in the background. It holds for all processes, within a second or two. */
@Injectable()
export class BackgroundService {
  constructor(
    private readonly auth: AuthService,
    private readonly store: LoopStore,
  ) {}

  async status(): Promise<{ loops: LoopState[]; pauses: Pause[] }> {
    const [beats, pauses] = await Promise.all([this.store.beats(), this.store.pauses(KEPT_IN_VIEW)]);
    const loops = LOOPS.map((loop) => ({
      loop,
      queue: LOOP_QUEUES[loop],
      paused: pauses.find((pause) => pause.loop === loop && pause.resumedAt === null) ?? null,
      lastBeatAt: beats.find((beat) => beat.loop === loop)?.beatAt ?? null,
    }));
    return { loops, pauses };
  }

  /**
   * Nothing is lost by a pause: what falls due waits in its rows. A loop that is paused already stays as it is, with whoever was first.
   * @throws Problem 403 `forbidden`, 404 `not-found` for a name that no loop has
   */
  async pause(tx: Transaction, { actor, at }: Asking, loop: string, note: string | null): Promise<void> {
    await this.store.pause(tx, await this.admitted(tx, actor, loop), actor?.id ?? null, note, at);
  }

  /** @throws Problem 403 `forbidden`, 404 `not-found` for a name that no loop has */
  async resume(tx: Transaction, { actor, at }: Asking, loop: string): Promise<void> {
    await this.store.resume(tx, await this.admitted(tx, actor, loop), actor?.id ?? null, at);
  }

  private async admitted(tx: Transaction, actor: Actor | null, loop: string): Promise<LoopName> {
    if (actor) assertMay(await this.auth.freshActor(tx, actor.id), 'jobs.write');
    if (!isLoop(loop)) throw new Problem(404, 'not-found');
    return loop;
  }
}
