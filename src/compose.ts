import { join } from 'node:path';
import cookie from '@fastify/cookie';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PARAMS_PROVIDER_TOKEN, PinoLogger } from 'nestjs-pino';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module';
import { type Clock, SystemClock } from './modules/platform/clock/clock';
import type { Environment } from './modules/platform/config/environment';
import { createDataSource } from './modules/platform/database/data-source';
import { closeGracefully } from './modules/platform/http/graceful-close';
import { createHttpAdapter } from './modules/platform/http/http-adapter';
import { addHttpHooks } from './modules/platform/http/http-hooks';
import { serveDocument } from './modules/platform/http/openapi';
import { pagesFolder, servePages } from './modules/platform/http/pages';
import { RouteTable } from './modules/platform/http/route-table';
import { serveOnlyProbes } from './modules/platform/http/worker-routes';
import { Translator } from './modules/platform/i18n/translator';
import { createLogger } from './modules/platform/logging/log-options';
import { QuietLogger } from './modules/platform/logging/quiet-logger';
import { followRequests } from './modules/platform/logging/request-log';
import { Metrics } from './modules/platform/metrics/metrics';

export interface CompositionOptions {
  environment: Environment;
  clock?: Clock;
  /** False: nothing is connected; for the OpenAPI document, which needs the code alone. */
  connect?: boolean;
  /** Nobody waits at a screen: the command line. See {@link createDataSource}. */
  unhurried?: boolean;
  /** Beside the product's own; for tests that need a handler of their own. */
  modules?: Type[];
}

/** The application with everything in it, not listening yet. */
export async function composeApplication(options: CompositionOptions): Promise<NestFastifyApplication> {
  const source = createDataSource(options.environment.databaseUrl ?? '', { unhurried: options.unhurried ?? false });
  if (options.connect ?? true) await source.initialize();
  try {
    return await compose(options, source);
  } catch (error) {
    if (source.isInitialized) await source.destroy();
    throw error;
  }
}

async function compose(options: CompositionOptions, source: DataSource): Promise<NestFastifyApplication> {
  const { environment, clock = new SystemClock(), connect = true, modules = [] } = options;
  const logger = createLogger(environment.logLevel);
  const translator = new Translator();
  const routes = new RouteTable();
  const adapter = createHttpAdapter(logger, translator, routes, environment.trustProxy);
  const module = AppModule.for({ environment, clock, source, translator, routes }, logger, modules);
  const settings = { bufferLogs: true, abortOnError: false, preview: !connect };
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, settings);
  if (!connect) return app;
  app.useLogger(new QuietLogger(await app.resolve(PinoLogger), app.get(PARAMS_PROVIDER_TOKEN)));
  await addFrontDoor(app, environment);
  return app;
}

/** Hooks come before the routes: Fastify gives a route the hooks that are there when it is registered. */
async function addFrontDoor(app: NestFastifyApplication, { role }: Environment): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  followRequests(server as never);
  if (role === 'worker') serveOnlyProbes(server as never);
  closeGracefully(server as never);
  addHttpHooks(server as never, app.get(Metrics));
  await app.register(cookie as never, { hook: false } as never);
  if (role === 'worker') return;
  await servePages(server as never, pagesFolder(join(__dirname, '..')));
  serveDocument(app);
}
