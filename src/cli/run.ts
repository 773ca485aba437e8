import { CommanderError } from 'commander';
import { LaunchError } from '../launcher/launch-error';
import { EnvironmentError } from '../modules/platform/config/environment';
import { ServerCheckError } from '../modules/platform/config/server-checks';
import { Problem } from '../modules/platform/http/problem';
import { problemOfDatabase } from '../modules/platform/http/postgres-error';
import { Translator } from '../modules/platform/i18n/translator';
import { CommandRefused, EXIT, type ExitCode } from './exit-codes';
import { programOf } from './program';
import { localeOf, type Surroundings, Terminal } from './terminal';

/** Runs one command and returns the code that its process ends with. It never throws. */
export async function run(argv: string[], surroundings: Surroundings = ofProcess()): Promise<ExitCode> {
  const locale = localeOf(argv, surroundings.env);
  const terminal = new Terminal(locale, argv.includes('--json'), new Translator(), surroundings);
  let code: ExitCode = EXIT.done;
  try {
    await programOf(terminal, (result) => (code = result)).parseAsync(argv);
  } catch (error) {
    code = failed(terminal, error);
  }
  return code;
}

function ofProcess(): Surroundings {
  const { env, stdin, stdout, stderr } = process;
  return { env, input: stdin, out: stdout, err: stderr };
}

function failed(terminal: Terminal, error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const { code, text, exitCode } = meaningOf(terminal, error);
  terminal.result({ error: { code, message: text } });
  terminal.warn(text);
  return exitCode;
}

function meaningOf(terminal: Terminal, error: unknown): { code: string; text: string; exitCode: ExitCode } {
  const { message = String(error), code = 'internal' } = error as Error & { code?: string };
  if (error instanceof CommandRefused)
    return { code: error.key, text: terminal.text(error.key, error.params), exitCode: error.exitCode };
  if (error instanceof EnvironmentError) return { code, text: message, exitCode: EXIT.usage };
  if (error instanceof LaunchError || error instanceof ServerCheckError)
    return { code, text: message, exitCode: EXIT.unavailable };
  const problem = problemIn(error);
  if (!problem)
    return { code: 'internal', text: terminal.text('error.unexpected', { reason: message }), exitCode: EXIT.internal };
  const fields = (problem.errors ?? [])
    .map((each) => `\n  ${each.field}: ${terminal.translator.field(terminal.locale, each)}`)
    .join('');
  const text = terminal.translator.problem(terminal.locale, `${problem.code}.detail`, problem.params) + fields;
  return { code: problem.code, text, exitCode: problem.status === 503 ? EXIT.unavailable : EXIT.refused };
}

/** Refusals of the services, of the readers of files, and of the database. */
function problemIn(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  const { name, code, params } = error as { name?: string; code?: string; params?: Record<string, unknown> };
  if (name === 'FileUnreadable' && code) return new Problem(422, code, params);
  return problemOfDatabase(error);
}
