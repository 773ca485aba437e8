import type Redis from 'ioredis';
import type { ClientBase } from 'pg';

export type ServerCheckCode =
  'postgres-unreachable' | 'postgres-too-old' | 'postgres-commits-unsafe' | 'redis-unreachable' | 'redis-evicts';

/** A server that Keypath must not run on; the message says what to change. */
export class ServerCheckError extends Error {
  constructor(
    readonly code: ServerCheckCode,
    message: string,
  ) {
    super(message);
    this.name = 'ServerCheckError';
  }
}

const OLDEST_POSTGRES = 14;
const UNSAFE_COMMITS = ['off'];

/**
 * Refuses a PostgreSQL that may forget what it confirmed, or that is too old. The setting is read in a session like
 * the application's, so one made for the role or the database counts too.
 * @throws ServerCheckError `postgres-too-old`, `postgres-commits-unsafe`
 */
export async function checkPostgres(client: Pick<ClientBase, 'query'>): Promise<void> {
  const { rows } = await client.query<{ version: string; commits: string; shown: string }>(
    `SELECT current_setting('server_version_num') AS version, current_setting('server_version') AS shown,
            current_setting('synchronous_commit') AS commits`,
  );
  const row = rows[0];
  if (!row || Math.floor(Number(row.version) / 10_000) < OLDEST_POSTGRES) {
    throw new ServerCheckError(
      'postgres-too-old',
      `PostgreSQL ${row?.shown ?? ''} is too old: Keypath needs ${OLDEST_POSTGRES} or newer. Upgrade the server or point DATABASE_URL at another.`,
    );
  }
  if (UNSAFE_COMMITS.includes(row.commits)) {
    throw new ServerCheckError(
      'postgres-commits-unsafe',
      'PostgreSQL runs with synchronous_commit=off, so it may lose decisions it has confirmed. Set synchronous_commit = on ' +
        '(ALTER SYSTEM SET synchronous_commit = on; SELECT pg_reload_conf();) and remove any other setting made by ' +
        'ALTER ROLE or ALTER DATABASE for the user of DATABASE_URL.',
    );
  }
}

/**
 * Refuses a Redis that would drop jobs when it is full. Managed servers may forbid CONFIG, so what INFO says counts then.
 * @throws ServerCheckError `redis-evicts`
 */
export async function checkRedis(client: Pick<Redis, 'config' | 'info'>): Promise<void> {
  const policy = (await policyByConfig(client)) ?? (await policyByInfo(client));
  if (policy === 'noeviction') return;
  throw new ServerCheckError(
    'redis-evicts',
    `Redis runs with maxmemory-policy ${policy ?? 'unknown'}, so it may drop jobs when it is full. Set maxmemory-policy noeviction ` +
      '(CONFIG SET maxmemory-policy noeviction, and in redis.conf), or point REDIS_URL at another server.',
  );
}

async function policyByConfig(client: Pick<Redis, 'config'>): Promise<string | undefined> {
  try {
    const answer = (await client.config('GET', 'maxmemory-policy')) as string[];
    return answer[1];
  } catch {
    return undefined;
  }
}

async function policyByInfo(client: Pick<Redis, 'info'>): Promise<string | undefined> {
  return /^maxmemory_policy:(\S+)/m.exec(await client.info('memory'))?.[1];
}
