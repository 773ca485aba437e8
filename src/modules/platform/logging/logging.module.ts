import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';

/** Nest's logger writes to the server's own pino. The request's id comes by a hook of Fastify, so no middleware is needed. */
@Module({})
export class LoggingModule {
  static for(logger: Logger): DynamicModule {
    return {
      module: LoggingModule,
      imports: [LoggerModule.forRoot({ pinoHttp: { logger: logger as never }, useExisting: true, forRoutes: [] })],
    };
  }
}
