type Listener = () => void;

/**
 * Where calls meet the log-in: whoever was refused waits here until the session is renewed. Before anybody has logged in nothing
 * waits; the log-in page is shown instead.
 */
class SessionEnd {
  private waiting: ((renewed: boolean) => void)[] = [];
  private readonly listeners = new Set<Listener>();
  private isOpen = false;
  /** Set once somebody is logged in; from then on a refusal means that the session has ended. */
  isExpected = false;

  untilRenewed(): Promise<boolean> {
    if (!this.isExpected) return Promise.resolve(false);
    this.tell(true);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** The same person has logged in again. */
  renewed(): void {
    this.settle(true);
  }

  /** They left instead. */
  left(): void {
    this.isExpected = false;
    this.settle(false);
  }

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly isAsked = (): boolean => this.isOpen;

  /** Something other than a call has heard of the end: the live stream. */
  announce(): void {
    if (this.isExpected) this.tell(true);
  }

  private settle(renewed: boolean): void {
    for (const resolve of this.waiting.splice(0)) resolve(renewed);
    this.tell(false);
  }

  private tell(isOpen: boolean): void {
    this.isOpen = isOpen;
    for (const listener of this.listeners) listener();
  }
}

export const sessionEnd = new SessionEnd();
