import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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

/** Ends every server whose files lie directly below the folder, and removes it. */
export async function removeRun(folder: string): Promise<void> {
  for (const entry of [folder, ...subfolders(folder)]) await endServersOf(entry);
  rmSync(folder, { recursive: true, force: true });
}

/** Ends the embedded servers of one data directory. */
export async function endServersOf(dataDir: string): Promise<void> {
  const postgres = livingPostmaster(join(dataDir, 'postgres'));
  if (postgres) await endProcess(postgres.pid, [['SIGINT', 5_000], ['SIGQUIT', 3_000], ['SIGKILL', 2_000]]); // prettier-ignore
  const redis = livingRedis(join(dataDir, 'redis'));
  if (redis) await endProcess(redis.pid, [['SIGKILL', 2_000]]);
}

function ownerLives(folder: string): boolean {
  const file = join(folder, 'owner.json');
  if (!existsSync(file)) return false;
  const owner = JSON.parse(readFileSync(file, 'utf8')) as RunOwner;
  return isAlive(owner.pid) && birthMark(owner.pid) === owner.birth;
}

function subfolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));
}
