import { Injectable } from '@nestjs/common';

export interface ArmedDeadline {
  id: string;
  purpose: string;
  dueAt: Date;
}

/**
 * Tells whoever wakes the processor that a deadline was set. A hint only: it is given after the commit, in the
 * process that committed, and may be lost; the scan of the rows finds every deadline without it.
 */
@Injectable()
export class DeadlineAlarm {
  private readonly listeners = new Set<(armed: ArmedDeadline) => void>();

  /** Returns the way to stop listening. A listener must return at once: it runs on the path of a request. */
  onArmed(listener: (armed: ArmedDeadline) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  arm(armed: ArmedDeadline): void {
    for (const listener of this.listeners) listener(armed);
  }
}
