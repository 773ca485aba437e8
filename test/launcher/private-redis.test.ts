import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Redis from 'ioredis';
import { findRedisBinary, startPrivateRedis, type PrivateRedis } from '../../src/launcher/private-redis';
import { isAlive, waitForExit } from '../../src/launcher/processes';
import { runFolder } from '../support/servers/run-folder';

function newDataDir(): string {
  return mkdtempSync(join(runFolder(), 'redis-'));
}

async function started(dataDir: string, log: string[] = []): Promise<PrivateRedis> {
  const redis = await startPrivateRedis({ dataDir, log: (line) => log.push(line) });
  if (!redis) throw new Error('no Redis on this machine');
  return redis;
}

async function withClient<T>(url: string, work: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(url, { maxRetriesPerRequest: 1 });
  client.on('error', () => undefined);
  try {
    return await work(client);
  } finally {
    client.disconnect();
  }
}

describe('the private Redis', () => {
  it('never evicts, appends to a file, asks for its password, keeps it private, and stops', async () => {
    const dataDir = newDataDir();
    const redis = await started(dataDir);
    await withClient(redis.url, async (client) => {
      expect(await client.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
      expect(await client.config('GET', 'appendonly')).toEqual(['appendonly', 'yes']);
      expect(await client.config('GET', 'bind')).toEqual(['bind', '127.0.0.1']);
    });
    await withClient(`redis://127.0.0.1:${redis.port}`, (client) => expect(client.get('x')).rejects.toThrow(/NOAUTH/));
    expect(statSync(join(dataDir, 'redis.password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'redis', 'redis.conf')).mode & 0o777).toBe(0o600);
    await redis.stop();
    expect(isAlive(redis.pid)).toBe(false);
  });

  it('is taken over when it lives, and started again on its files when it does not', async () => {
    const dataDir = newDataDir();
    const redis = await started(dataDir);
    await withClient(redis.url, (client) => client.set('kept', 'yes'));
    expect(await started(dataDir)).toMatchObject({ adopted: true, pid: redis.pid });
    process.kill(redis.pid, 'SIGKILL');
    await waitForExit(redis.pid, 5_000);
    const again = await started(dataDir);
    expect(again.adopted).toBe(false);
    expect(await withClient(again.url, (client) => client.get('kept'))).toBe('yes');
    await again.stop();
  });

  it('puts files aside that it cannot read: all it holds can be rebuilt', async () => {
    const dataDir = newDataDir();
    const redis = await started(dataDir);
    await withClient(redis.url, (client) => client.set('kept', 'yes'));
    await redis.stop();
    const appended = join(dataDir, 'redis', 'appendonlydir');
    for (const file of readdirSync(appended)) writeFileSync(join(appended, file), 'not an append-only file\n');
    const log: string[] = [];
    const again = await started(dataDir, log);
    expect(log.join()).toContain('put aside');
    expect(await withClient(again.url, (client) => client.get('kept'))).toBeNull();
    await again.stop();
  });

  it('says why it does not start', async () => {
    const start = startPrivateRedis({ dataDir: newDataDir(), maxmemoryPolicy: 'sometimes' });
    await expect(start).rejects.toThrow(/did not start.*redis\.log[^]*maxmemory-policy/);
  });

  it('is null where the machine has none', async () => {
    expect(findRedisBinary([newDataDir()])).toBeUndefined();
    expect(await startPrivateRedis({ dataDir: newDataDir(), binary: null })).toBeNull();
  });
});
