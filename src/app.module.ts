import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { Logger } from 'pino';
import { ApprovalsModule } from './approvals/approvals.module';
import { JobsModule } from './jobs/jobs.module';
import { AuthModule } from './modules/auth/auth.module';
import { BackgroundModule } from './modules/background/background.module';
import { CalendarModule } from './modules/calendar/calendar.module';
import { DeadlinesModule } from './modules/deadlines/deadlines.module';
import { NotificationsModule } from './modules/notifications/notifications.module';
import { FeaturesModule } from './modules/features.module';
import { IncidentsModule } from './modules/incidents/incidents.module';
import { ExportsModule } from './modules/exports/exports.module';
import { ImportsModule } from './modules/imports/imports.module';
import { LoggingModule } from './modules/platform/logging/logging.module';
import { MailModule } from './modules/platform/mail/mail.module';
import { OutboundModule } from './modules/platform/outbound/outbound.module';
import { PlatformModule, type PlatformParts } from './modules/platform/platform.module';
import { PolicyModule } from './modules/policy/policy.module';
import { UsersModule } from './modules/users/users.module';
import { WebhooksModule } from './modules/webhooks/webhooks.module';

/** Every process has these. */
const MODULES: Type[] = [
  MailModule,
  OutboundModule,
  AuthModule,
  UsersModule,
  CalendarModule,
  PolicyModule,
  DeadlinesModule,
  ApprovalsModule,
  NotificationsModule,
  IncidentsModule,
  BackgroundModule,
  FeaturesModule,
  ImportsModule,
  ExportsModule,
  WebhooksModule,
];

/** What wakes up later; not in a process that only serves the interface. */
const BACKGROUND: Type[] = [JobsModule];

/** One list for every process: `KEYPATH_ROLE` decides only whether background work runs here (and main.ts, what is served). */
@Module({})
export class AppModule {
  static for(parts: PlatformParts, logger: Logger, more: Type[] = []): DynamicModule {
    const background = parts.environment.role === 'api' ? [] : BACKGROUND;
    return {
      module: AppModule,
      imports: [LoggingModule.for(logger), PlatformModule.for(parts), ...MODULES, ...background, ...more],
    };
  }
}
