import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';

const KEEP_BYTES = 5 * 1024 * 1024;

/**
 * The log file of an embedded server. A file and not a pipe: the server must live on when the launcher is killed, and
 * a closed pipe would end it at its next line.
 */
export class ServerLog {
  private beginAt = 0;

  constructor(readonly file: string) {}

  /** Opens the file for a new start of the server and gives its descriptor; the caller closes it. */
  open(): number {
    if (existsSync(this.file) && statSync(this.file).size > KEEP_BYTES) renameSync(this.file, `${this.file}.1`);
    const descriptor = openSync(this.file, 'a', 0o600);
    this.beginAt = statSync(this.file).size;
    return descriptor;
  }

  close(descriptor: number): void {
    closeSync(descriptor);
  }

  /** What the server wrote since `open`. */
  sinceOpen(): string {
    if (!existsSync(this.file)) return '';
    return readFileSync(this.file).subarray(this.beginAt).toString('utf8');
  }

  tail(lines = 12): string {
    return this.sinceOpen().trimEnd().split('\n').slice(-lines).join('\n');
  }
}
