import { startTestApp } from '../support/app';
import { createTestDatabase } from '../support/servers/test-postgres';
import { startTestRedis } from '../support/servers/test-redis';

describe('a Redis that evicts', () => {
  it('is refused by a process that runs jobs, with what to change', async () => {
    const [redis, database] = await Promise.all([startTestRedis({ policy: 'allkeys-lru' }), createTestDatabase()]);
    const started = startTestApp({ role: 'worker', redisUrl: redis.url, databaseUrl: database.url });
    await expect(started).rejects.toThrow('maxmemory-policy noeviction');
    await redis.stop();
    await database.drop();
  });
});
