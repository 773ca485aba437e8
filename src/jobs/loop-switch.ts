import { Injectable } from '@nestjs/common';
import { performance } from 'node:perf_hooks';
import { LoopStore } from '../modules/background/loop-store';
import { type LoopName } from '../modules/background/loops';
import { AgreedClock } from './agreed-clock';

/** A pause holds in every process after so long. */
const KNOWN_FOR_MS = 1_000;
/** Beats are noted for all processes only so often. */
const NOTED_EVERY_MS = 10_000;

/** What all processes agree on about the loops: which are paused, and when each was last at its end. */
@Injectable()
export class LoopSwitch {
  private known: Promise<ReadonlySet<string>> | undefined;
  private knownAtMs = -Infinity;
  private last: ReadonlySet<string> = new Set();
  private readonly notedAtMs = new Map<string, number>();

  constructor(
    private readonly store: LoopStore,
    private readonly clock: AgreedClock,
  ) {}

  async isPaused(loop: LoopName): Promise<boolean> {
    return (await this.paused()).has(loop);
  }

  /** What was known when somebody last asked; for those who cannot wait. */
  get pausedLately(): ReadonlySet<string> {
    return this.last;
  }

  async note(loop: LoopName): Promise<void> {
    const now = performance.now();
    if (now - (this.notedAtMs.get(loop) ?? -Infinity) < NOTED_EVERY_MS) return;
    this.notedAtMs.set(loop, now);
    await this.store.beat(loop, await this.clock.now());
  }

  private paused(): Promise<ReadonlySet<string>> {
    const now = performance.now();
    if (this.known && now - this.knownAtMs < KNOWN_FOR_MS) return this.known;
    this.knownAtMs = now;
    this.known = this.read();
    this.known.catch(() => (this.known = undefined));
    return this.known;
  }

  private async read(): Promise<ReadonlySet<string>> {
    this.last = new Set(await this.store.paused());
    return this.last;
  }
}
