import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { LOOP_QUEUES, type LoopName } from '../modules/background/loops';
import { DeadlineAlarm, type ArmedDeadline } from '../modules/deadlines/deadline-alarm';
import { DeadlineHandlers } from '../modules/deadlines/deadline-handlers';
import { DeadlineProcessor } from '../modules/deadlines/deadline-processor.service';
import { DeadlineStore } from '../modules/deadlines/deadline-store';
import { Clock } from '../modules/platform/clock/clock';
import { MailPost } from '../modules/platform/mail/mail-post';
import { MailSettings } from '../modules/platform/mail/mail-settings';
import { WakeUp } from '../modules/platform/outbox/wake-up';
import { AgreedClock } from './agreed-clock';
import { CheckpointSweep } from './checkpoint-sweep';
import { CleanUp } from './clean-up';
import { ALARM, AlarmClock, type AlarmContent } from './alarm-clock';
import { Heartbeats } from './heartbeats';
import { JobMetrics } from './job-metrics';
import { JobServer, type JobQueue, type JobWorker } from './job-server';
import { JobSettings } from './job-settings';
import { Loop } from './loop';
import { OutgoingPosts } from './outgoing-posts';
import { OutboxRelay } from './outbox-relay.service';
import { LoopSwitch } from './loop-switch';
import { type QueueName, type Schedule } from './schedule';
import { checkpoint } from './schedules/checkpoint';
import { nightly } from './schedules/nightly';
import { dueScan, urgentDueScan } from './schedules/due-scan';
import { mailPost } from './schedules/mail-post';
import { outboxPoll } from './schedules/outbox-poll';
import { Watchdog } from './watchdog';
import { within } from './within';

/** An alarm that rings this little early, clocks being what they are, waits for the instant. */
const EARLY_MS = 1_000;

/** Jobs of a queue that one process works on side by side; a loop itself never runs twice in it. */
const CONCURRENCY: Record<QueueName, number> = {
  outbox: 1,
  'urgent-deadlines': 2,
  deadlines: 4,
  mail: 1,
  webhooks: 1,
  robots: 1,
  sweeps: 1,
};

