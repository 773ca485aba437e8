import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { type Session, SessionStore } from '../../auth/session-store';
import { Clock } from '../../platform/clock/clock';
import { Problem } from '../../platform/http/problem';
import type { Locale } from '../../platform/i18n/locale';
import { Bell, type Rung } from '../../platform/live/bell';
import { MessageRenderer } from '../message-renderer';
import { notificationView } from '../notification.view';
import { InboxCounters } from './inbox-counters';
import { InboxPlaces } from './inbox-places';
import { type InboxSource, InboxStream } from './inbox-stream';
import type { ServerSentEvents } from './server-sent-events';
import { StreamSettings } from './stream-settings';

interface Listener {
  session: Session;
  stream: InboxStream;
}

/** All live inboxes of this process. They end with their sessions, and before the process does. */
@Injectable()
export class InboxStreams implements OnModuleInit {
  private readonly logger = new Logger('Streams');
  private readonly listeners = new Set<Listener>();
  private isListening = false;
  private isClosing = false;

  constructor(
    private readonly bell: Bell,
    private readonly sessions: SessionStore,
    private readonly clock: Clock,
    private readonly places: InboxPlaces,
    private readonly counters: InboxCounters,
    private readonly renderer: MessageRenderer,
    private readonly settings: StreamSettings,
    private readonly adapters: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    const server = this.adapters.httpAdapter?.getInstance<FastifyInstance | undefined>();
    server?.addHook?.('preClose', async () => this.close());
  }

  /** @throws Problem 429 `streams-exhausted`, 503 `unavailable` while the process is being stopped */
  open(session: Session, locale: Locale, lastEventId: string | undefined): ServerSentEvents {
    if (this.isClosing) throw new Problem(503, 'unavailable');
    const own = [...this.listeners].filter((each) => each.session.actor.id === session.actor.id);
    if (own.length >= this.settings.perPerson)
      throw new Problem(429, 'streams-exhausted', { limit: this.settings.perPerson });
    this.listen();
    const stream = new InboxStream(this.sourceOf(session, locale), this.settings, lastEventId, (error) =>
      this.logger.warn(`a look failed, the next makes up for it: ${String(error)}`),
    );
    const listener = { session, stream };
    this.listeners.add(listener);
    stream.events.on('close', () => this.listeners.delete(listener));
    stream.wake();
    return stream.events;
  }

  private close(): void {
    this.isClosing = true;
    for (const { stream } of this.listeners) stream.end('shutting-down');
  }

  private listen(): void {
    if (this.isListening) return;
    this.isListening = true;
    this.bell.on('inbox', (people) => this.wake(people, ({ actor }) => [actor.id]));
    this.bell.on('sessions', (ids) => this.wake(ids, ({ id, actor }) => [id, actor.id]));
  }

  private wake(rung: Rung, idsOf: (session: Session) => string[]): void {
    for (const { session, stream } of this.listeners)
      if (rung === null || idsOf(session).some((id) => rung.has(id))) stream.wake();
  }

  private sourceOf({ id, actor }: Session, locale: Locale): InboxSource {
    return {
      isAlive: () => this.sessions.isAlive(id, this.clock.now()),
      lastPlace: () => this.places.last(actor.id),
      after: (place) => this.places.after(actor.id, place),
      counters: () => this.counters.of(actor.id),
      view: async (item) => {
        const render = await this.renderer.forReader(locale);
        return notificationView(item, render(item.template, item.params));
      },
    };
  }
}
