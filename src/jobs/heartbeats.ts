import { Injectable } from '@nestjs/common';
import { performance } from 'node:perf_hooks';

interface Beat {
  seenAtMs: number;
  /** Without a beat for so long the loop counts as standing still. */
  patienceMs: number;
}

/** When each loop of this process last came to its end. Measured on the monotonic clock: no clock change looks like a stop. */
@Injectable()
export class Heartbeats {
  private readonly beats = new Map<string, Beat>();

  /** From now on the loop is expected to beat. */
  expect(loop: string, patienceMs: number): void {
    this.beats.set(loop, { seenAtMs: performance.now(), patienceMs });
  }

  beat(loop: string): void {
    const beat = this.beats.get(loop);
    if (beat) beat.seenAtMs = performance.now();
  }

  forget(loop: string): void {
    this.beats.delete(loop);
  }

  /** Milliseconds since the last beat; 0 for a loop that nobody expects. */
  ageMs(loop: string): number {
    const beat = this.beats.get(loop);
    return beat ? performance.now() - beat.seenAtMs : 0;
  }

  loops(): string[] {
    return [...this.beats.keys()];
  }

  /** Loops that stand still. */
  silent(): string[] {
    return this.loops().filter((loop) => this.ageMs(loop) > (this.beats.get(loop)?.patienceMs ?? Infinity));
  }
}
