import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import Redis from 'ioredis';
import { findRedisBinary, startPrivateRedis, type PrivateRedis } from '../../../src/launcher/private-redis';
import { oncePerRun, runFolder } from './run-folder';
import { endServersOf } from './sweep';

export interface TestRedis {
  readonly url: string;
  /** Empties the part of Redis that this worker of jest uses; other workers keep theirs. */
  flush(): Promise<void>;
}

/** A Redis for one suite alone, to be stopped, killed and started again. */
export interface FaultyRedis extends PrivateRedis {
  flush(): Promise<void>;
  /** Ends it at once, as a crash would. */
  crash(): Promise<void>;
  /** Starts again on the same files, on another port. */
  restart(): Promise<FaultyRedis>;
}

/**
 * The run's Redis, from REDIS_URL where that is given. Every worker of jest has a database number of its own
 * (1 to 15), so suites that run side by side do not see each other.
 */
export async function testRedis(): Promise<TestRedis> {
  const server = await oncePerRun('redis', async () => ({
    url: process.env.REDIS_URL || (await startRedis(join(runFolder(), 'servers'))).url,
  }));
  const url = new URL(server.url);
  url.pathname = `/${1 + ((Number(process.env.JEST_WORKER_ID ?? 1) - 1) % 15)}`;
  return { url: url.toString(), flush: () => flush(url.toString()) };
}

/** A Redis of its own for a suite that breaks it. The suite stops it; the end of the run does in any case. */
export async function startTestRedis(options: { policy?: string } = {}): Promise<FaultyRedis> {
  return faulty(mkdtempSync(join(runFolder(), 'redis-')), options.policy);
}

async function faulty(dataDir: string, policy?: string): Promise<FaultyRedis> {
  const redis = await startRedis(dataDir, policy);
  return {
    ...redis,
    flush: () => flush(redis.url),
    crash: () => endServersOf(dataDir),
    restart: () => faulty(dataDir, policy),
  };
}

async function startRedis(dataDir: string, maxmemoryPolicy?: string): Promise<PrivateRedis> {
  const redis = await startPrivateRedis({ dataDir, maxmemoryPolicy });
  if (redis) return redis;
  throw new Error(
    `No ${findRedisBinary() ?? 'redis-server'} on this machine: run scripts/install-test-tools.sh, or install redis-server or valkey-server.`,
  );
}

async function flush(url: string): Promise<void> {
  const client = new Redis(url, { maxRetriesPerRequest: 1 });
  try {
    await client.flushdb();
  } finally {
    client.disconnect();
  }
}
