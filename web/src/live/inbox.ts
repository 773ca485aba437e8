import { useEffect, useState } from 'react';
import { queryClient } from '../api/query-client';
import { sessionEnd } from '../session/session-end';

export interface Counters {
  unread: number;
  approvalsPending: number;
}

const NONE: Counters = { unread: 0, approvalsPending: 0 };
/** What a notice may be about; whatever of it is on the screen is read anew. */
const TOUCHED = [['notifications'], ['approvals'], ['accounts'], ['today']];

function refresh(): void {
  for (const queryKey of TOUCHED) void queryClient.invalidateQueries({ queryKey });
}

/**
 * The live inbox of the person. The browser itself comes back after an interruption and says what it has seen last; an end
 * with its session asks for the log-in, and an end for any other reason is only an interruption.
 */
export function useInbox(personId: string): Counters {
  const [counters, setCounters] = useState(NONE);
  useEffect(() => {
    const stream = new Stream(setCounters);
    return () => stream.close();
  }, [personId]);
  return counters;
}

const AGAIN_MS = 5_000;

class Stream {
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly stopWaiting: () => void;

  constructor(private readonly onCounters: (counters: Counters) => void) {
    this.open();
    this.stopWaiting = sessionEnd.subscribe(() => {
      if (!sessionEnd.isAsked() && this.source === null) this.open();
    });
  }

  close(): void {
    this.stopWaiting();
    clearTimeout(this.timer);
    this.source?.close();
  }

  private open(): void {
    clearTimeout(this.timer);
    const source = new EventSource('/api/v1/notifications/stream');
    this.source = source;
    source.addEventListener('counters', ({ data }) => this.onCounters(JSON.parse(data) as Counters));
    source.addEventListener('notification', refresh);
    source.addEventListener('reset', refresh);
    source.addEventListener('end', ({ data }) => this.ended((JSON.parse(data) as { reason: string }).reason));
    source.addEventListener('error', () => {
      // Closed by the browser: the server refused. Everything else it mends itself.
      if (source.readyState === EventSource.CLOSED) this.later();
    });
  }

  private ended(reason: string): void {
    if (reason !== 'session-ended') return this.later();
    this.source?.close();
    this.source = null;
    sessionEnd.announce();
  }

  private later(): void {
    this.source?.close();
    this.source = null;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.open(), AGAIN_MS);
  }
}
