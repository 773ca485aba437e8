import { createHash } from 'node:crypto';
import { comparableEmail } from './email';

/** Known and unknown e-mail addresses alike get a row; hashed, so that mistyped passwords in that field are not stored. */
export function accountKey(email: string): string {
  return `account:${createHash('sha256').update(comparableEmail(email)).digest('hex')}`;
}
