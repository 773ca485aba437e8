import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { run } from '../../src/cli/run';
import { createTestDatabase } from './servers/test-postgres';

const LAUNCHER = join(__dirname, '../../bin/keypath.js');

export interface Ran {
  code: number | null;
  out: string;
  err: string;
  json: any;
}

interface Given {
  input?: string;
  env?: Record<string, string>;
}

/** The command line over a database and a folder of its own. */
export interface CommandLine {
  databaseUrl: string;
  /** A command as a process runs it, in the test's own process: a process of its own loads the application for seconds. */
  keypath: (args: string[], given?: Given) => Promise<Ran>;
  /** The committed launcher in a process of its own, as `npx keypath` starts it. */
  launched: (args: string[], given?: Given) => Promise<Ran>;
  /** A path in the folder; with a content, a file. */
  file: (name: string, content?: string) => string;
  close: () => Promise<void>;
}

export async function openCommandLine(): Promise<CommandLine> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'keypath-cli-'));
  const environment = (env: Record<string, string> = {}) => ({
    ...process.env,
    DATABASE_URL: database.url,
    KEYPATH_DATA_DIR: join(folder, 'data'),
    LANG: 'en_US.UTF-8',
    LC_ALL: '',
    ...env,
  });
  return {
    databaseUrl: database.url,
    keypath: (args, { input = '', env } = {}) => inProcess(args, input, environment(env)),
    launched: (args, { input = '', env } = {}) => inOwnProcess(args, input, environment(env), folder),
    file: (name, content = '') => {
      const path = join(folder, name);
      if (content) writeFileSync(path, content);
      return path;
    },
    close: async () => {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function inProcess(args: string[], input: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const said = Promise.all([textOf(out), textOf(err)]);
  const code = await run(['node', 'keypath', ...args], { env, input: Readable.from([Buffer.from(input)]), out, err });
  out.end();
  err.end();
  return ranOf(args, code, ...(await said));
}

async function inOwnProcess(args: string[], input: string, env: NodeJS.ProcessEnv, cwd: string): Promise<Ran> {
  const child = spawn(process.execPath, [LAUNCHER, ...args], { cwd, env });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stdin.end(input);
  const [out, err] = await Promise.all([textOf(child.stdout), textOf(child.stderr)]);
  return ranOf(args, await ended, out, err);
}

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function ranOf(args: string[], code: number | null, out: string, err: string): Ran {
  return { code, out, err, json: args.includes('--json') && out ? JSON.parse(out) : undefined };
}
