import { Injectable } from '@nestjs/common';

/**
 * Says in this process that outbox rows were committed, so that the relay need not wait for its next poll. A hint
 * that may be lost. Many calls in one turn of the event loop are one wake-up; calling it costs nothing to a request.
 */
@Injectable()
export class WakeUp {
  private readonly listeners = new Set<() => void>();
  private pending = false;

  /** Returns the way to stop listening. */
  onWake(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  wake(): void {
    if (this.pending || this.listeners.size === 0) return;
    this.pending = true;
    setImmediate(() => {
      this.pending = false;
      for (const listener of this.listeners) listener();
    });
  }
}
