import Redis from 'ioredis';
import { Client } from 'pg';
import { checkPostgresAt, checkRedisAt, checkServers } from '../../../../src/modules/platform/config/check-servers';
import { judgePostgres } from '../../../../src/modules/platform/config/server-checks';
import { createTestDatabase, type TestDatabase } from '../../../support/servers/test-postgres';
import { startTestRedis, testRedis, type FaultyRedis } from '../../../support/servers/test-redis';

describe('checks of PostgreSQL', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase({ migrated: false });
  });
  afterAll(() => database.drop());

  async function setCommits(value: string): Promise<void> {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(`ALTER DATABASE ${client.database} SET synchronous_commit = ${value}`);
    await client.end();
  }

  it('let a safe server pass, with or without Redis', async () => {
    await checkServers({ databaseUrl: database.url });
    await checkServers({ databaseUrl: database.url, redisUrl: (await testRedis()).url });
  });

  it('refuse synchronous_commit=off wherever it was set, and say what to change', async () => {
    await setCommits('off');
    await expect(checkPostgresAt(database.url)).rejects.toMatchObject({
      code: 'postgres-commits-unsafe',
      message: expect.stringContaining('synchronous_commit = on') as string,
    });
    await setCommits('local');
    await checkPostgresAt(database.url);
  });

  it('refuse a version before 14', () => {
    expect(() => judgePostgres({ versionNumber: 130_022, synchronousCommit: 'on' })).toThrow(
      /PostgreSQL 13 is too old/,
    );
    expect(() => judgePostgres({ versionNumber: 140_000, synchronousCommit: 'on' })).not.toThrow();
  });

  it('name the variable of a server that is not there, and no password', async () => {
    const gone = checkPostgresAt('postgres://u:hunter2@127.0.0.1:9/x');
    await expect(gone).rejects.toMatchObject({ code: 'postgres-unreachable' });
    await expect(gone).rejects.toThrow(/^DATABASE_URL: (?!.*hunter2)/);
  });
});

describe('checks of Redis', () => {
  let redis: FaultyRedis;

  beforeAll(async () => {
    redis = await startTestRedis({ policy: 'allkeys-lru' });
  });
  afterAll(() => redis.stop());

  async function command(...[name, ...args]: [string, ...string[]]): Promise<void> {
    const client = new Redis(redis.url);
    await client.call(name, ...args);
    client.disconnect();
  }

  it('refuse one that evicts, and say what to change', async () => {
    await expect(checkRedisAt(redis.url)).rejects.toMatchObject({
      code: 'redis-evicts',
      message: expect.stringMatching(/allkeys-lru.*maxmemory-policy noeviction/) as string,
    });
  });

  it('see the policy also where CONFIG is forbidden, as on managed servers', async () => {
    await command('ACL', 'SETUSER', 'managed', 'on', '>word', '~*', '+@all', '-config');
    const managed = redis.url.replace(/:\/\/.*@/, '://managed:word@');
    await expect(checkRedisAt(managed)).rejects.toMatchObject({ code: 'redis-evicts' });
    await command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
    await checkRedisAt(managed);
  });

  it('name the variable of a server that is not there', async () => {
    await expect(checkRedisAt('redis://127.0.0.1:9')).rejects.toThrow(/^REDIS_URL: Redis cannot be reached/);
  });
});
