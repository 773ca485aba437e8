import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { ACTOR_COLUMNS, type ActorRow } from './actor-row';
import { comparableEmail } from './email';

export interface Credentials extends ActorRow {
  passwordHash: string | null;
}

const BY_EMAIL: Statement = {
  name: 'auth.by-email',
  text: `SELECT ${ACTOR_COLUMNS}, u.password_hash AS "passwordHash" FROM users u
    WHERE lower(u.email) = $1 AND u.disabled_at IS NULL`,
};
const LOCKED: Statement = {
  name: 'auth.locked',
  text: `SELECT ${ACTOR_COLUMNS}, u.password_hash AS "passwordHash" FROM users u
    WHERE u.id = $1 AND u.disabled_at IS NULL FOR SHARE OF u`,
};
/** Only while the old one still holds: of two changes at the same time one wins. */
const REPLACE_PASSWORD: Statement = {
  name: 'auth.replace-password',
  text: `UPDATE users SET password_hash = $3 WHERE id = $1 AND password_hash IS NOT DISTINCT FROM $2
    AND disabled_at IS NULL RETURNING id`,
};

/** The rows of people as far as log-in needs them; enabled people only. */
@Injectable()
export class CredentialsStore {
  async byEmail(tx: Transaction, email: string): Promise<Credentials | null> {
    const [found] = await tx.query<Credentials>(BY_EMAIL, [comparableEmail(email)]);
    return found ?? null;
  }

  /**
   * The person as they are now, and remain until the end of the transaction: whoever disables them or changes their roles
   * at the same time waits, or was first and is seen.
   */
  async locked(tx: Transaction, id: string): Promise<Credentials | null> {
    const [found] = await tx.query<Credentials>(LOCKED, [id]);
    return found ?? null;
  }

  /** False when the password is no longer the one that was checked. */
  async replacePassword(tx: Transaction, known: Credentials, passwordHash: string): Promise<boolean> {
    const replaced = await tx.query(REPLACE_PASSWORD, [known.id, known.passwordHash, passwordHash]);
    return replaced.length === 1;
  }
}
