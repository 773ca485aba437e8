import { Injectable } from '@nestjs/common';
import type { Role } from '../auth/actor';
import { type Statement, type Transaction, UnitOfWork } from '../platform/database/unit-of-work';
import type { PersonFields, PersonRecord } from './person-record';

const COLUMNS = `id, name, email, roles, department_id AS "departmentId", superior_id AS "superiorId", locale,
  disabled_at IS NOT NULL AS disabled, disabled_at AS "disabledAt", version, created_at AS "createdAt"`;

const BY_ID: Statement = { name: 'users.by-id', text: `SELECT ${COLUMNS} FROM users WHERE id = $1` };
/** Weaker than FOR UPDATE, so that rows that only refer to the person are not held up; still waits for those who rely on it. */
const LOCKED: Statement = {
  name: 'users.locked',
  text: `SELECT ${COLUMNS} FROM users WHERE id = $1 FOR NO KEY UPDATE`,
};
const LIST: Statement = {
  name: 'users.list',
  text: `SELECT ${COLUMNS} FROM users
    WHERE ($1::text IS NULL OR (name, id) > ($1, $2::uuid))
      AND ($3::text IS NULL OR $3 = ANY(roles))
      AND ($4::uuid IS NULL OR department_id = $4)
      AND ($5::boolean IS NULL OR (disabled_at IS NOT NULL) = $5)
      AND ($6::text IS NULL OR strpos(lower(name), lower($6)) > 0 OR strpos(lower(email), lower($6)) > 0)
    ORDER BY name, id LIMIT $7`,
};
const INSERT: Statement = {
  name: 'users.insert',
  text: `INSERT INTO users (id, name, email, roles, department_id, superior_id, locale, disabled_at, password_hash, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING ${COLUMNS}`,
};
const UPDATE: Statement = {
  name: 'users.update',
  text: `UPDATE users SET name = $2, email = $3, roles = $4, department_id = $5, superior_id = $6, locale = $7,
      disabled_at = $8, version = version + 1 WHERE id = $1 RETURNING ${COLUMNS}`,
};
const SET_PASSWORD: Statement = {
  name: 'users.set-password',
  text: 'UPDATE users SET password_hash = $2 WHERE id = $1',
};
const EMAIL_TAKEN: Statement = {
  name: 'users.email-taken',
  text: 'SELECT 1 FROM users WHERE lower(email) = lower($1) AND id IS DISTINCT FROM $2::uuid',
};
/** Everybody above somebody; UNION ends also where old records already hold a loop. */
const IS_ABOVE: Statement = {
  name: 'users.is-above',
  text: `WITH RECURSIVE above (id, superior_id) AS (
      SELECT id, superior_id FROM users WHERE id = $2
      UNION SELECT u.id, u.superior_id FROM users u JOIN above ON u.id = above.superior_id
    ) SELECT 1 FROM above WHERE id = $1`,
};
const OTHER_ADMINISTRATOR: Statement = {
  name: 'users.other-administrator',
  text: `SELECT 1 FROM users WHERE 'administrator' = ANY(roles) AND disabled_at IS NULL AND id <> $1 LIMIT 1`,
};

export interface UserFilter {
  role?: Role;
  departmentId?: string;
  disabled?: boolean;
  text?: string;
}

export interface NewUserRow extends PersonFields {
  id: string;
  passwordHash: string | null;
  at: Date;
}

@Injectable()
export class UserStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(id: string): Promise<PersonRecord | null> {
    return first(await this.unitOfWork.read<PersonRecord>(BY_ID, [id]));
  }

  async byId(tx: Transaction, id: string): Promise<PersonRecord | null> {
    return first(await tx.query<PersonRecord>(BY_ID, [id]));
  }

  async lock(tx: Transaction, id: string): Promise<PersonRecord | null> {
    return first(await tx.query<PersonRecord>(LOCKED, [id]));
  }

  /** `rows` people after the key (name, id), in that order. */
  list(filter: UserFilter, after: readonly unknown[] | null, rows: number): Promise<PersonRecord[]> {
    const { role, departmentId, disabled, text } = filter;
    const [name, id] = after ?? [];
    const values = [name, id, role, departmentId, disabled, text].map((value) => value ?? null);
    return this.unitOfWork.read<PersonRecord>(LIST, [...values, rows]);
  }

  async insert(tx: Transaction, user: NewUserRow): Promise<PersonRecord> {
    const { id, name, email, roles, departmentId, superiorId, locale, disabled, passwordHash, at } = user;
    const values = [id, name, email, roles, departmentId, superiorId, locale, disabled ? at : null, passwordHash, at];
    return (await tx.query<PersonRecord>(INSERT, values))[0] as PersonRecord;
  }

  async update(tx: Transaction, user: PersonRecord): Promise<PersonRecord> {
    const { id, name, email, roles, departmentId, superiorId, locale, disabledAt } = user;
    const values = [id, name, email, roles, departmentId, superiorId, locale, disabledAt];
    return (await tx.query<PersonRecord>(UPDATE, values))[0] as PersonRecord;
  }

  async setPassword(tx: Transaction, id: string, passwordHash: string): Promise<void> {
    await tx.query(SET_PASSWORD, [id, passwordHash]);
  }

  /** Whether somebody other than `id` has the e-mail address. */
  async isEmailTaken(tx: Transaction, email: string, id: string | null): Promise<boolean> {
    return (await tx.query(EMAIL_TAKEN, [email, id])).length > 0;
  }

  /** Whether `id` is `below` or stands anywhere above them in the reporting line. */
  async isAbove(tx: Transaction, id: string, below: string): Promise<boolean> {
    return (await tx.query(IS_ABOVE, [id, below])).length > 0;
  }

  async hasOtherAdministrator(tx: Transaction, id: string): Promise<boolean> {
    return (await tx.query(OTHER_ADMINISTRATOR, [id])).length > 0;
  }
}

function first<Row>(rows: Row[]): Row | null {
  return rows[0] ?? null;
}
