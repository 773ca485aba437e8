import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { openDataDirectory } from './data-directory';
import { freePort } from './free-port';
import { LaunchError } from './launch-error';
import { silent, type Log } from './log';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries';
import { livingPostmaster, readPostmaster } from './postmaster-file';
import { endProcess, isAlive } from './processes';
import { secretFrom, writePrivate } from './secret-file';
import { ServerLog } from './server-log';
import { chooseIdentity, giveTo, reachableBinaries, type Identity } from './unprivileged';

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  readonly log?: Log;
  /** Server settings beyond the defaults, as in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly binaries?: PostgresBinaries;
  readonly identity?: Identity;
  /** Called when the server ends without having been asked to. */
  readonly onUnexpectedExit?: () => void;
}

export interface EmbeddedPostgres {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** The server was running already: an earlier launcher was killed and left it. */
  readonly adopted: boolean;
  /** Fast shutdown; resolves when the process is gone. */
  stop(): Promise<void>;
}

export const EMBEDDED_USER = 'keypath';
export const EMBEDDED_DATABASE = 'keypath';
/** SIGQUIT stops without a checkpoint, the next start recovers; times in milliseconds. */
const GIVE_UP_SIGNALS: readonly [NodeJS.Signals, number][] = [
  ['SIGQUIT', 3_000],
  ['SIGKILL', 2_000],
];
/** SIGINT is the fast shutdown: open transactions roll back, nobody is waited for. */
const STOP_SIGNALS: readonly [NodeJS.Signals, number][] = [['SIGINT', 8_000], ...GIVE_UP_SIGNALS];
const READY_WITHIN_MS = 90_000;
const ATTEMPTS = 6;
const WORTH_RETRYING = /could not bind|already in use|pre-existing shared memory block/i;

interface Place {
  readonly pgdata: string;
  readonly password: string;
  readonly binaries: PostgresBinaries;
  readonly identity: Identity;
  readonly serverLog: ServerLog;
  readonly log: Log;
}

/**
 * Starts the PostgreSQL of a data directory on a free port of 127.0.0.1, creating it on the first start; a server
 * that outlived a killed launcher is taken over. The caller holds the directory's lock.
 * @throws LaunchError with what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const place = preparePlace(options);
  const living = livingPostmaster(place.pgdata);
  if (living) {
    place.log(`PostgreSQL is still running from an earlier start (process ${living.pid}); using it.`);
    await becomeReady(place, living.pid);
    return running(place, true, undefined, options);
  }
  await createCluster(place, options.settings?.fsync === 'off');
  giveTo(place.identity, place.pgdata);
  const child = await launch(place, options.settings ?? {});
  return running(place, false, child, options);
}

function preparePlace(options: EmbeddedPostgresOptions): Place {
  const dataDir = openDataDirectory(options.dataDir);
  const found = options.binaries ?? findPostgresBinaries();
  const identity = options.identity ?? chooseIdentity(found);
  return {
    pgdata: join(dataDir, 'postgres'),
    password: secretFrom(join(dataDir, 'postgres.password')),
    binaries: reachableBinaries(identity, found, dataDir),
    identity,
    serverLog: new ServerLog(join(dataDir, 'postgres.log')),
    log: options.log ?? silent,
  };
}

/** initdb into a folder beside, renamed when complete: a start killed half-way leaves nothing that looks like a cluster. */
async function createCluster(place: Place, careless: boolean): Promise<void> {
  if (existsSync(join(place.pgdata, 'PG_VERSION'))) return;
  const partial = `${place.pgdata}.partial-${process.pid}`;
  const passwordFile = `${place.pgdata}.initial`;
  removePartials(place.pgdata);
  mkdirSync(partial, { mode: 0o700 });
  giveTo(place.identity, partial);
  await withPasswordFile(place, passwordFile, () => initdb(place, partial, passwordFile, careless));
  renameSync(partial, place.pgdata);
  chmodSync(place.pgdata, 0o700);
}

/** Leftovers of creations that were killed; an initdb of theirs may still be writing, so what resists waits for the next time. */
function removePartials(pgdata: string): void {
  const folder = dirname(pgdata);
  const leftovers = readdirSync(folder).filter((entry) => entry.startsWith(`${basename(pgdata)}.partial-`));
  for (const leftover of leftovers) {
    try {
      rmSync(join(folder, leftover), { recursive: true, force: true });
    } catch {
      continue;
    }
  }
}

