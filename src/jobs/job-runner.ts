import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { DeadlineAlarm, type ArmedDeadline } from '../modules/deadlines/deadline-alarm';
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
import { OutboxRelay } from './outbox-relay.service';
import { DEADLINE_QUEUE, MAIL_QUEUE, OUTBOX_QUEUE } from './schedule';
import { CHECKPOINT, checkpoint } from './schedules/checkpoint';
import { NIGHTLY, nightly } from './schedules/nightly';
import { dueScan } from './schedules/due-scan';
import { mailPost } from './schedules/mail-post';
import { outboxPoll } from './schedules/outbox-poll';
import { Watchdog } from './watchdog';
import { within } from './within';

/** An alarm that rings this little early, clocks being what they are, waits for the instant. */
const EARLY_MS = 1_000;

/** Starts and stops everything that works while nobody looks. Nothing here decides; it only wakes what does. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger('Jobs');
  private readonly queues: JobQueue[] = [];
  private readonly workers: JobWorker[] = [];
  private readonly loops: Loop[] = [];
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
  ) {}

  start(): void {
    const poll = this.loop(outboxPoll(this.relay, this.agreed, this.settings));
    const scan = this.loop(dueScan(this.processor, this.store, this.alarms, this.agreed, this.settings));
    const night = this.loop(nightly(this.cleanUp, this.agreed));
    const heads = this.loop(checkpoint(this.checkpoints, this.agreed));
    const outboxQueue = this.queue(OUTBOX_QUEUE);
    const deadlineQueue = this.queue(DEADLINE_QUEUE);
    this.worker(OUTBOX_QUEUE, 1, () => poll.tick());
    this.worker(DEADLINE_QUEUE, 4, (name, data) => {
      if (name === ALARM) return this.ring(data as AlarmContent);
      if (name === CHECKPOINT) return heads.tick();
      return name === NIGHTLY ? night.tick() : scan.tick();
    });
    this.alarms.start(deadlineQueue);
    this.listening.push(this.wakeUp.onWake(() => poll.kick()));
    this.listening.push(this.armed.onArmed((deadline) => this.onArmed(deadline, scan)));
    this.watchdog.watch(poll, outboxQueue);
    this.watchdog.watch(scan, deadlineQueue);
    this.watchdog.watch(night, deadlineQueue);
    this.watchdog.watch(heads, deadlineQueue);
    const mails = this.mail.isOn ? this.startMail() : undefined;
    this.watchdog.start();
    this.metrics.showBacklogs();
    this.metrics.showQueues(
      { [OUTBOX_QUEUE]: outboxQueue, [DEADLINE_QUEUE]: deadlineQueue, ...(mails && { [MAIL_QUEUE]: mails }) },
      this.settings.serverPatienceMs,
    );
    poll.kick();
    scan.kick();
    heads.kick();
    this.logger.log(this.checkpoints.describe());
    this.logger.log(`jobs run on ${this.server.kind}`);
  }

  private startMail(): JobQueue {
    const loop = this.loop(mailPost(this.post, this.agreed, this.settings));
    const queue = this.queue(MAIL_QUEUE);
    this.worker(MAIL_QUEUE, 1, () => loop.tick());
    this.watchdog.watch(loop, queue);
    loop.kick();
    return queue;
  }

  /** Ends what runs within the settings' time; whatever is cut off is done again, since only a commit counts. */
  async stop(): Promise<void> {
    for (const leave of this.listening.splice(0)) leave();
    this.watchdog.stop();
    this.alarms.stop();
    this.server.leave();
    const running = [
      ...this.loops.splice(0).map((loop) => loop.stop()),
      ...this.workers.map((worker) => worker.close()),
    ];
    try {
      await within(this.settings.closeWithinMs, 'stopping jobs', Promise.allSettled(running));
    } catch (error) {
      this.logger.warn(String(error));
      await this.abandon(this.workers);
    }
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

  private onArmed(deadline: ArmedDeadline, scan: Loop): void {
    const wait = deadline.dueAt.getTime() - this.clock.now().getTime();
    if (wait <= 0) setImmediate(() => scan.kick());
    else if (wait <= this.alarms.horizonMs) this.alarms.set([deadline]);
  }

  private loop(schedule: ConstructorParameters<typeof Loop>[0]): Loop {
    const loop = new Loop(schedule, this.heartbeats);
    this.loops.push(loop);
    return loop;
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
