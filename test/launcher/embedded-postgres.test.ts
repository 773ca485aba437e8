import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../src/launcher/embedded-postgres';
import { findPostgresBinaries, repairLibraryLinks, systemBinaries } from '../../src/launcher/postgres-binaries';
import { isAlive, waitForExit } from '../../src/launcher/processes';
import { chooseIdentity, reachableBinaries } from '../../src/launcher/unprivileged';
import { runFolder } from '../support/servers/run-folder';

const isRoot = process.getuid?.() === 0;
const system = systemBinaries();
const FAST = { fsync: 'off' };

function newDataDir(): string {
  return mkdtempSync(join(runFolder(), 'postgres-'));
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  it('listens on 127.0.0.1 alone, asks for its password, keeps it private, and sorts and cases Unicode', async () => {
    const dataDir = newDataDir();
    const server = await startEmbeddedPostgres({ dataDir, settings: FAST });
    const [settings] = await ask(
      server.url,
      `SELECT current_setting('listen_addresses') AS listens, current_setting('unix_socket_directories') AS sockets,
              current_setting('synchronous_commit') AS commits, current_setting('server_encoding') AS encoding, upper('é') AS upper`,
    );
    expect(settings).toEqual({ listens: '127.0.0.1', sockets: '', commits: 'on', encoding: 'UTF8', upper: 'É' });
    const wrong = new URL(server.url);
    wrong.password = 'wrong';
    await expect(ask(wrong.toString(), 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
    expect(existsSync(join(dataDir, 'postgres.initial'))).toBe(false);
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  });

  it('recovers what was committed before it was killed, also when its process id was given to another process', async () => {
    const dataDir = newDataDir();
    const server = await startEmbeddedPostgres({ dataDir });
    await ask(server.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(server.pid, 'SIGKILL');
    await waitForExit(server.pid, 5_000);
    const file = join(dataDir, 'postgres', 'postmaster.pid');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)));

    const again = await startEmbeddedPostgres({ dataDir });
    expect(again.adopted).toBe(false);
    expect(await ask(again.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    const adopted = await startEmbeddedPostgres({ dataDir });
    expect(adopted).toMatchObject({ adopted: true, pid: again.pid, url: again.url });
    await adopted.stop();
    expect(isAlive(again.pid)).toBe(false);
  });

  it('starts anew after a creation that was cut off', async () => {
    const dataDir = newDataDir();
    mkdirSync(join(dataDir, 'postgres.partial-1', 'base'), { recursive: true });
    const server = await startEmbeddedPostgres({ dataDir, settings: FAST });
    expect(existsSync(join(dataDir, 'postgres.partial-1'))).toBe(false);
    await server.stop();
  });

  it('says why it refuses and where its log is', async () => {
    const start = startEmbeddedPostgres({ dataDir: newDataDir(), settings: { shared_buffers: 'much' } });
    await expect(start).rejects.toThrow(/did not start.*postgres\.log[^]*shared_buffers/);
  });

  (system ? it : it.skip)('can be a PostgreSQL of the system', async () => {
    const server = await startEmbeddedPostgres({ dataDir: newDataDir(), settings: FAST, binaries: system });
    const [row] = await ask(server.url, `SELECT current_setting('server_version_num')::int / 10000 AS major`);
    expect(row).toEqual({ major: system?.majorVersion });
    await server.stop();
  });
});

describe('library links', () => {
  it('are made when the install script was blocked, once, and are needed', () => {
    const { root = '' } = findPostgresBinaries();
    const copy = join(newDataDir(), 'native');
    mkdirSync(join(copy, 'lib'), { recursive: true });
    cpSync(join(root, 'pg-symlinks.json'), join(copy, 'pg-symlinks.json'));
    repairLibraryLinks(copy);
    repairLibraryLinks(copy);
    const links = JSON.parse(readFileSync(join(root, 'pg-symlinks.json'), 'utf8')) as {
      source: string;
      target: string;
    }[];
    for (const { source } of links) writeFileSync(join(copy, '..', source), 'library');
    for (const { target } of links) expect(readFileSync(join(copy, '..', target), 'utf8')).toBe('library');
  });

  it('that cannot be made are named with what to do', () => {
    const copy = join(newDataDir(), 'native');
    mkdirSync(copy);
    writeFileSync(join(copy, 'pg-symlinks.json'), '[{"source":"native/lib/x.so.1","target":"native/lib/x.so"}]');
    expect(() => repairLibraryLinks(copy)).toThrow(/native\/lib\/x\.so .*npm rebuild/);
  });
});

(isRoot ? describe : describe.skip)('where user namespaces are forbidden to root', () => {
  const binaries = findPostgresBinaries();
  const nobody = chooseIdentity(binaries, { userNamespace: false });

  function openDataDir(): string {
    const dataDir = newDataDir();
    [runFolder(), dataDir].forEach((folder) => chmodSync(folder, 0o711));
    return dataDir;
  }

  it('runs as nobody, also on the files of a start as root', async () => {
    const dataDir = openDataDir();
    const asRoot = await startEmbeddedPostgres({ dataDir, settings: FAST });
    await asRoot.stop();
    const server = await startEmbeddedPostgres({ dataDir, settings: FAST, identity: nobody });
    expect(statSync(join(dataDir, 'postgres', 'base')).uid).toBe(65_534);
    expect(statSync(`/proc/${server.pid}`).uid).toBe(65_534);
    await server.stop();
  });

  it('copies binaries that nobody cannot reach, and says what to do where it cannot reach the data either', () => {
    const { root = '' } = binaries;
    const hidden = join(openDataDir(), 'hidden');
    cpSync(root, join(hidden, 'native'), { recursive: true, verbatimSymlinks: true });
    chmodSync(hidden, 0o700);
    const unreachable = { ...binaries, root: join(hidden, 'native'), bin: join(hidden, 'native', 'bin') };
    const dataDir = openDataDir();
    expect(reachableBinaries(nobody, unreachable, dataDir).bin).toContain(dataDir);
    expect(() => reachableBinaries(nobody, unreachable, hidden)).toThrow(/Run Keypath as an ordinary user/);
    rmSync(hidden, { recursive: true });
  });
});
