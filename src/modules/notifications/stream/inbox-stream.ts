import type { NotificationView } from '../dto/notification.dto';
import type { Counters } from './inbox-counters';
import { A_LOOK, type PlacedNotification } from './inbox-places';
import { ServerSentEvents } from './server-sent-events';
import type { StreamSettings } from './stream-settings';

export type StreamEnd = 'session-ended' | 'shutting-down' | 'too-slow';

/** What a stream asks of the rest; everything is about its one person. */
export interface InboxSource {
  isAlive(): Promise<boolean>;
  lastPlace(): Promise<number>;
  after(place: number): Promise<PlacedNotification[]>;
  counters(): Promise<Counters>;
  view(item: PlacedNotification): Promise<NotificationView>;
}

/**
 * One listener's live inbox. Every look reads what came after the last place that was sent, so a ring that was lost only makes it late.
 * One look at a time; a ring in the middle of one leads to another.
 */
export class InboxStream {
  readonly events = new ServerSentEvents();
  private place: number | undefined;
  private known = '';
  private looking = false;
  private again = false;
  private readonly timers: NodeJS.Timeout[];

  constructor(
    private readonly source: InboxSource,
    private readonly settings: StreamSettings,
    private readonly lastEventId: string | undefined,
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.timers = [
      setInterval(() => this.events.beat(), settings.heartbeatMs),
      setInterval(() => this.wake(), settings.lookMs),
    ];
    this.events.on('close', () => this.release());
  }

  wake(): void {
    this.again = true;
    if (!this.looking && !this.events.isOver) void this.look();
  }

  end(because: StreamEnd): void {
    this.release();
    this.events.send({ event: 'end', data: { reason: because } });
    this.events.finish();
  }

  private release(): void {
    for (const timer of this.timers.splice(0)) clearInterval(timer);
  }

  private async look(): Promise<void> {
    this.looking = true;
    try {
      while (this.again && !this.events.isOver) {
        this.again = false;
        await this.lookOnce();
      }
    } catch (error) {
      // The database may be away for a moment: the next look makes up for it.
      this.onFailure(error);
    } finally {
      this.looking = false;
    }
  }

  /** The session first: nothing is read for somebody who may not see it any more. */
  private async lookOnce(): Promise<void> {
    if (!(await this.source.isAlive())) return this.end('session-ended');
    this.place ??= await this.begin();
    for (let isFull = true; isFull && !this.events.isOver;) {
      const items = await this.source.after(this.place);
      for (const item of items) await this.tell(item);
      if (!(await this.events.taken(this.settings.slowestMs))) return this.end('too-slow');
      isFull = items.length === A_LOOK;
    }
    await this.count();
  }

  /** From where it was left; where that is no place of this inbox, from now on, and the listener is told to read the list anew. */
  private async begin(): Promise<number> {
    const last = await this.source.lastPlace();
    if (this.lastEventId === undefined || this.lastEventId === '') return last;
    const left = /^\d{1,15}$/.test(this.lastEventId) ? Number(this.lastEventId) : Infinity;
    if (left <= last) return left;
    this.events.send({ event: 'reset', id: String(last), data: {} });
    return last;
  }

  private async tell(item: PlacedNotification): Promise<void> {
    this.events.send({ event: 'notification', id: String(item.place), data: await this.source.view(item) });
    this.place = item.place;
  }

  /** Carries the place too, so that whoever comes back before the first notification has lost nothing either. */
  private async count(): Promise<void> {
    const counters = await this.source.counters();
    const text = JSON.stringify(counters);
    if (text === this.known) return;
    this.known = text;
    this.events.send({ event: 'counters', id: String(this.place ?? 0), data: counters });
  }
}
