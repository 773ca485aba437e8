import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The secret in the file, made at random on the first call. Only its owner can read it. */
export function secretFrom(file: string): string {
  if (!existsSync(file)) writePrivate(file, randomBytes(32).toString('base64url'));
  return readFileSync(file, 'utf8').trim();
}

/** Writes a file that only its owner can read, whole or not at all. */
export function writePrivate(file: string, content: string): void {
  const partial = `${file}.${process.pid}.partial`;
  writeFileSync(partial, content, { mode: 0o600 });
  renameSync(partial, file);
}
