import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type CompositionOptions, composeApplication } from './compose';
import { checkServers } from './modules/platform/config/check-servers';
import { readEnvironment } from './modules/platform/config/environment';
import { runMigrations } from './modules/platform/database/migrate';

export interface Running {
  /** Where it listens, with the port that it got. */
  url: string;
  app: NestFastifyApplication;
  /** Ends gracefully: no new requests, those under way are answered, background work is put down, connections are closed. */
  close(): Promise<void>;
}

/** Starts the application of one process on servers that are there and migrated. */
export async function bootstrap(options: CompositionOptions): Promise<Running> {
  const app = await composeApplication(options);
  const { host, port } = options.environment;
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw error;
  }
  return { url: urlOf(app, host), app, close: () => close(app) };
}

/** The door first: Nest itself would put modules away while requests still use them. */
async function close(app: NestFastifyApplication): Promise<void> {
  await app.getHttpAdapter().close();
  await app.close();
}

function urlOf(app: NestFastifyApplication, host: string): string {
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** A process whose servers are given, as in a container: stops on SIGTERM and SIGINT. */
export async function serve(role?: 'worker'): Promise<void> {
  process.env.TZ = 'UTC';
  const environment = readEnvironment(role === undefined ? process.env : { ...process.env, KEYPATH_ROLE: role });
  const { databaseUrl, redisUrl } = environment;
  if (databaseUrl === undefined) throw new Error('DATABASE_URL must be set');
  await checkServers({ databaseUrl, redisUrl });
  await runMigrations(databaseUrl);
  const { url, close: stop } = await bootstrap({ environment });
  onceSignalled(() => stop().then(() => process.exit(0)));
  process.stdout.write(`Keypath (${environment.role}) listens on ${url}\n`);
}

function onceSignalled(stop: () => Promise<never>): void {
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    stop().catch((error: Error) => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    });
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
}

if (require.main === module) {
  serve().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
