import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../../modules/platform/database/unit-of-work';
import type { Locale } from '../../modules/platform/i18n/locale';
import type { MailLink } from './mail-link';

export interface StoredLink extends MailLink {
  digest: string;
  usedAt: Date | null;
  /** Language of whoever got it. */
  locale: Locale;
}

const SAVE: Statement = {
  name: 'approval-mail-link-save',
  text: `INSERT INTO approval_mail_links (id, digest, request_id, round, step, seat, person_id, seat_person_id, content_hash, expires_at, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, round = excluded.round, step = excluded.step, seat = excluded.seat,
      content_hash = excluded.content_hash, expires_at = excluded.expires_at, created_at = excluded.created_at
      WHERE approval_mail_links.used_at IS NULL`,
};
const COLUMNS = `l.id, l.digest, l.request_id AS "requestId", l.round, l.step, l.seat, l.person_id AS "personId",
  l.seat_person_id AS "seatPersonId", l.content_hash AS "contentHash", l.expires_at AS "expiresAt", l.used_at AS "usedAt", u.locale`;
const FIND = `SELECT ${COLUMNS} FROM approval_mail_links l JOIN users u ON u.id = l.person_id WHERE l.id = $1`;
const READ: Statement = { name: 'approval-mail-link', text: FIND };
const LOCK: Statement = { name: 'approval-mail-link-lock', text: `${FIND} FOR UPDATE OF l` };
const USE: Statement = {
  name: 'approval-mail-link-use',
  text: 'UPDATE approval_mail_links SET used_at = $2 WHERE id = $1 AND used_at IS NULL',
};

/** Links as they were sent. Only a decision ever changes one. */
@Injectable()
export class MailLinkStore {
  /** A mail that is written again after a failure has its link for what is there now: nobody has the other. */
  async save(tx: Transaction, link: MailLink, digest: string, at: Date): Promise<void> {
    const { id, requestId, round, step, seat, personId, seatPersonId, contentHash, expiresAt } = link;
    const bound = [id, digest, requestId, round, step, seat, personId, seatPersonId, contentHash];
    await tx.query(SAVE, [...bound, expiresAt, at]);
  }

  async read(tx: Transaction, id: string): Promise<StoredLink | undefined> {
    return (await tx.query<StoredLink>(READ, [id]))[0];
  }

  /** Whoever comes second waits here, and then sees what the first has done. */
  async lock(tx: Transaction, id: string): Promise<StoredLink | undefined> {
    return (await tx.query<StoredLink>(LOCK, [id]))[0];
  }

  async use(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.query(USE, [id, at]);
  }
}
