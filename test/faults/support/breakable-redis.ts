import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Redis from 'ioredis';
import { freePort } from '../../../src/launcher/free-port';
import { findRedisBinary } from '../../../src/launcher/private-redis';
import { runFolder } from '../../support/servers/run-folder';

/** A Redis that goes away and comes back at the same address, as one in production would. It keeps nothing. */
export interface BreakableRedis {
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  flush(): Promise<void>;
}

export async function breakableRedis(): Promise<BreakableRedis> {
  const binary = findRedisBinary();
  if (!binary) throw new Error('these tests need redis-server or valkey-server: run scripts/install-test-tools.sh');
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const dir = mkdtempSync(join(runFolder(), 'breakable-redis-'));
  const options = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--maxmemory-policy',
    'noeviction',
    '--dir',
    dir,
  ];
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    child = spawn(binary, options, { stdio: 'ignore' });
    await answers(url);
  };
  const stop = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  await start();
  return { url, start, stop, flush: () => flushAll(url) };
}

async function flushAll(url: string): Promise<void> {
  const client = new Redis(url, { maxRetriesPerRequest: 1 });
  await client.flushall();
  client.disconnect();
}

async function answers(url: string): Promise<void> {
  for (let n = 0; n < 100; n += 1) {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.ping();
      return;
    } catch {
      await sleep(50);
    } finally {
      client.disconnect();
    }
  }
  throw new Error(`Redis does not answer at ${url}`);
}
