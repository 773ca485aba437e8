import { type Dirent, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { livingHolder } from '../../../src/launcher/directory-lock';
import { livingPostmaster } from '../../../src/launcher/postmaster-file';
import { livingRedis } from '../../../src/launcher/private-redis';
import { birthMark, endProcess, isAlive } from '../../../src/launcher/processes';
import { runsFolder } from './run-folder';

/** Who a run folder belongs to: a run that was killed is told from one that is going on. */
export interface RunOwner {
  readonly pid: number;
  readonly birth?: string;
}

/** Ends the servers of runs that were killed and removes their folders. */
export async function sweepKilledRuns(): Promise<void> {
  if (!existsSync(runsFolder)) return;
  for (const entry of readdirSync(runsFolder)) {
    const folder = join(runsFolder, entry);
    if (!ownerLives(folder)) await removeRun(folder);
  }
}

/** Ends every server that works below the folder, and removes it. */
export async function removeRun(folder: string): Promise<void> {
  for (const dataDir of dataDirectoriesIn(folder, 3)) await endServersOf(dataDir);
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Ends what a data directory's lock names as its holder, and its embedded servers. */
export async function endServersOf(dataDir: string): Promise<void> {
  const holder = livingHolder(dataDir);
  if (holder && holder.pid !== process.pid) await endProcess(holder.pid, [['SIGKILL', 2_000]]);
  const postgres = livingPostmaster(join(dataDir, 'postgres'));
  if (postgres) await endProcess(postgres.pid, [['SIGINT', 5_000], ['SIGQUIT', 3_000], ['SIGKILL', 2_000]]); // prettier-ignore
  const redis = livingRedis(join(dataDir, 'redis'));
  if (redis) await endProcess(redis.pid, [['SIGKILL', 2_000]]);
}

/** Folders that hold a server's files, not further down than `depth`; a server's own folders are not searched. */
function dataDirectoriesIn(folder: string, depth: number): string[] {
  const entries = entriesOf(folder).filter((entry) => entry.isDirectory());
  const names = entries.map((entry) => entry.name);
  if (names.includes('postgres') || names.includes('redis')) return [folder];
  return depth === 0 ? [] : names.flatMap((name) => dataDirectoriesIn(join(folder, name), depth - 1));
}

/** None where another run's sweep has just removed the folder. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function ownerLives(folder: string): boolean {
  const file = join(folder, 'owner.json');
  if (!existsSync(file)) return false;
  const owner = JSON.parse(readFileSync(file, 'utf8')) as RunOwner;
  return isAlive(owner.pid) && birthMark(owner.pid) === owner.birth;
}
