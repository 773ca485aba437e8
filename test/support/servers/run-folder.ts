import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../../../src/launcher/processes';

/** Folder of all runs of this user; one below it for each run of jest. */
export const runsFolder = join(tmpdir(), `keypath-test-${process.getuid?.() ?? 'user'}`);

/** The folder of this run of jest, where its servers keep their files and the workers find them. */
export function runFolder(): string {
  const folder = process.env.KEYPATH_TEST_RUN;
  if (!folder) throw new Error('KEYPATH_TEST_RUN is not set: jest must run with test/support/servers/global-setup.ts');
  return folder;
}

/** The value in the file, made once a run however many workers ask at the same time. */
export async function oncePerRun<T>(name: string, make: () => Promise<T>): Promise<T> {
  const file = join(runFolder(), `${name}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T;
  return withLock(name, async () => {
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T;
    const made = await make();
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
    return made;
  });
}

/** One worker at a time; a lock whose holder was killed is taken away. */
async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const lock = join(runFolder(), `${name}.lock`);
  while (!tryLock(lock)) {
    const holder = Number(existsSync(join(lock, 'pid')) ? readFileSync(join(lock, 'pid'), 'utf8') : process.pid);
    if (!isAlive(holder)) rmSync(lock, { recursive: true, force: true });
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function tryLock(lock: string): boolean {
  try {
    mkdirSync(lock);
  } catch {
    return false;
  }
  writeFileSync(join(lock, 'pid'), String(process.pid));
  return true;
}
