import 'reflect-metadata';
import type { Composition } from './composition';
import { run } from './run';

/** Loaded step by step: a refused environment is answered before the application is read from disk. */
const application: Composition = {
  migrate: async (databaseUrl) => (await import('../modules/platform/database/migrate')).runMigrations(databaseUrl),
  seedDemo: async (environment) => (await import('./seed-demo')).seedDemo(environment),
  bootstrap: async (options) => (await import('../main')).bootstrap(options),
};

void run(application);
