import { runMigrations } from '../../modules/platform/database/migrate';
import { EXIT, type ExitCode } from '../exit-codes';
import type { Terminal } from '../terminal';
import { withServers } from '../with-application';

/** Brings the database to the newest schema, one process at a time. */
export async function migrate(terminal: Terminal): Promise<ExitCode> {
  const migrations = await withServers(terminal, ({ servers }) => runMigrations(servers.databaseUrl));
  terminal.result({ migrations });
  terminal.say(terminal.text(migrations.length === 0 ? 'migrate.none' : 'migrate.done', { count: migrations.length }));
  for (const name of migrations) terminal.say(`  ${name}`);
  return EXIT.done;
}
