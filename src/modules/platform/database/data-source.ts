import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';

const MIGRATIONS = join(__dirname, 'migrations');

export interface DataSourceOptions {
  poolSize?: number;
  /** For work that nobody waits for at a screen, such as migrations and the command line: no statement is cut off. */
  unhurried?: boolean;
}

/** Where all connections are busy, or the server does not answer, whoever asks is told so instead of waiting on (503). */
const CONNECT_WITHIN_MS = 5_000;
/** Longer than any statement of ours, and than any wait for a lock that is still worth it. */
const STATEMENT_WITHIN_MS = 30_000;
/** A transaction that does nothing for so long has been forgotten, and holds locks. */
const IDLE_IN_TRANSACTION_MS = 60_000;

/** One data source for every process. Entities are few: rows of the hot path are written with prepared SQL. */
export function createDataSource(
  url: string,
  { poolSize = 20, unhurried = false }: DataSourceOptions = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    migrations: migrationClasses(),
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize,
    applicationName: 'keypath',
    connectTimeoutMS: unhurried ? 2 * CONNECT_WITHIN_MS : CONNECT_WITHIN_MS,
    extra: { options: sessionOptions(unhurried ? {} : LIMITS) },
  });
}

const LIMITS = {
  statement_timeout: STATEMENT_WITHIN_MS,
  idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
};

function sessionOptions(settings: Record<string, number>): string {
  // Read committed here spares every command the statement that would say so.
  return Object.entries({ timezone: 'UTC', default_transaction_isolation: 'read\\ committed', ...settings })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

/** Every file of the folder is one hand-written migration; its name's timestamp is its order. */
function migrationClasses(): (new () => never)[] {
  return readdirSync(MIGRATIONS)
    .filter((file) => /\.(ts|js)$/.test(file) && !file.endsWith('.d.ts'))
    .sort()
    .flatMap((file) => Object.values(require(join(MIGRATIONS, file)) as Record<string, new () => never>));
}
