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

/** What a PostgreSQL session says of itself: `server_version_num` and `synchronous_commit`. */
export interface PostgresSettings {
  readonly versionNumber: number;
  readonly synchronousCommit: string;
}

/**
 * Refuses a PostgreSQL that may forget what it confirmed, or that is too old. The setting is read in a session like
 * the application's, so one made for the role or the database counts too.
 * @throws ServerCheckError `postgres-too-old`, `postgres-commits-unsafe`
 */
export async function checkPostgres(client: Pick<ClientBase, 'query'>): Promise<void> {
  const { rows } = await client.query<{ version: string; commits: string }>(
    `SELECT current_setting('server_version_num') AS version, current_setting('synchronous_commit') AS commits`,
  );
  judgePostgres({ versionNumber: Number(rows[0]?.version), synchronousCommit: rows[0]?.commits ?? 'unknown' });
}

/** @throws ServerCheckError `postgres-too-old`, `postgres-commits-unsafe` */
export function judgePostgres({ versionNumber, synchronousCommit }: PostgresSettings): void {
  const major = Math.floor(versionNumber / 10_000);
  if (major < OLDEST_POSTGRES) {
    throw new ServerCheckError(
      'postgres-too-old',
      `PostgreSQL ${major} is too old: Keypath needs ${OLDEST_POSTGRES} or newer. Upgrade the server or point DATABASE_URL at another.`,
    );
  }
  if (synchronousCommit !== 'off') return;
  throw new ServerCheckError(
    'postgres-commits-unsafe',
    'PostgreSQL runs with synchronous_commit=off, so it may lose decisions it has confirmed. Set synchronous_commit = on ' +
      '(ALTER SYSTEM SET synchronous_commit = on; SELECT pg_reload_conf();) and remove any other setting made by ' +
      'ALTER ROLE or ALTER DATABASE for the user of DATABASE_URL.',
  );
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
