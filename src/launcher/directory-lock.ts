import { linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from './launch-error';
import { birthMark, isAlive } from './processes';
import { writePrivate } from './secret-file';

/** Who holds a data directory: a serving Keypath, or a command that started the servers for itself. */
export interface LockHolder {
  readonly pid: number;
  readonly birth?: string;
  readonly purpose: 'serve' | 'command';
}

export interface DirectoryLock {
  release(): void;
}

/**
 * Takes the data directory for this process; a lock whose holder was killed is taken over. Atomic: of two that start
 * at once one wins.
 * @throws LaunchError `already-running` naming the holder's process
 */
export function lockDirectory(dataDir: string, purpose: LockHolder['purpose']): DirectoryLock {
  const file = join(dataDir, 'keypath.lock');
  const mine = `${file}.${process.pid}`;
  const holder: LockHolder = { pid: process.pid, birth: birthMark(process.pid), purpose };
  writePrivate(mine, JSON.stringify(holder));
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (tryLink(mine, file)) return { release: () => releaseIfMine(file) };
      const other = livingHolder(dataDir);
      if (other) throw alreadyRunning(dataDir, other);
      putAsideIfDead(file, dataDir);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  throw new LaunchError('already-running', `Another start is taking the data directory ${dataDir}; try again.`);
}

/** The living holder of a data directory. */
export function livingHolder(dataDir: string): LockHolder | undefined {
  const holder = readHolder(join(dataDir, 'keypath.lock'));
  return holder && lives(holder) ? holder : undefined;
}

/** Between looking and removing another start may have taken the lock: what was moved is looked at again and put back if alive. */
function putAsideIfDead(file: string, dataDir: string): void {
  const aside = join(dataDir, `keypath.lock.stale.${process.pid}`);
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved && lives(moved)) tryLink(aside, file);
  rmSync(aside, { force: true });
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function releaseIfMine(file: string): void {
  if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
}

function readHolder(file: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockHolder;
  } catch {
    return undefined;
  }
}

function lives(holder: LockHolder): boolean {
  return isAlive(holder.pid) && birthMark(holder.pid) === holder.birth;
}

function alreadyRunning(dataDir: string, holder: LockHolder): LaunchError {
  const what = holder.purpose === 'serve' ? 'Keypath is already running' : 'A keypath command is running';
  return new LaunchError(
    'already-running',
    `${what} on the data directory ${dataDir} (process ${holder.pid}). Stop it, or set KEYPATH_DATA_DIR to another directory.`,
  );
}
