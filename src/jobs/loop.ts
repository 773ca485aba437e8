import { Logger } from '@nestjs/common';
import { performance } from 'node:perf_hooks';
import { type Heartbeats } from './heartbeats';
import { type LoopSwitch } from './loop-switch';
import { type Schedule } from './schedule';
import { SingleFlight } from './single-flight';

/** A loop without a beat for so many of its periods counts as silent. */
const SILENT_AFTER_PERIODS = 3;
const SLOWEST_BEAT_MS = 30_000;
/** How often a sweep that takes long asks whether it has been paused. */
const ASK_MS = 1_000;

/** One schedule at work in this process: at most one sweep at a time, each finished one a heartbeat. */
export class Loop {
  private readonly logger = new Logger('Jobs');
  private readonly stopped = new AbortController();
  private readonly flight = new SingleFlight(() => this.sweep());
  private tickedAtMs = performance.now();

  constructor(
    readonly schedule: Schedule,
    private readonly heartbeats: Heartbeats,
    private readonly pauses: LoopSwitch,
  ) {
    heartbeats.expect(schedule.id, SILENT_AFTER_PERIODS * schedule.everyMs + SLOWEST_BEAT_MS);
  }

  /** Woken by the job server. */
  tick(): Promise<void> {
    this.tickedAtMs = performance.now();
    return this.flight.run();
  }

  /** Woken from within the process; failures are logged and made up for by the next sweep. */
  kick(): void {
    if (this.stopped.signal.aborted) return;
    this.flight.run().catch((error: unknown) => this.logger.error(`${this.schedule.id}: ${String(error)}`));
  }

  /** True when the job server has woken this process for nothing in several periods. */
  isUntouched(periods: number): boolean {
    return performance.now() - this.tickedAtMs > periods * this.schedule.everyMs;
  }

  isSilent(): boolean {
    return this.heartbeats.ageMs(this.schedule.id) > SILENT_AFTER_PERIODS * this.schedule.everyMs;
  }

  /** Lets the sweep that is running come to the end of its current transaction. */
  async stop(): Promise<void> {
    this.stopped.abort();
    this.heartbeats.forget(this.schedule.id);
    await this.flight.settled();
  }

  private async sweep(): Promise<void> {
    if (this.stopped.signal.aborted) return;
    const { id } = this.schedule;
    if (!(await this.pauses.isPaused(id))) {
      await this.sweepUntilPaused();
      await this.pauses.note(id);
    }
    this.heartbeats.beat(id);
  }

  /** A sweep over much ends between two transactions, like at a stop. */
  private async sweepUntilPaused(): Promise<void> {
    const paused = new AbortController();
    const { id } = this.schedule;
    const asking = setInterval(() => {
      this.pauses.isPaused(id).then(
        (yes) => yes && paused.abort(),
        () => undefined,
      );
    }, ASK_MS);
    try {
      await this.schedule.sweep(AbortSignal.any([this.stopped.signal, paused.signal]), () => this.heartbeats.beat(id));
    } finally {
      clearInterval(asking);
    }
  }
}
