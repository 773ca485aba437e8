import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';

export interface ReceivedEvent {
  event: string;
  id?: string;

  data: any;
}

export interface EventStream {
  status: number;
  headers: IncomingMessage['headers'];
  /** All that came, in order. */
  events: ReceivedEvent[];
  comments: number;
  /** Resolves when the server has ended it. */
  ended: Promise<void>;
  /** Resolves with the events once so many of the kind have come. */
  until(event: string, count?: number): Promise<ReceivedEvent[]>;
  of(event: string): ReceivedEvent[];
  pause(): void;
  close(): void;
}

/** Listens over a connection of its own, as a browser does. */
export async function listen(url: string, headers: Record<string, string>): Promise<EventStream> {
  const sent = request(url, { headers: { accept: 'text/event-stream', ...headers }, agent: false });
  sent.end();
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    sent.on('response', resolve).on('error', reject),
  );
  sent.on('error', () => undefined);
  const events: ReceivedEvent[] = [];
  const state = { comments: 0 };
  let rest = '';
  answer.setEncoding('utf8');
  answer.on('data', (text: string) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      if (block.startsWith(':')) state.comments += 1;
      const fields = new Map(
        block.split('\n').map((line) => [line.split(':', 1)[0] ?? '', line.replace(/^[^:]*: ?/, '')]),
      );
      const name = fields.get('event');
      if (name) events.push({ event: name, id: fields.get('id'), data: JSON.parse(fields.get('data') ?? 'null') });
    }
  });
  answer.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => answer.on('close', () => resolve()));
  const of = (event: string) => events.filter((each) => each.event === event);
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    events,
    get comments() {
      return state.comments;
    },
    ended,
    of,
    until: async (event, count = 1) => {
      const patience = Date.now() + 10_000;
      while (of(event).length < count) {
        if (Date.now() > patience) throw new Error(`${count} ${event} did not come: ${JSON.stringify(events)}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return of(event);
    },
    pause: () => void answer.pause(),
    close: () => sent.destroy(),
  };
}
