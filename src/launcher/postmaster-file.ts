import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, isAlive } from './processes';

/** What a running PostgreSQL says about itself in `postmaster.pid` of its data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/**
 * The living server of this data folder, or undefined. A file left by a server that is gone, whose process id may have
 * been given to something else meanwhile, is removed: PostgreSQL would refuse to start beside it.
 */
export function livingPostmaster(pgdata: string): Postmaster | undefined {
  const file = join(pgdata, 'postmaster.pid');
  const postmaster = readPostmaster(pgdata);
  if (postmaster && isAlive(postmaster.pid) && commandLine(postmaster.pid).includes(pgdata)) return postmaster;
  if (existsSync(file)) rmSync(file, { force: true });
  return undefined;
}

/** Reads the file; undefined while it is missing or not yet complete. */
export function readPostmaster(pgdata: string): Postmaster | undefined {
  const file = join(pgdata, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' };
}
