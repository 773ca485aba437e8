import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { oncePerRun, runFolder } from '../../support/servers/run-folder';
import { type Wiring } from './wire-jobs';

const ROOT = join(__dirname, '../../..');

export interface WorkerProcess {
  pid: number;
  /** Ends it as the kernel would: nothing of it gets to run. */
  kill(): Promise<void>;
  /** Stops and continues it as the kernel does with a machine that is suspended. */
  freeze(): void;
  thaw(): void;
  /** Asks it to end; resolves to its exit code. */
  terminate(): Promise<number | null>;
}

/** Compiles the worker once a run: started by the hundred, it must not compile itself each time. */
export function compileWorker(): Promise<{ entry: string }> {
  return oncePerRun('fault-worker', async () => {
    const folder = join(runFolder(), 'fault-worker');
    const swc = join(ROOT, 'node_modules/.bin/swc');
    await promisify(execFile)(
      swc,
      ['src', 'test/faults/support', 'test/support', '-d', folder, '--config-file', '.swcrc', '--quiet'],
      { cwd: ROOT },
    );
    return { entry: join(folder, 'test/faults/support/worker-process.js') };
  });
}

/** Starts a worker process; resolves when it runs. `aheadMs`: how far the clock of its machine is wrong. */
export async function startWorker(wiring: Wiring, options: { aheadMs?: number } = {}): Promise<WorkerProcess> {
  const { entry } = await compileWorker();
  const clock = join(__dirname, 'clock-ahead.js');
  const child = spawn(process.execPath, ['-r', clock, entry, JSON.stringify(wiring)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_PATH: join(ROOT, 'node_modules'),
      KEYPATH_TEST_CLOCK_AHEAD_MS: String(options.aheadMs ?? 0),
    },
  });
  await ready(child);
  return {
    pid: child.pid ?? 0,
    kill: () => end(child, 'SIGKILL').then(() => undefined),
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    terminate: () => end(child, 'SIGTERM'),
  };
}

async function ready(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit').then(([code]) => {
    throw new Error(`the worker ended with ${String(code)} before it was ready`);
  });
  exited.catch(() => undefined);
  await Promise.race([exited, said(child, 'ready')]);
}

/** Goes on reading afterwards: a worker that cannot write its log any more would die of it. */
function said(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve) => child.stdout?.on('data', (chunk) => String(chunk).includes(word) && resolve()));
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, 'exit');
  child.kill(signal);
  const [code] = (await exited) as [number | null];
  return code;
}
