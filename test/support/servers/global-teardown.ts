import { dropTestDatabases } from './test-postgres';
import { runFolder } from './run-folder';
import { removeRun } from './sweep';

/** Once a run, after the last suite: what was made beside a given database is dropped, own servers end. */
export default async function globalTeardown(): Promise<void> {
  await dropTestDatabases();
  await removeRun(runFolder());
}
