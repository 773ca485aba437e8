import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { LaunchError } from './launch-error';

/**
 * Makes the directory where it is missing and gives its one true path: a server that lives on is known by the path it
 * works in, so the same directory must never go by two names. Others may pass through (PostgreSQL may run as nobody) but not look.
 * @throws LaunchError `data-directory-unusable`
 */
export function openDataDirectory(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    return realpathSync(dataDir);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    throw new LaunchError(
      'data-directory-unusable',
      `KEYPATH_DATA_DIR: the directory ${dataDir} cannot be written (${code}). Give it to the user that runs Keypath, or name another.`,
    );
  }
}
