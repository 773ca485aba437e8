import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import Redis from 'ioredis';
import { DataSource } from 'typeorm';
import { ENVIRONMENT } from '../config/environment.token';
import type { Environment } from '../config/environment';
import { ReadinessChecks } from './readiness-checks';

/** Database reachable, schema as new as the code, Redis reachable where there is one. */
@Injectable()
export class ServerReadiness implements OnModuleInit, OnModuleDestroy {
  private redis?: Redis;

  constructor(
    private readonly source: DataSource,
    private readonly checks: ReadinessChecks,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    this.checks.register('database', () => this.source.query('SELECT 1'));
    this.checks.register('migrations', () => this.assertMigrated());
    if (this.environment.redisUrl !== undefined)
      this.checks.register('redis', () => this.ping(this.environment.redisUrl as string));
  }

  onModuleDestroy(): void {
    this.redis?.disconnect();
  }

  private async assertMigrated(): Promise<void> {
    const rows = await this.source.query<{ name: string }[]>('SELECT name FROM migrations');
    const run = new Set(rows.map((row) => row.name));
    const waiting = this.source.migrations.filter(
      (migration) => !run.has(migration.name ?? migration.constructor.name),
    );
    if (waiting.length > 0) throw new Error(`${waiting.length} migrations have not been run`);
  }

  /** A connection of its own that fails at once: a queue's connection waits for Redis to come back. */
  private async ping(url: string): Promise<void> {
    this.redis ??= quietConnection(url);
    if (['wait', 'end', 'close'].includes(this.redis.status)) await this.redis.connect();
    await this.redis.ping();
  }
}

function quietConnection(url: string): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
    connectTimeout: 1_500,
  });
  return redis.on('error', () => undefined);
}
