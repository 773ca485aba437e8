import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/launcher/embedded-postgres';
import { runMigrations } from '../src/modules/platform/database/migrate';
import { connect } from './connect';

export interface BenchServer {
  /** Settings that differ from the product's own. */
  readonly settings: Readonly<Record<string, string>>;
  /** A new, migrated database. */
  database(name: string): Promise<string>;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

/** Every commit waits for the disk, as in production; only memory is set for a machine of a few gigabytes. */
const SETTINGS = {
  shared_buffers: '1GB',
  max_wal_size: '8GB',
  maintenance_work_mem: '512MB',
  checkpoint_timeout: '15min',
  max_connections: '100',
};

/** A server of the benchmark's own, in a folder of its own. */
export async function startBenchServer(): Promise<BenchServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'keypath-bench-'));
  const server = await startEmbeddedPostgres({ dataDir, settings: SETTINGS });
  return {
    settings: SETTINGS,
    database: async (name) => {
      await run(server.url, `CREATE DATABASE ${name}`);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      await runMigrations(url.toString());
      return url.toString();
    },
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function run(url: string, statement: string): Promise<void> {
  const client = await connect(url);
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