async function withPasswordFile(place: Place, file: string, work: () => Promise<void>): Promise<void> {
  writePrivate(file, place.password);
  giveTo(place.identity, file);
  try {
    await work();
  } finally {
    rmSync(file, { force: true });
  }
}

async function initdb(place: Place, target: string, passwordFile: string, careless: boolean): Promise<void> {
  place.log('Creating the embedded PostgreSQL …');
  // C.UTF-8 sorts the same on every machine; the builtin provider (from 17) does not even need the system's locale.
  const locale =
    place.binaries.majorVersion >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C.UTF-8'];
  const args = ['-D', target, '-U', EMBEDDED_USER, '-E', 'UTF8', ...locale, '-A', 'scram-sha-256'];
  const child = spawnServer(place, 'initdb', [...args, `--pwfile=${passwordFile}`, '-k', ...(careless ? ['-N'] : [])]);
  const code = await new Promise<number | null>((done) => child.once('exit', done).once('error', () => done(-1)));
  if (code !== 0) throw refused(place, 'could not be created');
}

async function launch(place: Place, settings: Readonly<Record<string, string>>): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const child = spawnServer(place, 'postgres', serverArguments(place, await freePort(), settings));
    try {
      await becomeReady(place, child.pid ?? 0);
      child.unref();
      return child;
    } catch (error) {
      if (child.pid !== undefined) await endProcess(child.pid, GIVE_UP_SIGNALS);
      if (attempt >= ATTEMPTS || !WORTH_RETRYING.test(place.serverLog.sinceOpen())) throw error;
      await sleep(400 * attempt);
    }
  }
}

function serverArguments(place: Place, port: number, settings: Readonly<Record<string, string>>): string[] {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', place.pgdata, '-p', String(port), ...flags];
}

/**
 * Detached: the server has a process group of its own, so Ctrl-C in a terminal reaches the launcher alone, which then
 * stops things in order.
 */
function spawnServer(place: Place, program: 'initdb' | 'postgres', args: string[]): ChildProcess {
  const { file, args: rest, uid, gid } = place.identity.command(join(place.binaries.bin, program), args);
  const output = place.serverLog.open();
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  const cwd = place.identity.kind === 'nobody' ? '/' : undefined;
  const child = spawn(file, rest, { uid, gid, env, cwd, detached: true, stdio: ['ignore', output, output] });
  place.serverLog.close(output);
  child.on('error', () => undefined);
  return child;
}

/** Waits until the server accepts our log-in and our database is there. */
async function becomeReady(place: Place, pid: number): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!isReady(place, pid)) {
    if (!isAlive(pid)) throw refused(place, 'did not start');
    if (Date.now() > deadline) throw refused(place, 'did not become ready in time');
    await sleep(15);
  }
  await ensureDatabase(place);
}

function isReady(place: Place, pid: number): boolean {
  const postmaster = readPostmaster(place.pgdata);
  return postmaster?.pid === pid && postmaster.ready;
}

async function ensureDatabase(place: Place): Promise<void> {
  const client = new Client({ connectionString: urlOf(place, 'postgres') });
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [EMBEDDED_DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${EMBEDDED_DATABASE}`);
  } catch (error) {
    throw refused(place, `refused our connection (${(error as Error).message})`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function urlOf(place: Place, database: string): string {
  const port = readPostmaster(place.pgdata)?.port ?? 0;
  return `postgresql://${EMBEDDED_USER}:${place.password}@127.0.0.1:${port}/${database}`;
}

function running(
  place: Place,
  adopted: boolean,
  child: ChildProcess | undefined,
  options: EmbeddedPostgresOptions,
): EmbeddedPostgres {
  const postmaster = readPostmaster(place.pgdata);
  if (!postmaster) throw refused(place, 'ended at once');
  const { pid, port } = postmaster;
  let asked = false;
  child?.once('exit', () => asked || options.onUnexpectedExit?.());
  const stop = async (): Promise<void> => {
    asked = true;
    const gone = await endProcess(pid, STOP_SIGNALS);
    if (!gone) place.log(`PostgreSQL (process ${pid}) does not end.`);
  };
  return { url: urlOf(place, EMBEDDED_DATABASE), port, pid, adopted, stop };
}

function refused(place: Place, what: string): LaunchError {
  return new LaunchError(
    'postgres-refused',
    `The embedded PostgreSQL ${what}. Its log ${place.serverLog.file} ends with:\n${place.serverLog.tail()}`,
  );
}
