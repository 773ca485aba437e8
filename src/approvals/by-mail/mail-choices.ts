import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../../modules/platform/database/unit-of-work';

const WANTED: Statement = {
  name: 'approval-mail-wanted',
  text: `SELECT u.id FROM users u LEFT JOIN approval_mail_choices c ON c.person_id = u.id
    WHERE u.id = ANY ($1::uuid[]) AND u.disabled_at IS NULL AND u.email <> '' AND COALESCE(c.wanted, TRUE)`,
};
const CHOOSE: Statement = {
  name: 'approval-mail-choose',
  text: `INSERT INTO approval_mail_choices (person_id, wanted, at) VALUES ($1, $2, $3)
    ON CONFLICT (person_id) DO UPDATE SET wanted = excluded.wanted, at = excluded.at`,
};

/** Who wants to be asked by mail. Everybody does until they say otherwise; saying so also ends the links that are out. */
@Injectable()
export class MailChoices {
  /** Of these people those who are there and want it. */
  async wantedBy(tx: Transaction, people: readonly string[]): Promise<string[]> {
    if (people.length === 0) return [];
    return (await tx.query<{ id: string }>(WANTED, [people])).map(({ id }) => id);
  }

  async choose(tx: Transaction, personId: string, wanted: boolean, at: Date): Promise<void> {
    await tx.query(CHOOSE, [personId, wanted, at]);
  }
}
