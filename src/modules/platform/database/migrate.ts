import { createDataSource } from './data-source';

/** Key of the advisory lock: TypeORM itself takes none, and two starting processes would race. */
const MIGRATION_LOCK = 5_203_117;

/** Brings the database at `url` to the newest schema, one process at a time. Returns the names that were run. */
export async function runMigrations(url: string): Promise<string[]> {
  const source = await createDataSource(url, { poolSize: 2, unhurried: true }).initialize();
  const guard = source.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const run = await source.runMigrations();
    await guard.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    return run.map((migration) => migration.name);
  } finally {
    await guard.release();
    await source.destroy();
  }
}
