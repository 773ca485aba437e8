import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '../platform/database/unit-of-work';

/** Absences that run or are to come; those that are for single kinds of request are no leave. */
const STANDING: Statement = {
  name: 'personal-leave-standing',
  text: `SELECT from_at AS "from", until_at AS "until" FROM user_absences
    WHERE person_id = $1 AND ended_at IS NULL AND kinds IS NULL AND until_at > $2 ORDER BY from_at, until_at`,
};

/** Personal leave (section 11): it moves no term of the company's, only what is said to that person alone. */
@Injectable()
export class PersonalLeave {
  /** When somebody who is away at this instant is back, absences that follow each other taken together; null: they are there. */
  async backAt(tx: Pick<Transaction, 'query'>, personId: string, at: Date): Promise<Date | null> {
    let back: Date | null = null;
    for (const { from, until } of await tx.query<{ from: Date; until: Date }>(STANDING, [personId, at])) {
      if (from <= (back ?? at) && until > (back ?? at)) back = until;
    }
    return back;
  }
}
