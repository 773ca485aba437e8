import { runMigrations } from '../../modules/platform/database/migrate';
import { EXIT, type ExitCode } from '../exit-codes';
import type { Terminal } from '../terminal';
import { withServers } from '../with-application';

/** Fills an empty database with the demo company; one with people in it is left as it is. */
export async function seed(terminal: Terminal): Promise<ExitCode> {
  const logins = await withServers(terminal, async ({ environment, servers }) => {
    await runMigrations(servers.databaseUrl);
    const { seedDemo } = await import('../../launcher/seed-demo');
    return seedDemo(environment);
  });
  terminal.result({ logins });
  terminal.say(terminal.text('seed.done'));
  for (const { role, email, password } of logins) terminal.say(`  ${role.padEnd(24)} ${email}  ${password}`);
  return EXIT.done;
}
