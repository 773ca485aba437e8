import { Client } from 'pg';
import Redis from 'ioredis';
import { createTestDatabase } from '../support/servers/test-postgres';
import { startTestRedis, testRedis } from '../support/servers/test-redis';

async function ask<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('servers for tests', () => {
  it('give every suite a migrated database of its own', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await ask(one.url, 'CREATE TABLE only_here (id int)');
    const tables = `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`;
    const names = (await ask<{ table_name: string }>(other.url, tables)).map((row) => row.table_name);
    expect(names).toContain('migrations');
    expect(names).not.toContain('only_here');
    await Promise.all([one.drop(), other.drop()]);
  });

  it('commit synchronously, as in production', async () => {
    const database = await createTestDatabase({ migrated: false });
    expect(await ask(database.url, 'SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
    await database.drop();
  });

  it('give a Redis that never evicts and that one worker can flush alone', async () => {
    const { url, flush } = await testRedis();
    const client = new Redis(url);
    await client.set('mark', '1');
    expect(await client.info('memory')).toContain('maxmemory_policy:noeviction');
    await flush();
    expect(await client.get('mark')).toBeNull();
    client.disconnect();
  });

  it('give a Redis that can crash and come back with what it had', async () => {
    const redis = await startTestRedis();
    const client = new Redis(redis.url);
    await client.set('mark', '1');
    // The file is written once a second (appendfsync everysec); a crash of the process alone loses nothing.
    client.disconnect();
    await redis.crash();
    const again = await redis.restart();
    const later = new Redis(again.url);
    expect(await later.get('mark')).toBe('1');
    later.disconnect();
    await again.stop();
  });
});
