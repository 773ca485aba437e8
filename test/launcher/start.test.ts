import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, statSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readEnvironment } from '../../src/modules/platform/config/environment';
import { startEmbeddedPostgres } from '../../src/launcher/embedded-postgres';
import { livingPostmaster } from '../../src/launcher/postmaster-file';
import { readRunningState } from '../../src/launcher/running-state';
import { findOrStartServers, startServers } from '../../src/launcher/servers';
import { oncePerRun, runFolder } from '../support/servers/run-folder';
import { createTestDatabase } from '../support/servers/test-postgres';
import { startTestRedis } from '../support/servers/test-redis';
import { processesOf, Started } from './fixtures/started';

const NOBODY = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;

function newDataDir(): string {
  return join(mkdtempSync(join(runFolder(), 'start-')), 'data');
}

/** As a first start leaves it; copied, because making each anew takes most of a second. */
async function usedDataDir(): Promise<string> {
  const { made } = await oncePerRun('used-data-directory', async () => {
    const made = newDataDir();
    await (await startEmbeddedPostgres({ dataDir: made, settings: { fsync: 'off' } })).stop();
    return { made };
  });
  const copy = newDataDir();
  cpSync(made, copy, { recursive: true });
  return copy;
}

describe('a start', () => {
  it('serves, says where and who can log in, stops on SIGTERM with all children gone, and finds its data again', async () => {
    const dataDir = newDataDir();
    const first = Started.run(dataDir);
    const answer = await first.answer();
    expect(answer.starts).toBe(1);
    expect(answer.redis).toContain('redis://');
    expect(first.output).toContain('director@example.cn  demo');
    expect(await first.end('SIGTERM')).toBe(0);
    expect(processesOf(dataDir)).toEqual([]);

    const second = Started.run(dataDir);
    const again = await second.answer();
    expect(again.starts).toBe(2);
    expect(again.key).toBe(answer.key);
    expect(await second.end('SIGINT')).toBe(0);
    expect(processesOf(dataDir)).toEqual([]);
    expect(existsSync(join(dataDir, 'running.json'))).toBe(false);
  });

  it('goes by one name also when its directory is a link', async () => {
    const dataDir = newDataDir();
    mkdirSync(dataDir);
    const link = `${dataDir}-link`;
    symlinkSync(dataDir, link);
    const first = Started.run(link);
    await first.url();
    const second = Started.run(dataDir);
    expect(await second.exit).toBe(2);
    expect(await first.end('SIGHUP')).toBe(0);
    expect(processesOf(dataDir)).toEqual([]);
  });

  it('takes over the servers of a launcher that was killed, and stops them in the end', async () => {
    const dataDir = await usedDataDir();
    const first = Started.run(dataDir);
    await first.url();
    await first.end('SIGKILL');
    expect(processesOf(dataDir).length).toBeGreaterThan(1);

    const second = Started.run(dataDir);
    expect((await second.answer()).starts).toBe(2);
    expect(second.output).toContain('PostgreSQL is still running');
    expect(second.output).toContain('Redis is still running');
    expect(await second.end()).toBe(0);
    expect(processesOf(dataDir)).toEqual([]);
  });

  it('works after everything was killed', async () => {
    const dataDir = await usedDataDir();
    const first = Started.run(dataDir);
    await first.url();
    for (const pid of [first.child.pid ?? 0, ...processesOf(dataDir)]) process.kill(pid, 'SIGKILL');
    await first.exit;

    const second = Started.run(dataDir);
    expect((await second.answer()).starts).toBe(2);
    expect(await second.end()).toBe(0);
    expect(processesOf(dataDir)).toEqual([]);
  });

  it('of two at once on one data directory lets one serve; the other says so', async () => {
    const dataDir = await usedDataDir();
    const both = [Started.run(dataDir), Started.run(dataDir)];
    const loser = await Promise.race(both.map((start) => start.exit.then(() => start)));
    const winner = both.find((start) => start !== loser);
    expect(await loser.exit).toBe(2);
    expect(loser.output).toMatch(/already running on the data directory .* \(process \d+\)/);
    expect((await winner?.answer())?.starts).toBe(1);
    expect(await winner?.end()).toBe(0);
    expect(processesOf(dataDir)).toEqual([]);
  });

  it('stopped before it serves leaves nothing behind', async () => {
    const dataDir = newDataDir();
    const start = Started.run(dataDir, { FIXTURE_MIGRATE_MS: '500' });
    await start.says('Creating the embedded PostgreSQL');
    expect(await start.end('SIGINT')).toBe(0);
    expect(processesOf(dataDir)).toEqual([]);
  });

  it('takes a signal that comes twice at once for one, and a later second one as an order to end now', async () => {
    const dataDir = await usedDataDir();
    const start = Started.run(dataDir, { FIXTURE_CLOSE_MS: '7000' });
    await start.url();
    start.child.kill('SIGINT');
    start.child.kill('SIGINT');
    await start.says('stopping');
    await sleep(1_000);
    expect(start.child.exitCode).toBeNull();
    expect(await start.end('SIGINT')).toBe(1);
    while (processesOf(dataDir).length > 0) await sleep(20);
  });

  it('ends when its PostgreSQL ends', async () => {
    const dataDir = await usedDataDir();
    const start = Started.run(dataDir);
    await start.url();
    process.kill(livingPostmaster(join(dataDir, 'postgres'))?.pid ?? 0, 'SIGQUIT');
    expect(await start.exit).toBe(1);
    expect(start.output).toContain('ended unexpectedly');
    expect(processesOf(dataDir)).toEqual([]);
  });

  (isRoot ? it : it.skip)('works as an ordinary user', async () => {
    const parent = mkdtempSync(join(runFolder(), 'ordinary-'));
    [runFolder(), parent].forEach((folder) => chmodSync(folder, folder === parent ? 0o777 : 0o711));
    const dataDir = join(parent, 'data');
    const start = Started.run(dataDir, {}, NOBODY);
    expect((await start.answer()).starts).toBe(1);
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(NOBODY.uid);
    expect(await start.end()).toBe(0);
    expect(processesOf(dataDir)).toEqual([]);
  });
});

