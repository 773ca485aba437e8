import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';

const MIGRATIONS = join(__dirname, 'migrations');

/** One data source for every process. Entities are few: rows of the hot path are written with prepared SQL. */
export function createDataSource(url: string, options: { poolSize?: number } = {}): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    migrations: migrationClasses(),
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize: options.poolSize ?? 20,
    applicationName: 'keypath',
    extra: { options: '-c timezone=UTC' },
  });
}

/** Every file of the folder is one hand-written migration; its name's timestamp is its order. */
function migrationClasses(): (new () => never)[] {
  return readdirSync(MIGRATIONS)
    .filter((file) => /\.(ts|js)$/.test(file) && !file.endsWith('.d.ts'))
    .sort()
    .flatMap((file) => Object.values(require(join(MIGRATIONS, file)) as Record<string, new () => never>));
}
