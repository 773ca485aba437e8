import { Injectable } from '@nestjs/common';
import type { Absence, RequestKind } from '../machines/approval';
import type { Statement, Transaction } from '../modules/platform/database/unit-of-work';

const RUNNING = `a.ended_at IS NULL AND a.from_at <= $2 AND a.until_at > $2`;
const COLUMNS = `a.id, a.person_id AS "personId", a.substitute_id AS "substituteId",
  a.from_at AS "from", a.until_at AS "until", a.kinds`;

const STOOD_IN_FOR: Statement = {
  name: 'approval-stands-in-for',
  text: `SELECT ${COLUMNS} FROM user_absences a WHERE a.substitute_id = $1 AND ${RUNNING} ORDER BY a.from_at, a.id`,
};
const SUBSTITUTES: Statement = {
  name: 'approval-substitutes',
  text: `SELECT ${COLUMNS} FROM user_absences a JOIN users s ON s.id = a.substitute_id AND s.disabled_at IS NULL
    WHERE a.person_id = ANY ($1::uuid[]) AND ${RUNNING} AND (a.kinds IS NULL OR $3 = ANY (a.kinds)) ORDER BY a.from_at, a.id`,
};

type Row = Omit<Absence, 'from' | 'until'> & { from: Date; until: Date };

/** Who decides for whom at an instant. Nothing of it is stored with a request: an absence begins and ends by itself. */
@Injectable()
export class ApprovalAbsences {
  /** Absences in which this person is the substitute at that moment, of whatever kind. */
  async stoodInFor(tx: Transaction, personId: string, at: Date): Promise<Absence[]> {
    return (await tx.query<Row>(STOOD_IN_FOR, [personId, at])).map(plain);
  }

  /** Absences of these people at that moment, for this kind, whose substitute is there. */
  async substitutes(tx: Transaction, people: readonly string[], kind: RequestKind, at: Date): Promise<Absence[]> {
    if (people.length === 0) return [];
    return (await tx.query<Row>(SUBSTITUTES, [people, at, kind])).map(plain);
  }
}

function plain({ from, until, ...absence }: Row): Absence {
  return { ...absence, from: from.toISOString(), until: until.toISOString() };
}
