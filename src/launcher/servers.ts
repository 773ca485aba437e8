import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Environment } from '../modules/platform/config/environment';
import { openDataDirectory } from './data-directory';
import { lockDirectory, livingHolder } from './directory-lock';
import { startEmbeddedPostgres } from './embedded-postgres';
import { LaunchError } from './launch-error';
import { silent, type Log } from './log';
import { livingPostmaster } from './postmaster-file';
import { livingRedis, startPrivateRedis } from './private-redis';
import { signalQuietly } from './processes';
import { readRunningState, removeRunningState, writeRunningState, type RunningState } from './running-state';

/** The servers a process works with, whoever started them. */
export interface Servers {
  readonly databaseUrl: string;
  /** Undefined: no Redis, BullMQ runs on PostgreSQL. */
  readonly redisUrl?: string;
  /** Which of them belong to this process and end with it. */
  readonly started: readonly ('postgres' | 'redis')[];
  /** Records where this process serves, for commands that look for it. */
  announce(url: string): void;
  /** Ends what this process started, the last first, and gives the directory free. */
  stop(): Promise<void>;
}

export interface ServersOptions {
  readonly log?: Log;
  readonly onUnexpectedExit?: (name: string) => void;
  /** See PrivateRedisOptions; null acts as a machine without Redis. */
  readonly redisBinary?: string | null;
}

const COMMAND_PATIENCE_MS = 60_000;

/**
 * Starts what the environment does not name: PostgreSQL without DATABASE_URL, Redis without REDIS_URL. A process of
 * one role among several (`api`, `worker`) starts no Redis of its own: it could not be shared, so they all use BullMQ on PostgreSQL.
 * Without DATABASE_URL such a process joins the one that serves on the same data directory.
 * @throws LaunchError
 */
export async function startServers(environment: Environment, options: ServersOptions = {}): Promise<Servers> {
  const shared = environment.role === 'all' ? undefined : readRunningState(environment.dataDir);
  if (shared && environment.databaseUrl === undefined) return givenServers({ ...environment, ...urlsOf(shared) });
  const needsPostgres = environment.databaseUrl === undefined;
  const needsRedis = environment.redisUrl === undefined && environment.role === 'all';
  if (!needsPostgres && !needsRedis) return givenServers(environment);
  return startInDirectory(environment, { needsPostgres, needsRedis, purpose: 'serve' }, options);
}

/**
 * For commands: the servers that are given, else those of the Keypath that runs on the data directory, else the
 * embedded PostgreSQL, started for this command alone. Waits for another command to end.
 * @throws LaunchError
 */
export async function findOrStartServers(environment: Environment, options: ServersOptions = {}): Promise<Servers> {
  if (environment.databaseUrl !== undefined) return givenServers(environment);
  const deadline = Date.now() + COMMAND_PATIENCE_MS;
  for (;;) {
    const holder = livingHolder(environment.dataDir);
    const state = holder?.purpose === 'serve' ? readRunningState(environment.dataDir) : undefined;
    if (state) return givenServers({ ...environment, ...urlsOf(state) });
    try {
      const needs = { needsPostgres: true, needsRedis: false, purpose: 'command' } as const;
      if (!holder) return await startInDirectory(environment, needs, options);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
    if (Date.now() > deadline) throw stillTaken(environment.dataDir);
    await sleep(100);
  }
}

interface Needs {
  readonly needsPostgres: boolean;
  readonly needsRedis: boolean;
  readonly purpose: 'serve' | 'command';
}

interface Started {
  readonly name: 'postgres' | 'redis';
  readonly url: string;
  stop(): Promise<void>;
}

async function startInDirectory(environment: Environment, needs: Needs, options: ServersOptions): Promise<Servers> {
  const dataDir = openDataDirectory(environment.dataDir);
  const lock = lockDirectory(dataDir, needs.purpose);
  const started: Started[] = [];
  const stop = async (): Promise<void> => {
    removeRunningState(dataDir);
    for (const server of started.splice(0).reverse()) await server.stop();
    lock.release();
  };
  try {
    if (needs.needsPostgres) started.push(await postgres(dataDir, options));
    if (needs.needsRedis) started.push(...(await redis(dataDir, options)));
  } catch (error) {
    await stop();
    throw error;
  }
  const databaseUrl = environment.databaseUrl ?? urlOf(started, 'postgres') ?? '';
  const redisUrl = environment.redisUrl ?? urlOf(started, 'redis');
  const state = { pid: process.pid, databaseUrl, redisUrl };
  writeRunningState(dataDir, state);
  return {
    databaseUrl,
    redisUrl,
    started: started.map((server) => server.name),
    announce: (url) => writeRunningState(dataDir, { ...state, url }),
    stop,
  };
}

async function postgres(dataDir: string, options: ServersOptions): Promise<Started> {
  const server = await startEmbeddedPostgres({
    dataDir,
    log: options.log,
    onUnexpectedExit: () => options.onUnexpectedExit?.('PostgreSQL'),
  });
  return { ...server, name: 'postgres' };
}

async function redis(dataDir: string, options: ServersOptions): Promise<Started[]> {
  const log = options.log ?? silent;
  const server = await startPrivateRedis({
    dataDir,
    log,
    binary: options.redisBinary,
    onUnexpectedExit: () => options.onUnexpectedExit?.('Redis'),
  });
  if (server) return [{ ...server, name: 'redis' }];
  log('No Redis on this machine (neither valkey-server nor redis-server): jobs run on PostgreSQL.');
  return [];
}

function givenServers(environment: Environment): Servers {
  return {
    databaseUrl: environment.databaseUrl ?? '',
    redisUrl: environment.redisUrl,
    started: [],
    announce: () => undefined,
    stop: () => Promise.resolve(),
  };
}

/** For a second Ctrl-C: ends the directory's servers without order; the next start recovers. Only the lock's holder may. */
export function killServersOf(dataDir: string): void {
  if (livingHolder(dataDir)?.pid !== process.pid) return;
  const directory = openDataDirectory(dataDir);
  const postgresServer = livingPostmaster(join(directory, 'postgres'));
  if (postgresServer) signalQuietly(postgresServer.pid, 'SIGQUIT');
  const redisServer = livingRedis(join(directory, 'redis'));
  if (redisServer) signalQuietly(redisServer.pid, 'SIGKILL');
}

function urlsOf({ databaseUrl, redisUrl }: RunningState): { databaseUrl: string; redisUrl?: string } {
  return { databaseUrl, redisUrl };
}

function urlOf(started: readonly Started[], name: Started['name']): string | undefined {
  return started.find((server) => server.name === name)?.url;
}

function isTaken(error: unknown): boolean {
  return error instanceof LaunchError && error.code === 'already-running';
}

function stillTaken(dataDir: string): LaunchError {
  return new LaunchError('already-running', `The data directory ${dataDir} is in use and its servers are not ready.`);
}