/** Starts and stops everything that works while nobody looks. Nothing here decides; it only wakes what does. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger('Jobs');
  private readonly queues: JobQueue[] = [];
  private readonly workers: JobWorker[] = [];
  private readonly loops = new Map<string, Loop>();
  private readonly listening: (() => void)[] = [];

  constructor(
    private readonly server: JobServer,
    private readonly settings: JobSettings,
    private readonly clock: Clock,
    private readonly agreed: AgreedClock,
    private readonly relay: OutboxRelay,
    private readonly processor: DeadlineProcessor,
    private readonly store: DeadlineStore,
    private readonly alarms: AlarmClock,
    private readonly watchdog: Watchdog,
    private readonly heartbeats: Heartbeats,
    private readonly metrics: JobMetrics,
    private readonly wakeUp: WakeUp,
    private readonly armed: DeadlineAlarm,
    private readonly cleanUp: CleanUp,
    private readonly checkpoints: CheckpointSweep,
    private readonly post: MailPost,
    private readonly mail: MailSettings,
    private readonly handlers: DeadlineHandlers,
    private readonly pauses: LoopSwitch,
    private readonly outgoing: OutgoingPosts,
  ) {}

  start(): void {
    for (const schedule of this.schedules()) this.loops.set(schedule.id, this.loop(schedule));
    const queues = new Map([...this.queueNames()].map((name) => [name, this.queue(name)]));
    for (const loop of this.loops.values()) this.watchdog.watch(loop, queues.get(queueOf(loop))!);
    for (const name of queues.keys())
      this.worker(name, CONCURRENCY[name], (job, content) => this.woken(name, job, content));
    const urgent = new Set(this.handlers.urgentPurposes());
    this.alarms.start([
      { queue: queues.get('urgent-deadlines')!, takes: (purpose) => urgent.has(purpose) },
      { queue: queues.get('deadlines')!, takes: (purpose) => !urgent.has(purpose) },
    ]);
    this.listening.push(this.wakeUp.onWake(() => this.loops.get('outbox-poll')?.kick()));
    this.listening.push(
      this.armed.onArmed((deadline) =>
        this.onArmed(deadline, urgent.has(deadline.purpose) ? 'urgent-due-scan' : 'due-scan'),
      ),
    );
    this.watchdog.start();
    this.metrics.showBacklogs();
    this.metrics.showQueues(Object.fromEntries(queues), this.settings.serverPatienceMs);
    for (const loop of this.loops.values()) if (loop.schedule.cron === undefined) loop.kick();
    this.logger.log(this.checkpoints.describe());
    this.logger.log(`jobs run on ${this.server.kind}`);
  }

  private schedules(): Schedule[] {
    return [
      outboxPoll(this.relay, this.agreed, this.settings),
      urgentDueScan(this.processor, this.agreed, this.settings),
      dueScan(this.processor, this.store, this.alarms, this.agreed, this.settings),
      ...(this.mail.isOn ? [mailPost(this.post, this.agreed, this.settings)] : []),
      ...this.outgoing.schedules(this.agreed, this.settings),
      checkpoint(this.checkpoints, this.agreed),
      nightly(this.cleanUp, this.agreed),
    ];
  }

  private queueNames(): Set<QueueName> {
    return new Set([...this.loops.values()].map(queueOf));
  }

  /** Jobs are alarms of single deadlines, or ticks of a loop; one of a name that no loop has is of another release. */
  private async woken(queue: QueueName, job: string, content: unknown): Promise<void> {
    if (job !== ALARM) return this.loops.get(job)?.tick();
    const loop = queue === 'urgent-deadlines' ? 'urgent-due-scan' : 'due-scan';
    if (!(await this.pauses.isPaused(loop))) await this.ring(content as AlarmContent);
  }

  /** Ends what runs within the settings' time; whatever is cut off is done again, since only a commit counts. */
  async stop(): Promise<void> {
    for (const leave of this.listening.splice(0)) leave();
    this.watchdog.stop();
    this.alarms.stop();
    this.server.leave();
    const running = [
      ...[...this.loops.values()].map((loop) => loop.stop()),
      ...this.workers.map((worker) => worker.close()),
    ];
    try {
      await within(this.settings.closeWithinMs, 'stopping jobs', Promise.allSettled(running));
    } catch (error) {
      this.logger.warn(String(error));
      await this.abandon(this.workers);
    }
    this.loops.clear();
    this.workers.length = 0;
    await this.closeQueues();
  }

  /** Acts on one deadline because its alarm rang. The row decides: an alarm of a cancelled or moved one does nothing. */
  private async ring(alarm: AlarmContent): Promise<void> {
    const early = Date.parse(alarm.dueAt) - (await this.agreed.now()).getTime();
    if (early > EARLY_MS) return;
    if (early > 0) await sleep(early);
    await this.processor.process(alarm.id, await this.agreed.now());
  }

  private onArmed(deadline: ArmedDeadline, scan: LoopName): void {
    const wait = deadline.dueAt.getTime() - this.clock.now().getTime();
    if (wait <= 0) setImmediate(() => this.loops.get(scan)?.kick());
    else if (wait <= this.alarms.horizonMs) this.alarms.set([deadline]);
  }

  private loop(schedule: Schedule): Loop {
    return new Loop(schedule, this.heartbeats, this.pauses);
  }

  private queue(name: string): JobQueue {
    const queue = this.server.queue(name);
    queue.on('error', (error) => this.onServerError(name, error));
    this.queues.push(queue);
    return queue;
  }

  private worker(name: string, concurrency: number, work: (job: string, data: unknown) => Promise<void>): void {
    const worker = this.server.worker(
      name,
      (job) => this.metrics.measure(name, job.name, work(job.name, job.data)),
      concurrency,
    );
    worker.on('error', (error) => this.onServerError(name, error));
    worker.on('failed', (job, error) => this.logger.error(`${name}/${job?.name ?? 'lost job'}: ${error.message}`));
    this.workers.push(worker);
  }

  private onServerError(queue: string, error: Error): void {
    this.metrics.serverErrors.inc({ queue });
    this.logger.debug(`job server, queue ${queue}: ${error.message || error.name}`);
  }

  /** Closing waits for the server's answer, which may never come. */
  private async closeQueues(): Promise<void> {
    const queues = this.queues.splice(0);
    const closing = Promise.allSettled(queues.map((queue) => queue.close()));
    await within(this.settings.serverPatienceMs, 'closing queues', closing).catch(() => this.abandon(queues));
  }

  private async abandon(parts: (JobQueue | JobWorker)[]): Promise<void> {
    const gone = Promise.allSettled(parts.map((part) => part.disconnect()));
    await within(this.settings.serverPatienceMs, 'disconnecting', gone).catch((error) =>
      this.logger.warn(String(error)),
    );
  }
}

function queueOf(loop: Loop): QueueName {
  return LOOP_QUEUES[loop.schedule.id];
}
