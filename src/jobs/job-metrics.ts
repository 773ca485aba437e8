import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { DeadlineStore } from '../modules/deadlines/deadline-store';
import { Metrics } from '../modules/platform/metrics/metrics';
import { AgreedClock } from './agreed-clock';
import { Heartbeats } from './heartbeats';
import { LoopSwitch } from './loop-switch';
import type { JobQueue } from './job-server';
import { OutboxStore } from './outbox-store';
import { within } from './within';

/** What an operator watches: how much waits, for how long, whether the loops turn, whether the job server answers. */
@Injectable()
export class JobMetrics {
  readonly serverErrors: Counter<'queue'>;
  private readonly processed: Counter<'queue' | 'job' | 'outcome'>;

  constructor(
    private readonly metrics: Metrics,
    private readonly outbox: OutboxStore,
    private readonly deadlines: DeadlineStore,
    private readonly heartbeats: Heartbeats,
    private readonly clock: AgreedClock,
    private readonly loops: LoopSwitch,
  ) {
    const registers = [metrics.registry];
    this.serverErrors = new Counter({
      name: 'keypath_job_server_errors_total',
      help: 'Errors of connections to the job server',
      labelNames: ['queue'],
      registers,
    });
    this.processed = new Counter({
      name: 'keypath_jobs_processed_total',
      help: 'Wake-ups that were worked on',
      labelNames: ['queue', 'job', 'outcome'],
      registers,
    });
  }

  /** Backlogs are read when somebody asks; only processes that run jobs show them. */
  showBacklogs(): void {
    this.gauge(
      'keypath_outbox_waiting',
      'Outbox rows not relayed yet (counted to 10000)',
      async () => (await this.outbox.backlog()).waiting,
    );
    this.gauge(
      'keypath_outbox_parked',
      'Outbox rows given up, each with an incident',
      async () => (await this.outbox.backlog()).parked,
    );
    this.gauge('keypath_outbox_oldest_seconds', 'Age of the oldest outbox row not relayed', async () =>
      this.since((await this.outbox.backlog()).oldestAt),
    );
    this.gauge(
      'keypath_deadlines_due',
      'Deadlines due and not acted on (counted to 10000)',
      async () => (await this.dueBacklog()).due,
    );
    this.gauge('keypath_deadlines_lag_seconds', 'How long the oldest due deadline has waited', async () =>
      this.since((await this.dueBacklog()).oldestAt),
    );
    this.gauge(
      'keypath_clock_skew_seconds',
      "How far the database's clock is ahead of this machine's",
      async () => this.clock.skewMs / 1000,
    );
    this.loopAges();
    this.pausedLoops();
  }

  /** Jobs by state. A job server that does not answer in time shows none, and holds nothing else up. */
  showQueues(queues: Record<string, JobQueue>, patienceMs: number): void {
    new Gauge({
      name: 'keypath_queue_jobs',
      help: 'Jobs in the queues of the job server',
      labelNames: ['queue', 'state'],
      registers: [this.metrics.registry],
      async collect() {
        const asked = Object.entries(queues).map(async ([queue, jobs]) => ({
          queue,
          counts: await countsOf(jobs, patienceMs),
        }));
        const answers = await Promise.all(asked);
        this.reset();
        for (const { queue, counts } of answers)
          for (const [state, count] of Object.entries(counts)) this.set({ queue, state }, count);
      },
    });
  }

  async measure(queue: string, job: string, work: Promise<void>): Promise<void> {
    try {
      await work;
      this.processed.inc({ queue, job, outcome: 'done' });
    } catch (error) {
      this.processed.inc({ queue, job, outcome: 'failed' });
      throw error;
    }
  }

  private gauge(name: string, help: string, read: () => Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.metrics.registry],
      async collect() {
        this.set(await read());
      },
    });
  }

  private loopAges(): void {
    const { heartbeats } = this;
    new Gauge({
      name: 'keypath_loop_age_seconds',
      help: 'Time since the loop last came to its end',
      labelNames: ['loop'],
      registers: [this.metrics.registry],
      collect() {
        this.reset();
        for (const loop of heartbeats.loops()) this.set({ loop }, heartbeats.ageMs(loop) / 1000);
      },
    });
  }

  private pausedLoops(): void {
    const { heartbeats, loops } = this;
    new Gauge({
      name: 'keypath_loop_paused',
      help: '1 while somebody has paused the loop',
      labelNames: ['loop'],
      registers: [this.metrics.registry],
      collect() {
        for (const loop of heartbeats.loops()) this.set({ loop }, loops.pausedLately.has(loop) ? 1 : 0);
      },
    });
  }

  private async dueBacklog(): Promise<{ due: number; oldestAt: Date | null }> {
    return this.deadlines.backlog(await this.clock.now());
  }

  private async since(instant: Date | null): Promise<number> {
    if (!instant) return 0;
    return Math.max(0, ((await this.clock.now()).getTime() - instant.getTime()) / 1000);
  }
}

async function countsOf(queue: JobQueue, patienceMs: number): Promise<Record<string, number>> {
  try {
    return await within(patienceMs, 'counting jobs', queue.getJobCounts('waiting', 'active', 'delayed', 'failed'));
  } catch {
    return {};
  }
}
