import { type DynamicModule, Global, Module, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Clock } from './clock/clock';
import type { Environment } from './config/environment';
import { ENVIRONMENT } from './config/environment.token';
import { HealthController } from './health/health.controller';
import { ReadinessChecks } from './health/readiness-checks';
import { ServerReadiness } from './health/server-readiness';
import { AnswerInterceptor } from './http/answer.interceptor';
import { CommandPipe } from './http/command';
import { CommandRunner } from './http/command-runner';
import { IdempotencyService } from './http/idempotency.service';
import { ProblemFilter } from './http/problem.filter';
import { RequestPipe } from './http/request.pipe';
import { RouteTable } from './http/route-table';
import { Translator } from './i18n/translator';
import { Bell } from './live/bell';
import { MessageTruth } from './live/message-truth';
import { Metrics } from './metrics/metrics';
import { MetricsController } from './metrics/metrics.controller';
import { WorkflowModule } from './workflow/workflow.module';

/** What exists before the modules do: made by the composition, shared by all. */
export interface PlatformParts {
  environment: Environment;
  clock: Clock;
  source: DataSource;
  translator: Translator;
  routes: RouteTable;
}

const SERVICES: Provider[] = [
  Bell,
  MessageTruth,
  CommandPipe,
  CommandRunner,
  IdempotencyService,
  Metrics,
  ReadinessChecks,
];

/** The ground under every module: where we run, what time it is, the database, the manners of HTTP. It knows no business word. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly source: DataSource) {}

  static for(parts: PlatformParts): DynamicModule {
    const given = partsAsProviders(parts);
    return {
      module: PlatformModule,
      imports: [WorkflowModule],
      controllers: [HealthController, MetricsController],
      providers: [
        ...given,
        ...SERVICES,
        ServerReadiness,
        { provide: APP_PIPE, useClass: RequestPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
      ],
      exports: [...given, ...SERVICES],
    };
  }

  /** After every other module has put its work down. */
  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

function partsAsProviders({ environment, clock, source, translator, routes }: PlatformParts): Provider[] {
  return [
    { provide: ENVIRONMENT, useValue: environment },
    { provide: Clock, useValue: clock },
    { provide: DataSource, useValue: source },
    { provide: Translator, useValue: translator },
    { provide: RouteTable, useValue: routes },
  ];
}
