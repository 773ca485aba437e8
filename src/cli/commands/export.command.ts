import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type ExportFormat, ExportsService } from '../../modules/exports/exports.service';
import { CommandRefused, EXIT, type ExitCode } from '../exit-codes';
import { actingPerson } from '../people';
import type { Terminal } from '../terminal';
import { withApplication } from '../with-application';

/** Writes all accounts, or those within a person's scope, to a spreadsheet. */
export async function exportAccounts(terminal: Terminal, file: string, options: { as?: string }): Promise<ExitCode> {
  const format = formatOf(file);
  const { content, count } = await withApplication(terminal, async (app) => {
    const actor = await actingPerson(app, options.as, 'accounts.export');
    return app.get(ExportsService, { strict: false }).accountsFile(actor, format, terminal.locale);
  });
  await writeOut(file, content);
  terminal.result({ file, accounts: count });
  terminal.say(terminal.text('export.done', { file, count }));
  return EXIT.done;
}

export function formatOf(file: string): ExportFormat {
  const extension = extname(file).toLowerCase();
  if (extension === '.xlsx' || extension === '.csv') return extension === '.xlsx' ? 'xlsx' : 'csv';
  throw new CommandRefused('export.kind', {}, EXIT.usage);
}

export async function writeOut(file: string, content: Buffer | string): Promise<void> {
  await writeFile(file, content).catch((error: NodeJS.ErrnoException) => {
    throw new CommandRefused('error.file', { file, reason: error.code ?? error.message });
  });
}
