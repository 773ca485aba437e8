import { demoLogIns, seedDemo as seed } from '../modules/demo/demo.service';
import { UnitOfWork } from '../modules/platform/database/unit-of-work';
import { composeApplication } from '../compose';
import type { Environment } from '../modules/platform/config/environment';
import { createDataSource } from '../modules/platform/database/data-source';
import type { DemoLogin } from './composition';

/**
 * Seeds an empty database with the demo company, in an application that serves nobody and runs no jobs; gives the log-ins
 * whenever the database holds it.
 */
export async function seedDemo(environment: Environment): Promise<readonly DemoLogin[]> {
  const held = await heldAlready(environment);
  if (held !== null) return held;
  const app = await composeApplication({ environment: { ...environment, role: 'api', logLevel: 'warn' } });
  try {
    await app.init();
    return await seed(app, new Date());
  } finally {
    await app.close();
  }
}

/** Null where nobody is in the database yet. Asked without an application, so that a second start is quick. */
async function heldAlready({ databaseUrl = '' }: Environment): Promise<readonly DemoLogin[] | null> {
  const source = createDataSource(databaseUrl, { poolSize: 1 });
  await source.initialize();
  try {
    const [row] = (await source.query('SELECT EXISTS (SELECT 1 FROM users) AS present')) as { present: boolean }[];
    return row?.present ? await demoLogIns(new UnitOfWork(source)) : null;
  } finally {
    await source.destroy();
  }
}
