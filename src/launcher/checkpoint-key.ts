import { join } from 'node:path';
import type { Environment } from '../modules/platform/config/environment';
import { openDataDirectory } from './data-directory';
import { secretFrom } from './secret-file';

/** The environment with a key for the checkpoints of the history that stays the same from start to start, where they are on. */
export function withCheckpointKey(environment: Environment): Environment {
  if (environment.checkpointDir === undefined || environment.checkpointKey !== undefined) return environment;
  const file = join(openDataDirectory(environment.dataDir), 'checkpoint.key');
  return { ...environment, checkpointKey: secretFrom(file) };
}
