import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default) with 19 MiB, two passes, one lane: the OWASP Password Storage Cheat Sheet's second setting. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

/** No password has this hash as its own: the bytes after the salt are not a digest of anything. */
const NOBODYS = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

@Injectable()
export class PasswordHasher {
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), COST);
  }

  /**
   * Whether the password belongs to the hash. Does the same work when there is no hash (an unknown person, or one who has
   * no password yet), so that the time of an answer does not tell who exists.
   */
  async matches(password: string, stored: string | null): Promise<boolean> {
    const right = await verify(stored ?? NOBODYS, password.normalize('NFKC'));
    return right && stored !== null;
  }
}
