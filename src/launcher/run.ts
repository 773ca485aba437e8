import { EnvironmentError, readEnvironment, type Environment } from '../modules/platform/config/environment';
import { ServerCheckError } from '../modules/platform/config/server-checks';
import type { Composition, DemoLogin } from './composition';
import { onInterrupt } from './interrupts';
import { launch, type Launched } from './launch';
import { LaunchError } from './launch-error';
import { killServersOf } from './servers';

/** Exit codes of a start: what the operator can mend has its own. */
export const EXIT = { ok: 0, failed: 1, mendable: 2 } as const;

/** A supervisor kills after 20 s as a rule, so an orderly stop that takes longer ends at once. */
const STOP_WITHIN_MS = 18_000;

/** Runs Keypath until a signal stops it, and ends the process. */
export async function run(composition: Composition): Promise<void> {
  // Instants are UTC and the company's time zone is policy: no code may come to depend on the machine's.
  process.env.TZ = 'UTC';
  const environment = readOrExit();
  const interruption = new AbortController();
  const endAtOnce = (): never => {
    killServersOf(environment.dataDir);
    process.exit(EXIT.failed);
  };
  const stopping = once(async (code: number) => {
    interruption.abort();
    setTimeout(endAtOnce, STOP_WITHIN_MS).unref();
    const launched = await starting.catch(() => undefined);
    await launched?.stop();
    say('Stopped.');
    process.exit(code);
  });
  onInterrupt((signal) => {
    say(`${signal}: stopping …`);
    void stopping(EXIT.ok);
  }, endAtOnce);
  // Whatever goes wrong in the application, its servers are not left behind.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${error.stack ?? String(error)}\n`);
    void stopping(EXIT.failed);
  });
  // A terminal or a pipe that is gone must not end the orderly stop.
  [process.stdout, process.stderr].forEach((stream) => stream.on('error', () => undefined));
  const onUnexpectedExit = (name: string): void => {
    say(`${name} ended unexpectedly; stopping.`);
    void stopping(EXIT.failed);
  };
  const starting = launch({ environment, composition, log: say, interruption: interruption.signal, onUnexpectedExit });
  try {
    announce(await starting);
  } catch (error) {
    if (!interruption.signal.aborted) fail(error);
  }
}

function announce({ url, demoLogins }: Launched): void {
  say(`Keypath serves on ${url}`);
  if (demoLogins.length === 0) return;
  say('Demo log-ins:');
  demoLogins.forEach((login: DemoLogin) => say(`  ${login.role.padEnd(24)} ${login.email}  ${login.password}`));
}

function readOrExit(): Environment {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    return fail(error);
  }
}

/** What the operator can mend is said in one message; anything else with its trace. */
function fail(error: unknown): never {
  const mendable =
    error instanceof EnvironmentError || error instanceof LaunchError || error instanceof ServerCheckError;
  const portTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  if (portTaken) process.stderr.write(`PORT: ${(error as Error).message}. Set PORT to another, or to 0 for any.\n`);
  else process.stderr.write(`${mendable ? (error as Error).message : String((error as Error).stack ?? error)}\n`);
  process.exit(mendable || portTaken ? EXIT.mendable : EXIT.failed);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function once<T>(work: (argument: T) => Promise<void>): (argument: T) => Promise<void> {
  let running: Promise<void> | undefined;
  return (argument) => (running ??= work(argument));
}
