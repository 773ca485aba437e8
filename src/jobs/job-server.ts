import { createPostgresBackend, Queue, Worker, type Job, type WorkerOptions } from 'bullmq';

/** Where BullMQ keeps its jobs: Redis in production, PostgreSQL where there is no Redis. */
export type JobServerAddress = { redisUrl: string } | { databaseUrl: string };

/** What we use of a queue; the same on both backends. */
export type JobQueue = Pick<
  Queue,
  'addBulk' | 'getJobCounts' | 'upsertJobScheduler' | 'getJobScheduler' | 'close' | 'disconnect' | 'on'
>;
export type JobWorker = Pick<Worker, 'close' | 'disconnect' | 'on'>;
export type JobProcessor = (job: Pick<Job, 'name' | 'data'>) => Promise<void>;

/** Jobs are wake-ups: a lost one is made up for by the watchdog, a stalled one is soon taken up by another worker. */
const WORKER: Omit<WorkerOptions, 'connection'> = {
  drainDelay: 2,
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 100,
  runRetryDelay: 1_000,
};

const PREFIX = 'keypath';
const SCHEMA = 'bullmq';

/** Opens queues and workers on one job server. The backend is given to each, so that nothing global is set. */
export class JobServer {
  private left = false;

  constructor(private readonly address: JobServerAddress) {}

  /** From now on no connection is sought again: one to a server that is away would keep the process alive for ever. */
  leave(): void {
    this.left = true;
  }

  get kind(): 'redis' | 'postgres' {
    return 'redisUrl' in this.address ? 'redis' : 'postgres';
  }

  queue(name: string): JobQueue {
    if ('redisUrl' in this.address) {
      return new Queue(name, { connection: this.redisConnection(this.address.redisUrl), prefix: PREFIX });
    }
    const connection = postgresConnection(this.address.databaseUrl);
    return new Queue(name, { connection }, createPostgresBackend) as unknown as JobQueue;
  }

  worker(name: string, process: JobProcessor, concurrency: number): JobWorker {
    if ('redisUrl' in this.address) {
      const connection = this.redisConnection(this.address.redisUrl);
      return new Worker(name, process, { ...WORKER, concurrency, connection, prefix: PREFIX });
    }
    const connection = postgresConnection(this.address.databaseUrl);
    return new Worker(
      name,
      process,
      { ...WORKER, concurrency, connection },
      createPostgresBackend,
    ) as unknown as JobWorker;
  }

  /** Reconnects within two seconds of the server's return; BullMQ's own way waits up to twenty. */
  private redisConnection(url: string) {
    const retryStrategy = (times: number) => (this.left ? null : Math.min(times * 200, 2_000));
    return { url, maxRetriesPerRequest: null, retryStrategy };
  }
}

function postgresConnection(connectionString: string) {
  return { connectionString, schema: SCHEMA, migrate: true, max: 2, application_name: 'keypath-jobs' };
}
