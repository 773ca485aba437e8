import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Redis from 'ioredis';
import { openDataDirectory } from './data-directory';
import { freePort } from './free-port';
import { LaunchError } from './launch-error';
import { silent, type Log } from './log';
import { birthMark, commandLine, endProcess, isAlive } from './processes';
import { secretFrom, writePrivate } from './secret-file';
import { ServerLog } from './server-log';

export interface PrivateRedisOptions {
  readonly dataDir: string;
  readonly log?: Log;
  /** The server program, null for none; without it `valkey-server` or `redis-server` is looked for. */
  readonly binary?: string | null;
  /** Tests set another to see it refused. */
  readonly maxmemoryPolicy?: string;
  readonly onUnexpectedExit?: () => void;
}

export interface PrivateRedis {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly adopted: boolean;
  stop(): Promise<void>;
}

interface Place {
  readonly folder: string;
  readonly binary: string;
  readonly password: string;
  readonly policy: string;
  readonly serverLog: ServerLog;
  readonly log: Log;
}

interface Running {
  readonly pid: number;
  readonly port: number;
  readonly birth?: string;
}

/** SIGTERM lets Redis write its file out; how long each may take, in milliseconds. */
const STOP_SIGNALS: readonly [NodeJS.Signals, number][] = [
  ['SIGTERM', 6_000],
  ['SIGKILL', 2_000],
];
const READY_WITHIN_MS = 30_000;
const ATTEMPTS = 4;
const PORT_TAKEN = /Address already in use|Could not create server TCP/i;
const DAMAGED = /FATAL AOF|Invalid AOF|Bad file format|Unexpected end of file|append only file|Wrong signature/i;

/** The first of `valkey-server` and `redis-server` in the folders: PATH, and where distributions put them. */
export function findRedisBinary(folders: readonly string[] = programFolders()): string | undefined {
  const candidates = ['valkey-server', 'redis-server'].flatMap((name) =>
    folders.filter((folder) => folder !== '').map((folder) => join(folder, name)),
  );
  return candidates.find(isExecutable);
}

function programFolders(): string[] {
  return [...(process.env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];
}

/**
 * Starts the Redis of a data directory on a free port of 127.0.0.1 with an append-only file and no eviction, or takes
 * over the one that outlived a killed launcher. Null where the machine has no Redis. The caller holds the directory's lock.
 * @throws LaunchError `redis-refused`
 */
export async function startPrivateRedis(options: PrivateRedisOptions): Promise<PrivateRedis | null> {
  const binary = options.binary === undefined ? findRedisBinary() : options.binary;
  if (binary == null) return null;
  const place = preparePlace(options, binary);
  const living = livingRedis(place.folder);
  if (living && (await answersAsOurs(place, living.port))) {
    place.log(`Redis is still running from an earlier start (process ${living.pid}); using it.`);
    return handle(place, living, true, undefined, options);
  }
  // Two servers must never write one append-only file.
  if (living) await endProcess(living.pid, STOP_SIGNALS);
  const { running, child } = await launchOrBeginAnew(place);
  return handle(place, running, false, child, options);
}

/** The process that an earlier start recorded in this folder, if it is still that Redis. */
export function livingRedis(folder: string): Running | undefined {
  const file = join(folder, 'running.json');
  if (!existsSync(file)) return undefined;
  const recorded = JSON.parse(readFileSync(file, 'utf8')) as Running;
  const same = isAlive(recorded.pid) && birthMark(recorded.pid) === recorded.birth;
  return same && /(redis|valkey)-server/.test(commandLine(recorded.pid)) ? recorded : undefined;
}

function preparePlace(options: PrivateRedisOptions, binary: string): Place {
  const dataDir = openDataDirectory(options.dataDir);
  const folder = join(dataDir, 'redis');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    folder,
    binary,
    password: secretFrom(join(dataDir, 'redis.password')),
    policy: options.maxmemoryPolicy ?? 'noeviction',
    serverLog: new ServerLog(join(dataDir, 'redis.log')),
    log: options.log ?? silent,
  };
}

