import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { type Statement, UnitOfWork } from '../database/unit-of-work';

/** What is rung for: the inbox of people; sessions that have ended, by their own id or by that of their person. */
export type BellTopic = 'inbox' | 'sessions';

/** Null: something may have been missed, so everything may have changed. */
export type Rung = ReadonlySet<string> | null;
export type BellListener = (ids: Rung) => void;

const CHANNEL = 'keypath_bell';
const RING: Statement = { name: 'bell-ring', text: `SELECT pg_notify('${CHANNEL}', $1)` };

/** Rings of so many milliseconds are one: notifying inside every commit would halve the commits. */
const GATHER_MS = 20;
/** A payload of PostgreSQL holds 8,000 bytes. */
const IDS_A_CALL = 150;
const RECONNECT_MS = 1_000;

/**
 * Tells every process at once that something changed for somebody. A hint, sent after the commit, that may be lost: whoever listens
 * looks again from time to time, and the rows are the truth. One connection a process, however many listen, and none where nobody does.
 */
@Injectable()
export class Bell implements OnApplicationShutdown {
  private readonly logger = new Logger('Bell');
  private readonly me = randomUUID();
  private readonly listeners = new Map<BellTopic, Set<BellListener>>();
  private readonly gathered = new Map<BellTopic, Set<string>>();
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private retry: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(
    private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Never waits and never fails. */
  ring(topic: BellTopic, ids: Iterable<string>): void {
    const gathered = this.gathered.get(topic) ?? new Set();
    for (const id of ids) gathered.add(id);
    if (gathered.size === 0 || this.isStopped) return;
    this.gathered.set(topic, gathered);
    this.timer ??= setTimeout(() => void this.send(), GATHER_MS);
  }

  /** Returns the way to stop listening. */
  on(topic: BellTopic, listener: BellListener): () => void {
    const listeners = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, listeners.add(listener));
    if (!this.client && !this.isStopped) this.connect();
    return () => void listeners.delete(listener);
  }

  /** False: changes made by other processes are not heard at the moment. */
  get isListening(): boolean {
    return this.client !== undefined && this.retry === undefined;
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    clearTimeout(this.retry);
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async send(): Promise<void> {
    this.timer = undefined;
    const rung = [...this.gathered].map(([topic, ids]) => [topic, [...ids]] as const);
    this.gathered.clear();
    for (const [topic, ids] of rung) {
      this.tell(topic, new Set(ids));
      for (let first = 0; first < ids.length; first += IDS_A_CALL)
        await this.notify({ by: this.me, topic, ids: ids.slice(first, first + IDS_A_CALL) });
    }
  }

  private async notify(ring: { by: string; topic: BellTopic; ids: string[] }): Promise<void> {
    if (this.isStopped) return;
    await this.unitOfWork
      .read(RING, [JSON.stringify(ring)])
      .catch((error: Error) => this.logger.warn(`not rung in other processes: ${error.message}`));
  }

  private tell(topic: BellTopic, ids: Rung): void {
    for (const listener of this.listeners.get(topic) ?? []) listener(ids);
  }

  private heard(payload: string | undefined): void {
    const { by, topic, ids } = JSON.parse(payload ?? '{}') as { by?: string; topic: BellTopic; ids?: string[] };
    if (by !== this.me && ids) this.tell(topic, new Set(ids));
  }

  private connect(): void {
    const { url } = this.source.options as { url?: string };
    const client = new Client({ connectionString: url, application_name: 'keypath-bell', keepAlive: true });
    this.client = client;
    client.on('notification', ({ payload }) => this.heard(payload));
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client
      .connect()
      .then(() => client.query(`LISTEN ${CHANNEL}`))
      .then(
        () => this.connected(),
        (error: Error) => this.lost(client, error),
      );
  }

  /** Whatever was rung before is not known. */
  private connected(): void {
    this.retry = undefined;
    for (const topic of this.listeners.keys()) this.tell(topic, null);
  }

  private lost(client: Client, error?: Error): void {
    if (this.client !== client || this.isStopped) return;
    this.logger.warn(`listening was interrupted${error ? `: ${error.message}` : ''}`);
    this.client = undefined;
    void client.end().catch(() => undefined);
    this.retry = setTimeout(() => {
      if (!this.isStopped) this.connect();
    }, RECONNECT_MS);
  }
}
