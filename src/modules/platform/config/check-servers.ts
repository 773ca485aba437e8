import Redis from 'ioredis';
import { Client } from 'pg';
import { checkPostgres, checkRedis, ServerCheckError } from './server-checks';

const CONNECT_WITHIN_MS = 10_000;

/**
 * Connects to the servers and refuses those that Keypath must not run on.
 * @throws ServerCheckError that names the variable and what to change
 */
export async function checkServers(urls: { databaseUrl: string; redisUrl?: string }): Promise<void> {
  await checkPostgresAt(urls.databaseUrl);
  if (urls.redisUrl !== undefined) await checkRedisAt(urls.redisUrl);
}

export async function checkPostgresAt(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_WITHIN_MS });
  client.on('error', () => undefined);
  try {
    await client.connect().catch((error: Error) => {
      throw new ServerCheckError(
        'postgres-unreachable',
        `DATABASE_URL: PostgreSQL cannot be reached (${reasonOf(error)}).`,
      );
    });
    await checkPostgres(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

export async function checkRedisAt(url: string): Promise<void> {
  const client = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: CONNECT_WITHIN_MS,
    // Its timer also runs for a connection that never came about, and would hold the process for two seconds.
    disconnectTimeout: 50,
  });
  let lastError: Error | undefined;
  client.on('error', (error) => (lastError = error));
  try {
    await client.connect().catch((error: Error) => {
      const reason = reasonOf(lastError ?? error);
      throw new ServerCheckError('redis-unreachable', `REDIS_URL: Redis cannot be reached (${reason}).`);
    });
    await checkRedis(client);
  } finally {
    client.disconnect();
  }
}

function reasonOf(error: Error): string {
  return error.message || (error as NodeJS.ErrnoException).code || error.name;
}
