/**
 * Runs one piece of work at a time. Asked again while it runs, it runs once more afterwards, however often it was
 * asked: what was committed before the asking is always seen.
 */
export class SingleFlight {
  private running: Promise<void> | undefined;
  private again = false;

  constructor(private readonly work: () => Promise<void>) {}

  /** Resolves when everything asked for until now has been seen; rejects when the work failed. */
  run(): Promise<void> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.repeat().finally(() => (this.running = undefined));
    return this.running;
  }

  /** Resolves when nothing runs, however it ended. */
  async settled(): Promise<void> {
    await this.running?.catch(() => undefined);
  }

  private async repeat(): Promise<void> {
    do {
      this.again = false;
      await this.work();
    } while (this.again);
  }
}
