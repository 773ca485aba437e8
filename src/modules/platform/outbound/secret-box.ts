import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../config/environment';
import { ENVIRONMENT } from '../config/environment.token';
import { Problem } from '../http/problem';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1.';

/**
 * Secrets that must be used again, such as a robot's address, as they lie in the database: sealed under a key derived from this
 * installation's signing key, each bound to the row it belongs to. Whoever has the database alone has none of them.
 */
@Injectable()
export class SecretBox {
  private readonly key: Buffer | null;

  constructor(@Inject(ENVIRONMENT) { signingKey }: Environment) {
    this.key =
      signingKey === undefined ? null : Buffer.from(hkdfSync('sha256', signingKey, 'keypath', 'secret-box/1', 32));
  }

  get isOpen(): boolean {
    return this.key !== null;
  }

  /** @throws Problem 422 `signing-key-missing` */
  seal(owner: string, secret: string): string {
    if (!this.key) throw new Problem(422, 'signing-key-missing');
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return VERSION + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** Throws where it was sealed for another row, or under another signing key. */
  open(owner: string, sealed: string): string {
    if (!this.key || !sealed.startsWith(VERSION))
      throw new Error('the secret cannot be opened: no key, or another form');
    const bytes = Buffer.from(sealed.slice(VERSION.length), 'base64url');
    const [nonce, rest] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES)];
    const decipher = createDecipheriv(CIPHER, this.key, nonce).setAAD(Buffer.from(owner));
    decipher.setAuthTag(rest.subarray(0, TAG_BYTES));
    return Buffer.concat([decipher.update(rest.subarray(TAG_BYTES)), decipher.final()]).toString('utf8');
  }
}
