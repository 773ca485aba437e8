import type { INestApplicationContext } from '@nestjs/common';
import { withCheckpointKey } from '../launcher/checkpoint-key';
import { findOrStartServers, type Servers } from '../launcher/servers';
import { checkServers } from '../modules/platform/config/check-servers';
import { type Environment, readEnvironment } from '../modules/platform/config/environment';
import { createDataSource } from '../modules/platform/database/data-source';
import { runMigrations } from '../modules/platform/database/migrate';
import { CommandRefused, EXIT } from './exit-codes';
import type { Terminal } from './terminal';

export interface Reached {
  environment: Environment;
  servers: Servers;
}

/** Runs `work` with the servers found, or started for its duration. Nothing of it is logged: the terminal is the command's. */
export async function withServers<Result>(
  terminal: Terminal,
  work: (reached: Reached) => Promise<Result>,
): Promise<Result> {
  const given: Environment = { ...readEnvironment(terminal.surroundings.env), logLevel: 'silent', role: 'api' };
  const servers = await findOrStartServers(given, { log: (line) => terminal.progress(line) });
  const stop = once(() => servers.stop());
  const release = onInterrupt(stop);
  try {
    await checkServers({ databaseUrl: servers.databaseUrl });
    return await work({
      environment: { ...withCheckpointKey(given), databaseUrl: servers.databaseUrl, redisUrl: servers.redisUrl },
      servers,
    });
  } finally {
    release();
    await stop();
  }
}

/** Runs `work` inside the application: the same services as behind the interface, listening nowhere and without background work. */
export async function withApplication<Result>(
  terminal: Terminal,
  work: (app: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  return withServers(terminal, async ({ environment, servers }) => {
    await ensureSchema(servers);
    const { composeApplication } = await import('../compose');
    const app = await composeApplication({ environment, unhurried: true });
    const close = once(() => app.close());
    const release = onInterrupt(close);
    try {
      await app.init();
      return await work(app);
    } finally {
      release();
      await close();
    }
  });
}

/** An own or an empty database is brought up; one that others may be using is not changed behind their back. */
async function ensureSchema(servers: Servers): Promise<void> {
  const { all, run } = await migrationsOf(servers.databaseUrl);
  if (run === all) return;
  if (run > 0 && servers.started.length === 0)
    throw new CommandRefused('error.pending', { count: all - run }, EXIT.unavailable);
  await runMigrations(servers.databaseUrl);
}

async function migrationsOf(url: string): Promise<{ all: number; run: number }> {
  const source = await createDataSource(url, { poolSize: 1 }).initialize();
  try {
    const [table] = await source.query<{ name: string | null }[]>(`SELECT to_regclass('migrations')::text AS name`);
    const [row] = table?.name
      ? await source.query<{ run: number }[]>('SELECT count(*)::int AS run FROM migrations')
      : [];
    return { all: source.migrations.length, run: row?.run ?? 0 };
  } finally {
    await source.destroy();
  }
}

const interrupts: (() => Promise<void>)[] = [];
let listening = false;

/** On Ctrl-C and SIGTERM what was opened last is closed first, then the process ends. */
function onInterrupt(close: () => Promise<void>): () => void {
  interrupts.push(close);
  if (!listening) {
    listening = true;
    process.on('SIGINT', () => void endAll()).on('SIGTERM', () => void endAll());
  }
  return () => void interrupts.splice(interrupts.indexOf(close), 1);
}

async function endAll(): Promise<never> {
  for (const close of [...interrupts].reverse()) await close().catch(() => undefined);
  process.exit(EXIT.interrupted);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}
