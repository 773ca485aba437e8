import { type BeforeApplicationShutdown, Inject, Logger, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BackgroundModule } from '../modules/background/background.module';
import { NotificationsModule } from '../modules/notifications/notifications.module';
import { CatchUp } from '../modules/notifications/catch-up.service';
import { checkRedisAt } from '../modules/platform/config/check-servers';
import { ENVIRONMENT } from '../modules/platform/config/environment.token';
import type { Environment } from '../modules/platform/config/environment';
import { ServerCheckError } from '../modules/platform/config/server-checks';
import { MAIL_ORDERED, MailQueue } from '../modules/platform/mail/mail-queue';
import { type PartReport, PartReports, ReadinessChecks } from '../modules/platform/health/readiness-checks';
import { POLICY_ACTIVATED } from '../modules/policy-drafts/policy-activation.service';
import { PolicyAnnouncement } from '../modules/policy-drafts/policy-announcement.service';
import { PolicyDraftsModule } from '../modules/policy-drafts/policy-drafts.module';
import { WebhooksModule } from '../modules/webhooks/webhooks.module';
import { AgreedClock } from './agreed-clock';
import { AlarmClock } from './alarm-clock';
import { CheckpointSweep } from './checkpoint-sweep';
import { CleanUp } from './clean-up';
import { Heartbeats } from './heartbeats';
import { JobMetrics } from './job-metrics';
import { JobRunner } from './job-runner';
import { JobServer } from './job-server';
import { JobSettings } from './job-settings';
import { LoopSwitch } from './loop-switch';
import { OutboxRelay } from './outbox-relay.service';
import { OutgoingPosts } from './outgoing-posts';
import { OutboxStore } from './outbox-store';
import { Topics } from './topics';
import { Watchdog } from './watchdog';

/** Without a Redis the jobs live beside our tables, in a schema of BullMQ's own. */
function jobServer(environment: Environment, source: DataSource): JobServer {
  if (environment.redisUrl !== undefined) return new JobServer({ redisUrl: environment.redisUrl });
  const { url } = source.options as { url?: string };
  return new JobServer({ databaseUrl: url ?? environment.databaseUrl ?? '' });
}

/** Background work, for processes of the role `all` or `worker`. Nothing else imports this but the composition. */
@Module({
  imports: [BackgroundModule, NotificationsModule, PolicyDraftsModule, WebhooksModule],
  providers: [
    { provide: JobServer, useFactory: jobServer, inject: [ENVIRONMENT, DataSource] },
    JobSettings,
    AgreedClock,
    AlarmClock,
    CheckpointSweep,
    CleanUp,
    Heartbeats,
    JobMetrics,
    JobRunner,
    LoopSwitch,
    OutboxRelay,
    OutgoingPosts,
    OutboxStore,
    Topics,
    Watchdog,
  ],
})
export class JobsModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly runner: JobRunner,
    private readonly topics: Topics,
    private readonly catchUp: CatchUp,
    private readonly readiness: ReadinessChecks,
    private readonly heartbeats: Heartbeats,
    private readonly mails: MailQueue,
    private readonly switches: LoopSwitch,
    private readonly announcement: PolicyAnnouncement,
  ) {}

  /** @throws ServerCheckError `redis-evicts` */
  async onApplicationBootstrap(): Promise<void> {
    if (this.environment.role === 'api') return;
    await this.refuseEviction();
    this.topics.register('message.addressed', (tx, messages, at) => this.catchUp.record(tx, messages, at));
    this.topics.register(MAIL_ORDERED, (tx, messages, at) => this.mails.receive(tx, messages, at));
    this.topics.register(POLICY_ACTIVATED, (tx, messages, at) => this.announcement.receive(tx, messages, at));
    this.readiness.register('jobs', async () => this.loops());
    this.runner.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.environment.role !== 'api') await this.runner.stop();
  }

  /** A Redis that evicts must not be used; one that is away may come back, and until then the loops turn by themselves. */
  private async refuseEviction(): Promise<void> {
    if (this.environment.redisUrl === undefined) return;
    try {
      await checkRedisAt(this.environment.redisUrl);
    } catch (error) {
      if (!(error instanceof ServerCheckError) || error.code !== 'redis-unreachable') throw error;
      this.logger.warn(error.message);
    }
  }

  /** A loop that stands still is down, one that somebody has paused is degraded: the process serves, but less than all. */
  private loops(): PartReports {
    const silent = new Set(this.heartbeats.silent());
    const reports = this.heartbeats.loops().map((loop): [string, PartReport] => {
      const outcome = silent.has(loop) ? 'down' : this.switches.pausedLately.has(loop) ? 'degraded' : 'up';
      return [loop, { outcome, ageSeconds: Math.round(this.heartbeats.ageMs(loop) / 100) / 10 }];
    });
    return new PartReports(Object.fromEntries(reports));
  }
}
