import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { livingHolder } from './directory-lock';
import { writePrivate } from './secret-file';

/** How commands reach the servers of a Keypath that runs on a data directory. Holds passwords: mode 0600. */
export interface RunningState {
  readonly pid: number;
  readonly databaseUrl: string;
  readonly redisUrl?: string;
  /** Where it serves; missing until it does. */
  readonly url?: string;
}

export function writeRunningState(dataDir: string, state: RunningState): void {
  writePrivate(fileOf(dataDir), JSON.stringify(state));
}

/** The state of the Keypath that holds the directory's lock now; what a killed one left does not count. */
export function readRunningState(dataDir: string): RunningState | undefined {
  if (!existsSync(fileOf(dataDir))) return undefined;
  const state = JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as RunningState;
  return livingHolder(dataDir)?.pid === state.pid ? state : undefined;
}

export function removeRunningState(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true });
}

function fileOf(dataDir: string): string {
  return join(dataDir, 'running.json');
}