describe('a start on given servers', () => {
  it('starts none of its own', async () => {
    const [database, redis] = await Promise.all([createTestDatabase({ migrated: false }), startTestRedis()]);
    const dataDir = newDataDir();
    const start = Started.run(dataDir, { DATABASE_URL: database.url, REDIS_URL: redis.url });
    expect(await start.answer()).toMatchObject({ starts: 1, redis: redis.url });
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    expect(await start.end()).toBe(0);
    await Promise.all([database.drop(), redis.stop()]);
  });

  it('as one role of several starts no Redis that it could not share', async () => {
    const database = await createTestDatabase({ migrated: false });
    const start = Started.run(newDataDir(), { DATABASE_URL: database.url, KEYPATH_ROLE: 'worker' });
    expect((await start.answer()).redis).toBeUndefined();
    expect(await start.end()).toBe(0);
    await database.drop();
  });

  it('refuses a Redis that evicts, and says what to change', async () => {
    const [database, redis] = await Promise.all([
      createTestDatabase({ migrated: false }),
      startTestRedis({ policy: 'allkeys-lru' }),
    ]);
    const start = Started.run(newDataDir(), { DATABASE_URL: database.url, REDIS_URL: redis.url });
    expect(await start.exit).toBe(2);
    expect(start.output).toContain('maxmemory-policy noeviction');
    await Promise.all([database.drop(), redis.stop()]);
  });

  it('says which variable is bad, and which server cannot be reached', async () => {
    const bad = Started.run(newDataDir(), { PORT: 'eighty', KEYPATH_ROLE: 'boss' });
    expect(await bad.exit).toBe(2);
    expect(bad.output).toMatch(/PORT must be .*\n.*KEYPATH_ROLE must be/);
    const gone = Started.run(newDataDir(), { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:9/x', KEYPATH_ROLE: 'api' });
    expect(await gone.exit).toBe(2);
    expect(gone.output).toContain('DATABASE_URL: PostgreSQL cannot be reached');
  });

  it('says that its port is taken', async () => {
    const database = await createTestDatabase({ migrated: false });
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => taken.once('listening', done));
    const PORT = String((taken.address() as AddressInfo).port);
    const start = Started.run(newDataDir(), { DATABASE_URL: database.url, KEYPATH_ROLE: 'api', PORT });
    expect(await start.exit).toBe(2);
    expect(start.output).toContain('Set PORT to another');
    taken.close();
    await database.drop();
  });
});

describe('a machine without Redis', () => {
  it('runs its jobs on PostgreSQL, and a start says so', async () => {
    const said: string[] = [];
    const environment = readEnvironment({ KEYPATH_DATA_DIR: await usedDataDir() });
    const servers = await startServers(environment, { log: (line) => said.push(line), redisBinary: null });
    expect(servers).toMatchObject({ redisUrl: undefined, started: ['postgres'] });
    expect(said.join()).toContain('jobs run on PostgreSQL');
    await servers.stop();
    expect(processesOf(environment.dataDir)).toEqual([]);
  });
});

describe('a command', () => {
  it('uses the servers of a Keypath that runs', async () => {
    const dataDir = await usedDataDir();
    const start = Started.run(dataDir);
    const url = await start.url();
    const state = readRunningState(dataDir);
    expect(state).toMatchObject({ pid: start.child.pid, url });
    expect(statSync(join(dataDir, 'running.json')).mode & 0o777).toBe(0o600);
    const servers = await findOrStartServers(readEnvironment({ KEYPATH_DATA_DIR: dataDir }));
    expect(servers).toMatchObject({ databaseUrl: state?.databaseUrl, redisUrl: state?.redisUrl, started: [] });
    await start.end();
  });

  it('starts PostgreSQL for itself where nothing runs, keeps a start away, and ends it', async () => {
    const dataDir = await usedDataDir();
    const environment = readEnvironment({ KEYPATH_DATA_DIR: dataDir });
    const servers = await findOrStartServers(environment);
    expect(servers.started).toEqual(['postgres']);
    const start = Started.run(dataDir);
    expect(await start.exit).toBe(2);
    expect(start.output).toContain('A keypath command is running');
    await servers.stop();
    expect(processesOf(dataDir)).toEqual([]);
  });
});
