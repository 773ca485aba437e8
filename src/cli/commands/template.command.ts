import { writeTemplate } from '../../modules/imports/sheet/write-template';
import { EXIT, type ExitCode } from '../exit-codes';
import type { Terminal } from '../terminal';
import { formatOf, writeOut } from './export.command';

/** Writes an empty account sheet; needs no database. */
export async function template(terminal: Terminal, file: string): Promise<ExitCode> {
  const { content } = await writeTemplate(formatOf(file), terminal.locale);
  await writeOut(file, content);
  terminal.result({ file });
  terminal.say(terminal.text('import.templateWritten', { file }));
  return EXIT.done;
}
