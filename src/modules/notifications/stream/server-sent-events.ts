import { Readable } from 'node:stream';

export interface ServerSentEvent {
  event: string;
  /** Where a listener that comes back goes on. */
  id?: string;
  data: unknown;
}

/** How soon a browser comes back. */
const RETRY_MS = 3_000;

/** Events of one listener, at its own pace: what is written waits here until it is taken, and {@link ServerSentEvents.taken} waits for that. */
export class ServerSentEvents extends Readable {
  private readonly waiting: (() => void)[] = [];
  private isFinished = false;

  constructor() {
    super({ highWaterMark: 64 * 1024 });
    this.push(`retry: ${RETRY_MS}\n\n`);
  }

  override _read(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this._read();
    done(error);
  }

  send({ event, id, data }: ServerSentEvent): void {
    if (this.isOver) return;
    // JSON has no line break of its own, so one line of data is all of it.
    const lines = [`event: ${event}`, ...(id === undefined ? [] : [`id: ${id}`]), `data: ${JSON.stringify(data)}`];
    this.push(`${lines.join('\n')}\n\n`);
  }

  /** A comment: nobody sees it, and the connection lives on. */
  beat(): void {
    if (!this.isOver) this.push(': \n\n');
  }

  finish(): void {
    if (this.isOver) return;
    this.isFinished = true;
    this.push(null);
  }

  /** Resolves once there is room again; false where the listener took nothing in time. */
  async taken(withinMs: number): Promise<boolean> {
    if (this.isOver || this.readableLength < this.readableHighWaterMark) return true;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), withinMs)));
    const room = new Promise<boolean>((resolve) => this.waiting.push(() => resolve(true)));
    return Promise.race([room, late]).finally(() => clearTimeout(timer));
  }

  get isOver(): boolean {
    return this.destroyed || this.isFinished;
  }
}
