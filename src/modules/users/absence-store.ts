import { Injectable } from '@nestjs/common';
import type { RequestKind } from '../../machines/approval';
import { type Statement, type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import type { AbsenceFields, AbsenceRecord, AbsenceState } from './absence-record';
import type { Authorship } from './person-record';

const COLUMNS = `a.id, a.person_id AS "personId", p.name AS "personName", a.substitute_id AS "substituteId", s.name AS "substituteName",
  a.from_at AS "from", a.until_at AS "until", a.kinds, a.reason, a.created_by AS "createdBy", a.created_at AS "createdAt",
  a.ended_by AS "endedBy", a.ended_at AS "endedAt", a.version`;
const SOURCE = 'user_absences a JOIN users p ON p.id = a.person_id JOIN users s ON s.id = a.substitute_id';

/** Whoever sees all ($1); else one's own and those in which one stands in, of one's departments ($3), of everybody who reports to one. */
const SEEN = `($1::boolean OR a.person_id = $2 OR a.substitute_id = $2 OR p.department_id = ANY($3::uuid[])
  OR a.person_id IN (WITH RECURSIVE below (id) AS (
      SELECT id FROM users WHERE superior_id = $2 UNION SELECT u.id FROM users u JOIN below ON u.superior_id = below.id
    ) SELECT id FROM below))`;

const LIST: Statement = {
  name: 'absences.list',
  text: `SELECT ${COLUMNS} FROM ${SOURCE} WHERE ${SEEN}
    AND ($4::uuid IS NULL OR a.person_id = $4)
    AND ($5::text IS NULL OR $5 = CASE WHEN a.ended_at IS NOT NULL OR a.until_at <= $6 THEN 'past'
      WHEN a.from_at > $6 THEN 'planned' ELSE 'current' END)
    AND ($7::uuid IS NULL OR a.id < $7) ORDER BY a.id DESC LIMIT $8`,
};
const SEEN_BY_ID: Statement = {
  name: 'absences.seen',
  text: `SELECT ${COLUMNS} FROM ${SOURCE} WHERE ${SEEN} AND a.id = $4`,
};
const BY_ID: Statement = { name: 'absences.by-id', text: `SELECT ${COLUMNS} FROM ${SOURCE} WHERE a.id = $1` };
/** Not ended and not over at $4, touching the period [$2, $3) for one of the kinds $5 (null: for any). */
const TOUCHING = `a.ended_at IS NULL AND a.until_at > $4 AND a.from_at < $3 AND a.until_at > $2
  AND (a.kinds IS NULL OR $5::text[] IS NULL OR a.kinds && $5::text[])`;
const OF_PERSON: Statement = {
  name: 'absences.of-person',
  text: `SELECT ${COLUMNS} FROM ${SOURCE} WHERE a.person_id = $1 AND ${TOUCHING} ORDER BY a.from_at, a.id`,
};
const STOOD_IN: Statement = {
  name: 'absences.stood-in',
  text: `SELECT ${COLUMNS} FROM ${SOURCE} WHERE a.substitute_id = $1 AND ${TOUCHING} ORDER BY a.from_at, a.id`,
};
const STANDING_IN: Statement = {
  name: 'absences.standing-in',
  text: `SELECT ${COLUMNS} FROM ${SOURCE} WHERE a.substitute_id = $1 AND a.ended_at IS NULL AND a.until_at > $2 ORDER BY a.from_at, a.id`,
};
const INSERT: Statement = {
  name: 'absences.insert',
  text: `INSERT INTO user_absences (id, person_id, substitute_id, from_at, until_at, kinds, reason, created_by, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};
const END: Statement = {
  name: 'absences.end',
  text: 'UPDATE user_absences SET ended_by = $2, ended_at = $3, version = version + 1 WHERE id = $1',
};

/** What somebody sees of absences. */
export interface AbsenceSight {
  all: boolean;
  personId: string;
  /** Departments whose people's absences they see; empty for all but directors. */
  departmentIds: readonly string[];
}

export interface AbsenceFilter {
  personId?: string;
  state?: AbsenceState;
}

export interface Period {
  from: Date;
  until: Date;
  kinds: readonly RequestKind[] | null;
}

/** Rows of absences. Written under the organisation's lock alone. */
@Injectable()
export class AbsenceStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest entry first; `at` is the instant at which a state is meant. */
  list(sight: AbsenceSight, filter: AbsenceFilter, at: Date, before: unknown, rows: number): Promise<AbsenceRecord[]> {
    const { personId = null, state = null } = filter;
    return this.unitOfWork.read<AbsenceRecord>(LIST, [...seenBy(sight), personId, state, at, before, rows]);
  }

  async seen(sight: AbsenceSight, id: string): Promise<AbsenceRecord | null> {
    return (await this.unitOfWork.read<AbsenceRecord>(SEEN_BY_ID, [...seenBy(sight), id]))[0] ?? null;
  }

  async seenWithin(tx: Transaction, sight: AbsenceSight, id: string): Promise<AbsenceRecord | null> {
    return (await tx.query<AbsenceRecord>(SEEN_BY_ID, [...seenBy(sight), id]))[0] ?? null;
  }

  async byId(tx: Transaction, id: string): Promise<AbsenceRecord | null> {
    return (await tx.query<AbsenceRecord>(BY_ID, [id]))[0] ?? null;
  }

  /** Absences of the person that still stand at `at` and touch the period for one of its kinds. */
  ofPerson(tx: Transaction, personId: string, period: Period, at: Date): Promise<AbsenceRecord[]> {
    return tx.query<AbsenceRecord>(OF_PERSON, [personId, period.from, period.until, at, period.kinds]);
  }

  /** The same of absences in which the person is the substitute. */
  stoodIn(tx: Transaction, personId: string, period: Period, at: Date): Promise<AbsenceRecord[]> {
    return tx.query<AbsenceRecord>(STOOD_IN, [personId, period.from, period.until, at, period.kinds]);
  }

  /** Everything that the person still stands in for at `at`, now or later. */
  standingIn(tx: Transaction, personId: string, at: Date): Promise<AbsenceRecord[]> {
    return tx.query<AbsenceRecord>(STANDING_IN, [personId, at]);
  }

  async insert(tx: Transaction, id: string, absence: AbsenceFields, { by, at }: Authorship): Promise<AbsenceRecord> {
    const { personId, substituteId, from, until, kinds, reason } = absence;
    await tx.query(INSERT, [id, personId, substituteId, from, until, kinds, reason, by, at]);
    return (await this.byId(tx, id)) as AbsenceRecord;
  }

  async end(tx: Transaction, id: string, { by, at }: Authorship): Promise<AbsenceRecord> {
    await tx.query(END, [id, by, at]);
    return (await this.byId(tx, id)) as AbsenceRecord;
  }
}

function seenBy({ all, personId, departmentIds }: AbsenceSight): unknown[] {
  return [all, personId, departmentIds];
}
