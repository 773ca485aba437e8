import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../../src/launcher/embedded-postgres';
import { oncePerRun, runFolder } from './run-folder';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Safe to lose, so nothing waits for the disk; what decides behaviour (`synchronous_commit`) stays as in production. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off', max_connections: '300', shared_buffers: '128MB' };

/** Databases beside a given server that are older than this were left by a run that was killed. */
const LEFTOVER_AFTER_MS = 6 * 3_600_000;

/**
 * A database of one's own with all migrations, cloned from the run's template (about 50 ms).
 * On the server of DATABASE_URL where that is given, else on an embedded one that this run starts.
 */
export async function createTestDatabase(options: { migrated?: boolean } = {}): Promise<TestDatabase> {
  const server = await testPostgres();
  const template = options.migrated === false ? 'template0' : (await migratedTemplate()).name;
  const name = databaseName(randomBytes(6).toString('hex'));
  await administer(server.url, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: urlOf(server.url, name),
    drop: () => administer(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** The run's PostgreSQL; the URL has the right to create databases. */
export function testPostgres(): Promise<{ url: string }> {
  return oncePerRun('postgres', async () => {
    const given = process.env.DATABASE_URL;
    if (given) return { url: given };
    const { url } = await startEmbeddedPostgres({ dataDir: join(runFolder(), 'servers'), settings: SETTINGS });
    return { url };
  });
}

/** Drops what this run, or a killed one of long ago, left on a given server; an embedded one is removed whole. */
export async function dropTestDatabases(): Promise<void> {
  const given = process.env.DATABASE_URL;
  if (!given) return;
  const client = new Client({ connectionString: given });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT datname AS name FROM pg_database WHERE datname LIKE 'keypath\\_test\\_%'`,
    );
    for (const { name } of rows.filter((row) => isOurs(row.name) || isLeftover(row.name))) {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }
  } finally {
    await client.end();
  }
}

function migratedTemplate(): Promise<{ name: string }> {
  return oncePerRun('template', async () => {
    const server = await testPostgres();
    const name = databaseName('template');
    await administer(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await administer(server.url, `CREATE DATABASE ${name} TEMPLATE template0`);
    const { runMigrations } = await import('../../../src/modules/platform/database/migrate');
    await runMigrations(urlOf(server.url, name));
    return { name };
  });
}

/** `keypath_test_<instant of creation in base 36>_<run>_<suffix>`, so leftovers are known by their age. */
function databaseName(suffix: string): string {
  return `keypath_test_${Date.now().toString(36)}_${runMark()}_${suffix}`;
}

function runMark(): string {
  return basename(runFolder())
    .replace(/[^a-zA-Z0-9]/g, '')
    .toLowerCase();
}

function isOurs(name: string): boolean {
  return name.split('_')[3] === runMark();
}

function isLeftover(name: string): boolean {
  const createdAt = Number.parseInt(name.split('_')[2] ?? '', 36);
  return Date.now() - createdAt > LEFTOVER_AFTER_MS;
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
