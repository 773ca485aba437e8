import type { DataSource } from 'typeorm';
import { AgreedClock } from '../../../src/jobs/agreed-clock';
import { AlarmClock } from '../../../src/jobs/alarm-clock';
import { CheckpointSweep } from '../../../src/jobs/checkpoint-sweep';
import { CleanUp } from '../../../src/jobs/clean-up';
import { Heartbeats } from '../../../src/jobs/heartbeats';
import { JobMetrics } from '../../../src/jobs/job-metrics';
import { JobRunner } from '../../../src/jobs/job-runner';
import { JobServer } from '../../../src/jobs/job-server';
import { JobSettings } from '../../../src/jobs/job-settings';
import { LoopSwitch } from '../../../src/jobs/loop-switch';
import type { OutgoingPosts } from '../../../src/jobs/outgoing-posts';
import { OutboxRelay } from '../../../src/jobs/outbox-relay.service';
import { OutboxStore } from '../../../src/jobs/outbox-store';
import { Topics } from '../../../src/jobs/topics';
import { Watchdog } from '../../../src/jobs/watchdog';
import { LoginAttempts } from '../../../src/modules/auth/login-attempts';
import { SessionStore } from '../../../src/modules/auth/session-store';
import { LoopStore } from '../../../src/modules/background/loop-store';
import { DeadlineAlarm } from '../../../src/modules/deadlines/deadline-alarm';
import { DeadlineHandlers } from '../../../src/modules/deadlines/deadline-handlers';
import { DeadlineProcessor } from '../../../src/modules/deadlines/deadline-processor.service';
import { DeadlineService } from '../../../src/modules/deadlines/deadline.service';
import { DeadlineStore } from '../../../src/modules/deadlines/deadline-store';
import { RobotPostStore } from '../../../src/modules/notifications/robots/robot-post-store';
import { NotificationsService } from '../../../src/modules/notifications/notifications.service';
import { type Clock, SystemClock } from '../../../src/modules/platform/clock/clock';
import type { Environment } from '../../../src/modules/platform/config/environment';
import { createDataSource } from '../../../src/modules/platform/database/data-source';
import { UnitOfWork } from '../../../src/modules/platform/database/unit-of-work';
import { IdempotencyService } from '../../../src/modules/platform/http/idempotency.service';
import { Metrics } from '../../../src/modules/platform/metrics/metrics';
import type { MailPost } from '../../../src/modules/platform/mail/mail-post';
import { Bell } from '../../../src/modules/platform/live/bell';
import { MailSettings } from '../../../src/modules/platform/mail/mail-settings';
import { DeliveryStore } from '../../../src/modules/webhooks/delivery-store';
import { Outbox } from '../../../src/modules/platform/outbox/outbox';
import { WakeUp } from '../../../src/modules/platform/outbox/wake-up';
import { CheckpointSettings } from '../../../src/modules/platform/workflow/checkpoint-settings';
import { CheckpointStore } from '../../../src/modules/platform/workflow/checkpoint-store';
import { CheckpointService } from '../../../src/modules/platform/workflow/checkpoint.service';

export interface Wiring {
  databaseUrl: string;
  /** Undefined: BullMQ's PostgreSQL backend. */
  redisUrl?: string;
  settings?: Partial<JobSettings>;
  clock?: Clock;
}

export interface WiredJobs {
  source: DataSource;
  unitOfWork: UnitOfWork;
  outbox: Outbox;
  deadlines: DeadlineService;
  handlers: DeadlineHandlers;
  processor: DeadlineProcessor;
  relay: OutboxRelay;
  topics: Topics;
  agreed: AgreedClock;
  heartbeats: Heartbeats;
  metrics: Metrics;
  runner: JobRunner;
  server: JobServer;
  notifications: NotificationsService;
}

/** The parts of a worker process as JobsModule joins them, without HTTP around them. */
export async function wireJobs(wiring: Wiring): Promise<WiredJobs> {
  const source = await createDataSource(wiring.databaseUrl, { poolSize: 8 }).initialize();
  const settings = Object.assign(new JobSettings(), wiring.settings);
  const clock = wiring.clock ?? new SystemClock();
  const unitOfWork = new UnitOfWork(source);
  const agreed = new AgreedClock(clock, unitOfWork);
  const handlers = new DeadlineHandlers();
  const store = new DeadlineStore(unitOfWork);
  const processor = new DeadlineProcessor(unitOfWork, store, handlers);
  const outboxStore = new OutboxStore(unitOfWork);
  const topics = new Topics();
  const relay = new OutboxRelay(unitOfWork, outboxStore, topics);
  const alarm = new DeadlineAlarm();
  const wakeUp = new WakeUp();
  const heartbeats = new Heartbeats();
  const metrics = new Metrics();
  const bell = new Bell(source, unitOfWork);
  const switches = new LoopSwitch(new LoopStore(unitOfWork), agreed);
  const jobMetrics = new JobMetrics(metrics, outboxStore, store, heartbeats, agreed, switches);
  const { redisUrl, databaseUrl } = wiring;
  const server = new JobServer(redisUrl === undefined ? { databaseUrl } : { redisUrl });
  const runner = new JobRunner(
    server,
    settings,
    clock,
    agreed,
    relay,
    processor,
    store,
    new AlarmClock(clock, settings),
    new Watchdog(settings),
    heartbeats,
    jobMetrics,
    wakeUp,
    alarm,
    new CleanUp(
      unitOfWork,
      new SessionStore(unitOfWork, bell),
      new LoginAttempts(),
      new IdempotencyService(),
      new DeliveryStore(unitOfWork),
      new RobotPostStore(unitOfWork),
    ),
    checkpointsOff(unitOfWork),
    {} as MailPost,
    new MailSettings({} as Environment),
    handlers,
    switches,
    { schedules: () => [] } as unknown as OutgoingPosts,
  );
  const parts = { source, unitOfWork, handlers, processor, relay, topics, agreed, heartbeats, metrics, runner, server };
  return {
    ...parts,
    outbox: new Outbox(wakeUp),
    deadlines: new DeadlineService(alarm),
    notifications: new NotificationsService(bell),
  };
}

function checkpointsOff(unitOfWork: UnitOfWork): CheckpointSweep {
  const settings = new CheckpointSettings({} as Environment);
  return new CheckpointSweep(new CheckpointService(unitOfWork, settings, new CheckpointStore()), settings, unitOfWork);
}

/** Faster than production, so that faults and repairs fit into a short test. */
export const BRISK: Partial<JobSettings> = {
  outboxPollMs: 250,
  dueScanMs: 1_000,
  watchMs: 500,
  serverPatienceMs: 1_000,
  closeWithinMs: 3_000,
};
