import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresBinaries } from './postgres-binaries';
import { LaunchError } from './launch-error';

/** How to run a program that refuses to run as root. */
export interface Identity {
  readonly kind: 'self' | 'user-namespace' | 'nobody';
  /** Owner that the server's files must have outside; undefined: whoever we are. */
  readonly uid?: number;
  readonly gid?: number;
  command(binary: string, args: readonly string[]): { file: string; args: string[]; uid?: number; gid?: number };
}

const NOBODY = 65534;

const self: Identity = { kind: 'self', command: (file, args) => ({ file, args: [...args] }) };

/**
 * Seen from outside the process stays root, so it reads its binaries and data also in root's home; seen from inside it
 * is nobody, which is what PostgreSQL asks for. Needs no account. `unshare` replaces itself, so the process id is the server's.
 */
const userNamespace: Identity = {
  kind: 'user-namespace',
  uid: 0,
  gid: 0,
  command: (binary, args) => ({
    file: 'unshare',
    args: ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, binary, ...args],
  }),
};

const nobody: Identity = {
  kind: 'nobody',
  uid: NOBODY,
  gid: NOBODY,
  command: (file, args) => ({ file, args: [...args], uid: NOBODY, gid: NOBODY }),
};

/**
 * The identity under which PostgreSQL runs here: our own when we are not root, else a user namespace, else the account nobody.
 */
export function chooseIdentity(binaries: PostgresBinaries, options: { userNamespace?: boolean } = {}): Identity {
  if (process.getuid?.() !== 0) return self;
  if (options.userNamespace !== false && works(userNamespace, binaries)) return userNamespace;
  return nobody;
}

/**
 * Binaries that the identity can run, copied under the given folder when they lie where it cannot reach.
 * @throws LaunchError `privileges-cannot-be-dropped`
 */
export function reachableBinaries(identity: Identity, binaries: PostgresBinaries, copyTo: string): PostgresBinaries {
  if (identity.kind !== 'nobody' || works(identity, binaries)) return binaries;
  const copy = binaries.root === undefined ? undefined : copyBinaries(binaries, binaries.root, copyTo);
  if (copy && works(identity, copy)) return copy;
  throw new LaunchError(
    'privileges-cannot-be-dropped',
    'PostgreSQL does not run as root, user namespaces are forbidden here, and the account "nobody" cannot reach ' +
      `${copyTo}. Run Keypath as an ordinary user, or set KEYPATH_DATA_DIR to a folder that others can enter ` +
      '(for example /var/lib/keypath), or set DATABASE_URL.',
  );
}

/** Gives the folder and all in it to the identity; needed when an earlier start ran under another one. */
export function giveTo(identity: Identity, folder: string): void {
  if (identity.uid === undefined || identity.gid === undefined || !existsSync(folder)) return;
  const { uid, gid } = identity;
  if (lstatSync(folder).uid === uid) return;
  const visit = (path: string): void => {
    if (lstatSync(path).isDirectory()) for (const entry of readdirSync(path)) visit(join(path, entry));
    if (!lstatSync(path).isSymbolicLink()) chownSync(path, uid, gid);
  };
  visit(folder);
}

function copyBinaries(binaries: PostgresBinaries, root: string, copyTo: string): PostgresBinaries {
  const target = join(copyTo, `postgres-${binaries.majorVersion}-binaries`);
  if (!existsSync(target)) {
    const partial = `${target}.partial-${process.pid}`;
    cpSync(root, partial, { recursive: true, verbatimSymlinks: true });
    chmodSync(partial, 0o755);
    renameSync(partial, target);
  }
  return { ...binaries, root: target, bin: join(target, 'bin') };
}

function works(identity: Identity, binaries: PostgresBinaries): boolean {
  const { file, args, uid, gid } = identity.command(join(binaries.bin, 'postgres'), ['--version']);
  const answer = spawnSync(file, args, { uid, gid, encoding: 'utf8', cwd: '/' });
  return answer.status === 0 && answer.stdout.includes('PostgreSQL');
}