/** Nothing in this Redis is the only copy (decision 6), so files it cannot read are put aside instead of stopping the start. */
async function launchOrBeginAnew(place: Place): Promise<{ running: Running; child: ChildProcess }> {
  try {
    return await launch(place);
  } catch (error) {
    if (!DAMAGED.test(place.serverLog.sinceOpen())) throw error;
    const aside = `${place.folder}.damaged-${Date.now()}`;
    renameSync(place.folder, aside);
    mkdirSync(place.folder, { mode: 0o700 });
    place.log(`Redis cannot read its files; they are put aside in ${aside} and its content is rebuilt.`);
    return launch(place);
  }
}

async function launch(place: Place): Promise<{ running: Running; child: ChildProcess }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = spawnServer(place, port);
    const running = { pid: child.pid ?? 0, port, birth: birthMark(child.pid ?? 0) };
    writePrivate(join(place.folder, 'running.json'), JSON.stringify(running));
    try {
      await becomeReady(place, child, port);
      child.unref();
      return { running, child };
    } catch (error) {
      if (child.pid !== undefined) await endProcess(child.pid, [['SIGKILL', 3_000]]);
      if (attempt >= ATTEMPTS || !PORT_TAKEN.test(place.serverLog.sinceOpen())) throw error;
    }
  }
}

/** Configured by a private file and not by arguments, which every user of the machine could read. */
function spawnServer(place: Place, port: number): ChildProcess {
  const configuration = join(place.folder, 'redis.conf');
  writePrivate(
    configuration,
    [
      `port ${port}`,
      'bind 127.0.0.1',
      'protected-mode yes',
      'daemonize no',
      `dir ${JSON.stringify(place.folder)}`,
      `requirepass ${place.password}`,
      'appendonly yes',
      'appendfsync everysec',
      'save ""',
      `maxmemory-policy ${place.policy}`,
      '',
    ].join('\n'),
  );
  const output = place.serverLog.open();
  const child = spawn(place.binary, [configuration], { detached: true, stdio: ['ignore', output, output] });
  place.serverLog.close(output);
  child.on('error', () => undefined);
  return child;
}

async function becomeReady(place: Place, child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answersAsOurs(place, port))) {
    if (child.pid === undefined || child.exitCode !== null || !isAlive(child.pid)) throw refused(place);
    if (Date.now() > deadline) throw refused(place);
    await sleep(20);
  }
}

/** True when the server at the port takes our password and works in our folder. */
async function answersAsOurs(place: Place, port: number): Promise<boolean> {
  const client = new Redis({
    host: '127.0.0.1',
    port,
    password: place.password,
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: 2_000,
    maxRetriesPerRequest: 0,
    // Its timer also runs for a connection that never came about, and would hold the process for two seconds.
    disconnectTimeout: 50,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const answer = (await client.config('GET', 'dir')) as string[];
    return answer[1] === place.folder;
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}

function handle(
  place: Place,
  { pid, port }: Running,
  adopted: boolean,
  child: ChildProcess | undefined,
  options: PrivateRedisOptions,
): PrivateRedis {
  let asked = false;
  child?.once('exit', () => asked || options.onUnexpectedExit?.());
  const stop = async (): Promise<void> => {
    asked = true;
    const gone = await endProcess(pid, STOP_SIGNALS);
    if (gone) rmSync(join(place.folder, 'running.json'), { force: true });
    else place.log(`Redis (process ${pid}) does not end.`);
  };
  return { url: `redis://:${place.password}@127.0.0.1:${port}`, port, pid, adopted, stop };
}

function refused(place: Place): LaunchError {
  return new LaunchError(
    'redis-refused',
    `The private Redis (${place.binary}) did not start. Its log ${place.serverLog.file} ends with:\n${place.serverLog.tail()}`,
  );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
